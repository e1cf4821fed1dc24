// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/journal.h"

#include "site/folder.h"
#include "text/posixfile.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley::renaming
{

namespace
{

constexpr int version = 1; ///< of the form; files of another one are left alone
const QString ending = u".journal"_s;

QCborValue toCbor(const QString &path)
{
    return text::pathToBytes(path); // which need not be UTF-8
}

QString pathFrom(const QCborValue &value)
{
    return text::pathFromBytes(value.toByteArray());
}

QByteArray toBytes(const Work &work)
{
    QCborArray folders;
    QCborArray texts;
    QCborArray moves;
    for (const QString &folder : work.newFolders) {
        folders.append(toCbor(folder));
    }
    for (const TextChange &change : work.texts) {
        texts.append(QCborArray{toCbor(change.path), change.before, change.hashAfter});
    }
    for (const Move &one : work.moves) {
        moves.append(QCborArray{toCbor(one.from), toCbor(one.to)});
    }
    const QCborMap map{
        {u"version"_s, version}, {u"post"_s, toCbor(work.post)}, {u"folders"_s, folders}, {u"texts"_s, texts}, {u"moves"_s, moves}};
    return QCborValue(map).toCbor();
}

std::optional<Work> fromBytes(const QByteArray &bytes)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    if (map[u"version"_s].toInteger() != version) {
        return std::nullopt;
    }
    Work work{.post = pathFrom(map[u"post"_s]), .newFolders = {}, .texts = {}, .moves = {}};
    for (const QCborValue folder : map[u"folders"_s].toArray()) {
        work.newFolders.append(pathFrom(folder));
    }
    for (const QCborValue change : map[u"texts"_s].toArray()) {
        work.texts.push_back({pathFrom(change[0]), change[1].toByteArray(), change[2].toByteArray()});
    }
    for (const QCborValue one : map[u"moves"_s].toArray()) {
        work.moves.push_back({pathFrom(one[0]), pathFrom(one[1])});
    }
    return work;
}

/// Null, with errno set, if it cannot be had. The system drops it when the process ends, however it ends.
std::shared_ptr<text::Descriptor> lock(const QString &folder, int how)
{
    const QByteArray name = text::pathToBytes(folder) + "/lock";
    auto file = std::make_shared<text::Descriptor>(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    return file->isOpen() && ::flock(file->fd(), how) == 0 ? file : nullptr;
}

} // namespace

Journal::~Journal()
{
    if (!m_file.isEmpty()) {
        ::unlink(text::pathToBytes(m_file).constData());
    }
}

std::expected<Journal, text::Error> Journal::write(const QString &folder, const Work &work)
{
    Journal journal;
    if (!QDir().mkpath(folder)) {
        return std::unexpected(text::systemError(errno, folder));
    }
    journal.m_lock = lock(folder, LOCK_SH);
    if (!journal.m_lock) {
        return std::unexpected(text::systemError(errno, folder));
    }
    const QString file = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + ending;
    if (const auto saved = text::saveFile(file, toBytes(work)); !saved) {
        return std::unexpected(saved.error());
    }
    journal.m_file = file;
    return journal;
}

std::vector<Interrupted> takeBackInterrupted(const QString &folder)
{
    std::vector<Interrupted> taken;
    const QStringList names = site::Folder(folder).files();
    const auto alone = names.isEmpty() ? nullptr : lock(folder, LOCK_EX | LOCK_NB);
    for (const QString &name : alone ? names : QStringList()) {
        const QString file = folder + u'/' + name;
        const auto bytes = name.endsWith(ending) ? text::readFile(file) : std::unexpected(text::Error());
        const auto work = bytes ? fromBytes(bytes->bytes) : std::nullopt;
        if (!work) {
            continue;
        }
        taken.push_back({.post = work->post, .left = takeBack(*work)});
        for (const TextChange &change : work->texts) {
            text::removeLeftovers(site::parentOf(change.path));
        }
        ::unlink(text::pathToBytes(file).constData());
    }
    return taken;
}

} // namespace galley::renaming
