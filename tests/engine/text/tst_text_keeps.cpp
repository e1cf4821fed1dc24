// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "savetester.h"

#include <fcntl.h>
#include <sys/xattr.h>

using namespace Qt::StringLiterals;
using namespace galley::text;
using Kind = Error::Kind;

/// What a save keeps of the file that was there: links, mode, owner, attributes, its name; and what is no file to save to.
class TestTextKeeps : public SaveTester
{
    Q_OBJECT
private Q_SLOTS:
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
};

void TestTextKeeps::aNewFileHasTheBytesAndTheUsualMode()
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

void TestTextKeeps::linksAreFollowedAndStay_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("relative") << QByteArray("real/a.md");
    QTest::newRow("absolute") << QByteArray();
    QTest::newRow("chain") << QByteArray("second");
    QTest::newRow("through a linked folder") << QByteArray("folder/a.md");
    QTest::newRow("to a file that is not there") << QByteArray("real/new.md");
    QTest::newRow("up and down") << QByteArray("real/../real/a.md");
}

void TestTextKeeps::linksAreFollowedAndStay()
{
    QFETCH(QByteArray, to);
    if (to.isEmpty()) {
        to = pathToBytes(file("real/a.md"));
    }
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

void TestTextKeeps::linksInACircleAreAnError()
{
    makeLink("b", file("a"));
    makeLink("a", file("b"));
    QVERIFY(!saveFile(file("a"), "new"));
    QVERIFY(!readFile(file("a")));
    QCOMPARE(entries().size(), 2);
}

void TestTextKeeps::hardLinksStayOneFile()
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

void TestTextKeeps::modeIsKept_data()
{
    QTest::addColumn<unsigned>("mode");
    for (const unsigned mode : {0600U, 0640U, 0644U, 0664U, 0666U, 0700U, 0755U, 0777U, 0200U, 01644U, 04755U, 02775U}) {
        QTest::addRow("%o", mode) << mode;
    }
}

void TestTextKeeps::modeIsKept()
{
    QFETCH(unsigned, mode);
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), mode), 0);
    QVERIFY(saveFile(file("a"), "new"));
    QCOMPARE(statOf(file("a")).st_mode & 07777, mode);
}

void TestTextKeeps::ownerAndGroupAreKept()
{
    if (::geteuid() != 0) {
        QSKIP("only root can give files away");
    }
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chown(pathToBytes(file("a")).constData(), 1234, 4321), 0);
    QVERIFY(saveFile(file("a"), "new"));
    QCOMPARE(statOf(file("a")).st_uid, 1234U);
    QCOMPARE(statOf(file("a")).st_gid, 4321U);
    QCOMPARE(bytesOf(file("a")), "new");
}

void TestTextKeeps::anothersFileStaysTheirs()
{
    if (::geteuid() != 0) {
        QSKIP("only root can make another's file");
    }
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chown(pathToBytes(file("a")).constData(), 1234, 4321), 0);
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), 0666), 0);
    COMPARE_CODE(child::runAsUser([&] { return child::codeOf(saveFile(file("a"), "new")); }), child::worked);
    QCOMPARE(bytesOf(file("a")), "new");
    QCOMPARE(statOf(file("a")).st_uid, 1234U);
    QCOMPARE(entries(), QStringList{u"a"_s});
}

void TestTextKeeps::aFileInAStickyFolderIsSaved()
{
    if (::geteuid() != 0) {
        QSKIP("only root can make another's file");
    }
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

void TestTextKeeps::attributesAndAccessListsAreKept()
{
    QVERIFY(saveFile(file("a"), "old"));
    const QByteArray path = pathToBytes(file("a"));
    if (::setxattr(path.constData(), "user.test", "value", 5, 0) != 0 ||
        ::setxattr(path.constData(), "system.posix_acl_access", accessList, sizeof accessList, 0) != 0) {
        QSKIP("this file system has no attributes or access lists");
    }
    const ino_t before = statOf(file("a")).st_ino;
    QVERIFY(saveFile(file("a"), "new"));
    QVERIFY(statOf(file("a")).st_ino != before); // by a new file, not in place
    char value[256];
    QCOMPARE(::getxattr(path.constData(), "user.test", value, sizeof value), 5);
    const ssize_t length = ::getxattr(path.constData(), "system.posix_acl_access", value, sizeof value);
    QCOMPARE(QByteArray(value, length), QByteArray(reinterpret_cast<const char *>(accessList), sizeof accessList));
}

void TestTextKeeps::theFoldersAccessListDoesNotWidenTheFiles()
{
    QVERIFY(saveFile(file("a"), "old"));
    QCOMPARE(::chmod(pathToBytes(file("a")).constData(), 0640), 0);
    if (::setxattr(QFile::encodeName(m_folder->path()).constData(), "system.posix_acl_default", accessList, sizeof accessList, 0) != 0) {
        QSKIP("this file system has no access lists");
    }
    QVERIFY(saveFile(file("a"), "new"));
    QCOMPARE(::getxattr(pathToBytes(file("a")).constData(), "system.posix_acl_access", nullptr, 0), -1);
    QCOMPARE(statOf(file("a")).st_mode & 07777, 0640U);
}

void TestTextKeeps::namesOfAnyBytesWork_data()
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

void TestTextKeeps::namesOfAnyBytesWork()
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

void TestTextKeeps::whatIsNoFileIsRefusedAtOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("folder") << u"folder"_s << int(Kind::IsFolder);
    QTest::newRow("pipe") << u"pipe"_s << int(Kind::NotRegular);
    QTest::newRow("link to a pipe") << u"link"_s << int(Kind::NotRegular);
    QTest::newRow("device") << u"/dev/zero"_s << int(Kind::NotRegular);
    QTest::newRow("terminal") << u"/dev/tty"_s << int(Kind::NotRegular);
}

void TestTextKeeps::whatIsNoFileIsRefusedAtOnce()
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

void TestTextKeeps::whatCannotBeReadSaysWhy()
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

void TestTextKeeps::tooLargeIsRefusedWithoutReading()
{
    QVERIFY(saveFile(file("a"), ""));
    QCOMPARE(::truncate(pathToBytes(file("a")).constData(), largestFile + 1), 0);
    QVERIFY(readFile(file("a")).error().kind == Kind::TooLarge);
}

QTEST_APPLESS_MAIN(TestTextKeeps)
#include "tst_text_keeps.moc"
