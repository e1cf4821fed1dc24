// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewpage.h"
#include "preview/promptframes.h"
#include "previewtester.h"
#include "support/files.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextBlock>

#include <csignal>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class PreviewViewTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstPage_holdsTheExportsBytes();
    void theEngineStarts_onceThePaneIsOnTheScreen();
    void typing_changesThePage();
    void aFrame_isPaintedWhenItComes();
    void keptBlocks_keepTheirNodes();
    void anOpenedDetails_staysOpen();
    void textAtTheEdgesOfBlocks_doesNotRunTogether();
    void marksOfOurOwnKindInThePost_doNoHarm();
    void manyEditsAtOnce_endInTheRightPage();
    void aLongPost_isThereInPieces();
    void aLongTextPastedIntoAShortPost_comesInPieces();
    void editsWhileALongPostComes_endInTheRightPage();
    void aPlaceFarDown_isGoneToOnceItIsThere();
    void aHiddenPane_doesNoWork();
    void scriptsOfThePost_doNotRun();
    void navigation_isRefused();
    void localImages_areShown_othersAreNot();
    void remoteImages_areCountedAndNotFetched();
    void theTheme_changesWithoutALoad();
    void aKilledRenderer_comesBackWithTheSameContentAndPlace();
    void threeDeathsInAMinute_stopThePreview();
    void aPageThatWentAway_comesBack();
    void clicks_nameTheLineAndTheWord();
    void links_areCheckedAndSignalled();
    void fragments_scrollInThePage();
    void twoPreviews_shareOneProfile();
};

namespace
{

const QString fivePosts = u"# One\n\nfirst *paragraph*\n\n- a\n- b\n\n> quote\n\nlast paragraph\n"_s;

/// A post of many paragraphs, one on every second line.
QString manyParagraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += u"Paragraph %1 with some words to fill a line or two of the page, so that it has a height.\n\n"_s.arg(i);
    }
    return text;
}

} // namespace

void PreviewViewTest::theFirstPage_holdsTheExportsBytes()
{
    PreviewTester tester(fivePosts);
    QVERIFY(tester.show());
    QVERIFY(tester.main().contains("<em>paragraph</em>"));
    QCOMPARE(tester.main(), tester.expectedMain());
}

// Its start takes a tenth of a second: a window shows its text before.
void PreviewViewTest::theEngineStarts_onceThePaneIsOnTheScreen()
{
    QTextDocument other(u"Another post"_s);
    PreviewTester tester(fivePosts);
    tester.view().show();
    tester.view().showDocument(&other);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!tester.web());
    QTRY_VERIFY(tester.web());
    QTRY_VERIFY(tester.main().contains("Another post"));
}

void PreviewViewTest::typing_changesThePage()
{
    PreviewTester tester(fivePosts);
    QVERIFY(tester.show());
    QVERIFY(tester.type(2, 5, u"_x_"_s));
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY(tester.type(9, 4, u"\n\nsplit"_s));
    QVERIFY(tester.main().contains("<p>split"_ba) || tester.main().contains(">split"_ba));
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY(tester.setText(QString()));
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY(tester.setText(u"again\n"_s));
    QCOMPARE(tester.main(), tester.expectedMain());
}

// Fails where Qt waits in another way than PromptFrames knows: then every key is in the preview some milliseconds later.
void PreviewViewTest::aFrame_isPaintedWhenItComes()
{
    PreviewTester tester(u"One\n"_s);
    QVERIFY(tester.show());
    const auto *frames = tester.view().findChild<PromptFrames *>();
    QVERIFY(frames);
    QSignalSpy painted(frames, &PromptFrames::painted);
    QVERIFY(tester.type(0, 3, u" two"_s));
    QVERIFY(painted.count() > 0 || painted.wait(longWait));
}

void PreviewViewTest::keptBlocks_keepTheirNodes()
{
    PreviewTester tester(fivePosts);
    QVERIFY(tester.show());
    tester.evaluate(u"[...document.querySelectorAll('main *')].forEach((e, i) => { e.probe = i; })"_s);
    QVERIFY(tester.type(2, 0, u"changed "_s));
    QVERIFY(tester.type(0, 0, u"Zeroth\n\n"_s)); // a block put in before all others
    QCOMPARE(tester.main(), tester.expectedMain());
    const QString kept =
        u"['h1', 'ul', 'li', 'blockquote', 'main > p:last-child'].every(s => document.querySelector('main').querySelector(s).probe >= 0)"_s;
    QVERIFY(tester.evaluate(kept).toBool());
    // Inside the block that changed, what did not change is the same node, too.
    QVERIFY(tester.evaluate(u"document.querySelector('em').probe >= 0"_s).toBool());
}

void PreviewViewTest::anOpenedDetails_staysOpen()
{
    PreviewTester tester(u"before\n\n<details><summary>more</summary>\n\ninside\n\n</details>\n\nafter\n"_s);
    QVERIFY(tester.show());
    tester.evaluate(u"document.querySelector('summary').click()"_s);
    QTRY_VERIFY(tester.evaluate(u"document.querySelector('details').open"_s).toBool());
    QVERIFY(tester.type(0, 0, u"x"_s));
    QVERIFY(tester.evaluate(u"document.querySelector('details').open"_s).toBool());
    QVERIFY(tester.type(4, 0, u"typed "_s)); // inside it
    QVERIFY(tester.main().contains("typed inside"));
    QVERIFY(tester.evaluate(u"document.querySelector('details').open"_s).toBool());
}

void PreviewViewTest::textAtTheEdgesOfBlocks_doesNotRunTogether()
{
    PreviewTester tester(u"<b>x</b> tail\n\n<i>head</i> y\n\ntext\n"_s);
    QVERIFY(tester.show());
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY(tester.type(2, 0, u"z "_s));
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY(tester.type(0, 0, u"z "_s));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::marksOfOurOwnKindInThePost_doNoHarm()
{
    PreviewTester tester(u"a\n\n<!--galley 0 0-->\n\nb\n\n<!--galley-->\n\nc\n"_s);
    QVERIFY(tester.show());
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY(tester.type(4, 0, u"x"_s));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::manyEditsAtOnce_endInTheRightPage()
{
    PreviewTester tester(manyParagraphs(200));
    QVERIFY(tester.show());
    QRandomGenerator random(1);
    QVERIFY(tester.after([&] {
        for (int i = 0; i < 300; ++i) {
            QTextCursor cursor(&tester.document());
            cursor.setPosition(random.bounded(tester.document().characterCount() - 1));
            if (random.bounded(3) == 0) {
                cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, random.bounded(40));
                cursor.removeSelectedText();
            } else {
                cursor.insertText(random.bounded(4) == 0 ? u"\n\n"_s : u"*x* "_s);
            }
            if (i % 50 == 0) {
                QCoreApplication::processEvents();
            }
        }
    }));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::aLongPost_isThereInPieces()
{
    PreviewTester tester(manyParagraphs(12'000));
    QSignalSpy settled(&tester.view(), &PreviewView::settled);
    tester.view().show();
    QTRY_VERIFY_WITH_TIMEOUT(tester.page(), longWait);
    QSignalSpy loaded(&qobject_cast<PreviewPage *>(tester.page())->bridge(), &PageBridge::pageLoaded);
    QVERIFY(loaded.wait(longWait));
    const int first = loaded.first().first().toInt();
    QVERIFY2(first > 0 && first < 12'000, qPrintable(QString::number(first)));
    QVERIFY(settled.isEmpty());
    QVERIFY(settled.wait(longWait));
    QCOMPARE(tester.evaluate(u"galley.take({})"_s).toInt(), 12'000);
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::aLongTextPastedIntoAShortPost_comesInPieces()
{
    PreviewTester tester(fivePosts);
    QVERIFY(tester.show());
    tester.evaluate(u"globalThis.most_ = 0; new MutationObserver(list => { most_ = Math.max(most_, "
                    "list.reduce((sum, one) => sum + one.addedNodes.length, 0)); })"
                    ".observe(document.querySelector('main'), {childList: true})"_s);
    QVERIFY(tester.after([&] { QTextCursor(tester.document().lastBlock()).insertText(u'\n' + manyParagraphs(12'000)); }));
    QCOMPARE(tester.main(), tester.expectedMain());
    const int most = tester.evaluate(u"most_"_s).toInt(); // a block is an element and a line end
    QVERIFY2(most > 1000 && most < 20'000, qPrintable(QString::number(most)));
}

void PreviewViewTest::editsWhileALongPostComes_endInTheRightPage()
{
    PreviewTester tester(manyParagraphs(12'000));
    tester.view().show();
    QTRY_VERIFY_WITH_TIMEOUT(tester.page(), longWait);
    QTRY_VERIFY_WITH_TIMEOUT(tester.evaluate(u"galley.take({})"_s).toInt() > 0, longWait);
    QTextCursor cursor(&tester.document());
    for (const int line : {0, 100, 20'000, 2, 23'000, 400}) {
        cursor.setPosition(tester.document().findBlockByNumber(line).position());
        cursor.insertText(u"typed\n\n# "_s);
        QCoreApplication::processEvents();
        cursor.movePosition(QTextCursor::NextBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        QCoreApplication::processEvents();
    }
    QVERIFY(tester.after([&] { cursor.insertText(u"the last"_s); }));
    QVERIFY(tester.main().contains("the last"));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::aPlaceFarDown_isGoneToOnceItIsThere()
{
    PreviewTester tester(manyParagraphs(12'000));
    QSignalSpy settled(&tester.view(), &PreviewView::settled);
    tester.view().show();
    tester.view().scrollToLine(20'000);
    QVERIFY(settled.wait(longWait));
    QVERIFY(tester.passFrames());
    QCOMPARE(qRound(tester.evaluate(u"galley.line()"_s).toDouble()), 20'000);
}

void PreviewViewTest::aHiddenPane_doesNoWork()
{
    PreviewTester tester(fivePosts);
    QVERIFY(tester.show());
    QSignalSpy rendered(&tester.view(), &PreviewView::rendered);
    tester.view().hide();
    QTextCursor(&tester.document()).insertText(u"unseen "_s);
    QVERIFY(!tester.main().contains("unseen")); // asking the page takes longer than rendering would
    QCOMPARE(rendered.count(), 0);
    QVERIFY(tester.show());
    QVERIFY(tester.main().contains("unseen"));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::scriptsOfThePost_doNotRun()
{
    PreviewTester tester(u"<script>document.title='PWN'</script>\n\n<img src=x onerror=\"document.title='PWN'\">\n"_s);
    QVERIFY(tester.show());
    QVERIFY(tester.type(3, 0, u"<img src=y onerror=\"document.title='PWN'\">"_s));
    QVERIFY(!tester.page()->title().contains(u"PWN"));
    QVERIFY(!tester.evaluate(u"1 + 1"_s, QWebEngineScript::MainWorld).isValid());
}

void PreviewViewTest::navigation_isRefused()
{
    PreviewTester tester(u"<meta http-equiv=refresh content=\"0;url=https://example.invalid/\">\n\n[x](https://example.invalid/)\n"_s);
    QVERIFY(tester.show());
    const QUrl home = tester.page()->url();
    for (const char *script : {"location.href = 'https://example.invalid/'", "location.href = 'data:text/html,x'", "history.back()",
                               "window.open('https://example.invalid/')", "location.reload()"}) {
        tester.evaluate(QString::fromLatin1(script));
        QCOMPARE(tester.main(), tester.expectedMain());
        QCOMPARE(tester.page()->url(), home);
    }
}

void PreviewViewTest::localImages_areShown_othersAreNot()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QVERIFY(dir.mkpath(u"site/posts"_s) && dir.mkpath(u"site/images"_s));
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (const char *name : {"outside.png", "site/posts/own.png", "site/images/with space.png"}) {
        QVERIFY(image.save(dir.filePath(QString::fromLatin1(name))));
    }
    QVERIFY(QFile::link(dir.filePath(u"outside.png"_s), dir.filePath(u"site/posts/link.png"_s)));
    QVERIFY(QFile::copy(dir.filePath(u"outside.png"_s), dir.filePath(u"site/posts/page.html"_s)));

    put(dir.filePath(u"site/.galley.toml"_s), {}); // that is where the site begins

    PreviewTester tester(u"![a](own.png) ![b](../images/with%20space.png) ![c](/images/with%20space.png) "
                         u"![d](../../outside.png) ![e](link.png) ![f](file://%1/outside.png) ![g](missing.png)\n"_s.arg(folder.path()));
    tester.setFolder(dir.filePath(u"site/posts"_s));
    QVERIFY(tester.show());
    const QString state = u"[...document.images].map(i => i.alt + (i.complete ? i.naturalWidth : '?')).join(' ')"_s;
    QTRY_COMPARE_WITH_TIMEOUT(tester.evaluate(state).toString(), u"a30 b30 c30 d0 e0 f0 g0"_s, longWait);
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::remoteImages_areCountedAndNotFetched()
{
    PreviewTester tester(
        u"![a](http://localhost:9/a.png) ![b](https://localhost:9/b.png)\n\n<img src=\"//localhost:9/c.png\">\n\n![d](d.png)\n"_s);
    QSignalSpy blocked(&tester.view(), &PreviewView::remoteBlocked);
    QVERIFY(tester.show());
    QCOMPARE(blocked.count(), 1);
    QCOMPARE(blocked.takeFirst().first().toInt(), 3);
    QVERIFY(tester.after([&] { tester.view().setRemoteAllowed(true); }));
    QCOMPARE(blocked.takeFirst().first().toInt(), 0);
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::theTheme_changesWithoutALoad()
{
    PreviewTester tester(fivePosts);
    QVERIFY(tester.show());
    tester.evaluate(u"document.querySelector('main').probe = 1"_s);
    const QString ground = u"getComputedStyle(document.documentElement).backgroundColor"_s;
    const QString light = tester.evaluate(ground).toString();
    tester.view().setPalette(Palette::load(u"dark"_s));
    QTRY_VERIFY_WITH_TIMEOUT(tester.evaluate(ground).toString() != light, longWait);
    QCOMPARE(tester.evaluate(u"document.querySelector('main').probe"_s).toInt(), 1);
    QCOMPARE(tester.page()->backgroundColor(), Palette::load(u"dark"_s)[u"background"]);
}

void PreviewViewTest::aKilledRenderer_comesBackWithTheSameContentAndPlace()
{
    PreviewTester tester(manyParagraphs(300));
    QVERIFY(tester.show());
    tester.view().scrollToLine(200);
    QTRY_VERIFY_WITH_TIMEOUT(tester.scrollTop() > 1000, longWait);
    const double place = tester.scrollTop();
    QVERIFY(tester.after([&] { ::kill(pid_t(tester.page()->renderProcessPid()), SIGKILL); }));
    QCOMPARE(tester.main(), tester.expectedMain());
    QVERIFY2(qAbs(tester.scrollTop() - place) <= 1, qPrintable(QString::number(tester.scrollTop())));
    QVERIFY(tester.type(0, 0, u"alive "_s));
    QVERIFY(tester.main().contains("alive"));
}

void PreviewViewTest::threeDeathsInAMinute_stopThePreview()
{
    PreviewTester tester(fivePosts);
    QVERIFY(tester.show());
    QSignalSpy stopped(&tester.view(), &PreviewView::stoppedChanged);
    for (int death = 0; death < 2; ++death) {
        QVERIFY(tester.after([&] { ::kill(pid_t(tester.page()->renderProcessPid()), SIGKILL); }));
        QCOMPARE(stopped.count(), 0);
    }
    ::kill(pid_t(tester.page()->renderProcessPid()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, longWait);
    auto *button = tester.view().findChild<QPushButton *>();
    QVERIFY(button);
    QVERIFY(button->isVisible());
    QTextCursor(&tester.document()).insertText(u"meanwhile "_s);
    QVERIFY(tester.after([&] { button->click(); }));
    QVERIFY(!button->isVisible());
    QVERIFY(tester.main().contains("meanwhile"));
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::aPageThatWentAway_comesBack()
{
    PreviewTester tester(fivePosts);
    QVERIFY(tester.show());
    const QUrl home = tester.page()->url();
    QVERIFY(tester.after([&] { tester.page()->runJavaScript(u"location.href = 'about:blank#x'"_s, QWebEngineScript::ApplicationWorld); }) ||
            tester.page()->url() == home);
    QCOMPARE(tester.page()->url(), home);
    QCOMPARE(tester.main(), tester.expectedMain());
}

void PreviewViewTest::clicks_nameTheLineAndTheWord()
{
    PreviewTester tester(u"# Title\n\nalpha beta alpha gamma\n\n- one\n- two\n"_s);
    QVERIFY(tester.show());
    QSignalSpy line(&tester.view(), &PreviewView::lineActivated);
    QSignalSpy word(&tester.view(), &PreviewView::wordActivated);
    // The middle of the second "alpha", then of "two".
    auto click = [&](const QString &selector, int from, int to) {
        QVERIFY(tester.click(u"(() => { const r = document.createRange(); const n = document.querySelector('%1').firstChild;"
                             u"r.setStart(n, %2); r.setEnd(n, %3); return r; })()"_s.arg(selector)
                                 .arg(from)
                                 .arg(to)));
    };
    click(u"p"_s, 11, 16);
    QTRY_COMPARE_WITH_TIMEOUT(word.count(), 1, longWait);
    QCOMPARE(line.takeFirst().first().toInt(), 2);
    QCOMPARE(word.takeFirst(), (QVariantList{2, u"alpha"_s, 1}));
    click(u"li:last-child"_s, 0, 3);
    QTRY_COMPARE_WITH_TIMEOUT(word.count(), 1, longWait);
    QCOMPARE(word.takeFirst(), (QVariantList{5, u"two"_s, 0}));
}

void PreviewViewTest::links_areCheckedAndSignalled()
{
    QTemporaryDir folder;
    QFile other(folder.filePath(u"other.md"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    PreviewTester tester(u"x"_s);
    tester.setFolder(folder.path());
    QVERIFY(tester.show());
    QSignalSpy links(&tester.view(), &PreviewView::linkActivated);
    auto click = [&](const QString &address) {
        QVERIFY(tester.setText(u"<a href=\"%1\">link</a>\n\nclick me too\n"_s.arg(address)));
        QVERIFY(tester.click(u"document.querySelector('a')"_s));
    };
    for (const char *address : {"file:///etc/passwd", "javascript:document.title='PWN'", "data:text/html,x", "smb://host/x", "//host/x",
                                "missing.md", "other.txt", "about:blank", "galley-preview://p99/", "vbscript:x", ""}) {
        click(QString::fromLatin1(address));
        QCOMPARE(links.count(), 0);
    }
    click(u"https://example.org/a?b=c#d"_s);
    QTRY_COMPARE_WITH_TIMEOUT(links.count(), 1, longWait);
    QCOMPARE(links.takeFirst().first().toUrl(), QUrl(u"https://example.org/a?b=c#d"_s));
    click(u"mailto:a@example.org"_s);
    QTRY_COMPARE_WITH_TIMEOUT(links.count(), 1, longWait);
    QCOMPARE(links.takeFirst().first().toUrl(), QUrl(u"mailto:a@example.org"_s));
    click(u"other.md#part"_s);
    QTRY_COMPARE_WITH_TIMEOUT(links.count(), 1, longWait);
    QUrl post = QUrl::fromLocalFile(QFileInfo(other).canonicalFilePath());
    post.setFragment(u"part"_s);
    QCOMPARE(links.takeFirst().first().toUrl(), post);
}

void PreviewViewTest::fragments_scrollInThePage()
{
    PreviewTester tester(u"[go](#the-end)\n\n"_s + manyParagraphs(100) + u"<h2 id=the-end>End</h2>\n\n"_s + manyParagraphs(20));
    QVERIFY(tester.show());
    QSignalSpy links(&tester.view(), &PreviewView::linkActivated);
    QVERIFY(tester.click(u"document.querySelector('a')"_s));
    QTRY_VERIFY_WITH_TIMEOUT(qAbs(tester.evaluate(u"document.querySelector('h2').getBoundingClientRect().top"_s).toDouble()) < 20,
                             longWait);
    QCOMPARE(links.count(), 0);
}

void PreviewViewTest::twoPreviews_shareOneProfile()
{
    PreviewTester one(fivePosts);
    PreviewTester two(u"other\n"_s);
    QVERIFY(one.show() && two.show());
    QCOMPARE(one.page()->profile(), two.page()->profile());
    QCOMPARE(two.main(), two.expectedMain());
    QVERIFY(one.page()->url() != two.page()->url());
}

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewViewTest>(argc, argv);
}
#include "tst_previewview.moc"
