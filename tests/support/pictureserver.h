// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace galley::tests
{

/// A web server on 127.0.0.1 in a thread of its own, with pictures, and with what servers do wrong:
///     /a.png, /once.png  a picture      /badge    an SVG without an ending    /moved      leads to /a.png
///     /none  404         /page, /liar   HTML, as itself and as image/png      /circle     leads to itself
///     /large, /endless   more than 32 MB, said beforehand or not              /broken     ends in the middle
///     /elsewhere, /file  lead to http on another computer and to a local file
///     /page              is a page                    /gone     410               /private   403
///     /moved-for-good    leads to /page for good      /busy     503               /no-head   405 to HEAD, a page to GET
///     /bad-head          404 to HEAD, a page to GET   /silent   never answers     /limited   429, and a page the next time
///     /shut              429, for an hour
class PictureServer final : public QThread
{
public:
    PictureServer()
    {
        start();
        m_started.acquire();
    }
    ~PictureServer() override
    {
        quit();
        wait();
    }
    Q_DISABLE_COPY_MOVE(PictureServer)

    int port() const { return m_port; }
    QByteArray address(const QByteArray &path) const { return "http://127.0.0.1:" + QByteArray::number(m_port) + path; }
    /// The heads of all requests so far.
    QByteArrayList requests() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests;
    }

    static QByteArray png()
    {
        return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }
    static QByteArray svg() { return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"; }

protected:
    void run() override
    {
        QTcpServer server;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                if (const QByteArray head = socket->peek(10'000); head.contains("\r\n\r\n")) {
                    socket->readAll();
                    answer(*socket, head);
                }
            });
        });
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_started.release();
        exec();
    }

private:
    static QByteArray reply(const QByteArray &status, const QByteArray &fields, const QByteArray &body)
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + fields +
               "\r\n" + body;
    }
    static QByteArray redirect(const QByteArray &target, const QByteArray &status = "302 Found")
    {
        return reply(status, "Location: " + target + "\r\n", {});
    }

    void answer(QTcpSocket &socket, const QByteArray &head)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_requests += head;
        }
        const QByteArray path = head.split(' ').value(1);
        if (path == "/a.png" || path == "/once.png") {
            socket.write(reply("200 OK", "Content-Type: image/png\r\n", png()));
        } else if (path == "/badge") {
            socket.write(reply("200 OK", "Content-Type: image/svg+xml; charset=utf-8\r\n", svg()));
        } else if (path == "/moved") {
            socket.write(redirect("/a.png"));
        } else if (path == "/circle") {
            socket.write(redirect("/circle"));
        } else if (path == "/elsewhere") {
            socket.write(redirect("http://a.example/a.png"));
        } else if (path == "/moved-for-good") {
            socket.write(redirect("/page", "301 Moved Permanently"));
        } else if (path == "/gone") {
            socket.write(reply("410 Gone", {}, {}));
        } else if (path == "/private") {
            socket.write(reply("403 Forbidden", {}, {}));
        } else if (path == "/busy") {
            socket.write(reply("503 Service Unavailable", {}, {}));
        } else if (path == "/no-head" || path == "/bad-head") {
            const bool isHead = head.startsWith("HEAD ");
            socket.write(reply(!isHead ? "200 OK" : path == "/no-head" ? "405 Method Not Allowed" : "404 Not Found", {}, {}));
        } else if (path == "/limited") {
            socket.write(m_wasLimited ? reply("200 OK", {}, {}) : reply("429 Too Many Requests", "Retry-After: 0\r\n", {}));
            m_wasLimited = true;
        } else if (path == "/shut") {
            socket.write(reply("429 Too Many Requests", "Retry-After: 3600\r\n", {}));
        } else if (path == "/file") {
            socket.write(redirect("file:///etc/passwd"));
        } else if (path == "/page" || path == "/liar") {
            socket.write(reply("200 OK", path == "/page" ? "Content-Type: text/html\r\n" : "Content-Type: image/png\r\n", "<p>No</p>"));
        } else if (path == "/large") {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 99999999\r\n\r\n" + png());
        } else if (path == "/endless") {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n" + png() + QByteArray(40'000'000, 'x'));
        } else if (path == "/broken") {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 5000\r\n\r\n" + png());
        } else if (path != "/silent") {
            socket.write(reply("404 Not Found", {}, {}));
        }
        if (path != "/large" && path != "/silent") { // the client is the one to hang up there
            socket.disconnectFromHost();
        }
    }

    mutable QMutex m_mutex; ///< for the requests
    QByteArrayList m_requests;
    QSemaphore m_started;
    int m_port = 0;
    bool m_wasLimited = false;
};

} // namespace galley::tests
