// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Renamings that fail on the way: all is as it was before.
#include "engine/renaming/renamingsite.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::renaming;
using galley::tests::RenamingSite;

class RenamingFailuresTest : public QObject
{
    Q_OBJECT

    /// Two posts link to a third that has pictures.
    static void fill(const RenamingSite &made)
    {
        made.put(u"pelicanconf.py"_s, "");
        made.put(u"a.md"_s, "Title: A\n\n![x](a/x.png)\n");
        made.put(u"a/x.png"_s, tests::onePixel());
        made.put(u"b.md"_s, "Title: B\n\n[a](a.md)\n");
        made.put(u"sub/c.md"_s, "Title: C\n\n[a](../a.md)\n");
    }

    static Problem::Kind kindOf(const std::expected<void, Problem> &result)
    {
        return result ? Problem::Kind::Cancelled : result.error().kind;
    }

private Q_SLOTS:
    void aFileThatChangedMeanwhile_stopsAll()
    {
        const RenamingSite made;
        fill(made);
        const auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan);
        QCOMPARE(plan->files.size(), size_t(3));
        made.put(u"sub/c.md"_s, "Title: C\n\nMore. [a](../a.md)\n");
        const auto before = made.everything();
        QCOMPARE(kindOf(carryOut(*plan)), Problem::Kind::Changed);
        QCOMPARE(made.everything(), before);
    }

    void aFileThatHasGone_stopsAll()
    {
        const RenamingSite made;
        fill(made);
        const auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan);
        QVERIFY(QFile::remove(made.path(u"b.md"_s)));
        const auto before = made.everything();
        QCOMPARE(kindOf(carryOut(*plan)), Problem::Kind::Failed);
        QCOMPARE(made.everything(), before);
    }

    void whatCameUnderTheNewName_isNotReplaced_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a file") << u"new.md"_s;
        QTest::newRow("a folder") << u"new/y.png"_s;
    }

    void whatCameUnderTheNewName_isNotReplaced()
    {
        QFETCH(const QString, name);
        const RenamingSite made;
        fill(made);
        const auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan);
        made.put(name, "another's");
        const auto before = made.everything();
        QCOMPARE(kindOf(carryOut(*plan)), Problem::Kind::Taken);
        QCOMPARE(made.everything(), before);
    }

    void aMoveThatFails_takesBackTheTextsAndTheMovesBefore()
    {
        const RenamingSite made;
        fill(made);
        auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan);
        plan->moved.after.file = made.path(u"nowhere/new.md"_s); // the last step cannot be done
        const auto before = made.everything();
        QCOMPARE(kindOf(carryOut(*plan)), Problem::Kind::Failed);
        QCOMPARE(made.everything(), before);
    }

    void aFolderThatTakesNoChanges_stopsAll()
    {
        if (::geteuid() == 0) {
            QSKIP("may write everywhere");
        }
        const RenamingSite made;
        fill(made);
        const auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan);
        const auto before = made.everything();
        for (const QString &locked : {made.root(), made.path(u"sub"_s)}) {
            QCOMPARE(::chmod(QFile::encodeName(locked).constData(), 0555), 0);
            const auto result = carryOut(*plan);
            QCOMPARE(::chmod(QFile::encodeName(locked).constData(), 0755), 0);
            QCOMPARE(made.everything(), before);
            QVERIFY(!result || locked != made.root());
        }
    }

    void aFullDisk_stopsAll()
    {
        const RenamingSite made;
        fill(made);
        made.put(u"sub/c.md"_s, "Title: C\n\n" + QByteArray("Words.\n").repeated(4000) + "\n[a](../a.md)\n");
        const auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan);
        const auto before = made.everything();
        // No file of this process may grow beyond some kilobytes: the third text cannot be written.
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
        rlimit small = usual;
        small.rlim_cur = 8192;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto result = carryOut(*plan);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
        std::signal(SIGXFSZ, handler);
        QCOMPARE(kindOf(result), Problem::Kind::Failed);
        QCOMPARE(result.error().error.kind, text::Error::Kind::DiskFull);
        QCOMPARE(made.everything(), before);
    }

    void aCancelledPlan_isNone()
    {
        const RenamingSite made;
        fill(made);
        const site::Site site = site::findSite(made.root());
        const auto posts = site::listPosts(site, QDateTime::currentDateTime());
        site::Reading reading;
        reading.cancelled = true;
        const auto plan = planRenaming(site, posts, made.path(u"a.md"_s), u"new"_s, reading);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Problem::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(RenamingFailuresTest)
#include "tst_renaming_failures.moc"
