// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Scrolling and stillness, measured in the page itself: on the real posts, against the headings' own places.
#include "post/pagetheme.h"
#include "previewtester.h"
#include "support/corpora.h"

#include <QFileInfo>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class PreviewSyncTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void posts_scrollToTheirHeadings_data();
    void posts_scrollToTheirHeadings();
    void linesInsideALongList_areExact();
    void scrollingByTheProgram_isNotReported();
    void typing_doesNotMoveTheBlock();
    void typingAbove_doesNotMoveWhatIsRead();
    void typingOutOfSight_scrollsByTheSmallestAmount();
    void aBarOfTheSite_coversNoLine_data();
    void aBarOfTheSite_coversNoLine();
    void aResize_keepsTheLine();
    void theMarkAtTheCursor_isNotInThePost();
    void anImageThatArrives_takesNoSpaceItHadNotReserved();
};

namespace
{

const QString maximum = u"document.documentElement.scrollHeight - document.documentElement.clientHeight"_s;

QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += u"Paragraph %1 with some words to fill a line or two of the page, so that it has a height.\n\n"_s.arg(i);
    }
    return text;
}

/// The top of the paragraph with that number, on the screen.
double topOf(PreviewTester &tester, int paragraph)
{
    return tester
        .evaluate(u"[...document.querySelectorAll('main > p')].find(p => p.textContent.includes('Paragraph %1 '))"
                  u".getBoundingClientRect().top"_s.arg(paragraph))
        .toDouble();
}

} // namespace

void PreviewSyncTest::posts_scrollToTheirHeadings_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : postsIn(corpus(u"posts"_s))) {
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

void PreviewSyncTest::posts_scrollToTheirHeadings()
{
    QFETCH(QString, path);
    PreviewTester tester(QString::fromUtf8(bytesOf(path)));
    tester.view().resize(700, 400);
    QVERIFY(tester.show());
    QSignalSpy scrolled(&tester.view(), &PreviewView::scrolled);
    for (const post::OutlineEntry &entry : post::outline(*tester.view().rendering())) {
        const QString place =
            u"(() => { const e = document.getElementById(%1); let b = e; while (b.parentNode.nodeName !== 'MAIN') b = b.parentNode;"
            u" return b === e ? e.getBoundingClientRect().top : 1e6; })()"_s.arg(
                QString::fromUtf8(QJsonDocument(QJsonObject{{u"x"_s, QString::fromUtf8(entry.id)}}).toJson(QJsonDocument::Compact))
                    .section(u':', 1)
                    .chopped(1));
        const double before = tester.evaluate(place).toDouble();
        if (before > 1e5) {
            continue; // inside another block
        }
        QVERIFY(tester.after([&] { tester.view().scrollToLine(entry.line); }));
        const double top = tester.evaluate(place).toDouble();
        const bool atEnd = tester.scrollTop() >= tester.evaluate(maximum).toDouble() - 1;
        const bool first = entry.line == tester.view().rendering()->blocks.front().firstLine;
        QVERIFY2(qAbs(top) <= 1.5 || (atEnd && top > 0) || first, qPrintable(u"%1: %2"_s.arg(entry.text).arg(top)));

        // The other way: the reader scrolls there.
        if (!atEnd && !first) {
            QVERIFY(tester.passFrames());
            tester.evaluate(u"document.documentElement.scrollTop = 0"_s);
            QTRY_VERIFY_WITH_TIMEOUT(scrolled.count() > 0, longWait);
            scrolled.clear();
            tester.evaluate(u"document.documentElement.scrollTop = %1"_s.arg(tester.evaluate(place).toDouble()));
            QTRY_VERIFY_WITH_TIMEOUT(scrolled.count() > 0, longWait);
            const double line = scrolled.takeLast().first().toDouble();
            QVERIFY2(qAbs(line - entry.line) < 0.5, qPrintable(u"%1: line %2 instead of %3"_s.arg(entry.text).arg(line).arg(entry.line)));
            scrolled.clear();
        }
    }
}

void PreviewSyncTest::linesInsideALongList_areExact()
{
    QString text = u"# List\n\n"_s;
    for (int i = 0; i < 300; ++i) {
        text += u"- item %1\n"_s.arg(i);
    }
    PreviewTester tester(text);
    QVERIFY(tester.show());
    for (const int item : {3, 50, 149, 250}) {
        QVERIFY(tester.after([&] { tester.view().scrollToLine(item + 2); }));
        const double top = tester.evaluate(u"document.querySelectorAll('li')[%1].getBoundingClientRect().top"_s.arg(item)).toDouble();
        QVERIFY2(qAbs(top) <= 1.5, qPrintable(u"%1: %2"_s.arg(item).arg(top)));
    }
    QVERIFY(tester.after([&] { tester.view().scrollToLine(302); }));
    QVERIFY(qAbs(tester.scrollTop() - tester.evaluate(maximum).toDouble()) <= 1);
    QVERIFY(tester.after([&] { tester.view().scrollToLine(0); }));
    QCOMPARE(tester.scrollTop(), 0.0);
}

void PreviewSyncTest::scrollingByTheProgram_isNotReported()
{
    PreviewTester tester(paragraphs(200));
    QVERIFY(tester.show());
    QSignalSpy scrolled(&tester.view(), &PreviewView::scrolled);
    for (const int line : {100, 300, 20, 0, 398}) {
        tester.view().scrollToLine(line);
        QVERIFY(tester.passFrames());
    }
    QVERIFY(tester.type(0, 0, u"# A heading above\n\n"_s));
    QVERIFY(tester.passFrames());
    QCOMPARE(scrolled.count(), 0);
}

void PreviewSyncTest::typing_doesNotMoveTheBlock()
{
    PreviewTester tester(paragraphs(200));
    QVERIFY(tester.show());
    QVERIFY(tester.after([&] { tester.view().scrollToLine(199); }));
    tester.view().showCursorLine(204);
    const double top = topOf(tester, 102);
    QVERIFY(top > 0 && top < 700);
    QRandomGenerator random(7);
    const double scrolled = tester.scrollTop();
    for (int i = 0; i < 60; ++i) {
        QVERIFY(tester.type(204, 20 + random.bounded(10),
                            random.bounded(6) == 0 ? u" and quite a number of further words so that the line breaks anew"_s : u"x"_s));
        QVERIFY(tester.passFrames());
        const double now = topOf(tester, 102);
        const bool hadToScroll = qAbs(tester.scrollTop() - scrolled) > 1;
        QVERIFY2(qAbs(now - top) <= 1 || hadToScroll, qPrintable(QString::number(now - top)));
    }
}

void PreviewSyncTest::typingAbove_doesNotMoveWhatIsRead()
{
    PreviewTester tester(paragraphs(200));
    QVERIFY(tester.show());
    QVERIFY(tester.after([&] { tester.view().scrollToLine(200); }));
    QVERIFY(tester.passFrames());
    const double top = topOf(tester, 101);
    for (const int line : {0, 100, 150, 4}) {
        QVERIFY(tester.type(line, 0, u"# Something new above\n\nwith text\n\n"_s));
        QVERIFY(tester.passFrames());
        QVERIFY2(qAbs(topOf(tester, 101) - top) <= 1, qPrintable(QString::number(topOf(tester, 101) - top)));
    }
}

void PreviewSyncTest::typingOutOfSight_scrollsByTheSmallestAmount()
{
    PreviewTester tester(paragraphs(200));
    QVERIFY(tester.show());
    tester.view().showCursorLine(200);
    QVERIFY(tester.type(200, 20, u"x"_s));
    const double height = tester.evaluate(u"document.documentElement.clientHeight"_s).toDouble();
    QTRY_VERIFY_WITH_TIMEOUT(topOf(tester, 100) < height && tester.scrollTop() > 0, longWait);
    QVERIFY(QTest::qWaitFor([&, before = -1.0]() mutable {
        tester.passFrames();
        return std::exchange(before, tester.scrollTop()) == tester.scrollTop();
    }));
    const double top = topOf(tester, 100); // it came in at the lower edge, no further
    QVERIFY2(top > height / 2 && top < height, qPrintable(u"%1 of %2"_s.arg(top).arg(height)));
}

void PreviewSyncTest::aBarOfTheSite_coversNoLine_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<double>("edge"); ///< below which a line stands
    QTest::newRow("sticky") << "header { position: sticky; top: 0; height: 80px }"_ba << 80.0;
    QTest::newRow("sticky, below something") << "body { padding-top: 50px } header { position: sticky; top: 10px; height: 60px }"_ba
                                             << 70.0;
    QTest::newRow("fixed") << "header { position: fixed; top: 0; left: 0; width: 100%; height: 40px } body { padding-top: 40px }"_ba
                           << 40.0;
    QTest::newRow("a side bar") << "header { position: fixed; top: 0; left: 0; width: 30px; height: 100% }"_ba << 0.0;
    QTest::newRow("at the bottom") << "header { position: fixed; bottom: 0; left: 0; width: 100%; height: 40px }"_ba << 0.0;
    QTest::newRow("gone with the scroll") << "header { height: 80px }"_ba << 0.0;
}

void PreviewSyncTest::aBarOfTheSite_coversNoLine()
{
    QFETCH(QByteArray, rules);
    QFETCH(double, edge);
    PreviewTester tester(paragraphs(200));
    post::PageTheme theme{.name = u"site"_s};
    theme.rules = rules;
    theme.body.before = "\n<header>A site</header>\n";
    tester.view().setPageTheme(theme);
    QVERIFY(tester.show());
    QSignalSpy scrolled(&tester.view(), &PreviewView::scrolled);
    for (const int paragraph : {100, 20, 150}) {
        QVERIFY(tester.after([&] { tester.view().scrollToLine(2 * paragraph); }));
        QVERIFY(tester.passFrames());
        const double top = topOf(tester, paragraph);
        QVERIFY2(qAbs(top - edge) <= 1.5, qPrintable(QString::number(top)));
        const double line = tester.evaluate(u"galley.line()"_s, QWebEngineScript::ApplicationWorld).toDouble();
        QVERIFY2(qAbs(line - 2 * paragraph) < 0.1, qPrintable(QString::number(line)));
    }
    QVERIFY(tester.after([&] { tester.view().scrollToLine(0); }));
    QCOMPARE(tester.scrollTop(), 0.0);
    QVERIFY(tester.after([&] { tester.view().scrollToLine(400); }));
    QVERIFY(qAbs(tester.scrollTop() - tester.evaluate(maximum).toDouble()) <= 1);
    QCOMPARE(scrolled.count(), 0);
}

void PreviewSyncTest::aResize_keepsTheLine()
{
    PreviewTester tester(paragraphs(200));
    QVERIFY(tester.show());
    QVERIFY(tester.after([&] { tester.view().scrollToLine(200); }));
    QVERIFY(tester.passFrames());
    QVERIFY(qAbs(topOf(tester, 100)) <= 1.5);
    const double width = tester.evaluate(u"innerWidth"_s).toDouble();
    tester.view().resize(420, 600);
    QTRY_VERIFY_WITH_TIMEOUT(tester.evaluate(u"innerWidth"_s).toDouble() < width, longWait);
    QVERIFY(tester.passFrames());
    QVERIFY2(qAbs(topOf(tester, 100)) <= 1.5, qPrintable(QString::number(topOf(tester, 100))));
    tester.view().setZoom(1.5);
    QTRY_VERIFY_WITH_TIMEOUT(tester.evaluate(u"innerWidth"_s).toDouble() < 300, longWait);
    QVERIFY(tester.passFrames());
    QVERIFY2(qAbs(topOf(tester, 100)) <= 3, qPrintable(QString::number(topOf(tester, 100))));
}

void PreviewSyncTest::theMarkAtTheCursor_isNotInThePost()
{
    PreviewTester tester(paragraphs(5));
    QVERIFY(tester.show());
    const QByteArray before = tester.main();
    tester.view().showCursorLine(4);
    const QString mark = u"(() => { const m = document.documentElement.lastElementChild; return m.nodeName === 'DIV' && "
                         u"getComputedStyle(m).display !== 'none'"
                         u" ? m.getBoundingClientRect().top : -1; })()"_s;
    QTRY_VERIFY_WITH_TIMEOUT(qAbs(tester.evaluate(mark).toDouble() - topOf(tester, 2)) <= 1, longWait);
    QCOMPARE(tester.main(), before);
    tester.view().showCursorLine(-1);
    QTRY_COMPARE_WITH_TIMEOUT(tester.evaluate(mark).toDouble(), -1.0, longWait);
}

void PreviewSyncTest::anImageThatArrives_takesNoSpaceItHadNotReserved()
{
    QTemporaryDir folder;
    QImage image(600, 900, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(folder.filePath(u"tall.png"_s)));
    PreviewTester tester(paragraphs(50));
    tester.setFolder(folder.path());
    QVERIFY(tester.show());
    QVERIFY(tester.type(20, 0, u"![tall](tall.png)\n\n"_s));
    // At once, before a byte of it is there, and afterwards: the same place.
    const double reserved = tester.evaluate(u"document.images[0].getBoundingClientRect().height"_s).toDouble();
    QVERIFY2(reserved > 500, qPrintable(QString::number(reserved)));
    QTRY_COMPARE_WITH_TIMEOUT(tester.evaluate(u"document.images[0].naturalWidth"_s).toInt(), 600, longWait);
    QCOMPARE(tester.evaluate(u"document.images[0].getBoundingClientRect().height"_s).toDouble(), reserved);
    QCOMPARE(tester.main(), tester.expectedMain());
}

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewSyncTest>(argc, argv);
}
#include "tst_previewsync.moc"
