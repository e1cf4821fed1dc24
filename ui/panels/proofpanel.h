// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "panels/proof.h"

#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;
class QPushButton;

namespace galley
{
class LinkBar;
class ProofDelegate;
class ProofModel;
struct Palette;

/// What to mend in the post before publishing; below it, why the chosen finding is one, and what can be done about it.
class ProofPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ProofPanel(QWidget *parent = nullptr);

    void setPalette(const Palette &palette);
    void setProof(const std::shared_ptr<const Proof> &proof);
    /// Below the list.
    LinkBar &links() { return *m_links; }
    /// Puts the keyboard on the first finding, if the panel is shown.
    void takeFirst();

Q_SIGNALS:
    /// A finding was chosen by mouse or Enter.
    void chosen(const galley::checks::Finding &finding);
    /// Its fix was asked for; the finding has one.
    void fixWanted(const galley::checks::Finding &finding);
    /// Findings of its rule are not to be shown for this post any more.
    void silenceWanted(const galley::checks::Finding &finding);
    /// A menu with what can be done about an unknown word was asked for; it goes there.
    void wordMenuWanted(const galley::checks::Finding &finding, QPoint globalPosition);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void update();
    void explain();
    const checks::Finding *current() const;
    void keepCurrent(QLatin1StringView rule, const QString &message, int row);

    std::shared_ptr<const Proof> m_next; ///< null: the model has it
    ProofModel *m_model;
    ProofDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_empty;
    QWidget *m_foot;
    QLabel *m_reason;
    QPushButton *m_fix;
    QPushButton *m_word;
    QPushButton *m_silence;
    QLabel *m_remark;
    LinkBar *m_links;
};

} // namespace galley
