// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "savetester.h"

#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace galley::text;
using Kind = Error::Kind;

/// A save that cannot be made whole leaves the old file, whatever goes wrong and whoever else writes.
class TestTextSave : public SaveTester
{
    Q_OBJECT
private Q_SLOTS:
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
};

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
            ::mount(nullptr, folder.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
            return child::notPossibleHere;
        }
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
        if (::mount(pathToBytes(file("real")).constData(), pathToBytes(file("a")).constData(), nullptr, MS_BIND, nullptr) != 0) {
            return child::notPossibleHere;
        }
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
    if (inPlace) {
        QCOMPARE(::link(pathToBytes(file("a")).constData(), pathToBytes(file("b")).constData()), 0);
    }
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
    for (const int room : {0, 1, 4095, 4096, 99'999}) {
        QTest::addRow("%d bytes", room) << room;
    }
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
        if (::mount("none", folder.constData(), "tmpfs", 0, "size=256k") != 0) {
            return child::notPossibleHere;
        }
        const QByteArray old(32 * 1024, 'o');
        const QByteArray fresh(128 * 1024, 'n');
        int saved = 0;
        int refused = 0;
        for (int filled = 0; filled <= disk - 32 * 1024; filled += 4096) {
            if (!saveFile(file("filler"), "") || !saveFile(file("a"), old) ||
                (inPlace && ::link(pathToBytes(file("a")).constData(), pathToBytes(file("b")).constData()) != 0)) {
                return 50;
            }
            const int fd = ::open(pathToBytes(file("filler")).constData(), O_WRONLY);
            const bool full = ::posix_fallocate(fd, 0, std::max(filled, 1)) != 0;
            ::close(fd);
            const auto result = saveFile(file("a"), fresh);
            ++(result ? saved : refused);
            if (bytesOf(file("a")) != (result ? fresh : old)) {
                return 51;
            }
            if (!result && result.error().kind != Kind::DiskFull) {
                return 52;
            }
            ::unlink(pathToBytes(file("a")).constData());
            ::unlink(pathToBytes(file("b")).constData());
            if (full) {
                break;
            }
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
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) {
            return child::notPossibleHere;
        }
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
    if (QFileInfo(u"/dev/shm"_s).isWritable()) {
        m_folder = std::make_unique<QTemporaryDir>(u"/dev/shm/galley-XXXXXX"_s);
    }
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
                if (!saveFile(file("a"), QByteArray(size, content))) {
                    return 1;
                }
            }
        });
        ::close(pipe[1]);
        char started = 0;
        for (int saves = QRandomGenerator::global()->bounded(1, 5); saves > 0; --saves) {
            QCOMPARE(::read(pipe[0], &started, 1), 1);
        }
        for (volatile int spin = QRandomGenerator::global()->bounded(3'000'000 / (size < 10'000 ? 10 : 1)); spin > 0;) {
            spin = spin - 1;
        }
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
    for (const QString &name : others) {
        QVERIFY(saveFile(m_folder->filePath(name), "theirs"));
    }
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
