// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "web/linkcheck.h"

#include "web/question.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <thread>
#include <vector>

namespace galley::web
{

namespace
{

using Kind = LinkAnswer::Kind;
using End = Answer::End;

constexpr int servers = 4; // at once
constexpr int mostRedirects = 10;
constexpr int longestWait = 20; // s that a server may want to be left alone
constexpr int lookAround = 50;  // ms between two looks at whether it was cancelled

/// The links to one server.
struct Queue {
    QString host;
    QByteArrayList addresses{};
};

std::vector<Queue> queuesOf(const QByteArrayList &addresses)
{
    std::vector<Queue> queues;
    QHash<QString, size_t> known;
    for (const QByteArray &address : addresses) {
        const QUrl url = QUrl::fromEncoded(address);
        const QString host = url.host() + u':' + QString::number(url.port());
        if (!known.contains(host)) {
            known.insert(host, queues.size());
            queues.push_back({host});
        }
        queues[known[host]].addresses.append(address);
    }
    return queues;
}

/// Where an address has gone for good: as far as every server on the way says so (301, 308).
QByteArray movedTo(const Answer &answer)
{
    QByteArray to;
    for (const Answer::Redirect &redirect : answer.redirects) {
        if (redirect.status != 301 && redirect.status != 308) {
            break;
        }
        to = redirect.to;
    }
    return to;
}

Kind kindOf(const Answer &answer)
{
    switch (answer.end) {
    case End::Answered:
        break;
    case End::NotAllowed:
        return Kind::NotAllowed;
    case End::OwnNetwork:
        return Kind::OwnNetwork;
    case End::Circles:
        return Kind::Circles;
    case End::NoHost:
        return Kind::NoHost;
    case End::Unsafe:
        return Kind::Unsafe;
    case End::Cancelled:
        return Kind::NotAsked;
    case End::TooLarge:
    case End::NotTaken:
    case End::Silent:
        return Kind::Silent;
    }
    if (answer.status == 404 || answer.status == 410) {
        return Kind::Gone;
    }
    if (answer.status < 200) {
        return Kind::Silent;
    }
    if (answer.status == 429 || answer.status >= 500) {
        return Kind::NotNow;
    }
    return answer.status >= 400 ? Kind::Refused : movedTo(answer).isEmpty() ? Kind::Fine : Kind::Moved;
}

class Checker
{
public:
    Checker(LinkAnswers &answers, const LinkCheck &how)
        : m_answers(answers)
        , m_how(how)
    {
        m_timer.start();
    }

    /// Gives how many were not asked.
    qsizetype run(const std::vector<Queue> &queues, qsizetype total, qsizetype known)
    {
        m_total = total;
        m_done = known;
        {
            std::vector<std::jthread> threads;
            for (size_t i = 0; i < std::min<size_t>(servers, queues.size()); ++i) {
                threads.emplace_back([this, &queues] { work(queues); });
            }
        }
        return m_notAsked;
    }

private:
    bool isCancelled() const { return m_how.cancelled != nullptr && *m_how.cancelled; }
    bool isOver() const { return isCancelled() || m_timer.elapsed() >= m_how.timeLimit; }

    void work(const std::vector<Queue> &queues)
    {
        for (size_t i = m_next++; i < queues.size(); i = m_next++) {
            askServer(queues[i]);
        }
    }

    void askServer(const Queue &queue)
    {
        bool isLeftAlone = false;
        for (qsizetype i = 0; i < queue.addresses.size(); ++i) {
            LinkAnswer answer{.kind = Kind::NotNow, .status = 429};
            if (!isLeftAlone) {
                rest(i > 0 && !isOwn(queue) ? m_how.pause : 0);
                answer = isOver() ? LinkAnswer{} : answerOf(queue.addresses[i], queue);
                isLeftAlone = answer.status == 429;
            }
            if (answer.kind != Kind::NotAsked || !isCancelled()) { // who stops it does not want to hear what is missing
                m_answers.insert(queue.addresses[i], answer);
            }
            tell(answer);
        }
    }

    static bool isOwn(const Queue &queue) { return queue.host.startsWith(QLatin1StringView("127.")); }

    LinkAnswer answerOf(const QByteArray &address, const Queue &queue)
    {
        Answer answer = askOnce(address, Question::Method::Head);
        const bool mayBeHead = answer.end == End::Silent || (answer.end == End::Answered && answer.status >= 400 && answer.status != 429);
        if (mayBeHead && !isOver()) {
            rest(isOwn(queue) ? 0 : m_how.pause);
            answer = askOnce(address, Question::Method::Get);
        }
        if (answer.status == 429 && answer.retryAfter >= 0 && answer.retryAfter <= longestWait) {
            rest(answer.retryAfter * 1000);
            answer = isOver() ? answer : askOnce(address, Question::Method::Get);
        }
        const Kind kind = kindOf(answer);
        return {.kind = kind, .status = answer.status, .movedTo = kind == Kind::Moved ? movedTo(answer) : QByteArray()};
    }

    Answer askOnce(const QByteArray &address, Question::Method method) const
    {
        const qint64 left = m_how.timeLimit - m_timer.elapsed();
        return ask({.address = address,
                    .method = method,
                    .reach = Question::Reach::HttpToo,
                    .mostRedirects = mostRedirects,
                    .patience = int(std::clamp<qint64>(left, 1, m_how.patience)),
                    .cancelled = m_how.cancelled});
    }

    /// Waits, but not longer than there is time.
    void rest(int time) const
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < time && !isOver()) {
            QThread::msleep(std::min<unsigned long>(lookAround, time));
        }
    }

    void tell(const LinkAnswer &answer)
    {
        const std::scoped_lock lock(m_mutex);
        m_notAsked += answer.kind == Kind::NotAsked ? 1 : 0;
        ++m_done;
        if (m_how.progress) {
            m_how.progress(m_done, m_total);
        }
    }

    LinkAnswers &m_answers;
    const LinkCheck &m_how;
    QElapsedTimer m_timer;
    std::atomic<size_t> m_next = 0;
    std::mutex m_mutex; ///< for all below
    qsizetype m_total = 0;
    qsizetype m_done = 0;
    qsizetype m_notAsked = 0;
};

} // namespace

LinkCheckCounts checkLinks(const QByteArrayList &addresses, LinkAnswers &answers, const LinkCheck &how)
{
    QSet<QByteArray> seen;
    QByteArrayList open;
    for (const QByteArray &address : addresses) {
        if (!address.isEmpty() && !seen.contains(address)) {
            seen.insert(address);
            if (!answers.isSettled(address)) {
                open.append(address);
            }
        }
    }
    LinkCheckCounts counts{.total = seen.size(), .known = seen.size() - open.size()};
    counts.notAsked = Checker(answers, how).run(queuesOf(open), counts.total, counts.known);
    return counts;
}

} // namespace galley::web
