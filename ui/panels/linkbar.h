// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "web/linkcheck.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace galley
{

/// The line below the proof that has the servers of a post's links asked, shows how far that is, and what came of it.
class LinkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LinkBar(QWidget *parent = nullptr);

    /// There are no links to the web: nothing to be shown, unless they are being asked for.
    void setHasLinks(bool hasLinks);
    /// Another post: nobody has been asked.
    void reset();
    void showProgress(qsizetype done, qsizetype total);
    void showDone(const web::LinkCheckCounts &counts);

Q_SIGNALS:
    void wanted();
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { Idle, Asking, Done };
    void setState(State state, const QString &words);

    State m_state = State::Idle;
    bool m_hasLinks = false;
    QLabel *m_words;
    QPushButton *m_button;
};

} // namespace galley
