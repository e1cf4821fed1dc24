// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Renamings whose process is killed: at each of the calls that change something on the disk, and while such a renaming is taken back.
#include "engine/renaming/renamingsite.h"
#include "engine/text/child.h"
#include "renaming/journal.h"
#include "renaming/publishing.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::renaming;
using galley::tests::RenamingSite;

namespace
{

int callsLeft = -1; // until the process ends; -1: it goes on

void count()
{
    if (callsLeft == 0) {
        ::kill(::getpid(), SIGKILL);
    }
    callsLeft -= callsLeft > 0 ? 1 : 0;
}

} // namespace

// The system calls of this program go through here.
extern "C" {

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t position)
{
    count();
    return ::syscall(SYS_pwrite64, fd, bytes, size, position);
}

int fsync(int fd)
{
    count();
    return int(::syscall(SYS_fsync, fd));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    count();
    return int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int mkdir(const char *path, mode_t mode) noexcept
{
    count();
    return int(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

int rmdir(const char *path) noexcept
{
    count();
    return int(::syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}

int unlink(const char *path) noexcept
{
    count();
    return int(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}
}

class RenamingJournalTest : public QObject
{
    Q_OBJECT

    using Files = std::map<QString, QByteArray>;

    /// A post with pictures of its own, and two that link to it.
    static void fill(const RenamingSite &made)
    {
        made.put(u"pelicanconf.py"_s, "");
        made.put(u"a.md"_s, "Title: A\n\n![x](a/x.png)\n");
        made.put(u"a/x.png"_s, tests::onePixel());
        made.put(u"b.md"_s, "Title: B\r\n\r\n[a](a.md)\r\n");
        made.put(u"sub/c.md"_s, "Title: C\n\n[a](../a.md)\n");
    }

    /// In a process of its own, which ends at that call; true if it came to its end before.
    static bool comesToItsEnd(int calls, const std::function<void()> &work)
    {
        return child::run([&] {
                   callsLeft = calls;
                   work();
                   return child::worked;
               }) == child::worked;
    }

    static QString journals(const QTemporaryDir &state) { return state.filePath(u"renamings"_s); }

private Q_SLOTS:
    void aKilledRenaming_isTakenBack_data()
    {
        QTest::addColumn<bool>("isKilledAgain");
        QTest::newRow("at once") << false;
        QTest::newRow("at the second go") << true;
    }

    void aKilledRenaming_isTakenBack()
    {
        QFETCH(bool, isKilledAgain);
        int killed = 0;
        int taken = 0;
        for (bool isDone = false; !isDone; ++killed) {
            const QTemporaryDir state;
            const RenamingSite made;
            fill(made);
            const auto plan = made.plan(u"a.md"_s, u"new"_s);
            QVERIFY(plan);
            QCOMPARE(plan->files.size(), size_t(3));
            const Files before = made.everything();
            isDone = comesToItsEnd(killed, [&] { (void)carryOut(*plan, journals(state)); });
            for (int again = 0; isKilledAgain && !comesToItsEnd(again, [&] { takeBackInterrupted(journals(state)); }); again += 3) {
            }
            for (const Interrupted &one : takeBackInterrupted(journals(state))) {
                ++taken;
                QCOMPARE(one.post, made.path(u"a.md"_s));
                QCOMPARE(one.left, QStringList());
            }
            QVERIFY(takeBackInterrupted(journals(state)).empty());
            QCOMPARE(made.everything() == before, !isDone && !made.has(u"new.md"_s));
            QCOMPARE(made.has(u"new/x.png"_s), made.has(u"new.md"_s));
            QCOMPARE(made.has(u"a/x.png"_s), made.has(u"a.md"_s));
            QVERIFY(made.read(u"b.md"_s).contains(made.has(u"new.md"_s) ? "(new.md)" : "(a.md)"));
        }
        QVERIFY(killed > 15);
        QVERIFY(isKilledAgain || taken > 10);
    }

    void aKilledPublishing_leavesNoFolders()
    {
        bool isDone = false;
        for (int killed = 0; !isDone; ++killed) {
            const QTemporaryDir state;
            const RenamingSite made;
            made.put(u"_config.yml"_s, "title: A\n");
            made.put(u"_drafts/a/plans.md"_s, "---\ntitle: Plans\n---\n");
            const auto plan = planPublishing(site::findSite(made.root()), made.path(u"_drafts/a/plans.md"_s), QDate(2026, 1, 31));
            QVERIFY(plan);
            const Files before = made.everything();
            isDone = comesToItsEnd(killed, [&] { (void)carryOut(*plan, journals(state)); });
            takeBackInterrupted(journals(state));
            QVERIFY(made.has(u"_posts/a/2026-01-31-plans.md"_s) || made.everything() == before);
        }
        QVERIFY(isDone);
    }

    void aTextThatChangedMeanwhile_staysAndIsNamed()
    {
        const QTemporaryDir state;
        const RenamingSite made;
        fill(made);
        const Work work{.post = made.path(u"a.md"_s),
                        .newFolders = {},
                        .texts = {{made.path(u"b.md"_s), "Title: Old\n", "another"}},
                        .moves = {{made.path(u"a.md"_s), made.path(u"new.md"_s)}}};
        QVERIFY(!comesToItsEnd(0, [&] {
            callsLeft = -1;
            const auto journal = Journal::write(journals(state), work);
            QVERIFY(journal && move(work.moves.front()));
            ::kill(::getpid(), SIGKILL);
        }));
        QVERIFY(made.has(u"new.md"_s));
        const QByteArray changed = made.read(u"b.md"_s);
        const auto taken = takeBackInterrupted(journals(state));
        QCOMPARE(taken.size(), size_t(1));
        QCOMPARE(taken.front().left, QStringList{made.path(u"b.md"_s)});
        QCOMPARE(made.read(u"b.md"_s), changed);
        QVERIFY(made.has(u"a.md"_s) && !made.has(u"new.md"_s));
    }

    void aRenamingThatIsAtWork_isLeftAlone()
    {
        const QTemporaryDir state;
        const RenamingSite made;
        fill(made);
        const Work work{.post = made.path(u"a.md"_s), .newFolders = {}, .texts = {}, .moves = {}};
        {
            const auto journal = Journal::write(journals(state), work);
            QVERIFY(journal);
            QVERIFY(takeBackInterrupted(journals(state)).empty());
            QCOMPARE(QDir(journals(state)).entryList({u"*.journal"_s}).size(), 1);
        }
        QCOMPARE(QDir(journals(state)).entryList({u"*.journal"_s}).size(), 0);
    }

    void whatIsNoJournal_isLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a journal");
        QTest::newRow("of another version") << QByteArray::fromHex("a16776657273696f6e02");
    }

    void whatIsNoJournal_isLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir state;
        tests::put(journals(state) + u"/a.journal"_s, bytes);
        QVERIFY(takeBackInterrupted(journals(state)).empty());
        QCOMPARE(tests::bytesOf(journals(state) + u"/a.journal"_s), bytes);
    }

    void withoutAJournal_nothingIsRenamed()
    {
        const QTemporaryDir state;
        const RenamingSite made;
        fill(made);
        const auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan);
        tests::put(journals(state), "a file where the folder should be");
        const Files before = made.everything();
        const auto result = carryOut(*plan, journals(state));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Problem::Kind::Failed);
        QCOMPARE(made.everything(), before);
    }
};

QTEST_GUILESS_MAIN(RenamingJournalTest)
#include "tst_renaming_journal.moc"
