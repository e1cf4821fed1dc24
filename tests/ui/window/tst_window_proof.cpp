// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What is to be mended, in the real window: in the panel, under the text, at the export button; and mending it.
#include "editor/editor.h"
#include "editor/underlines.h"
#include "panels/linkbar.h"
#include "panels/proofmodel.h"
#include "panels/proofpanel.h"
#include "panels/sidepanel.h"
#include "support/pictureserver.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"
#include "window/badge.h"
#include "window/notices.h"
#include "window/panes.h"

#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

const QByteArray mistaken = "---\ntitle: A post\ndate: 2024-01-02\n---\n## What's next?\n\nGo [there](#what-next).\n\n"
                            "![](https://a.example/a.png)\n\nTODO: more.\n";

} // namespace

class WindowProofTest : public QObject
{
    Q_OBJECT

    static ProofPanel *panel(MainWindow &window) { return window.sidePanel().findChild<ProofPanel *>(); }
    static QListView *list(MainWindow &window) { return panel(window)->findChild<QListView *>(); }
    static Badge *badge(MainWindow &window) { return window.findChild<Badge *>(); }
    static Editor &editor(MainWindow &window) { return window.panes().editor(); }
    static QString text(MainWindow &window) { return editor(window).toPlainText(); }

    static QStringList rows(MainWindow &window)
    {
        QStringList rows;
        for (int i = 0; i < list(window)->model()->rowCount(); ++i) {
            rows += list(window)->model()->index(i, 0).data().toString();
        }
        return rows;
    }

    static void clickOn(MainWindow &window, const QString &row)
    {
        const auto index = list(window)->model()->index(int(rows(window).indexOf(row)), 0);
        QVERIFY(index.isValid());
        QTest::mouseClick(list(window)->viewport(), Qt::LeftButton, {}, list(window)->visualRect(index).center());
    }

    static QPushButton *button(MainWindow &window, const QString &text)
    {
        for (QPushButton *one : panel(window)->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }

    static QString linkWords(MainWindow &window) { return panel(window)->links().findChild<QLabel *>()->text(); }

    static MainWindow &openProof(WindowTester &tester, const QByteArray &post, QSize size = {1400, 900})
    {
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, post), size);
        window.actions()[Command::ShowProof]->trigger();
        return window;
    }

    inline static const QString wrongLink = u"The link leads to #what-next, which is not in the post"_s;

private Q_SLOTS:
    void findings_areListedTheWorstFirstAndCounted()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, mistaken);
        QTRY_COMPARE(rows(window).size(), 6);
        QCOMPARE(rows(window).at(0), u"1 error"_s);
        QCOMPARE(rows(window).at(1), wrongLink);
        QCOMPARE(rows(window).at(2), u"1 warning"_s);
        QCOMPARE(rows(window).at(4), u"1 note"_s);
        QCOMPARE(badge(window)->count(), 2);
        QVERIFY(badge(window)->isVisible());
    }

    void aPostWithoutMistakes_saysSoQuietly()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, "---\ntitle: A post\ndate: 2024-01-02\n---\nWords.\n");
        QVERIFY(!list(window)->isVisible());
        QVERIFY(panel(window)->findChild<QLabel *>()->isVisible());
        QVERIFY(!badge(window)->isVisible());
    }

    void whatIsTyped_isCheckedAtOnce()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, "---\ntitle: A post\ndate: 2024-01-02\n---\nWords.\n\n");
        QTRY_VERIFY(!list(window)->isVisible());
        editor(window).setFocus();
        editor(window).goTo(6);
        WindowTester::type(window, u"![](https://a.example/a.png)"_s);
        QTRY_COMPARE(rows(window).value(0), u"1 warning"_s);
        QTRY_COMPARE(editor(window).underlines().marks().size(), 1);
        QCOMPARE(badge(window)->count(), 1);
        editor(window).selectAll();
        QTest::keyClick(&editor(window), Qt::Key_Delete);
        QTRY_VERIFY(!list(window)->isVisible());
        QVERIFY(editor(window).underlines().marks().isEmpty());
    }

    void aClick_goesToThePlaceAndSelectsIt()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, mistaken);
        QTRY_COMPARE(rows(window).size(), 6);
        clickOn(window, wrongLink);
        QCOMPARE(editor(window).textCursor().selectedText(), u"[there](#what-next)"_s);
        QCOMPARE(window.focusWidget(), &editor(window));
    }

    void aFix_isOneStepToUndo()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, mistaken);
        QTRY_COMPARE(rows(window).size(), 6);
        const QString before = text(window);
        clickOn(window, wrongLink);
        QPushButton *fix = button(window, u"Link to #whats-next"_s);
        QVERIFY(fix);
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(text(window), QString(before).replace(u"#what-next"_s, u"#whats-next"_s));
        QTRY_VERIFY(!rows(window).contains(wrongLink));
        editor(window).undo();
        QCOMPARE(text(window), before);
        QTRY_VERIFY(rows(window).contains(wrongLink));
    }

    void aRule_canBeSilencedForThePost()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, mistaken);
        QTRY_COMPARE(rows(window).size(), 6);
        const QString before = text(window);
        clickOn(window, u"“TODO” still stands here"_s);
        QTest::mouseClick(button(window, u"Silence in this post"_s), Qt::LeftButton);
        QCOMPARE(text(window), before + u"\n<!-- galley-ignore todo -->\n"_s);
        QTRY_COMPARE(rows(window).size(), 4);
        clickOn(window, wrongLink);
        QTest::mouseClick(button(window, u"Silence in this post"_s), Qt::LeftButton);
        QCOMPARE(text(window), before + u"\n<!-- galley-ignore todo missing-heading -->\n"_s);
        QTRY_COMPARE(rows(window).size(), 2);
    }

    void fromTheKeyboard()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, mistaken);
        QTRY_COMPARE(rows(window).size(), 6);
        QCOMPARE(window.focusWidget(), list(window));
        QTest::keyClick(list(window), Qt::Key_End);
        QTest::keyClick(list(window), Qt::Key_Return);
        QCOMPARE(editor(window).textCursor().selectedText(), u"TODO"_s);
        list(window)->setFocus();
        QTest::keyClick(list(window), Qt::Key_Escape);
        QCOMPARE(window.focusWidget(), &editor(window));
    }

    void underlines_stayWithTheirText()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, mistaken));
        const auto underlined = [&] {
            QStringList words;
            for (const Underlines::Mark &mark : editor(window).underlines().marks()) {
                words += text(window).mid(mark.position, mark.length);
            }
            return words;
        };
        const QStringList expected{u"[there](#what-next)"_s, u"![](https://a.example/a.png)"_s, u"TODO"_s};
        QTRY_COMPARE(underlined(), expected);
        QTextCursor cursor(editor(window).document());
        cursor.insertText(u"x"_s); // the marks follow before anything is checked again
        QCOMPARE(underlined(), expected);
        const int inLink = int(text(window).indexOf(u"there"_s));
        QVERIFY(editor(window).underlines().messagesAt(inLink).contains(wrongLink));
    }

    void whatAnExportIsWithout_isListedAndLeadsToItsPlace()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(
            tester.write(u"a.md"_s, "---\ntitle: A post\ndate: 2024-01-02\n---\nSee ![A](https://a.example/a.png).\n\n![B](b.png)\n"));
        tester.answers.htmlAnswer = tester.path(u"a.html"_s);
        tester.answers.exportAnswer.kind = exporting::Kind::OneFile;
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_VERIFY(window.notices().text(u"export"_s).endsWith(u"And 1 other thing to look at."_s));
        QVERIFY(WindowTester::press(window.notices(), u"Show the list"_s));
        QVERIFY(panel(window)->isVisible());
        QTRY_COMPARE(rows(window).mid(0, 3),
                     (QStringList{u"Not in a.html"_s, u"https://a.example/a.png is on the web and is not in the export"_s,
                                  u"There is no image “b.png”"_s}));
        QCOMPARE(window.focusWidget(), list(window)); // by keyboard
        QTest::keyClick(list(window), Qt::Key_Return);
        QCOMPARE(editor(window).textCursor().selectedText(), u"![A](https://a.example/a.png)"_s);
        QCOMPARE(window.focusWidget(), &editor(window));
        clickOn(window, u"There is no image “b.png”"_s); // by mouse
        QCOMPARE(editor(window).textCursor().selectedText(), u"![B](b.png)"_s);
        QVERIFY(!button(window, u"Silence in this post"_s)); // of no rule
        QCOMPARE(badge(window)->count(), 1);                 // counted once: what is not in the export is not in the post
    }

    void whatAnExportIsWithout_staysWithItsTextAndGoesWithTheNextExport()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, "---\ntitle: A post\ndate: 2024-01-02\n---\n![B](b.png)\n");
        tester.answers.htmlAnswer = tester.path(u"a.html"_s);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(rows(window).value(0), u"Not in a.html"_s);
        QTextCursor cursor(editor(window).document()->findBlockByNumber(4));
        cursor.insertText(u"Words before it.\n\nAnd "_s);
        const QModelIndex entry = list(window)->model()->index(1, 0);
        QTRY_COMPARE(entry.data(ProofModel::LineRole).toInt(), 6);
        clickOn(window, u"There is no image “b.png”"_s); // the first of them: the other is true of the text
        QCOMPARE(editor(window).textCursor().selectedText(), u"![B](b.png)"_s);
        editor(window).textCursor().insertText(u"![B](https://b.example/b.png)"_s);
        QTRY_VERIFY(!rows(window).contains(u"1 error"_s));
        QCOMPARE(rows(window).value(0), u"Not in a.html"_s); // true of that file still
        window.actions()[Command::ExportAgain]->trigger();
        QTRY_VERIFY(!rows(window).contains(u"Not in a.html"_s));
        QVERIFY(!WindowTester::press(window.notices(), u"Show the list"_s));
    }

    void whatOnlyTheGeneratorFillsIn_isListedAndLeadsToItsPlace()
    {
        WindowTester tester;
        tester.write(u"hugo.toml"_s, "title = \"A site\"\n");
        MainWindow &window = openProof(
            tester, "---\ntitle: A post\ndate: 2024-01-02\n---\n`{{< chart >}}` is\n{{< chart >}}\nhere.\n\n{{< video a.mp4 >}}\n");
        tester.answers.htmlAnswer = tester.path(u"a.html"_s);
        window.actions()[Command::ExportHtml]->trigger();
        const QString words = u"%1 is for your site generator to fill in; a label stands in its place"_s;
        QTRY_COMPARE(rows(window), (QStringList{u"Not in a.html"_s, words.arg(u"{{< chart >}}"_s), words.arg(u"{{< video a.mp4 >}}"_s)}));
        QCOMPARE(badge(window)->count(), 0); // nothing is wrong with the post
        clickOn(window, words.arg(u"{{< chart >}}"_s));
        QCOMPARE(editor(window).textCursor().selectedText(), u"{{< chart >}}"_s);
        QCOMPARE(editor(window).textCursor().blockNumber(), 5); // not the one that is code
        clickOn(window, words.arg(u"{{< video a.mp4 >}}"_s));
        QCOMPARE(editor(window).textCursor().selectedText(), u"{{< video a.mp4 >}}"_s);
    }

    void linksToTheWeb_areAskedForOnRequest()
    {
        const tests::PictureServer server;
        WindowTester tester;
        MainWindow &window = openProof(tester, "---\ntitle: A post\ndate: 2024-01-02\n---\n[a](" + server.address("/gone") + ") [b](" +
                                                   server.address("/moved-for-good") + ")\n");
        QTRY_VERIFY(button(window, u"Check external links"_s));
        QCOMPARE(server.requests().size(), 0);
        QTest::mouseClick(button(window, u"Check external links"_s), Qt::LeftButton);
        QTRY_COMPARE(rows(window).value(0), u"1 error"_s);
        QVERIFY(rows(window).value(1).endsWith(u"is not there; the server answers 410"_s));
        QVERIFY(linkWords(window).startsWith(u"2 links to the web checked."_s));
        QCOMPARE(badge(window)->count(), 1);
        const QString before = text(window);
        clickOn(window, rows(window).value(3));
        QTest::mouseClick(button(window, u"Write the new address"_s), Qt::LeftButton);
        QCOMPARE(text(window), QString(before).replace(u"/moved-for-good"_s, u"/page"_s));
        QTRY_COMPARE(rows(window).size(), 2);
        editor(window).undo();
        QCOMPARE(text(window), before);
        QVERIFY(button(window, u"Check external links again"_s));
    }

    void askingForLinks_canBeStopped()
    {
        const tests::PictureServer server;
        WindowTester tester;
        MainWindow &window = openProof(tester, "---\ntitle: A post\ndate: 2024-01-02\n---\n[a](" + server.address("/silent") + ")\n");
        QTRY_VERIFY(button(window, u"Check external links"_s));
        window.actions()[Command::CheckLinks]->trigger();
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(linkWords(window).startsWith(u"0 of 1 link"_s));
        QTest::mouseClick(button(window, u"Stop"_s), Qt::LeftButton);
        QTRY_VERIFY(button(window, u"Check external links again"_s));
        QVERIFY(linkWords(window).startsWith(u"0 links to the web checked"_s));
        QVERIFY(rows(window).isEmpty());
    }

    void aPostWithoutLinksToTheWeb_hasNothingToAsk()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, "---\ntitle: A post\ndate: 2024-01-02\n---\n[a](#b) [c](d.md)\n\n# B\n");
        QTRY_COMPARE(rows(window).value(0), u"1 error"_s);
        QVERIFY(!button(window, u"Check external links"_s));
    }

    void filesThatCome_areSeenWhenOneComesBack()
    {
        WindowTester tester;
        MainWindow &window = openProof(tester, "---\ntitle: A post\ndate: 2024-01-02\n---\n![A](a.svg)\n");
        QTRY_COMPARE(rows(window).value(0), u"1 error"_s);
        tester.write(u"a.svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QTRY_VERIFY(!list(window)->isVisible());
    }

    void thePanel_comesBackWithTheNextWindow()
    {
        WindowTester tester;
        openProof(tester, mistaken);
        MainWindow &next = tester.open(u"b.md"_s, mistaken);
        QVERIFY(panel(next)->isVisible());
    }

    void itsLook_data() { WindowTester::addLooks(); }

    void itsLook()
    {
        QFETCH(const Settings::Theme, theme);
        QFETCH(const QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        MainWindow &window =
            openProof(tester, testData(u"posts/whats-next.md"_s) + "\n[gone](#what-nxt) ![A](gone.png) [x]\n\nTODO\n\n[x]: #y\n", size);
        QTRY_VERIFY(rows(window).size() > 6);
        QTRY_COMPARE(window.sidePanel().width(), 240); // laid out
        clickOn(window, u"The link leads to #what-nxt, which is not in the post"_s);
        QTRY_VERIFY(WindowTester::isPreviewPainted(window));
        const QImage picture(WindowTester::picture(window, u"proof-"_s + QLatin1StringView(QTest::currentDataTag())));
        const QColor error = tester.theme.palette()[u"error"];
        int coloured = 0;
        const QRect pane(editor(window).mapTo(&window, QPoint()), editor(window).size());
        for (int y = pane.top(); y < pane.bottom(); ++y) {
            for (int x = pane.left(); x < pane.right(); ++x) {
                coloured += picture.pixelColor(x, y) == error ? 1 : 0;
            }
        }
        QVERIFY(coloured > 20); // the waves under the errors
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowProofTest>(argc, argv);
}

#include "tst_window_proof.moc"
