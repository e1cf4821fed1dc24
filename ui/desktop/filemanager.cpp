// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "desktop/filemanager.h"

#include "site/folder.h"
#include "text/textfile.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

/// Also of names that are not UTF-8.
QUrl urlOf(const QString &path)
{
    return QUrl::fromEncoded(QByteArray("file://" + text::pathToBytes(path).toPercentEncoding("/")));
}

} // namespace

void showInFileManager(const QString &path)
{
    const QString name = u"org.freedesktop.FileManager1"_s;
    QDBusMessage message = QDBusMessage::createMethodCall(name, u"/org/freedesktop/FileManager1"_s, name, u"ShowItems"_s);
    message << QStringList{QString::fromLatin1(urlOf(path).toEncoded())} << QString();
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, path] {
        if (QDBusPendingReply<>(*watcher).isError()) {
            QDesktopServices::openUrl(urlOf(site::parentOf(path)));
        }
        watcher->deleteLater();
    });
}

} // namespace galley
