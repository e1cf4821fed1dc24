// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/posixfile.h"
#include "text/writefile.h"

#include <QList>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/xattr.h>
#include <unistd.h>

// Not QSaveFile: it takes a short write for a success and puts the truncated file in the old one's place, breaks hard links,
// loses owner and attributes, ignores what fdatasync() says and never syncs the folder.

namespace galley::text
{
namespace
{

constexpr auto aclName = "system.posix_acl_access";

std::expected<Target, Error> findTarget(const QString &path)
{
    Target target{pathToBytes(path), path};
    for (int links = 0; links < 40; ++links) {
        if (::lstat(target.path.constData(), &target.info) != 0) {
            if (errno == ENOENT) {
                return target;
            }
            return std::unexpected(systemError(errno, path));
        }
        target.exists = !S_ISLNK(target.info.st_mode);
        if (target.exists) {
            return target;
        }
        char link[4096];
        const ssize_t length = ::readlink(target.path.constData(), link, sizeof link);
        if (length < 0) {
            return std::unexpected(systemError(errno, path));
        }
        const QByteArray to(link, length);
        target.path = to.startsWith('/') ? to : folderOf(target.path) + '/' + to;
    }
    return std::unexpected(systemError(ELOOP, path));
}

std::optional<Error> refusal(const Target &target)
{
    if (!target.exists) {
        return {};
    }
    if (S_ISDIR(target.info.st_mode)) {
        return systemError(EISDIR, target.userPath);
    }
    if (!S_ISREG(target.info.st_mode)) {
        return Error{Error::Kind::NotRegular, target.userPath, -1, {}};
    }
    if (::faccessat(AT_FDCWD, target.path.constData(), W_OK, AT_EACCESS) != 0) {
        return systemError(errno, target.userPath);
    }
    return {};
}

bool isAsExpected(const Target &target, const FileState &expected)
{
    if (!target.exists || stateFrom(target.info).sameStamp(expected)) {
        return true;
    }
    if (target.info.st_size != expected.size) {
        return false;
    }
    const auto now = readFile(target.userPath);
    return now && now->state.hash == expected.hash;
}

/// The names of a file's extended attributes, access lists among them. Empty where the file system has none.
QList<QByteArray> attributeNames(const QByteArray &path)
{
    QByteArray names(64 * 1024, Qt::Uninitialized); // XATTR_LIST_MAX
    const ssize_t length = ::listxattr(path.constData(), names.data(), std::size_t(names.size()));
    names.truncate(std::max(length, ssize_t(0)));
    QList<QByteArray> list = names.split('\0');
    list.removeAll(QByteArray());
    return list;
}

std::optional<QByteArray> attribute(const QByteArray &path, const QByteArray &name)
{
    QByteArray value(64 * 1024, Qt::Uninitialized); // XATTR_SIZE_MAX
    const ssize_t length = ::getxattr(path.constData(), name.constData(), value.data(), std::size_t(value.size()));
    if (length < 0) {
        return {};
    }
    value.truncate(length);
    return value;
}

/// Gives the new file what the old one has. False if it cannot have it all.
bool copyOwnerAndRights(const Target &target, const QByteArray &to)
{
    const char *const path = to.constData();
    struct stat now = {};
    if (::lstat(path, &now) != 0) {
        return false;
    }
    if ((now.st_uid != target.info.st_uid || now.st_gid != target.info.st_gid) &&
        ::lchown(path, target.info.st_uid, target.info.st_gid) != 0) {
        return false;
    }
    const QList<QByteArray> names = attributeNames(target.path);
    // A folder's default access list has been given to the new file; the old one may have none.
    if (!names.contains(aclName) && attribute(to, aclName) && ::removexattr(path, aclName) != 0) {
        return false;
    }
    if (::chmod(path, target.info.st_mode & 07777) != 0) {
        return false;
    }
    for (const QByteArray &name : names) {
        const auto value = attribute(target.path, name);
        if (!value) {
            return false;
        }
        if (attribute(to, name) != value && ::setxattr(path, name.constData(), value->constData(), std::size_t(value->size()), 0) != 0) {
            return false;
        }
    }
    return true;
}

enum class Durability {
    Synced, ///< it survives a power cut
    Whole,  ///< it survives the end of the process
};

/// The file with the new bytes, until it has taken the target's place; removed when this goes before that.
class NewFile final
{
public:
    explicit NewFile(const Target &target)
        : m_path(temporaryName(folderOf(target.path)))
        , m_file(::open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, target.exists ? 0600 : 0666))
        , m_made(m_file.isOpen())
    {
    }
    ~NewFile()
    {
        if (m_made) {
            ::unlink(m_path.constData());
        }
    }
    Q_DISABLE_COPY_MOVE(NewFile)

    bool isMade() const { return m_made; }
    const QByteArray &path() const { return m_path; }

    /// False, with errno set, unless every byte is known to be in the file; with `Durability::Synced`: on the disk.
    bool write(QByteArrayView bytes, Durability durability)
    {
        if (!writeAll(m_file.fd(), bytes) || (durability == Durability::Synced && ::fsync(m_file.fd()) != 0)) {
            return false;
        }
        struct stat info = {};
        if (::fstat(m_file.fd(), &info) != 0) {
            return false;
        }
        if (info.st_size != bytes.size()) {
            errno = EIO;
            return false;
        }
        return m_file.close();
    }

    bool replace(const Target &target)
    {
        const char *const to = target.path.constData();
        // A file that appeared just now is not overwritten.
        const unsigned flags = target.exists ? 0 : RENAME_NOREPLACE;
        bool done = ::renameat2(AT_FDCWD, m_path.constData(), AT_FDCWD, to, flags) == 0;
        if (!done && flags != 0 && (errno == EINVAL || errno == ENOSYS)) { // not every file system knows how
            done = ::rename(m_path.constData(), to) == 0;
        }
        m_made = !done;
        return done;
    }

private:
    QByteArray m_path;
    Descriptor m_file;
    bool m_made;
};

/// After a power cut the folder must know the new file. Not every file system can be asked to.
bool syncFolder(const QByteArray &folder)
{
    const Descriptor file(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return !file.isOpen() || ::fsync(file.fd()) == 0 || (errno != EIO && errno != ENOSPC && errno != EDQUOT);
}

bool isForbidden(int code)
{
    return code == EACCES || code == EPERM || code == EROFS;
}

bool stillThere(const Target &target)
{
    struct stat info = {};
    const bool exists = ::lstat(target.path.constData(), &info) == 0;
    return exists == target.exists && (!exists || stateFrom(info).sameStamp(stateFrom(target.info)));
}

enum class Replaced { Yes, NotPossible };

/// NotPossible: a new file cannot take the old one's place with all that it has; nothing was changed.
std::expected<Replaced, Error> saveByReplacing(const Target &target, QByteArrayView bytes, Durability durability)
{
    NewFile file(target);
    if (!file.isMade()) {
        if (target.exists && isForbidden(errno)) {
            return Replaced::NotPossible;
        }
        Error error = systemError(errno, target.userPath);
        if (isForbidden(errno)) {
            error.kind = Error::Kind::ReadOnlyFolder;
        }
        return std::unexpected(error);
    }
    if (target.exists && !copyOwnerAndRights(target, file.path())) {
        return Replaced::NotPossible;
    }
    if (!file.write(bytes, durability)) {
        return std::unexpected(systemError(errno, target.userPath));
    }
    if (!stillThere(target)) {
        return std::unexpected(Error{Error::Kind::ChangedOutside, target.userPath, -1, {}});
    }
    if (!file.replace(target)) {
        const int code = errno;
        // Another's file in a sticky folder, a mounted file.
        if (target.exists && (isForbidden(code) || code == EBUSY || code == EXDEV)) {
            return Replaced::NotPossible;
        }
        Error error = systemError(code, target.userPath);
        if (code == EEXIST) {
            error.kind = Error::Kind::ChangedOutside;
        }
        return std::unexpected(error);
    }
    if (durability == Durability::Synced && !syncFolder(folderOf(target.path))) {
        return std::unexpected(systemError(errno, target.userPath));
    }
    return Replaced::Yes;
}

/// A file that is not there yet, for Durability::Whole: it gets its name when all is in it, in one step, so that the folder is changed once
/// and nothing is left of a dead process. False if the file system does not know how, or if there is an error, which the usual way finds,
/// too.
bool makeNamed(const Target &target, QByteArrayView bytes)
{
    const Descriptor file(::open(folderOf(target.path).constData(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666));
    if (!file.isOpen() || !writeAll(file.fd(), bytes)) {
        return false;
    }
    if (::linkat(file.fd(), "", AT_FDCWD, target.path.constData(), AT_EMPTY_PATH) == 0) { // before Linux 6.10: for root only
        return true;
    }
    const QByteArray nameless = "/proc/self/fd/" + QByteArray::number(file.fd());
    return ::linkat(AT_FDCWD, nameless.constData(), AT_FDCWD, target.path.constData(), AT_SYMLINK_FOLLOW) == 0;
}

std::expected<void, Error> replaceBytes(const QString &path, QByteArrayView bytes, const std::optional<FileState> &expected,
                                        const std::function<void()> &beforeOverwriting, Durability durability)
{
    const auto target = findTarget(path);
    if (!target) {
        return std::unexpected(target.error());
    }
    if (auto error = refusal(*target)) {
        return std::unexpected(*error);
    }
    if (bytes.size() > largestFile) {
        return std::unexpected(Error{Error::Kind::TooLarge, path, -1, {}});
    }
    if (expected && !isAsExpected(*target, *expected)) {
        return std::unexpected(Error{Error::Kind::ChangedOutside, path, -1, {}});
    }

    if (durability == Durability::Whole && !target->exists && makeNamed(*target, bytes)) {
        return {};
    }
    auto replaced = std::expected<Replaced, Error>(Replaced::NotPossible);
    const bool hasOtherNames = target->exists && target->info.st_nlink > 1;
    if (!hasOtherNames) {
        replaced = saveByReplacing(*target, bytes, durability);
    }
    if (!replaced) {
        return std::unexpected(replaced.error());
    }
    if (*replaced == Replaced::NotPossible) {
        if (beforeOverwriting) {
            beforeOverwriting();
        }
        return saveInPlace(*target, bytes);
    }
    return {};
}

} // namespace

std::expected<FileState, Error> saveFile(const QString &path, QByteArrayView bytes, const std::optional<FileState> &expected,
                                         const std::function<void()> &beforeOverwriting)
{
    if (const auto saved = replaceBytes(path, bytes, expected, beforeOverwriting, Durability::Synced); !saved) {
        return std::unexpected(saved.error());
    }
    auto state = stateOf(path);
    if (state && state->size != bytes.size()) {
        return std::unexpected(Error{Error::Kind::ChangedOutside, path, -1, {}});
    }
    if (state) {
        state->hash = hashOf(bytes);
    }
    return state;
}

std::expected<void, Error> writeFile(const QString &path, QByteArrayView bytes, const std::optional<FileState> &expected)
{
    return replaceBytes(path, bytes, expected, {}, Durability::Whole);
}

std::expected<void, Error> writeFileSynced(const QString &path, QByteArrayView bytes)
{
    return replaceBytes(path, bytes, {}, {}, Durability::Synced);
}

} // namespace galley::text
