// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module galley-fetch: asks servers for pictures.
#include "export/remotefiles.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

namespace galley::exporting
{

namespace
{

constexpr int silence = 10'000;  // ms without a byte
constexpr int patience = 30'000; // ms for all of it
constexpr int mostRedirects = 5;

/// By number only: what a name leads to is not ours to say.
bool isLoopback(const QUrl &url)
{
    const QHostAddress host(url.host());
    return !host.isNull() && host.isLoopback();
}

bool isThisComputer(const QUrl &url)
{
    const QString host = url.host();
    return isLoopback(url) || host == QStringLiteral("localhost") || host.endsWith(QStringLiteral(".localhost"));
}

/// `from` is the address that sends here; empty: the post itself does.
bool isAllowed(const QUrl &url, const QUrl &from)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return false;
    }
    if (isThisComputer(url) && !from.isEmpty() && !isThisComputer(from)) {
        return false; // a server elsewhere has no business here
    }
    return url.scheme() == QStringLiteral("https") || (url.scheme() == QStringLiteral("http") && isLoopback(url));
}

/// Servers that do not know better say application/octet-stream or nothing; the bytes are looked at anyway.
bool mayBePicture(const QByteArray &type)
{
    const QByteArray name = type.first(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
    return name.isEmpty() || name.startsWith("image/") || name == "application/octet-stream" || name == "binary/octet-stream";
}

/// One question to one server.
class Question
{
public:
    explicit Question(qint64 largest)
        : m_largest(largest)
    {
    }

    /// Where the server sends on; empty: it does not, and `fetched` has its answer.
    QUrl ask(const QUrl &url, int time, Fetched &fetched)
    {
        QNetworkAccessManager manager;
        if (isLoopback(url)) {
            manager.setProxy(QNetworkProxy::NoProxy);
        }
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setHeader(QNetworkRequest::UserAgentHeader, QByteArray("Galley"));
        request.setRawHeader("Accept", "image/avif,image/webp,image/*");
        request.setTransferTimeout(silence);
        const std::unique_ptr<QNetworkReply> reply(manager.get(request));
        QEventLoop loop;
        QTimer::singleShot(time, reply.get(), &QNetworkReply::abort);
        QObject::connect(reply.get(), &QNetworkReply::metaDataChanged, reply.get(), [&] { judge(*reply, fetched); });
        QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] { take(*reply, fetched); });
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status >= 301 && status <= 308 && status != 304) {
            return url.resolved(QUrl::fromEncoded(reply->rawHeader("Location")));
        }
        take(*reply, fetched);
        if (fetched.end != Fetched::End::TooLarge) {
            fetched.end = status == 200 && reply->error() == QNetworkReply::NoError ? Fetched::End::Fine : Fetched::End::Failed;
        }
        return {};
    }

private:
    void judge(QNetworkReply &reply, Fetched &fetched) const
    {
        const bool redirects = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 300;
        if (reply.header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_largest) {
            fetched.end = Fetched::End::TooLarge;
            reply.abort();
        } else if (!redirects && !mayBePicture(reply.rawHeader("Content-Type"))) {
            reply.abort();
        }
    }

    void take(QNetworkReply &reply, Fetched &fetched) const
    {
        fetched.bytes += reply.isOpen() ? reply.readAll() : QByteArray();
        if (fetched.bytes.size() > m_largest) {
            fetched.end = Fetched::End::TooLarge;
            reply.abort();
        }
    }

    const qint64 m_largest;
};

} // namespace

extern "C" Q_DECL_EXPORT void galleyFetch(const QByteArray &address, qint64 largest, Fetched &fetched)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QElapsedTimer timer;
    timer.start();
    QUrl from;
    QUrl url = QUrl::fromEncoded(address);
    for (int redirects = 0; redirects <= mostRedirects && timer.elapsed() < patience; ++redirects) {
        if (!isAllowed(url, from)) {
            fetched = {.end = Fetched::End::NotAllowed, .bytes = {}};
            return;
        }
        fetched = {};
        const QUrl next = Question(largest).ask(url, int(patience - timer.elapsed()), fetched);
        if (next.isEmpty()) {
            return;
        }
        from = std::exchange(url, next);
    }
    fetched = {};
}

} // namespace galley::exporting
