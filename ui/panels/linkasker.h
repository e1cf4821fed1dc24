// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "web/linkcheck.h"

#include <QObject>
#include <QThreadPool>

namespace galley
{

/// Asks servers for a post's links to the web, away from the window's thread; one post at a time.
class LinkAsker final : public QObject
{
    Q_OBJECT
public:
    explicit LinkAsker(QObject *parent = nullptr);
    /// Gives up what is under way.
    ~LinkAsker() override;

    /// Nothing while it is asking.
    void ask(const QByteArrayList &addresses);
    /// Soon `asked` comes, with what could not be asked any more.
    void cancel();

    /// What servers have said since the program was started, or were said to be fine on the last day. All windows share it.
    static const std::shared_ptr<web::LinkAnswers> &answers();

Q_SIGNALS:
    void progressed(qsizetype done, qsizetype total);
    void asked(const galley::web::LinkCheckCounts &counts);

private:
    std::atomic<bool> m_cancelled = false;
    bool m_isAsking = false;
    QThreadPool m_pool;
};

} // namespace galley
