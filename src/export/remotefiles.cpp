// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/remotefiles.h"

#include "text/writefile.h"
#include "web/question.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley::exporting
{

namespace
{

/// "image/svg+xml" -> "svg"
QString endingFor(const QByteArray &type)
{
    const QByteArray name = type.sliced(type.indexOf('/') + 1);
    return name == "jpeg" ? u"jpg"_s : name == "svg+xml" ? u"svg"_s : name == "x-icon" ? u"ico"_s : QString::fromLatin1(name);
}

/// What a file from there is called: the last part of its address, with the ending of what it is.
///     https://a.example/img/Cat%20one.PNG?x=1 -> "Cat one.png"     https://a.example/badge -> "badge.svg"
QString nameFor(const QByteArray &address, const QByteArray &type)
{
    QString name = QFileInfo(QUrl::fromEncoded(address).path(QUrl::FullyDecoded)).completeBaseName();
    name.removeIf([](QChar c) { return c == u'/' || c == u'\0' || c.category() == QChar::Other_Control; });
    while (name.startsWith(u'.')) {
        name.removeFirst();
    }
    return (name.isEmpty() ? u"picture"_s : name.left(80)) + u'.' + endingFor(type);
}

/// Servers that do not know better say application/octet-stream or nothing; the bytes are looked at anyway.
bool mayBePicture(const QByteArray &type)
{
    const QByteArray name = type.first(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
    return name.isEmpty() || name.startsWith("image/") || name == "application/octet-stream" || name == "binary/octet-stream";
}

Shortfall::Kind shortfallKind(web::Answer::End end)
{
    return end == web::Answer::End::NotAllowed ? Shortfall::Kind::InsecureFile
           : end == web::Answer::End::TooLarge ? Shortfall::Kind::TooLarge
                                               : Shortfall::Kind::NotFetched;
}

} // namespace

RemoteFiles::RemoteFiles(const std::atomic<bool> *cancelled)
    : m_cancelled(cancelled)
{
}

RemoteFiles::~RemoteFiles() = default;

RemoteFiles::Found RemoteFiles::find(const QByteArray &address)
{
    std::promise<Found> promise;
    std::unique_lock lock(m_mutex);
    if (m_known.contains(address)) {
        const std::shared_future<Found> found = m_known.value(address);
        lock.unlock();
        return found.get();
    }
    m_known.insert(address, promise.get_future().share());
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>();
    }
    lock.unlock();
    Found found = fetch(address);
    promise.set_value(found);
    return found;
}

RemoteFiles::Found RemoteFiles::fetch(const QByteArray &address)
{
    if (m_cancelled && *m_cancelled) {
        return std::unexpected(Shortfall::Kind::NotFetched);
    }
    const web::Answer fetched = web::ask({.address = address.startsWith("//") ? "https:" + address : address,
                                          .accept = "image/avif,image/webp,image/*",
                                          .takes = mayBePicture,
                                          .largest = largestInside,
                                          .cancelled = m_cancelled});
    if (fetched.end != web::Answer::End::Answered || fetched.status != 200) {
        return std::unexpected(shortfallKind(fetched.end));
    }
    const QByteArray type = pictureType(fetched.bytes);
    if (type.isEmpty()) {
        return std::unexpected(fetched.bytes.isEmpty() ? Shortfall::Kind::EmptyFile : Shortfall::Kind::NotAPicture);
    }
    // Two addresses may end in the same name: each has a folder of its own.
    const QByteArray own = QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex().first(16);
    const QString name = nameFor(address, type);
    const QString folder = m_folder->filePath(QString::fromLatin1(own));
    const QString path = folder + u'/' + name;
    if (!QDir().mkpath(folder) || !text::writeFile(path, fetched.bytes)) {
        return std::unexpected(Shortfall::Kind::NotFetched);
    }
    return LocalFiles::File{.path = path, .address = "../" + name.toUtf8()}; // not below the page: it goes to the other pictures
}

} // namespace galley::exporting
