// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editor.h"
#include "preview/previewview.h"
#include "ui/window/windowtester.h"
#include "window/exporting.h"
#include "window/panes.h"
#include "window/statusline.h"

#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace galley;

/// The way of a post through the real window: open, write, look, save, export, close.
class WindowTest : public QObject
{
    Q_OBJECT

    static QString exportedMain(const QString &path)
    {
        const QString page = QString::fromUtf8(WindowTester::read(path));
        const qsizetype start = page.indexOf(u'>', page.indexOf("<main"_L1)) + 1;
        return page.sliced(start, page.indexOf("</main>"_L1) - start);
    }

    static void press(MainWindow &window, const QKeySequence &keys)
    {
        const QKeyCombination key = keys[0];
        QTest::keyClick(window.focusWidget(), key.key(), key.keyboardModifiers());
    }

private Q_SLOTS:
    void aPostIsWrittenSeenSavedAndExported()
    {
        WindowTester tester;
        const QByteArray original = testData(u"posts/whats-next.md"_s);
        QVERIFY(original.contains("Title: What's Next?\n"));
        const QString path = tester.write(u"whats-next.md"_s, original);
        MainWindow &window = tester.openAndPreview(path);
        QCOMPARE(window.windowTitle(), u"whats-next.md[*] — Galley"_s);
        QVERIFY(!window.isWindowModified());
        QVERIFY(WindowTester::mainOf(window).contains("What's Next?"_L1));
        QVERIFY(window.panes().editor().hasFocus());

        // the title, in the front matter
        press(window, Qt::CTRL | Qt::Key_Home);
        press(window, Qt::Key_End);
        press(window, Qt::Key_Backspace);
        WindowTester::type(window, u" for Tom"_s);
        QVERIFY(window.isWindowModified());
        QTRY_VERIFY_WITH_TIMEOUT(WindowTester::mainOf(window).contains(">What's Next for Tom</h1>"_L1), 10'000);

        // a paragraph, in the body
        window.goToLine(5);
        press(window, Qt::Key_Home);
        WindowTester::type(window, u"A first line.\n\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(WindowTester::mainOf(window).contains(">A first line.</p>"_L1), 10'000);

        // saved: nothing but what was typed has changed
        QSignalSpy saved(&window.document(), &Document::saved);
        press(window, QKeySequence::Save);
        QTRY_COMPARE(saved.size(), 1);
        QByteArray expected = original;
        expected.replace("Title: What's Next?\n", "Title: What's Next for Tom\n");
        expected.replace("\n\nSome personal news", "\n\nA first line.\n\nSome personal news");
        QCOMPARE(WindowTester::read(path), expected);
        QVERIFY(!window.isWindowModified());

        // exported: what the page holds is what the preview shows
        tester.answers.htmlAnswer = tester.path(u"whats-next.html"_s);
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 1);
        QVERIFY(tester.answers.asked.contains("export "_L1 + tester.path(u"whats-next.html"_s)));
        QCOMPARE(exportedMain(tester.answers.htmlAnswer), WindowTester::mainOf(window));

        // and again, without a question
        const qsizetype questions = tester.answers.asked.size();
        window.actions()[Command::ExportAgain]->trigger();
        QTRY_COMPARE(exported.size(), 2);
        QCOMPARE(tester.answers.asked.size(), questions);
    }

    void aNewPostStartsEmptyAndAsksForItsName()
    {
        WindowTester tester;
        MainWindow &window = tester.start();
        QCOMPARE(window.windowTitle(), u"Galley"_s);
        QVERIFY(!window.actions()[Command::Save]->isEnabled());
        press(window, QKeySequence::New);
        QCOMPARE(tester.application.windows().size(), 1);
        QTRY_VERIFY(window.panes().editor().hasFocus());
        WindowTester::type(window, u"---\ntitle: Hello there\n---\n\nHi."_s);
        QTRY_VERIFY(WindowTester::mainOf(window).contains(">Hello there</h1>"_L1));
        tester.answers.saveAnswer = tester.path(u"hello.md"_s);
        press(window, QKeySequence::Save);
        QCOMPARE(tester.answers.asked, QStringList{"save "_L1 + tester.path(u"hello-there.md"_s)});
        QCOMPARE(WindowTester::read(tester.path(u"hello.md"_s)), "---\ntitle: Hello there\n---\n\nHi.");
        QCOMPARE(window.windowTitle(), u"hello.md[*] — Galley"_s);
        QCOMPARE(tester.settings.recentPosts().first().path, tester.path(u"hello.md"_s));
    }

    void closingAsksForUnsavedTextOnly()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"x"_s);
        window.close(); // the answer is Cancel
        QCOMPARE(tester.answers.asked, QStringList{u"unsaved a.md"_s});
        QVERIFY(window.isVisible());
        tester.answers.unsavedAnswers = {Prompts::Unsaved::Save};
        window.close();
        QTRY_VERIFY(tester.application.windows().isEmpty());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "xone\n");
        MainWindow &again = tester.open(tester.path(u"a.md"_s));
        again.close();
        QTRY_VERIFY(tester.application.windows().isEmpty());
        QCOMPARE(tester.answers.asked.size(), 2);
    }

    void quittingAsksForEveryPostBeforeAnyWindowGoes()
    {
        WindowTester tester;
        WindowTester::type(tester.open(u"a.md"_s, ""), u"a"_s);
        WindowTester::type(tester.open(u"b.md"_s, ""), u"b"_s);
        QCOMPARE(tester.application.windows().size(), 2);
        tester.answers.unsavedAnswers = {Prompts::Unsaved::Discard, Prompts::Unsaved::Cancel};
        tester.application.quit();
        QCOMPARE(tester.answers.asked, (QStringList{u"unsaved a.md"_s, u"unsaved b.md"_s}));
        QCOMPARE(tester.application.windows().size(), 2);
        tester.answers.unsavedAnswers = {Prompts::Unsaved::Discard, Prompts::Unsaved::Save};
        tester.application.quit();
        QTRY_VERIFY(tester.application.windows().isEmpty());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "");
        QCOMPARE(WindowTester::read(tester.path(u"b.md"_s)), "b");
    }

    void aPostIsNeverOpenTwice()
    {
        WindowTester tester;
        MainWindow &first = tester.open(u"a.md"_s, "one\ntwo\nthree\n");
        QFile::link(tester.path(u"a.md"_s), tester.path(u"link.md"_s));
        MainWindow *same = tester.application.open({{.path = tester.path(u"link.md"_s), .line = 3}});
        QCOMPARE(same, &first);
        QCOMPARE(first.panes().editor().textCursor().blockNumber(), 2);
        tester.open(u"b.md"_s, "other\n");
        QCOMPARE(tester.application.windows().size(), 2);
    }

    void cursorPlaceAndViewAreFoundAgain()
    {
        WindowTester tester;
        QByteArray text;
        for (int i = 1; i <= 300; ++i) {
            text += "Line " + QByteArray::number(i) + "\n\n";
        }
        MainWindow &window = tester.open(u"long.md"_s, text);
        window.panes().editor().goTo(400, 3);
        const double top = window.panes().editor().topLine();
        window.panes().setView(Settings::View::Edit);
        window.close();
        QTRY_VERIFY(tester.application.windows().isEmpty());
        MainWindow &again = tester.open(tester.path(u"long.md"_s));
        QCOMPARE(again.panes().editor().textCursor().blockNumber(), 400);
        QCOMPARE(again.panes().editor().textCursor().positionInBlock(), 3);
        QTRY_COMPARE(again.panes().editor().topLine(), top);
        QCOMPARE(again.panes().view(), Settings::View::Edit);
        QVERIFY(!again.panes().preview().isVisible());
    }

    void formattingIsOneStepToUndo()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one two\n");
        window.panes().editor().goTo(0, 5);
        press(window, QKeySequence::Bold);
        QCOMPARE(window.document().text(), u"one **two**\n"_s);
        press(window, Qt::CTRL | Qt::Key_2);
        QCOMPARE(window.document().text(), u"## one **two**\n"_s);
        press(window, QKeySequence::Undo);
        QCOMPARE(window.document().text(), u"one **two**\n"_s);
        press(window, QKeySequence::Undo);
        QCOMPARE(window.document().text(), u"one two\n"_s);
        QVERIFY(!window.isWindowModified());
    }

    void bothPanesScrollTogetherUnlessSwitchedOff()
    {
        WindowTester tester;
        QByteArray text;
        for (int i = 1; i <= 400; ++i) {
            text += "## Line " + QByteArray::number(i) + "\n\nSome words below it.\n\n";
        }
        MainWindow &window = tester.openAndPreview(tester.write(u"long.md"_s, text));
        Editor &editor = window.panes().editor();
        Q_EMIT window.panes().preview().scrolled(800);
        QCOMPARE(qRound(editor.topLine()), 800);
        window.actions()[Command::ScrollSync]->setChecked(false);
        Q_EMIT window.panes().preview().scrolled(10);
        QCOMPARE(qRound(editor.topLine()), 800);
        QVERIFY(!tester.settings.isScrollSynced());
    }

    void aClickInThePreviewGoesToThatWord()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n\nA word and\nanother word here\n");
        Q_EMIT window.panes().preview().lineActivated(2);
        QCOMPARE(window.panes().editor().textCursor().blockNumber(), 2);
        Q_EMIT window.panes().preview().wordActivated(2, u"word"_s, 1);
        QCOMPARE(window.panes().editor().textCursor().blockNumber(), 3);
        QCOMPARE(window.panes().editor().textCursor().positionInBlock(), 8);
    }

    void aLinkToAnotherPostOpensItInAWindow()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        Q_EMIT window.panes().preview().linkActivated(QUrl::fromLocalFile(tester.write(u"b.md"_s, "two\n")));
        QCOMPARE(tester.application.windows().size(), 2);
        QTRY_COMPARE(tester.application.windows().last()->document().text(), u"two\n"_s);
    }

    void theOtherPaneGetsTheKeyboardByF6()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "one\n"));
        press(window, Qt::Key_F6);
        QTRY_VERIFY(window.panes().isPreviewFocused());
        press(window, Qt::Key_F6);
        QTRY_VERIFY(window.panes().editor().hasFocus());
    }

    void theStatusLineTellsWhatThePostIs()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(
            tester.write(u"a.md"_s, "\xef\xbb\xbf---\r\ntitle: X\r\nlang: de\r\n---\r\n\r\nEin paar Worte hier.\r\n"));
        QTRY_COMPARE(window.statusLine().words(),
                     u"YAML · UTF-8 with BOM · CRLF · German · 4 words · 1 min · Markdown: Galley (everything) · saved · Ln 1, Col 1"_s);
        WindowTester::type(window, u"x"_s);
        QTRY_VERIFY(window.statusLine().words().contains(u"not saved · Ln 1, Col 2"_s));
    }

    void theDialectIsChosenInTheStatusLine()
    {
        WindowTester tester;
        const QString path = tester.write(u"a.md"_s, "x^2^\n");
        MainWindow &window = tester.openAndPreview(path);
        const auto dialect = [&window] { return std::string(window.panes().preview().rendering()->dialect.name); };
        QTRY_VERIFY(window.statusLine().words().contains(u"Markdown: Galley (everything)"_s));
        const QList<QAction *> choices = window.statusLine().findChild<QMenu *>()->actions();
        const auto hugo = std::ranges::find_if(choices, [](const QAction *action) { return action->data() == u"hugo"_s; });
        (*hugo)->trigger();
        QTRY_COMPARE(dialect(), std::string("hugo"));
        QTRY_VERIFY(window.statusLine().words().contains(u"Markdown: Hugo"_s));
        QVERIFY(!window.document().isModified());
        QCOMPARE(tester.settings.markdownDialect(path), u"hugo"_s);
        WindowTester::type(window, u"---\nmarkdown-dialect: zola\n---\n"_s);
        QTRY_COMPARE(dialect(), std::string("zola"));
        QTRY_VERIFY(window.statusLine().words().contains(u"Markdown: Zola"_s));
        QVERIFY(!(*hugo)->isEnabled());
    }

    void aNewPostKeepsItsDialectWhenItIsSaved()
    {
        WindowTester tester;
        MainWindow &window = tester.start();
        window.actions()[Command::NewPost]->trigger();
        WindowTester::type(window, u"x^2^\n"_s);
        const QList<QAction *> choices = window.statusLine().findChild<QMenu *>()->actions();
        (*std::ranges::find_if(choices, [](const QAction *action) { return action->data() == u"hugo"_s; }))->trigger();
        const QString path = tester.path(u"new.md"_s);
        QVERIFY(window.document().saveAs(path));
        QCOMPARE(tester.settings.markdownDialect(path), u"hugo"_s);
        QCOMPARE(tester.settings.markdownDialect({}), QString());
    }

    void wordsAreCountedInTheEditorOnlyViewToo()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        window.actions()[Command::ViewEdit]->trigger();
        WindowTester::type(window, u"two three "_s);
        QTRY_VERIFY(window.statusLine().words().contains(u"3 words"_s));
        QVERIFY(!window.panes().preview().isVisible());
    }

    void commandsAreGivenFromThePalette()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        press(window, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
        auto *palette = window.findChild<QWidget *>(u"commandPalette"_s);
        QVERIFY(palette);
        QTRY_VERIFY(palette->focusWidget());
        QTest::keyClicks(palette->focusWidget(), u"editor only"_s);
        QTest::keyClick(palette->focusWidget(), Qt::Key_Return);
        QCOMPARE(window.panes().view(), Settings::View::Edit);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowTest>(argc, argv);
}
#include "tst_window.moc"
