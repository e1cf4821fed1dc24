// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDesktopServices>
#include <QDir>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace galley::tests
{

/// Real things that a hostile post must not reach: a server on this machine, secret files (watched by the kernel for anybody opening
/// them), a FIFO, a link that leads out of the post's folder, and the desktop's programs.
class Canaries final : public QObject
{
    Q_OBJECT
public:
    Canaries()
    {
        const QDir dir(m_folder.path());
        dir.mkpath(QStringLiteral("post"));
        dir.mkpath(QStringLiteral("CANARY"));
        dir.mkpath(QStringLiteral("CANARY-outside"));
        m_watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        for (const char *folder : {"CANARY", "CANARY-outside"}) {
            for (const char *type : {"png", "html", "txt", "css", "js", "svg", "vtt", "pdf", "md"}) {
                watchedFile(dir.filePath(QString::fromLatin1(folder) + QStringLiteral("/secret.") + QString::fromLatin1(type)));
            }
        }
        const QString fifo = dir.filePath(QStringLiteral("post/fifo"));
        ::mkfifo(QFile::encodeName(fifo).constData(), S_IRUSR | S_IWUSR);
        ::inotify_add_watch(m_watch, QFile::encodeName(fifo).constData(), IN_OPEN);
        QFile::link(dir.filePath(QStringLiteral("CANARY/secret.png")), dir.filePath(QStringLiteral("post/symlink-to-outside.png")));
        m_server.listen(QHostAddress::LocalHost);
        for (const char *scheme : {"http", "https", "mailto", "file", "ftp", "javascript", "data", "smb", "tel", "galley-preview"}) {
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "openUrl");
        }
    }
    ~Canaries() override { ::close(m_watch); }

    QString postFolder() const { return m_folder.filePath(QStringLiteral("post")); }

    /// The case's text with our own server and folder in it.
    QString arm(QString markdown) const
    {
        markdown.replace(QStringLiteral("canary.invalid"), QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort()));
        return markdown.replace(QStringLiteral("/CANARY"), m_folder.filePath(QStringLiteral("CANARY")));
    }

    /// What was touched since the last call, in words; empty if nothing was.
    QStringList touched()
    {
        QStringList found = std::exchange(m_opened, {});
        while (m_server.hasPendingConnections()) {
            delete m_server.nextPendingConnection();
            found << QStringLiteral("network");
        }
        char events[4096];
        if (::read(m_watch, events, sizeof events) > 0) {
            found << QStringLiteral("file-read");
        }
        return found;
    }

public Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened << QStringLiteral("external-open ") + url.toString(); }

private:
    void watchedFile(const QString &path)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("secret");
            file.close();
        }
        ::inotify_add_watch(m_watch, QFile::encodeName(path).constData(), IN_OPEN);
    }

    QTemporaryDir m_folder;
    QTcpServer m_server;
    QStringList m_opened;
    int m_watch = -1;
};

} // namespace galley::tests
