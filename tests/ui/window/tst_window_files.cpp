// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "form/form.h"
#include "panels/postspanel.h"
#include "panels/sidepanel.h"
#include "preview/previewview.h"
#include "ui/window/windowtester.h"
#include "window/browsing.h"
#include "window/exporting.h"
#include "window/notices.h"
#include "window/panes.h"
#include "window/statusline.h"

#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;

/// What goes wrong with files, as the window shows it: the sentence, and that nothing is lost.
class WindowFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingFileIsSaidAndCanBeMade()
    {
        WindowTester tester;
        MainWindow &window = tester.open(tester.path(u"new.md"_s));
        QCOMPARE(window.notices().text(u"opening"_s),
                 u"Could not open new.md: there is no such file. Check its name and its folder; it may have been moved."_s);
        QVERIFY(window.isUnused());
        QVERIFY(WindowTester::press(window.notices(), u"Create it"_s));
        QCOMPARE(window.document().path(), tester.path(u"new.md"_s));
        QVERIFY(QFile::exists(tester.path(u"new.md"_s)));
        QVERIFY(window.notices().text(u"opening"_s).isEmpty());
    }

    void aFolderIsOpenedByChoosingAPostInIt()
    {
        WindowTester tester;
        MainWindow &window = tester.open(tester.folder.path());
        QVERIFY(window.notices().text(u"opening"_s).contains(u"it is a folder"_s));
        tester.answers.openAnswer = {tester.write(u"a.md"_s, "one\n")};
        QVERIFY(WindowTester::press(window.notices(), u"Choose a post…"_s));
        QCOMPARE(tester.answers.asked, QStringList{"open "_L1 + tester.folder.path()});
        QTRY_COMPARE(window.document().text(), u"one\n"_s);
    }

    void aFolderIsOpenedByItsPosts()
    {
        WindowTester tester;
        tester.write(u"a.md"_s, "# One\n");
        MainWindow &window = tester.open(tester.folder.path());
        QVERIFY(WindowTester::press(window.notices(), u"Show its posts"_s));
        QVERIFY(window.notices().text(u"opening"_s).isEmpty());
        QVERIFY(window.sidePanel().isVisible());
        QTRY_COMPARE(window.browsing().panel().findChild<QListView *>()->model()->rowCount(), 1);
    }

    void anUnreadableFileIsSaid()
    {
        WindowTester tester;
        const QString path = tester.write(u"secret.md"_s, "x\n");
        QFile::setPermissions(path, {});
        if (::geteuid() == 0) {
            QSKIP("root may read everything");
        }
        MainWindow &window = tester.open(path);
        QVERIFY(window.notices().text(u"opening"_s).contains(u"you are not allowed to read it"_s));
    }

    void bytesThatAreNoTextAreShownButNotEdited()
    {
        WindowTester tester;
        const QByteArray bytes = "Ein sch\xf6nes Wort\n";
        MainWindow &window = tester.open(u"old.md"_s, bytes);
        QVERIFY(window.notices().text(u"encoding"_s).contains(u"at byte offset 7"_s));
        QVERIFY(window.document().isReadOnly());
        WindowTester::type(window, u"x"_s);
        QVERIFY(!window.document().isModified());
        QVERIFY(!window.actions()[Command::Bold]->isEnabled());
        QVERIFY(window.statusLine().words().contains(u"read-only"_s));
        QVERIFY(WindowTester::press(window.notices(), u"Open as Windows-1252"_s));
        QTRY_VERIFY(!window.document().isReadOnly());
        QVERIFY(window.document().text().contains(u"schönes"_s));
        QVERIFY(window.notices().text(u"encoding"_s).isEmpty());
        WindowTester::type(window, u"x"_s);
        QVERIFY(window.document().save().has_value());
        QCOMPARE(WindowTester::read(tester.path(u"old.md"_s)), "x" + bytes);
    }

    void aBinaryFileIsShownReadOnlyAndUnchanged()
    {
        WindowTester tester;
        QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        for (int i = 0; i < 2000; ++i) {
            bytes += char(i * 7);
        }
        MainWindow &window = tester.open(u"picture.md"_s, bytes);
        QVERIFY(window.document().isReadOnly());
        QVERIFY(!window.notices().text(u"encoding"_s).isEmpty());
        window.close();
        QTRY_VERIFY(tester.application.windows().isEmpty());
        QVERIFY(tester.answers.asked.isEmpty());
        QCOMPARE(WindowTester::read(tester.path(u"picture.md"_s)), bytes);
    }

    void anEmptyFileIsAnEmptyPost()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"empty.md"_s, ""));
        QVERIFY(window.panes().editor().hasFocus());
        QVERIFY(!window.isWindowModified());
        QVERIFY(window.statusLine().words().contains(u"0 words"_s));
        QCOMPARE(WindowTester::mainOf(window).trimmed(), QString());
    }

    void brokenFrontMatterIsNamedAndTheBodyShown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addRow("frontmatter that is broken") << QByteArray("---\ntitle: [a\n---\n\nThe body.\n");
        QTest::addRow("frontmatter that is not closed, json") << QByteArray("{\n\"title\": \"x\n\n\nThe body.\n");
    }

    void brokenFrontMatterIsNamedAndTheBodyShown()
    {
        QFETCH(const QByteArray, text);
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, text));
        QTRY_VERIFY(WindowTester::mainOf(window).contains(u"The body."_s));
        QTRY_VERIFY(window.statusLine().words().startsWith(u"front matter: line "_s));
        const auto *problem = window.form().findChild<QToolButton *>(u"formProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->accessibleName().startsWith(u"The front matter "_s));
        window.panes().editor().selectAll();
        WindowTester::type(window, u"x"_s);
        QTRY_VERIFY(!problem->isVisible());
        QVERIFY(!window.statusLine().words().contains(u"front matter"_s));
    }

    void aPostOf10MegabytesOpensAndTakesKeys()
    {
        WindowTester tester;
        const QByteArray text = QByteArray("Some words of a long post, with *emphasis*.\n\n").repeated(220'000);
        MainWindow &window = tester.start(); // what WebEngine takes to start is not measured
        const QString path = tester.write(u"large.md"_s, text);
        const Heartbeat heartbeat;
        tester.application.open({{.path = path, .line = 0}}, &window);
        QTest::keyClick(&window.panes().editor(), Qt::Key_K); // waits for the text
        QVERIFY(!window.isWindowModified());
        QTRY_VERIFY_WITH_TIMEOUT(window.isWindowModified(), 60'000);
        qInfo("10 MB: open with the first key in it after %lld ms; the window did not answer for %lld ms at most", heartbeat.elapsed(),
              heartbeat.longestGap());
        QVERIFY(window.document().save().has_value());
        QVERIFY(WindowTester::read(tester.path(u"large.md"_s)) == "k" + text);
    }

    void aLineOf1MegabyteIsFoldedAndKeptAsItIs_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addRow("words") << QByteArray("word ").repeated(200'000);
        QTest::addRow("no space in it") << QByteArray(1'000'000, 'x');
    }

    void aLineOf1MegabyteIsFoldedAndKeptAsItIs()
    {
        QFETCH(const QByteArray, line);
        WindowTester tester;
        MainWindow &window = tester.open(u"large.md"_s, "First.\n\n" + line + "\n");
        QTRY_VERIFY(window.panes().editorNotices().text(u"longLine"_s).contains(u"too long to show"_s));
        window.goToLine(1);
        WindowTester::type(window, u"k"_s);
        QVERIFY(window.document().save().has_value());
        QVERIFY(WindowTester::read(tester.path(u"large.md"_s)) == "kFirst.\n\n" + line + "\n");
        QTRY_VERIFY(window.panes().preview().rendering());
    }

    void aPostWithoutItsImagesIsShownAndTheExportSaysSo()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "![A cat](cat.png)\n\n![A dog](dog.png)\n"));
        QVERIFY(WindowTester::mainOf(window).contains(u"alt=\"A cat\""_s));
        tester.answers.htmlAnswer = tester.path(u"a.html"_s);
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(window.notices().text(u"export"_s),
                 u"Exported to a.html. There is no image “cat.png” (line 1). And 1 other thing to look at."_s);
    }

    void aCleanPostFollowsItsFile()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "one\n"));
        tester.write(u"a.md"_s, "two\n");
        QTRY_COMPARE(window.document().text(), u"two\n"_s);
        QTRY_VERIFY(WindowTester::mainOf(window).contains(u"two"_s));
        QVERIFY(window.notices().text(u"outside"_s).isEmpty());
    }

    void aChangedPostAsksWhoseTextToKeep()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"mine "_s);
        tester.write(u"a.md"_s, "theirs\n");
        QTRY_VERIFY(!window.notices().text(u"outside"_s).isEmpty());
        QCOMPARE(window.document().text(), u"mine one\n"_s);
        QVERIFY(WindowTester::press(window.notices(), u"Keep mine"_s));
        QSignalSpy saved(&window.document(), &Document::saved);
        window.actions()[Command::Save]->trigger();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(tester.answers.asked.isEmpty());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "mine one\n");
        WindowTester::type(window, u"x"_s);
        tester.write(u"a.md"_s, "theirs again\n");
        QTRY_VERIFY(!window.notices().text(u"outside"_s).isEmpty());
        QVERIFY(WindowTester::press(window.notices(), u"Reload"_s));
        QTRY_COMPARE(window.document().text(), u"theirs again\n"_s);
        window.panes().editor().undo();
        QVERIFY(window.document().text().contains(u"mine"_s));
    }

    void savingOverAnothersChangeAsksFirst()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"mine "_s);
        tester.write(u"a.md"_s, "theirs\n");
        window.actions()[Command::Save]->trigger();
        QTRY_COMPARE(tester.answers.asked, QStringList{u"overwrite a.md"_s});
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "theirs\n");
        QVERIFY(window.isWindowModified());
    }

    void aVanishedFileIsSaidAndCanBeSavedAgain()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        QFile::remove(tester.path(u"a.md"_s));
        QTRY_VERIFY(window.notices().text(u"outside"_s).startsWith(u"a.md is not there any more"_s));
        QVERIFY(window.isWindowModified());
        QVERIFY(WindowTester::press(window.notices(), u"Save it again"_s));
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "one\n");
        QVERIFY(!window.isWindowModified());
    }

    void revertingBringsTheFilesTextBackAndCanBeUndone()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"x"_s);
        window.actions()[Command::Revert]->trigger();
        QCOMPARE(tester.answers.asked, QStringList{u"discard a.md"_s});
        QCOMPARE(window.document().text(), u"xone\n"_s);
        tester.answers.discardAnswer = true;
        window.actions()[Command::Revert]->trigger();
        QTRY_COMPARE(window.document().text(), u"one\n"_s);
        QVERIFY(!window.isWindowModified());
        window.panes().editor().undo();
        QCOMPARE(window.document().text(), u"xone\n"_s);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowFilesTest>(argc, argv);
}
#include "tst_window_files.moc"
