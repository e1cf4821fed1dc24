// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/linkbar.h"

#include "panels/rows.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley
{

namespace
{

} // namespace

LinkBar::LinkBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_button->setToolTip(tr("Asks the servers of links and pictures on the web whether they are there"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(rows::inset, 2 * rows::inset, rows::inset, 0);
    layout->setSpacing(rows::inset);
    layout->addWidget(m_words);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_state == State::Asking) {
            Q_EMIT cancelled();
        } else {
            Q_EMIT wanted();
        }
    });
    reset();
}

void LinkBar::setHasLinks(bool hasLinks)
{
    m_hasLinks = hasLinks;
    setVisible(m_hasLinks || m_state == State::Asking);
}

void LinkBar::reset()
{
    setState(State::Idle, {});
}

void LinkBar::showProgress(qsizetype done, qsizetype total)
{
    setState(State::Asking, tr("%1 of %Ln link(s) to the web…", nullptr, int(total)).arg(QLocale().toString(done)));
}

void LinkBar::showDone(const web::LinkCheckCounts &counts)
{
    QString words = tr("%Ln link(s) to the web checked.", nullptr, int(counts.total - counts.notAsked));
    if (counts.known > 0) {
        words += u' ' + tr("%Ln of them on the last day.", nullptr, int(counts.known));
    }
    setState(State::Done, words);
}

/// A line parts it from what is about the chosen finding only.
void LinkBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, rows::inset, width(), 1), palette().color(QPalette::Mid));
}

void LinkBar::setState(State state, const QString &words)
{
    m_state = state;
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_button->setText(state == State::Asking ? tr("Stop")
                      : state == State::Done ? tr("Check external links again")
                                             : tr("Check external links"));
    setHasLinks(m_hasLinks);
}

} // namespace galley
