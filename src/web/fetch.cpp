// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module galley-fetch: asks web servers.
#include "web/question.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley::web
{

namespace
{

using End = Answer::End;

constexpr int lookAround = 50; // ms between two looks at whether the question was cancelled

/// By number only: what a name leads to is not ours to say.
bool isLoopback(const QUrl &url)
{
    const QHostAddress host(url.host());
    return !host.isNull() && host.isLoopback();
}

bool isThisComputer(const QUrl &url)
{
    const QString host = url.host();
    return isLoopback(url) || host == "localhost"_L1 || host.endsWith(".localhost"_L1);
}

/// Somebody's own network: by number (RFC 1918, 3927, 4193, 4291), or by a name that only such a network has (RFC 6762, 8375, one word).
bool isOwnNetwork(const QUrl &url)
{
    const QString host = url.host();
    const QHostAddress number(host);
    if (!number.isNull()) {
        return number.isLoopback() || number.isPrivateUse() || number.isLinkLocal() || number == QHostAddress(QHostAddress::AnyIPv4) ||
               number == QHostAddress(QHostAddress::AnyIPv6);
    }
    return isThisComputer(url) || !host.contains(u'.') || host.endsWith(".local"_L1) || host.endsWith(".home.arpa"_L1) ||
           host.endsWith(".internal"_L1);
}

/// `from` is the address that sends here; empty: the post itself does. Answered: it may be asked.
End judge(const Question &question, const QUrl &url, const QUrl &from)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return End::NotAllowed;
    }
    if (isOwnNetwork(url) && !from.isEmpty() && !isOwnNetwork(from)) {
        return End::NotAllowed; // a server elsewhere has no business here
    }
    if (url.scheme() == "http"_L1 && isLoopback(url)) {
        return End::Answered;
    }
    if (question.reach == Question::Reach::HttpToo) {
        const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        return !isWeb ? End::NotAllowed : isOwnNetwork(url) && !isLoopback(url) ? End::OwnNetwork : End::Answered;
    }
    return url.scheme() == "https"_L1 ? End::Answered : End::NotAllowed;
}

End endOf(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::HostNotFoundError         ? End::NoHost
           : error == QNetworkReply::SslHandshakeFailedError ? End::Unsafe
                                                             : End::Silent;
}

/// RFC 9110, 10.2.3: seconds. A date is as good as no answer: it may be of another clock.
int secondsOf(const QByteArray &retryAfter)
{
    bool isNumber = false;
    const int seconds = retryAfter.trimmed().toInt(&isNumber);
    return isNumber && seconds >= 0 ? seconds : -1;
}

/// One server's part in the answer.
class Exchange
{
public:
    Exchange(const Question &question, const QByteArray &agent, Answer &answer)
        : m_question(question)
        , m_agent(agent)
        , m_answer(answer)
    {
    }

    /// Where the server sends on; empty: it does not, and the answer is as it is.
    QUrl ask(const QUrl &url, int time)
    {
        QNetworkAccessManager manager;
        if (isLoopback(url)) {
            manager.setProxy(QNetworkProxy::NoProxy);
        }
        const QNetworkRequest request = requestFor(url);
        const bool onlyHead = m_question.method == Question::Method::Head;
        const std::unique_ptr<QNetworkReply> reply(onlyHead ? manager.head(request) : manager.get(request));
        QEventLoop loop;
        QTimer::singleShot(time, reply.get(), &QNetworkReply::abort);
        QTimer cancellation;
        QObject::connect(&cancellation, &QTimer::timeout, reply.get(), [&] {
            if (*m_question.cancelled) {
                m_end = End::Cancelled;
                reply->abort();
            }
        });
        if (m_question.cancelled != nullptr) {
            cancellation.start(lookAround);
        }
        QObject::connect(reply.get(), &QNetworkReply::metaDataChanged, reply.get(), [&] { readHead(*reply); });
        QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] { readBody(*reply); });
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return finish(*reply, url);
    }

private:
    QNetworkRequest requestFor(const QUrl &url) const
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setHeader(QNetworkRequest::UserAgentHeader, m_agent);
        request.setRawHeader("Accept", m_question.accept);
        request.setTransferTimeout(m_question.silence);
        return request;
    }

    static int statusOf(const QNetworkReply &reply) { return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    static bool isRedirect(int status) { return status >= 301 && status <= 308 && status != 304; }

    void readHead(QNetworkReply &reply)
    {
        m_hasHead = statusOf(reply) >= 200;
        if (isRedirect(statusOf(reply)) || !m_hasHead || m_question.method == Question::Method::Head) {
            return;
        }
        if (m_question.largest == 0) {
            m_end = End::Answered;
        } else if (reply.header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_question.largest) {
            m_end = End::TooLarge;
        } else if (m_question.takes != nullptr && !m_question.takes(reply.rawHeader("Content-Type"))) {
            m_end = End::NotTaken;
        }
        if (m_end) {
            reply.abort();
        }
    }

    void readBody(QNetworkReply &reply)
    {
        m_answer.bytes += reply.isOpen() ? reply.readAll() : QByteArray();
        if (m_answer.bytes.size() > m_question.largest && !m_end) {
            m_end = End::TooLarge;
            reply.abort();
        }
    }

    QUrl finish(QNetworkReply &reply, const QUrl &url)
    {
        const int status = statusOf(reply);
        m_answer.bytes += reply.isOpen() ? reply.readAll() : QByteArray();
        m_answer.status = status;
        if (isRedirect(status) && m_end != End::Cancelled) {
            const QUrl next = url.resolved(QUrl::fromEncoded(reply.rawHeader("Location")));
            m_answer.redirects.append({status, next.toEncoded()});
            return next;
        }
        m_answer.retryAfter = secondsOf(reply.rawHeader("Retry-After"));
        // A status that says no is an error to Qt, and an answer to us; a body that breaks off is none.
        const bool isWhole = reply.error() == QNetworkReply::NoError || (m_hasHead && status >= 400);
        m_answer.end = m_end.value_or(isWhole ? End::Answered : endOf(reply.error()));
        return {};
    }

    const Question &m_question;
    const QByteArray &m_agent;
    Answer &m_answer;
    std::optional<End> m_end; ///< why it was broken off
    bool m_hasHead = false;
};

} // namespace

extern "C" Q_DECL_EXPORT void galleyAsk(const Question &question, const QByteArray &agent, Answer &answer)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QElapsedTimer timer;
    timer.start();
    QUrl from;
    QUrl url = QUrl::fromEncoded(question.address);
    url.setFragment({});
    answer = {};
    for (int servers = 0; servers <= question.mostRedirects && timer.elapsed() < question.patience; ++servers) {
        answer.end = judge(question, url, from);
        if (answer.end != End::Answered) {
            return;
        }
        answer.end = End::Silent;
        answer.bytes.clear();
        const QUrl next = Exchange(question, agent, answer).ask(url, int(question.patience - timer.elapsed()));
        if (next.isEmpty()) {
            return;
        }
        answer.end = End::Circles;
        from = std::exchange(url, next);
        url.setFragment({});
    }
}

} // namespace galley::web
