// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The real program is killed in the middle of a post; the next one offers what was typed, in its window.
#include "document/recovery.h"
#include "editor/editor.h"
#include "support/screenkeys.h"
#include "ui/window/windowtester.h"
#include "window/notices.h"
#include "window/panes.h"

#include <QDirIterator>
#include <QLocale>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace galley;

class WindowRecoveryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    QString state() const { return m_home.filePath(u"state"_s); }

    /// The recovery copies that are on the disk.
    QList<Orphan> copies() const
    {
        QList<Orphan> found;
        for (QDirIterator files(state(), {u"*.post"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const auto file = text::readFile(files.next());
            if (auto orphan = file ? fromCopy(file->bytes) : std::nullopt) {
                orphan->file = files.filePath();
                found.append(*orphan);
            }
        }
        return found;
    }

    /// Starts Galley with these arguments, types into its window until the copy has `expected`, and kills it.
    void typeAndKill(const QStringList &arguments, const QString &expected)
    {
        QProcess galley;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_STATE_HOME"_s, state());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        galley.setProcessEnvironment(environment);
        galley.setProcessChannelMode(QProcess::ForwardedChannels);
        galley.start(QStringLiteral(GALLEY_BUILD "/bin/galley-window"), QStringList{u"--new-instance"_s} + arguments);
        QVERIFY(galley.waitForStarted());
        tests::ScreenKeys keys;
        QVERIFY(keys.isReady());
        // Keys that come before the window has the focus are lost: one at a time until the first has arrived.
        const auto copied = [&](QStringView start) {
            const QList<Orphan> all = copies();
            return !all.isEmpty() && all.constFirst().snapshot.text.toString().startsWith(start);
        };
        QVERIFY(QTest::qWaitFor(
            [&] {
                keys.type("x"_L1);
                return QTest::qWaitFor([&] { return copied(u"x"); }, 3000);
            },
            60'000));
        keys.type(" typed"_L1);
        QVERIFY(QTest::qWaitFor([&] { return copied(u"x") && copies().constFirst().snapshot.text.toString().contains(expected); }, 30'000));
        galley.kill();
        QVERIFY(galley.waitForFinished());
        QCOMPARE(galley.exitStatus(), QProcess::CrashExit);
    }

    QString recoveryFolder() const { return QFileInfo(copies().constFirst().file).dir().filePath(u".."_s); }

private Q_SLOTS:
    void init() { QVERIFY(QDir(state()).removeRecursively()); }

    void whatAKilledGalleyHadIsRestoredByTheBarsButton()
    {
        WindowTester plain;
        const QString path = plain.write(u"a.md"_s, "one\n");
        typeAndKill({path}, u" typed"_s);
        QCOMPARE(WindowTester::read(path), "one\n");
        const Orphan left = copies().constFirst();
        QCOMPARE(left.snapshot.path, path);

        Recovery recovery(recoveryFolder());
        WindowTester tester({.recovery = &recovery});
        MainWindow &window = tester.start();
        const QString when = QLocale().toString(left.written.toLocalTime(), QLocale::ShortFormat);
        QTRY_COMPARE(tester.bars(window), QStringList{u"a.md had unsaved changes when Galley ended (%1)."_s.arg(when)});
        QVERIFY(WindowTester::press(window.notices(), u"Restore"_s));
        QTRY_VERIFY(tester.bars(window).isEmpty());
        QTRY_COMPARE(window.document().path(), path);
        QCOMPARE(window.document().text(), left.snapshot.text.toString());
        QVERIFY(window.isWindowModified());
        QTRY_VERIFY(WindowTester::mainOf(window).contains(u" typed"_s));
        window.panes().editor().undo();
        QCOMPARE(window.document().text(), u"one\n"_s);
        window.panes().editor().redo();
        QVERIFY(window.document().save());
        QCOMPARE(WindowTester::read(path), left.snapshot.text.toString().toUtf8());
    }

    void theBarsOtherButtonDiscardsTheCopy()
    {
        WindowTester plain;
        const QString path = plain.write(u"b.md"_s, "");
        typeAndKill({path}, u" typed"_s);
        Recovery recovery(recoveryFolder());
        {
            WindowTester tester({.recovery = &recovery});
            MainWindow &window = tester.start();
            QTRY_COMPARE(tester.bars(window).size(), 1);
            QVERIFY(WindowTester::press(window.notices(), u"Discard"_s));
            QVERIFY(tester.bars(window).isEmpty());
            QVERIFY(window.isUnused());
        }
        QTRY_VERIFY(copies().isEmpty());
        QCOMPARE(WindowTester::read(path), "");
    }

    void aBarThatIsOnlyClosedComesBackAtTheNextStart()
    {
        WindowTester plain;
        const QString path = plain.write(u"c.md"_s, "");
        typeAndKill({path}, u" typed"_s);
        const QString folder = recoveryFolder();
        for (int start = 0; start < 2; ++start) {
            Recovery recovery(folder);
            WindowTester tester({.recovery = &recovery});
            MainWindow &window = tester.start();
            QTRY_COMPARE(tester.bars(window).size(), 1);
            window.close();
            QTRY_VERIFY(tester.application.windows().isEmpty());
        }
        QCOMPARE(copies().size(), 1);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowRecoveryTest>(argc, argv);
}
#include "tst_window_recovery.moc"
