// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Page themes in the real window: switched in the preview that is there, and exported as they are shown.
#include "dialogs/exportdialog.h"
#include "post/pagetheme.h"
#include "post/post.h"
#include "preview/previewview.h"
#include "support/askpage.h"
#include "support/files.h"
#include "ui/window/windowtester.h"
#include "window/exporting.h"
#include "window/notices.h"
#include "window/pagelook.h"
#include "window/panes.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTextBlock>
#include <QWebEngineView>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::put;

namespace
{

QVariant evaluate(MainWindow &window, const QString &script)
{
    return tests::askPage(*window.panes().preview().findChild<QWebEngineView *>()->page(), script);
}

/// The colour of the first paragraph's letters, as the page has it now.
QString inkOf(MainWindow &window)
{
    return evaluate(window, u"getComputedStyle(document.querySelector('p')).color"_s).toString();
}

QString fontOf(MainWindow &window)
{
    return evaluate(window, u"getComputedStyle(document.querySelector('p')).fontFamily"_s).toString();
}

QByteArray longPost()
{
    QByteArray text = "---\ntitle: T\n---\n";
    for (int i = 0; i < 200; ++i) {
        text += "Paragraph " + QByteArray::number(i) + " with some words in it, so that there is something to set.\n\n";
    }
    return text;
}

/// A theme of the user's, gone at the end.
class UserTheme final
{
public:
    explicit UserTheme(const QString &name)
        : m_folder(post::userPageThemesFolder() + u'/' + name)
    {
    }
    ~UserTheme() { QDir(m_folder).removeRecursively(); }
    Q_DISABLE_COPY_MOVE(UserTheme)
    void write(const QString &file, const QByteArray &bytes) const { put(m_folder + u'/' + file, bytes); }

private:
    QString m_folder;
};

QString written(const WindowTester &tester, const QString &name, const QByteArray &bytes)
{
    put(tester.path(name), bytes);
    return tester.path(name);
}

QMenu *pageThemes(MainWindow &window)
{
    for (const QObject *owner : window.actions()[Command::PageEssay]->associatedObjects()) {
        if (auto *menu = qobject_cast<QMenu *>(const_cast<QObject *>(owner))) {
            return menu;
        }
    }
    return nullptr;
}

} // namespace

class WindowThemeTest : public QObject
{
    Q_OBJECT

    static QString problem(MainWindow &window) { return window.panes().previewNotices().text(u"page theme"_s); }

private Q_SLOTS:
    void aSwitch_isSeenAtOnce_inThePageThatIsThere()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, longPost()));
        window.panes().preview().scrollToLine(200);
        QTRY_VERIFY(evaluate(window, u"document.documentElement.scrollTop"_s).toDouble() > 500);
        const QString atTop = u"(() => { const at = galley.blockAt(200); at.node.probe = true; return at.top; })()"_s;
        const double top = evaluate(window, atTop).toDouble();
        const QString before = fontOf(window);
        for (const Command command : {Command::PageManual, Command::PageNotebook, Command::PageEssay}) {
            const QString old = fontOf(window);
            window.actions()[command]->trigger();
            QTRY_VERIFY(fontOf(window) != old);
            QVERIFY(window.actions()[command]->isChecked());
            QVERIFY(!window.actions()[Command::PageGalley]->isChecked());
            // The same node, at the same place on the screen: nothing was loaded, nothing jumped.
            QVERIFY(evaluate(window, u"galley.blockAt(200).node.probe === true"_s).toBool());
            QVERIFY(qAbs(evaluate(window, u"galley.blockAt(200).top"_s).toDouble() - top) <= 1);
            // What only the pane has stays.
            QVERIFY(evaluate(window, u"[...document.querySelectorAll('head > style')].at(-1).textContent.includes('overflow-anchor')"_s)
                        .toBool());
        }
        window.actions()[Command::PageGalley]->trigger();
        QTRY_COMPARE(fontOf(window), before);
    }

    void aChoice_isKeptForTheSite_andOtherwiseShared()
    {
        WindowTester tester;
        const QString inSite = written(tester, u"site/a.md"_s, "x\n");
        written(tester, u"site/.galley.toml"_s, "theme = \"manual\"\n");
        const QString loose = written(tester, u"loose/b.md"_s, "x\n");
        const QString other = written(tester, u"other/c.md"_s, "x\n");
        MainWindow &window = tester.openAndPreview(inSite);
        QCOMPARE(window.pageLook().theme().name, u"manual"_s); // as the site says
        window.actions()[Command::PageEssay]->trigger();
        QCOMPARE(window.pageLook().theme().name, u"essay"_s); // a choice goes before it
        MainWindow &second = tester.openAndPreview(loose);
        QCOMPARE(second.pageLook().theme().name, u"galley"_s);
        second.actions()[Command::PageNotebook]->trigger();
        QCOMPARE(tester.openAndPreview(other).pageLook().theme().name, u"notebook"_s);
        const QPointer<MainWindow> closed(&window);
        QVERIFY(window.close());
        QTRY_VERIFY(!closed);
        QCOMPARE(tester.openAndPreview(inSite).pageLook().theme().name, u"essay"_s);
    }

    void exports_haveTheThemeThatIsShown()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "x\n"));
        tester.answers.htmlAnswer = tester.path(u"a.html"_s);
        tester.answers.exportAnswer.theme = u"essay"_s;
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 1);
        QVERIFY(WindowTester::read(tester.path(u"a.html"_s)).contains("EB Garamond"));
        QCOMPARE(window.pageLook().theme().name, u"essay"_s);
        window.actions()[Command::PageNotebook]->trigger();
        window.actions()[Command::ExportAgain]->trigger();
        QTRY_COMPARE(exported.size(), 2);
        QVERIFY(!WindowTester::read(tester.path(u"a.html"_s)).contains("EB Garamond"));
        QVERIFY(WindowTester::read(tester.path(u"a.html"_s)).contains("IBM Plex Mono"));
    }

    void aThemeOfTheUser_isInTheMenu_andFollowsItsFiles()
    {
        const UserTheme theme(u"proof"_s);
        theme.write(u"style.css"_s, "p { color: rgb(1, 2, 3) }\n");
        theme.write(u"theme.json"_s, "{\"title\": \"Proof & more\"}");
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "x\n"));
        QMenu *menu = pageThemes(window);
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().last()->text(), u"Proof && more"_s);
        QCOMPARE(menu->actions().size(), int(Command::PageSite) - int(Command::PageGalley) + 4); // each once, two lines, this
        menu->actions().last()->trigger();
        QTRY_COMPARE(inkOf(window), u"rgb(1, 2, 3)"_s);
        theme.write(u"style.css"_s, "p { color: rgb(4, 5, 6) }\n");
        QTRY_COMPARE(inkOf(window), u"rgb(4, 5, 6)"_s);
        theme.write(u"style.css"_s, "\np { color: rgb(7, 8, 9); background: url(no.png) }\n");
        QTRY_COMPARE(problem(window), u"The page theme proof cannot be used: style.css names the file no.png, which is not in the "
                                      "theme's folder (line 2). The page keeps the look that it has."_s);
        QCOMPARE(inkOf(window), u"rgb(4, 5, 6)"_s);
        theme.write(u"style.css"_s, "p { color: rgb(7, 8, 9) }\n");
        QTRY_COMPARE(inkOf(window), u"rgb(7, 8, 9)"_s);
        QTRY_COMPARE(problem(window), QString());
    }

    void theSitesStyle_isAroundThePost_inPreviewAndExport()
    {
        WindowTester tester;
        written(tester, u"site/hugo.toml"_s, "baseURL = \"https://own.example/\"\n");
        written(tester, u"site/content/posts/other.md"_s, "---\ntitle: Other\ndate: 2024-01-01\n---\nx\n");
        const QString post = written(tester, u"site/content/posts/a.md"_s, longPost());
        written(tester, u"site/public/posts/other/index.html"_s,
                "<html class=dim><head><link rel=stylesheet href=/a.css><link rel=stylesheet href=https://e.example/f.css>"
                "<script>document.title = 'PWN'</script></head><body class=all onclick=\"document.title='PWN'\"><nav>Menu</nav><main>"
                "<article><h1>Other</h1><div class=prose><p>Its text.</p></div></article></main><footer>Foot</footer></body></html>");
        const QString sheet = written(tester, u"site/public/a.css"_s,
                                      "html { scroll-behavior: smooth } .prose { display: grid } .prose > p { color: rgb(1, 2, 3) }");
        MainWindow &window = tester.openAndPreview(post);
        window.panes().preview().scrollToLine(200);
        QTRY_VERIFY(evaluate(window, u"document.documentElement.scrollTop"_s).toDouble() > 500);
        const double line = evaluate(window, u"galley.line()"_s).toDouble();
        window.actions()[Command::PageSite]->trigger();
        QTRY_COMPARE(inkOf(window), u"rgb(1, 2, 3)"_s);
        QTRY_COMPARE(std::lround(evaluate(window, u"galley.line()"_s).toDouble()), std::lround(line));
        QVERIFY2(problem(window).contains(u"https://e.example/f.css"_s), qPrintable(problem(window)));
        QVERIFY(window.actions()[Command::PageSite]->isChecked());
        // Around it is the site's page, without its scripts.
        QCOMPARE(
            evaluate(window, u"document.body.className + document.querySelector('nav').textContent + document.scripts.length"_s).toString(),
            u"allMenu0"_s);
        // Keys change just their block.
        QTextCursor(window.document().textDocument()->findBlockByNumber(201)).insertText(u"typed "_s);
        QTRY_VERIFY(WindowTester::mainOf(window).contains(u"typed "_s));
        QCOMPARE(WindowTester::mainOf(window).toUtf8(), post::mainHtml(*window.panes().preview().rendering()));
        QCOMPARE(evaluate(window, u"document.querySelector('.prose').innerHTML === galley.html()"_s).toBool(), true);
        QCOMPARE(evaluate(window, u"document.querySelector('.prose > p:nth-of-type(150)').getBoundingClientRect().width > 300"_s).toBool(),
                 true);
        // What is seen is what is exported.
        tester.answers.htmlAnswer = tester.path(u"a.html"_s);
        tester.answers.exportAnswer.theme = u"site"_s;
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        window.actions()[Command::ExportHtml]->trigger();
        QTRY_COMPARE(exported.size(), 1);
        const QByteArray page = WindowTester::read(tester.path(u"a.html"_s));
        QVERIFY(page.contains(
            QByteArray("<article><div class=\"prose\">" + post::mainHtml(*window.panes().preview().rendering()) + "</div></article>")));
        QVERIFY(page.contains("<footer>Foot</footer>") && !page.contains("PWN") && !page.contains("e.example"));
        // The site is built again.
        put(sheet, ".prose > p { color: rgb(4, 5, 6) }");
        QTRY_COMPARE(inkOf(window), u"rgb(4, 5, 6)"_s);
    }

    /// As in a browser: below a short page, too.
    void theSitesGround_fillsThePreview()
    {
        WindowTester tester;
        written(tester, u"site/hugo.toml"_s, "baseURL = \"https://own.example/\"\n");
        written(tester, u"site/public/a.css"_s, "body { background: rgb(240, 220, 180) }");
        const QString post = written(tester, u"site/content/posts/a.md"_s, "---\ntitle: A\ndate: 2024-01-01\n---\nShort.\n");
        written(tester, u"site/public/posts/a/index.html"_s,
                "<head><link rel=stylesheet href=/a.css></head><body><main><p>Short.</p></main></body>");
        MainWindow &window = tester.openAndPreview(post);
        window.actions()[Command::PageSite]->trigger();
        const auto ground = [&window] {
            const QImage picture = window.panes().preview().grab().toImage();
            return picture.pixelColor(picture.width() / 2, picture.height() - 20);
        };
        QTRY_COMPARE(ground(), QColor(240, 220, 180));
    }

    void theSitesStyle_isNotToBeHadEverywhere()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "x\n"));
        window.actions()[Command::PageSite]->trigger();
        QTRY_VERIFY(problem(window).startsWith(u"This post is in no site"_s));
        QVERIFY(window.actions()[Command::PageGalley]->isChecked());
    }

    void aBrokenTheme_isSaid_andTheOldOneStays()
    {
        const UserTheme theme(u"torn"_s);
        theme.write(u"style.css"_s, "p {}\n");
        theme.write(u"theme.json"_s, "{\n\"light\": x}");
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "x\n"));
        window.actions()[Command::PageEssay]->trigger();
        window.pageLook().choose(u"torn"_s);
        QVERIFY2(problem(window).startsWith(u"The page theme torn cannot be used: theme.json is not written"_s),
                 qPrintable(problem(window)));
        QCOMPARE(window.pageLook().theme().name, u"essay"_s);
        QVERIFY(window.actions()[Command::PageEssay]->isChecked());
        window.actions()[Command::PageManual]->trigger();
        QCOMPARE(problem(window), QString());

        ExportProposal proposal;
        proposal.choice.theme = u"manual"_s;
        proposal.choice.path = tester.path(u"a.html"_s);
        proposal.tryTheme = [&window](const QString &name, const auto &then) { window.pageLook().tryOn(name, then); };
        const ExportDialog dialog(proposal);
        auto *look = dialog.findChildren<QComboBox *>().at(1);
        look->setCurrentIndex(look->findData(u"torn"_s));
        QCOMPARE(look->currentData().toString(), u"manual"_s);
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"torn cannot be used"_s); }));
        QCOMPARE(window.pageLook().theme().name, u"manual"_s);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowThemeTest>(argc, argv);
}
#include "tst_window_theme.moc"
