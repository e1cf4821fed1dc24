// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/posixfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QStringList>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

// The name says which process made the file and where that process's number means something:
// .galley-save-PLACE-PID-RANDOM, with PLACE a hash of this machine and its (container's) table of processes.

namespace galley::text
{
namespace
{

constexpr QByteArrayView prefix(".galley-save-");
constexpr qint64 oldAge = 7 * 24 * 3600; ///< seconds; no save takes that long, whatever machine it runs on

QByteArray place()
{
    static const QByteArray hash = [] {
        QFile machine(QStringLiteral("/etc/machine-id"));
        QByteArray words = machine.open(QIODevice::ReadOnly) ? machine.readAll() : QByteArray();
        char link[256];
        const ssize_t length = ::readlink("/proc/self/ns/pid", link, sizeof link);
        words += QByteArrayView(link, std::max(length, ssize_t(0)));
        return QCryptographicHash::hash(words, QCryptographicHash::Blake2b_160).toHex().first(12);
    }();
    return hash;
}

bool isDead(qint64 pid)
{
    return pid > 0 && ::kill(pid_t(pid), 0) != 0 && errno == ESRCH;
}

bool isLeftover(int folder, const QByteArray &name)
{
    if (!name.startsWith(prefix)) {
        return false;
    }
    const QList<QByteArray> parts = name.sliced(prefix.size()).split('-');
    struct stat info = {};
    if (parts.size() != 3 || ::fstatat(folder, name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
        return false;
    }
    if (!S_ISREG(info.st_mode) || info.st_nlink != 1) {
        return false;
    }
    // The new file has been given the old one's owner already; whoever may write in the folder may tidy it.
    const bool ofDeadProcess = parts[0] == place() && isDead(parts[1].toLongLong());
    const bool ofLongAgo = info.st_uid == ::geteuid() && ::time(nullptr) - info.st_mtime > oldAge;
    return ofDeadProcess || ofLongAgo;
}

} // namespace

QByteArray temporaryName(const QByteArray &folder)
{
    const QByteArray random = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    return folder + '/' + prefix.toByteArray() + place() + '-' + QByteArray::number(::getpid()) + '-' + random;
}

int removeLeftovers(const QString &folder)
{
    DIR *const entries = ::opendir(pathToBytes(folder).constData());
    if (!entries) {
        return 0;
    }
    int removed = 0;
    while (const dirent *const entry = ::readdir(entries)) {
        const QByteArray name(entry->d_name);
        if (isLeftover(::dirfd(entries), name) && ::unlinkat(::dirfd(entries), name.constData(), 0) == 0) {
            ++removed;
        }
    }
    ::closedir(entries);
    return removed;
}

} // namespace galley::text
