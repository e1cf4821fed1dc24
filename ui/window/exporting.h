// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"
#include "window/exportoptions.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QPlainTextEdit;
class QWidget;

namespace galley
{
class Document;
class ExportMaker;
class Notices;
class PageLook;
class PreviewView;
class Prompts;
class Settings;

/// Makes a web page, PDF or book of one window's post, or HTML for the clipboard. What is written is rendered anew from the text as it is
/// then, in another thread, by the renderer that the preview has.
class Exporting final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Document &document;
        QPlainTextEdit &editor;
        PreviewView &preview;
        PageLook &look;
        Notices &notices;
        Settings &settings;
        Prompts &prompts;
        QWidget *window;
        std::shared_ptr<checks::SiteSearch> sites;
    };
    explicit Exporting(const Parts &parts);
    ~Exporting() override;

    /// Asks what to make, how it looks and where it goes.
    void exportHtml();
    /// As the post was exported last; asks if it never was, or if what is there now is not an export of Galley.
    void exportAgain();
    /// How the post was exported last, or would be; its theme is the preview's.
    ExportChoice look() const;
    /// The theme that the preview shows.
    const post::PageTheme &theme() const;
    const std::shared_ptr<checks::SiteSearch> &sites() const { return m_parts.sites; }
    /// How the post is read.
    post::Options options() const;
    /// As it is now, not rendered.
    ExportedPost post() const;
    /// Makes a file to hand on, in that folder: as the post was exported last, but a web page with everything in it. Gives its path, or
    /// an empty one if a notice says why there is none.
    void makeFile(const QString &folder, const std::function<void(const QString &path)> &then);
    /// Ends an export that is under way; no file is written.
    void cancel();
    /// What programs that take no formatting get from a copy.
    enum class PlainFlavour { Words, HtmlSource };
    /// Puts the selection, or the whole post, on the clipboard: formatted, with the post's pictures in it, and as plain text.
    void copy(PlainFlavour plain);

Q_SIGNALS:
    void exported(const QString &path);
    /// What the exported file is without: findings of no rule, none if it has everything.
    void fellShort(const QString &path, const std::vector<galley::checks::Finding> &missing);
    /// The user wants to see the list of them.
    void listWanted();
    void copied();

private:
    std::optional<ExportChoice> knownChoice() const;
    ExportChoice proposedChoice(const post::Rendering &rendering) const;
    void ask(const ExportedPost &post);
    void ask(const ExportedPost &post, int problems);
    void make(const ExportedPost &post, const ExportChoice &choice, exporting::Replace replace);
    void write(const ExportedPost &post, const ExportChoice &choice, exporting::Replace replace, const MadeExport &made);
    void showDone(const ExportChoice &choice, const MadeExport &made);
    void showError(const exporting::Error &error);
    void showProblem(const QString &sentence);

    void begin(const QString &name);
    void goOn(const QString &stage);
    void end();
    void showProgress();

    Parts m_parts;
    ExportMaker *m_maker;
    ExportMaker *m_handingOn; ///< of files that are dragged out
    QTimer m_patience;
    QString m_underWay; ///< what is being made, and how far that is: a sentence
    QString m_name;     ///< of what is being made
};

} // namespace galley
