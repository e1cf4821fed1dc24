// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int longestAnswer = 2000;   // milliseconds
constexpr quint32 magic = 0x47616c31; // "Gal1": also a version of the message
constexpr int maximumPosts = 1000;

QByteArray packed(const QList<OpenRequest> &posts, const QString &token)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    stream << magic << token << quint32(posts.size());
    for (const OpenRequest &post : posts) {
        stream << post.path << qint32(post.line);
    }
    return bytes;
}

/// Reads one message; posts that are no absolute paths are left out, for the socket is a door.
bool unpack(QDataStream &stream, QList<OpenRequest> &posts, QString &token)
{
    quint32 head = 0;
    quint32 count = 0;
    stream >> head;
    if (head != magic && stream.status() == QDataStream::Ok) {
        return false;
    }
    stream >> token >> count;
    if (count > maximumPosts) {
        return false;
    }
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QString path;
        qint32 line = 0;
        stream >> path >> line;
        if (QDir::isAbsolutePath(path)) {
            posts.append({.path = path, .line = std::max(line, 0)});
        }
    }
    return true;
}

} // namespace

Instance::Instance(QObject *parent)
    : QObject(parent)
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &Instance::receive);
}

Instance::~Instance() = default;

QString Instance::name()
{
    QByteArray who = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toUtf8();
    who += '\n' + qgetenv("WAYLAND_DISPLAY") + '\n' + qgetenv("DISPLAY") + '\n' + QDir::homePath().toUtf8();
    return u"galley-"_s + QString::fromLatin1(QCryptographicHash::hash(who, QCryptographicHash::Sha1).toHex().first(16));
}

bool Instance::handOver(const QList<OpenRequest> &posts)
{
    QLocalSocket socket;
    socket.connectToServer(name());
    if (!socket.waitForConnected(longestAnswer)) {
        return false;
    }
    socket.write(packed(posts, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")));
    return socket.waitForBytesWritten(longestAnswer) && socket.waitForReadyRead(longestAnswer);
}

void Instance::listen()
{
    if (!m_server->listen(name())) {
        // handOver found nobody there: the socket is what a crash left.
        QLocalServer::removeServer(name());
        m_server->listen(name());
    }
}

void Instance::receive()
{
    QLocalSocket *socket = m_server->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        QDataStream stream(socket);
        stream.setVersion(QDataStream::Qt_6_8);
        stream.startTransaction();
        QList<OpenRequest> posts;
        QString token;
        const bool valid = unpack(stream, posts, token);
        if (!valid) {
            socket->abort();
            return;
        }
        if (!stream.commitTransaction()) {
            return; // the rest is still under way
        }
        socket->write("+");
        socket->flush();
        Q_EMIT requested(posts, token);
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace galley
