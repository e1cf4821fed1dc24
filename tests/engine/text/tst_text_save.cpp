// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "child.h"
#include "faults.h"
#include "text/textfile.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>

using namespace Qt::StringLiterals;
using namespace galley::text;
using Kind = Error::Kind;

namespace
{

QByteArray bytesOf(const QString &path)
{
    const auto file = readFile(path);
    return file ? file->bytes : QByteArray("<cannot be read>");
}

struct stat statOf(const QString &path)
{
    struct stat info = {};
    ::lstat(pathToBytes(path).constData(), &info);
    return info;
}

void makeLink(const char *to, const QString &path)
{
    QCOMPARE(::symlink(to, pathToBytes(path).constData()), 0);
}

/// Fails the test where a child's set-up worked and its result is another; skips it where it cannot be set up.
#define COMPARE_CODE(code, expected)                                                                                                       \
    do {                                                                                                                                   \
        const int codeIs = (code);                                                                                                         \
        if (codeIs == child::notPossibleHere)                                                                                              \
            QSKIP("this machine does not allow the set-up");                                                                               \
        QCOMPARE(codeIs, expected);                                                                                                        \
    } while (false)

} // namespace

class TestTextSave : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aNewFileHasTheBytesAndTheUsualMode();
    void linksAreFollowedAndStay_data();
    void linksAreFollowedAndStay();
    void linksInACircleAreAnError();
    void hardLinksStayOneFile();
    void modeIsKept_data();
    void modeIsKept();
    void ownerAndGroupAreKept();
    void anothersFileStaysTheirs();
    void aFileInAStickyFolderIsSaved();
    void attributesAndAccessListsAreKept();
    void theFoldersAccessListDoesNotWidenTheFiles();
    void namesOfAnyBytesWork_data();
    void namesOfAnyBytesWork();
    void whatIsNoFileIsRefusedAtOnce_data();
    void whatIsNoFileIsRefusedAtOnce();
    void whatCannotBeReadSaysWhy();
    void tooLargeIsRefusedWithoutReading();

    void withoutPermissionNothingChanges();
    void aFileInAFolderThatTakesNoNewOnesIsWrittenInPlace();
    void aReadOnlyDiskIsSaidSo();
    void aMountedFileIsWrittenInPlace();

    void theDiskHasItBeforeTheNameDoes();
    void anyFailureKeepsTheOldFile_data();
    void anyFailureKeepsTheOldFile();
    void aShortWriteIsAFullDisk_data();
    void aShortWriteIsAFullDisk();
    void aRealFullDiskKeepsTheOldFile_data();
    void aRealFullDiskKeepsTheOldFile();
    void aFileSizeLimitIsAFullDisk();

    void anothersChangeIsNotOverwritten();
    void aTouchIsNoChange();
    void aFileThatIsGoneIsMadeAgain();
    void aFileThatAppearsMeanwhileIsNotOverwritten();

    void killedSaves_leaveTheOldOrTheNewFile_data();
    void killedSaves_leaveTheOldOrTheNewFile();
    void leftoversOfOthersStay();

private:
    QString file(const char *name) const { return m_folder->path() + u'/' + QString::fromUtf8(name); }
    QStringList entries() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The names in the folder, sorted. Not by QDir, which does not see those that are not UTF-8.
QStringList TestTextSave::entries() const
{
    QStringList names;
    DIR *const folder = ::opendir(QFile::encodeName(m_folder->path()).constData());
    while (const dirent *const entry = ::readdir(folder)) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            names << pathFromBytes(name);
    }
    ::closedir(folder);
    names.sort();
    return names;
}

void TestTextSave::init()
{
    faults = {};
    ::umask(0022);
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0); // other users have tests here too
}

void TestTextSave::aNewFileHasTheBytesAndTheUsualMode()
{
    const auto state = saveFile(file("a.md"), QByteArray("a\0b", 3));
    QVERIFY(state);
    QCOMPARE(bytesOf(file("a.md")), QByteArray("a\0b", 3));
    QCOMPARE(statOf(file("a.md")).st_mode & 07777, 0644U);
    QVERIFY(state->sameStamp(*stateOf(file("a.md"))));
    QVERIFY(saveFile(file("a.md"), ""));
    QCOMPARE(bytesOf(file("a.md")), "");
    QCOMPARE(entries(), QStringList{u"a.md"_s});
}

void TestTextSave::linksAreFollowedAndStay_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("relative") << QByteArray("real/a.md");
    QTest::newRow("absolute") << QByteArray();
    QTest::newRow("chain") << QByteArray("second");
    QTest::newRow("through a linked folder") << QByteArray("folder/a.md");
    QTest::newRow("to a file that is not there") << QByteArray("real/new.md");
    QTest::newRow("up and down") << QByteArray("real/../real/a.md");
}

void TestTextSave::linksAreFollowedAndStay()
{
    QFETCH(QByteArray, to);
    if (to.isEmpty())
        to = pathToBytes(file("real/a.md"));
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    QVERIFY(saveFile(file("real/a.md"), "old"));
    makeLink("real", file("folder"));
    makeLink("folder/a.md", file("second"));
    makeLink(to, file("link"));
    QVERIFY(saveFile(file("link"), "new"));
    QVERIFY(S_ISLNK(statOf(file("link")).st_mode) && S_ISLNK(statOf(file("second")).st_mode));
    QCOMPARE(bytesOf(file("link")), "new");
    QCOMPARE(bytesOf(file(to.endsWith("new.md") ? "real/new.md" : "real/a.md")), "new");
}

void TestTextSave::linksInACircleAreAnError()
{
    makeLink("b", file("a"));
    makeLink("a", file("b"));
    QVERIFY(!saveFile(file("a"), "new"));
    QVERIFY(!readFile(file("a")));
    QCOMPARE(entries().size(), 2);
}

void TestTextSave::hardLinksStayOneFile()
{
    QVERIFY(saveFile(file("a"), "a longer text"));
    QCOMPARE(::link(pathToBytes(file("a")).constData(), pathToBytes(file("b")).constData()), 0);
    bool told = false;
    for (const QByteArray text : {"short", "a text that is longer than before"}) {
        QVERIFY(saveFile(file("a"), text, {}, [&] { told = true; }));
        QCOMPARE(bytesOf(file("b")), text);
        QVERIFY(told);
    }
    QCOMPARE(statOf(file("a")).st_nlink, nlink_t(2));
}

void TestTextSave::modeIsKept_data()
{
    QTest::addColumn<unsigned>("mode");
    for (const unsigned mode : {0600U, 0640U, 0644U, 0664U, 0666U, 0700U, 0755U, 0777U, 0200U, 01644U, 04755U, 02775U})
        QTest::addRow("%o", mode) << mode;
}

void TestTextSave::modeIsKept()
{
    QFETCH(unsigned, mode);
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), mode), 0);
    QVERIFY(saveFile(file("a"), "new"));
    QCOMPARE(statOf(file("a")).st_mode & 07777, mode);
}

void TestTextSave::ownerAndGroupAreKept()
{
    if (::geteuid() != 0)
        QSKIP("only root can give files away");
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chown(pathToBytes(file("a")).constData(), 1234, 4321), 0);
    QVERIFY(saveFile(file("a"), "new"));
    QCOMPARE(statOf(file("a")).st_uid, 1234U);
    QCOMPARE(statOf(file("a")).st_gid, 4321U);
    QCOMPARE(bytesOf(file("a")), "new");
}

void TestTextSave::anothersFileStaysTheirs()
{
    if (::geteuid() != 0)
        QSKIP("only root can make another's file");
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chown(pathToBytes(file("a")).constData(), 1234, 4321), 0);
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), 0666), 0);
    COMPARE_CODE(child::runAsUser([&] { return child::codeOf(saveFile(file("a"), "new")); }), child::worked);
    QCOMPARE(bytesOf(file("a")), "new");
    QCOMPARE(statOf(file("a")).st_uid, 1234U);
    QCOMPARE(entries(), QStringList{u"a"_s});
}

void TestTextSave::aFileInAStickyFolderIsSaved()
{
    if (::geteuid() != 0)
        QSKIP("only root can make another's file");
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 01777), 0);
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), 0666), 0);
    COMPARE_CODE(child::runAsUser([&] { return child::codeOf(saveFile(file("a"), "new")); }), child::worked);
    QCOMPARE(bytesOf(file("a")), "new");
    QCOMPARE(entries(), QStringList{u"a"_s});
}

namespace
{
/// An access list in the kernel's form: user::rw-, user:1234:rwx, group::r--, mask::rwx, other::---
constexpr unsigned char accessList[] = {2, 0, 0,   0,   1,   0,   6,  0, 255, 255, 255, 255, 2,   0,   7,  0, 210, 4, 0,   0,   4,   0,
                                        4, 0, 255, 255, 255, 255, 16, 0, 7,   0,   255, 255, 255, 255, 32, 0, 0,   0, 255, 255, 255, 255};
} // namespace

void TestTextSave::attributesAndAccessListsAreKept()
{
    QVERIFY(saveFile(file("a"), "old"));
    const QByteArray path = pathToBytes(file("a"));
    if (::setxattr(path.constData(), "user.test", "value", 5, 0) != 0 ||
        ::setxattr(path.constData(), "system.posix_acl_access", accessList, sizeof accessList, 0) != 0)
        QSKIP("this file system has no attributes or access lists");
    const ino_t before = statOf(file("a")).st_ino;
    QVERIFY(saveFile(file("a"), "new"));
    QVERIFY(statOf(file("a")).st_ino != before); // by a new file, not in place
    char value[256];
    QCOMPARE(::getxattr(path.constData(), "user.test", value, sizeof value), 5);
    const ssize_t length = ::getxattr(path.constData(), "system.posix_acl_access", value, sizeof value);
    QCOMPARE(QByteArray(value, length), QByteArray(reinterpret_cast<const char *>(accessList), sizeof accessList));
}

void TestTextSave::theFoldersAccessListDoesNotWidenTheFiles()
{
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), 0640), 0);
    if (::setxattr(QFile::encodeName(m_folder->path()).constData(), "system.posix_acl_default", accessList, sizeof accessList, 0) != 0)
        QSKIP("this file system has no access lists");
    QVERIFY(saveFile(file("a"), "new"));
    QCOMPARE(::getxattr(pathToBytes(file("a")).constData(), "system.posix_acl_access", nullptr, 0), -1);
    QCOMPARE(statOf(file("a")).st_mode & 07777, 0640U);
}

void TestTextSave::namesOfAnyBytesWork_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("spaces") << QByteArray("  a post .md ");
    QTest::newRow("not UTF-8") << QByteArray("caf\xE9.md");
    QTest::newRow("line ends") << QByteArray("a\nb\rc");
    QTest::newRow("paragraph separator") << QByteArray("a\xE2\x80\xA9.md");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("as long as can be") << QByteArray(255, 'x');
    QTest::newRow("a dash") << QByteArray("-rf");
}

void TestTextSave::namesOfAnyBytesWork()
{
    QFETCH(QByteArray, name);
    const QByteArray bytes = pathToBytes(m_folder->path()) + '/' + name;
    const QString path = pathFromBytes(bytes);
    QVERIFY(saveFile(path, "old"));
    QVERIFY(saveFile(path, "new"));
    QCOMPARE(::access(bytes.constData(), R_OK), 0);
    QCOMPARE(bytesOf(path), "new");
    QCOMPARE(entries(), QStringList{pathFromBytes(name)});
    ::unlink(bytes.constData()); // QTemporaryDir could not
}

void TestTextSave::whatIsNoFileIsRefusedAtOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("folder") << u"folder"_s << int(Kind::IsFolder);
    QTest::newRow("pipe") << u"pipe"_s << int(Kind::NotRegular);
    QTest::newRow("link to a pipe") << u"link"_s << int(Kind::NotRegular);
    QTest::newRow("device") << u"/dev/zero"_s << int(Kind::NotRegular);
    QTest::newRow("terminal") << u"/dev/tty"_s << int(Kind::NotRegular);
}

void TestTextSave::whatIsNoFileIsRefusedAtOnce()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(pathToBytes(file("pipe")).constData(), 0666), 0);
    makeLink("pipe", file("link"));
    const QString path = name.startsWith(u'/') ? name : m_folder->filePath(name);
    const auto read = readFile(path);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), kind);
    QCOMPARE(read.error().path, path);
    const auto saved = saveFile(path, "new");
    QVERIFY(!saved);
    QCOMPARE(int(saved.error().kind), kind);
    QCOMPARE(entries().size(), 3);
}

void TestTextSave::whatCannotBeReadSaysWhy()
{
    QVERIFY(readFile(file("missing")).error().kind == Kind::NotFound);
    QVERIFY(readFile(file("missing/a")).error().kind == Kind::NotFound);
    QVERIFY(saveFile(file("a"), "old"));
    QVERIFY(readFile(file("a/b")).error().kind == Kind::NotFound);
    QVERIFY(saveFile(file("a/b"), "x").error().kind == Kind::NotFound);
    QVERIFY(saveFile(file("missing/a"), "x").error().kind == Kind::NotFound);
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), 0000), 0);
    COMPARE_CODE(child::runAsUser([&] { return child::codeOf(readFile(file("a"))); }), child::codeOf(Kind::NoPermission));
    QVERIFY(saveFile(file("bad"), "\xFF"));
    QVERIFY(readUtf8(file("bad")).error().kind == Kind::Undecodable);
    QCOMPARE(readUtf8(file("bad")).error().path, file("bad"));
}

void TestTextSave::tooLargeIsRefusedWithoutReading()
{
    QVERIFY(saveFile(file("a"), ""));
    QCOMPARE(::truncate(pathToBytes(file("a")).constData(), largestFile + 1), 0);
    QVERIFY(readFile(file("a")).error().kind == Kind::TooLarge);
}

void TestTextSave::withoutPermissionNothingChanges()
{
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), 0444), 0);
    COMPARE_CODE(child::runAsUser([&] { return child::codeOf(saveFile(file("a"), "new")); }), child::codeOf(Kind::NoPermission));
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
    COMPARE_CODE(child::runAsUser([&] { return child::codeOf(saveFile(file("b"), "new")); }), child::codeOf(Kind::ReadOnlyFolder));
    QCOMPARE(bytesOf(file("a")), "old");
    QCOMPARE(entries(), QStringList{u"a"_s});
}

void TestTextSave::aFileInAFolderThatTakesNoNewOnesIsWrittenInPlace()
{
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), 0666), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
    COMPARE_CODE(child::runAsUser([&] { return child::codeOf(saveFile(file("a"), "a longer text")); }), child::worked);
    QCOMPARE(bytesOf(file("a")), "a longer text");
}

void TestTextSave::aReadOnlyDiskIsSaidSo()
{
    QVERIFY(saveFile(file("a"), "old"));
    const QByteArray folder = QFile::encodeName(m_folder->path());
    const int code = child::runWithMounts([&] {
        if (::mount(folder.constData(), folder.constData(), nullptr, MS_BIND, nullptr) != 0 ||
            ::mount(nullptr, folder.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            return child::notPossibleHere;
        const int fresh = child::codeOf(saveFile(file("b"), "new"));
        return fresh == child::codeOf(saveFile(file("a"), "new")) ? fresh : 77;
    });
    COMPARE_CODE(code, child::codeOf(Kind::ReadOnlyFolder));
    QCOMPARE(bytesOf(file("a")), "old");
}

void TestTextSave::aMountedFileIsWrittenInPlace()
{
    QVERIFY(saveFile(file("real"), "old"));
    QVERIFY(saveFile(file("a"), ""));
    const int code = child::runWithMounts([&] {
        if (::mount(pathToBytes(file("real")).constData(), pathToBytes(file("a")).constData(), nullptr, MS_BIND, nullptr) != 0)
            return child::notPossibleHere;
        return child::codeOf(saveFile(file("a"), "new"));
    });
    COMPARE_CODE(code, child::worked);
    QCOMPARE(bytesOf(file("real")), "new");
    QCOMPARE(entries().size(), 2);
}

void TestTextSave::theDiskHasItBeforeTheNameDoes()
{
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(faults.calls, (QStringList{u"pwrite"_s, u"fsync"_s, u"renameat2"_s, u"fsync folder"_s}));
    faults.calls.clear();
    QVERIFY(saveFile(file("a"), "new"));
    QCOMPARE(faults.calls, (QStringList{u"pwrite"_s, u"fsync"_s, u"renameat2"_s, u"fsync folder"_s}));
}

void TestTextSave::anyFailureKeepsTheOldFile_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("inPlace");
    for (const bool inPlace : {false, true}) {
        const char *const how = inPlace ? ", in place" : "";
        QTest::addRow("full%s", how) << u"pwrite"_s << ENOSPC << int(Kind::DiskFull) << inPlace;
        QTest::addRow("quota%s", how) << u"pwrite"_s << EDQUOT << int(Kind::DiskFull) << inPlace;
        QTest::addRow("error when writing%s", how) << u"pwrite"_s << EIO << int(Kind::Io) << inPlace;
        QTest::addRow("error when syncing%s", how) << u"fsync"_s << EIO << int(Kind::Io) << inPlace;
        QTest::addRow("full when syncing%s", how) << u"fsync"_s << ENOSPC << int(Kind::DiskFull) << inPlace;
    }
    QTest::newRow("no room to grow, in place") << u"fallocate"_s << ENOSPC << int(Kind::DiskFull) << true;
    QTest::newRow("no renaming") << u"renameat2"_s << EIO << int(Kind::Io) << false;
    QTest::newRow("full when renaming") << u"renameat2"_s << ENOSPC << int(Kind::DiskFull) << false;
}

void TestTextSave::anyFailureKeepsTheOldFile()
{
    QFETCH(QString, call);
    QFETCH(int, code);
    QFETCH(int, kind);
    QFETCH(bool, inPlace);
    QVERIFY(saveFile(file("a"), "old"));
    if (inPlace)
        QCOMPARE(::link(pathToBytes(file("a")).constData(), pathToBytes(file("b")).constData()), 0);
    const QStringList before = entries();
    faults.failing = call;
    faults.code = code;
    // Once: nothing can keep a file that must be written in place on a disk that fails for ever.
    const auto saved = saveFile(file("a"), "a longer text");
    QVERIFY2(faults.times <= 0, "it was not even called");
    QVERIFY(!saved);
    QCOMPARE(int(saved.error().kind), kind);
    QCOMPARE(bytesOf(file("a")), "old");
    QCOMPARE(entries(), before);
}

void TestTextSave::aShortWriteIsAFullDisk_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 4095, 4096, 99'999})
        QTest::addRow("%d bytes", room) << room;
}

void TestTextSave::aShortWriteIsAFullDisk()
{
    QFETCH(int, room);
    QVERIFY(saveFile(file("a"), "old"));
    QVERIFY(saveFile(file("b"), "old"));
    QCOMPARE(::link(pathToBytes(file("b")).constData(), pathToBytes(file("c")).constData()), 0);
    faults.room = room;
    for (const char *const name : {"a", "b"}) {
        const auto saved = saveFile(file(name), QByteArray(100'000, 'x'));
        QVERIFY(!saved && saved.error().kind == Kind::DiskFull);
        QCOMPARE(bytesOf(file(name)), "old");
    }
    QCOMPARE(entries().size(), 3);
}

void TestTextSave::aRealFullDiskKeepsTheOldFile_data()
{
    QTest::addColumn<bool>("inPlace");
    QTest::newRow("by a new file") << false;
    QTest::newRow("in place") << true;
}

void TestTextSave::aRealFullDiskKeepsTheOldFile()
{
    QFETCH(bool, inPlace);
    const QByteArray folder = QFile::encodeName(m_folder->path());
    constexpr int disk = 256 * 1024;
    const int code = child::runWithMounts([&] {
        if (::mount("none", folder.constData(), "tmpfs", 0, "size=256k") != 0)
            return child::notPossibleHere;
        const QByteArray old(32 * 1024, 'o');
        const QByteArray fresh(128 * 1024, 'n');
        int saved = 0;
        int refused = 0;
        for (int filled = 0; filled <= disk - 32 * 1024; filled += 4096) {
            if (!saveFile(file("filler"), "") || !saveFile(file("a"), old) ||
                (inPlace && ::link(pathToBytes(file("a")).constData(), pathToBytes(file("b")).constData()) != 0))
                return 50;
            const int fd = ::open(pathToBytes(file("filler")).constData(), O_WRONLY);
            const bool full = ::posix_fallocate(fd, 0, std::max(filled, 1)) != 0;
            ::close(fd);
            const auto result = saveFile(file("a"), fresh);
            ++(result ? saved : refused);
            if (bytesOf(file("a")) != (result ? fresh : old))
                return 51;
            if (!result && result.error().kind != Kind::DiskFull)
                return 52;
            ::unlink(pathToBytes(file("a")).constData());
            ::unlink(pathToBytes(file("b")).constData());
            if (full)
                break;
        }
        return saved > 0 && refused > 0 ? child::worked : 53;
    });
    COMPARE_CODE(code, child::worked);
}

void TestTextSave::aFileSizeLimitIsAFullDisk()
{
    QVERIFY(saveFile(file("a"), "old"));
    const int code = child::run([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{50'000, 50'000};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return child::notPossibleHere;
        return child::codeOf(saveFile(file("a"), QByteArray(100'000, 'x')));
    });
    COMPARE_CODE(code, child::codeOf(Kind::DiskFull));
    QCOMPARE(bytesOf(file("a")), "old");
    QCOMPARE(entries(), QStringList{u"a"_s});
}

void TestTextSave::anothersChangeIsNotOverwritten()
{
    QVERIFY(saveFile(file("a"), "mine"));
    const auto read = readFile(file("a"));
    QVERIFY(read);
    for (const QByteArray others : {"else", "of another length"}) { // the first has the same length
        QVERIFY(saveFile(file("a"), others));
        const auto saved = saveFile(file("a"), "new", read->state);
        QVERIFY(!saved && saved.error().kind == Kind::ChangedOutside);
        QCOMPARE(bytesOf(file("a")), others);
    }
    QVERIFY(saveFile(file("a"), "new"));
    QCOMPARE(bytesOf(file("a")), "new");
}

void TestTextSave::aTouchIsNoChange()
{
    QVERIFY(saveFile(file("a"), "mine"));
    const auto read = readFile(file("a"));
    QVERIFY(saveFile(file("a"), "mine")); // another inode, other times, the same bytes
    QVERIFY(!read->state.sameStamp(*stateOf(file("a"))));
    QVERIFY(saveFile(file("a"), "new", read->state));
}

void TestTextSave::aFileThatIsGoneIsMadeAgain()
{
    const auto state = saveFile(file("a"), "mine");
    QVERIFY(QFile::remove(file("a")));
    QVERIFY(saveFile(file("a"), "new", *state));
    QCOMPARE(bytesOf(file("a")), "new");
}

namespace
{
QString appears;
}

void TestTextSave::aFileThatAppearsMeanwhileIsNotOverwritten()
{
    appears = file("a");
    faults.before = [] {
        QFile other(appears);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("theirs") == 6);
    };
    const auto saved = saveFile(file("a"), "mine");
    QVERIFY(!saved && saved.error().kind == Kind::ChangedOutside);
    QCOMPARE(bytesOf(file("a")), "theirs");
    QCOMPARE(entries(), QStringList{u"a"_s});
}

void TestTextSave::killedSaves_leaveTheOldOrTheNewFile_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("share"); ///< of all kills, in percent
    QTest::newRow("1 kB") << 1000 << 50;
    QTest::newRow("100 kB") << 100'000 << 40;
    QTest::newRow("4 MB") << 4'000'000 << 10;
}

void TestTextSave::killedSaves_leaveTheOldOrTheNewFile()
{
    QFETCH(int, size);
    QFETCH(int, share);
    // In memory where that can be: what a killed process leaves is the same, and hundreds of kills take seconds.
    if (QFileInfo(u"/dev/shm"_s).isWritable())
        m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/galley-XXXXXX"_s);
    const int wanted = qEnvironmentVariableIntValue("GALLEY_KILLS");
    const int kills = std::max(1, (wanted > 0 ? wanted : 300) * share / 100);
    int leftovers = 0;
    for (int i = 0; i < kills; ++i) {
        QVERIFY(saveFile(file("a"), QByteArray(size, '0')));
        int pipe[2];
        QCOMPARE(::pipe(pipe), 0);
        const pid_t saver = child::start([&] {
            for (char content = 'a';; content = content == 'z' ? 'a' : char(content + 1)) {
                [[maybe_unused]] const auto told = ::write(pipe[1], &content, 1);
                if (!saveFile(file("a"), QByteArray(size, content)))
                    return 1;
            }
        });
        ::close(pipe[1]);
        char started = 0;
        for (int saves = QRandomGenerator::global()->bounded(1, 5); saves > 0; --saves)
            QCOMPARE(::read(pipe[0], &started, 1), 1);
        for (volatile int spin = QRandomGenerator::global()->bounded(3'000'000 / (size < 10'000 ? 10 : 1)); spin > 0;)
            spin = spin - 1;
        ::kill(saver, SIGKILL);
        QCOMPARE(child::wait(saver), 1000 + SIGKILL);
        ::close(pipe[0]);
        const QByteArray bytes = bytesOf(file("a"));
        QCOMPARE(bytes.size(), size);
        QVERIFY2(bytes.count(bytes.at(0)) == size, "the file is a mixture");
        leftovers += removeLeftovers(m_folder->path());
        QCOMPARE(entries(), QStringList{u"a"_s});
    }
    qInfo("%d kills, %d left a temporary file, 0 a torn one", kills, leftovers);
}

void TestTextSave::leftoversOfOthersStay()
{
    // One of a process that lives, as long as it does: this one, stopped in the middle of a save.
    faults.before = [] { ::raise(SIGSTOP); };
    const pid_t saver = child::start([&] { return child::codeOf(saveFile(file("a"), "new")); });
    faults = {};
    int status = 0;
    QCOMPARE(::waitpid(saver, &status, WUNTRACED), saver);
    QVERIFY(WIFSTOPPED(status));
    const QStringList during = entries();
    QCOMPARE(during.size(), 1);
    QVERIFY(during.constFirst().startsWith(u".galley-save-"));
    QCOMPARE(removeLeftovers(m_folder->path()), 0);
    // What only looks like ours.
    const QString base = during.constFirst().section(u'-', 0, 2);
    const QStringList others{base + u"-999999999"_s, base + u"-999999999-a-b"_s, u".galley-save-x-999999999-a"_s, u".galley-save-"_s};
    for (const QString &name : others)
        QVERIFY(saveFile(m_folder->filePath(name), "theirs"));
    makeLink("/etc/passwd", m_folder->filePath(base + u"-999999999-link"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(base + u"-999999999-folder"_s));
    QCOMPARE(removeLeftovers(m_folder->path()), 0);
    ::kill(saver, SIGKILL);
    child::wait(saver);
    QCOMPARE(removeLeftovers(m_folder->path()), 1);
    QCOMPARE(entries().size(), others.size() + 2);
}

QTEST_APPLESS_MAIN(TestTextSave)
#include "tst_text_save.moc"
