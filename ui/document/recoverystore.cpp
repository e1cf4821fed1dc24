// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/recoverystore.h"

#include "text/writefile.h"

#include <QDir>
#include <QUuid>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley
{
namespace
{

/// A descriptor that holds the folder's lock, or -1 if another process does.
int lock(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + "/lock"_L1);
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) == 0) {
        return fd;
    }
    if (fd >= 0) {
        ::close(fd);
    }
    return -1;
}

bool makePrivateFolder(const QString &path)
{
    return ::mkdir(QFile::encodeName(path).constData(), 0700) == 0;
}

bool holdsCopies(const QString &folder)
{
    return !QDir(folder).entryList({u"*.post"_s}, QDir::Files).isEmpty();
}

/// True if what the copy has is what its file holds: it was saved, only the copy's removal did not come any more.
bool isSaved(const Snapshot &snapshot)
{
    const auto file = text::readFile(snapshot.path);
    return file && text::encode(snapshot.text.toString(), snapshot.format) == file->bytes;
}

} // namespace

RecoveryStore::RecoveryStore(const QString &folder)
    : m_folder(folder)
{
}

RecoveryStore::~RecoveryStore()
{
    if (!m_own.isEmpty()) {
        m_claimed[m_own] = m_ownLock;
    }
    for (const auto &[folder, fd] : m_claimed) {
        if (!holdsCopies(folder)) {
            QDir(folder).removeRecursively();
        }
        ::close(fd);
    }
}

QString RecoveryStore::fileFor(int number) const
{
    return m_own + u'/' + QString::number(number) + ".post"_L1;
}

/// Locked before it gets its name: a folder that others see is never without its lock.
std::optional<text::Error> RecoveryStore::makeOwnFolder()
{
    if (!m_own.isEmpty()) {
        return {};
    }
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString unfinished = m_folder + "/."_L1 + name;
    const QString own = m_folder + u'/' + name;
    const bool made = QDir().mkpath(m_folder) && makePrivateFolder(unfinished);
    const int code = errno;
    const int fd = made ? lock(unfinished) : -1;
    if (fd < 0 || !QDir().rename(unfinished, own)) {
        if (fd >= 0) {
            ::close(fd);
        }
        return text::Error{text::Error::Kind::ReadOnlyFolder, own, -1, qt_error_string(code)};
    }
    m_own = own;
    m_ownLock = fd;
    return {};
}

std::optional<text::Error> RecoveryStore::write(int number, const Snapshot &snapshot)
{
    const QMutexLocker locker(&m_mutex);
    if (const auto error = makeOwnFolder()) {
        return error;
    }
    const QString file = fileFor(number);
    const auto written = text::writeFileSynced(file, toCopy(snapshot, QDateTime::currentDateTimeUtc()));
    if (!written) {
        return written.error();
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

void RecoveryStore::remove(int number)
{
    const QMutexLocker locker(&m_mutex);
    if (!m_own.isEmpty()) {
        QFile::remove(fileFor(number));
    }
}

std::vector<Orphan> RecoveryStore::orphans()
{
    const QMutexLocker locker(&m_mutex);
    std::vector<Orphan> orphans;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (folder.filePath(name) != m_own) {
            claim(folder.filePath(name), orphans);
        }
    }
    std::ranges::sort(orphans, std::greater(), &Orphan::written);
    return orphans;
}

void RecoveryStore::claim(const QString &folder, std::vector<Orphan> &orphans)
{
    if (!m_claimed.contains(folder)) {
        const int fd = lock(folder);
        if (fd < 0) {
            return;
        }
        m_claimed[folder] = fd;
    }
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.post"_s}, QDir::Files);
    for (const QFileInfo &info : files) {
        const auto file = text::readFile(info.filePath());
        auto orphan = file ? fromCopy(file->bytes) : std::nullopt;
        if (!orphan) {
            continue; // damaged, or not of this version: kept, but there is nothing to offer
        }
        if (isSaved(orphan->snapshot)) {
            QFile::remove(info.filePath());
            continue;
        }
        orphan->file = info.filePath();
        orphans.push_back(*std::move(orphan));
    }
}

void RecoveryStore::discard(const Orphan &orphan)
{
    const QMutexLocker locker(&m_mutex);
    QFile::remove(orphan.file);
    const QString folder = QFileInfo(orphan.file).path();
    const auto claimed = m_claimed.find(folder);
    if (claimed == m_claimed.end() || holdsCopies(folder)) {
        return;
    }
    QDir(folder).removeRecursively();
    ::close(claimed->second);
    m_claimed.erase(claimed);
}

} // namespace galley
