// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitesearch.h"
#include "panels/proof.h"
#include "post/post.h"

#include <QObject>
#include <QTextCursor>

class QToolBar;

namespace galley
{
class Actions;
class Badge;
class Document;
class LinkAsker;
class Panes;
class ProofChecker;
enum class When;
class ProofPanel;
class SidePanel;
class SpellingHelp;
class Theme;
struct Spelled;

/// Keeps the proof of a window's post true while it is written: in the panel, as underlines, as a number where one exports; and mends
/// what can be mended.
class Proofing final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Document &document;
        Panes &panes;
        SidePanel &sidePanel;
        Actions &actions;
        QToolBar &toolBar;
        Theme &theme;
        SpellingHelp &spelling;
        std::shared_ptr<checks::SiteSearch> sites;
    };
    explicit Proofing(const Parts &parts, QObject *parent);

    /// The newest; null before the first.
    const std::shared_ptr<const Proof> &proof() const { return m_proof; }

    /// What the file that the post was exported to last is without; nothing: it has everything. The places follow the text from then on,
    /// until another file's text is shown.
    void setMissing(const QString &exportName, const std::vector<checks::Finding> &missing);
    /// Shows the panel with the keyboard on its first finding.
    void open();
    /// Asks the servers of the post's links to the web, and shows how far that is in the panel.
    void checkLinks();
    /// Looks again: what lies around the post has changed.
    void check();

private:
    void ask(When when);
    void show(const std::shared_ptr<const Proof> &proof);
    void showUnderlines();
    void showCount();
    void applyPalette();
    void goTo(const checks::Finding &finding);
    void edit(const std::vector<checks::Edit> &edits);
    void connectLinks();
    void showInPanel();
    std::vector<checks::Finding> missingNow() const;
    std::vector<checks::Finding> unknownWords() const;

    Parts m_parts;
    ProofChecker *m_checker;
    LinkAsker *m_asker;
    bool m_asksForThisPost = false; ///< what is being asked for are the links of the post that is shown
    ProofPanel *m_panel;
    Badge *m_badge;
    std::shared_ptr<const post::Rendering> m_rendering;
    QByteArray m_text;   ///< of the rendering
    bool m_isNew = true; ///< nothing of the post was checked yet: a pause is waited for only while it is edited
    std::shared_ptr<const Proof> m_proof;
    std::shared_ptr<const Spelled> m_spelled; ///< the newest; null: spelling is not checked
    qsizetype m_heldBack = -1;                ///< index of its word that is not shown
    QString m_exportName;
    std::vector<checks::Finding> m_missing; ///< of the last export
    std::vector<QTextCursor> m_places;      ///< of m_missing
};

} // namespace galley
