// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Pictures that are small and draw very much, or try to reach what they must not: in files, in addresses and in the post itself.
#include "canaries.h"
#include "previewtester.h"

#include <QPushButton>
#include <QTemporaryDir>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class PreviewBombsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileThatDrawsTooMuch_isLeftOut_data();
    void aFileThatDrawsTooMuch_isLeftOut();
    void whatDrawsTooMuchInThePostItself_stopsThePreviewOnly_data();
    void whatDrawsTooMuchInThePostItself_stopsThePreviewOnly();
    void aDrawing_runsNothing_andReachesNothing();
};

namespace
{

QByteArray svg(const QByteArray &inside, const QByteArray &attributes = "width=\"40\" height=\"10\"")
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" " + attributes + ">" + inside + "</svg>";
}

/// Groups that each use the one before ten times: 10^11 rectangles.
QByteArray uses()
{
    QByteArray inside = "<rect id=\"n0\" width=\"1\" height=\"1\"/>";
    for (int i = 1; i < 12; ++i) {
        inside += "<g id=\"n" + QByteArray::number(i) + "\">" +
                  QByteArray("<use href=\"#n" + QByteArray::number(i - 1) + "\"/>").repeated(10) + "</g>";
    }
    return inside;
}

QByteArray nestedPatterns()
{
    QByteArray inside = "<defs><pattern id=\"p0\" width=\".1\" height=\".1\"><rect width=\"1\" height=\"1\"/></pattern>";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = QByteArray::number(i - 1);
        inside += "<pattern id=\"p" + QByteArray::number(i) + "\" width=\".1\" height=\".1\">" +
                  QByteArray("<rect width=\"40\" height=\"10\" fill=\"url(#p" + before + ")\"/>").repeated(10) + "</pattern>";
    }
    return inside + "</defs><rect width=\"40\" height=\"10\" fill=\"url(#p11)\"/>";
}

QByteArray nestedMasks()
{
    QByteArray inside = "<defs><mask id=\"m0\"><rect width=\"40\" height=\"10\" fill=\"white\"/></mask>";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = QByteArray::number(i - 1);
        inside += "<mask id=\"m" + QByteArray::number(i) + "\">" +
                  QByteArray("<rect width=\"40\" height=\"10\" fill=\"white\" mask=\"url(#m" + before + ")\"/>").repeated(10) + "</mask>";
    }
    return inside + "</defs><rect width=\"40\" height=\"10\" mask=\"url(#m11)\"/>";
}

/// A square whose filter has that step so many times.
QByteArray filter(const QByteArray &step, int times)
{
    return "<filter id=\"f\" x=\"-100\" y=\"-100\" width=\"10000\" height=\"10000\" filterUnits=\"userSpaceOnUse\">" +
           step.repeated(times) + "</filter><rect width=\"400\" height=\"400\" filter=\"url(#f)\"/>";
}

QByteArray laughs()
{
    QByteArray entities = "<!DOCTYPE svg [<!ENTITY e0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 30; ++i) {
        entities += "<!ENTITY e" + QByteArray::number(i) + " \"" + QByteArray("&e" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    }
    return entities + "]>" + svg("<text>&e29;</text>");
}

bool isStopped(PreviewTester &tester)
{
    const auto *remedy = tester.view().findChild<QPushButton *>();
    return remedy && remedy->isVisible();
}

} // namespace

void PreviewBombsTest::aFileThatDrawsTooMuch_isLeftOut_data()
{
    QTest::addColumn<QByteArray>("drawing");
    QTest::newRow("uses that multiply") << svg(uses());
    QTest::newRow("entities that multiply") << laughs();
    QTest::newRow("patterns that multiply") << svg(nestedPatterns());
    QTest::newRow("masks that multiply") << svg(nestedMasks());
    QTest::newRow("a drawing in a drawing") << svg("<image href=\"data:image/svg+xml;base64," + svg(uses()).toBase64() + "\"/>");
    QTest::newRow("blurs") << svg(filter("<feGaussianBlur stdDeviation=\"5\"/>", 500));
    QTest::newRow("a few wide blurs") << svg(filter("<feGaussianBlur stdDeviation=\"400\"/>", 11));
    QTest::newRow("morphology") << svg(filter("<feMorphology operator=\"dilate\" radius=\"5000\"/>", 1));
    QTest::newRow("lighting") << svg(filter("<feDiffuseLighting><fePointLight x=\"1\" y=\"1\" z=\"1\"/></feDiffuseLighting>", 300));
}

void PreviewBombsTest::aFileThatDrawsTooMuch_isLeftOut()
{
    QFETCH(const QByteArray, drawing);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"bomb.svg"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing) == drawing.size());
    file.close();
    PreviewTester tester(u"first\n\n![bomb](bomb.svg)\n\nlast\n"_s);
    tester.setFolder(folder.path());
    QVERIFY(tester.show());
    QTRY_COMPARE_WITH_TIMEOUT(tester.evaluate(u"document.images[0].complete && document.images[0].naturalWidth"_s).toInt(), 0, longWait);
    QVERIFY(tester.evaluate(u"getComputedStyle(document.images[0], '::before').content"_s).toString().contains(u"bomb.svg"));
    const qint64 renderer = tester.page()->renderProcessPid();
    QVERIFY(tester.type(0, 0, u"x"_s));
    QVERIFY(tester.passFrames());
    QCOMPARE(tester.main(), tester.expectedMain());
    QCOMPARE(tester.page()->renderProcessPid(), renderer);
}

void PreviewBombsTest::whatDrawsTooMuchInThePostItself_stopsThePreviewOnly_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::newRow("as raw HTML") << svg(uses());
    QTest::newRow("in an address") << "![bomb](data:image/svg+xml;base64," + svg(uses()).toBase64() + ")";
}

// The page's process is ended after its time limit, three times. Then the pane has a button; the text can be edited all the while.
void PreviewBombsTest::whatDrawsTooMuchInThePostItself_stopsThePreviewOnly()
{
    QFETCH(const QByteArray, post);
    PreviewTester tester(u"first\n"_s);
    QVERIFY(tester.show());
    QTextCursor(&tester.document()).insertText(QString::fromUtf8(post) + u"\n\n"_s);
    QSignalSpy rendered(&tester.view(), &PreviewView::rendered);
    const auto typeOne = [&] {
        const auto before = rendered.count();
        QTextCursor cursor(&tester.document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u"x"_s);
        return QTest::qWaitFor([&] { return rendered.count() > before; }, longWait);
    };
    for (int key = 0; key < 10; ++key) {
        QVERIFY(typeOne());
    }
    QTRY_VERIFY_WITH_TIMEOUT(isStopped(tester), 2 * longWait);
    QVERIFY(typeOne());
    tester.document().setPlainText(u"first\n"_s);
    QVERIFY(tester.after([&] { tester.view().findChild<QPushButton *>()->click(); }));
    QVERIFY(!isStopped(tester));
    QCOMPARE(tester.main(), tester.expectedMain());
}

// A file with everything in it that could act or load, as a picture.
void PreviewBombsTest::aDrawing_runsNothing_andReachesNothing()
{
    Canaries canaries;
    const QByteArray drawing =
        canaries
            .arm(QString::fromUtf8(svg("<script>document.title='PWN'; fetch('http://canary.invalid/s')</script>"
                                       "<script href=\"http://canary.invalid/x.js\"/><style>@import url(http://canary.invalid/c.css);"
                                       "rect { fill: url(http://canary.invalid/p.svg#p) }</style>"
                                       "<image width=\"9\" height=\"9\" href=\"http://canary.invalid/i.png\"/>"
                                       "<image width=\"9\" height=\"9\" href=\"file:///CANARY/secret.png\"/>"
                                       "<image width=\"9\" height=\"9\" href=\"symlink-to-outside.png\"/>"
                                       "<use href=\"http://canary.invalid/u.svg#a\"/><use href=\"file:///CANARY/secret.svg#a\"/>"
                                       "<foreignObject width=\"9\" height=\"9\"><iframe xmlns=\"http://www.w3.org/1999/xhtml\" "
                                       "src=\"http://canary.invalid/f.html\"/><img xmlns=\"http://www.w3.org/1999/xhtml\" "
                                       "src=\"http://canary.invalid/h.png\" onerror=\"document.title='PWN'\"/></foreignObject>"
                                       "<rect width=\"40\" height=\"10\" onclick=\"document.title='PWN'\"/>"
                                       "<set attributeName=\"onclick\" to=\"document.title='PWN'\"/>")))
            .toUtf8();
    QFile file(canaries.postFolder() + u"/drawing.svg"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing) == drawing.size());
    file.close();
    PreviewTester tester(u"![a](drawing.svg)\n"_s);
    tester.setFolder(canaries.postFolder());
    QVERIFY(tester.show());
    QTRY_COMPARE_WITH_TIMEOUT(tester.evaluate(u"document.images[0].naturalWidth"_s).toInt(), 40, longWait);
    QVERIFY(tester.passFrames());
    QTest::mouseClick(tester.web()->focusProxy(), Qt::LeftButton, {}, QPoint(100, 100));
    QVERIFY(tester.passFrames());
    QVERIFY(!tester.page()->title().contains(u"PWN"));
    QCOMPARE(canaries.touched(), QStringList());
}

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewBombsTest>(argc, argv);
}
#include "tst_preview_bombs.moc"
