// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Typing never moves the preview: in the real posts, edited at random, the top of the block being written stays where it is on the screen
// unless it or the line with the cursor would leave the pane. Measured in the page. `tests/soak/stillness` makes 2,000 edits; the suite a
// few in each post.
#include "previewtester.h"
#include "support/corpora.h"
#include "support/seeds.h"

#include <QFileInfo>
#include <QRandomGenerator>

using namespace galley;
using namespace galley::tests;
using namespace Qt::StringLiterals;

class StillnessTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBlockBeingWritten_staysInPlace_data();
    void theBlockBeingWritten_staysInPlace();
    void aChangeAboveTheBlockBeingWritten_leavesItInPlace();
    void blocksPutInFrontOfTheCursor_pushDownWhatIsBelow();
    void aPicturesAddressBeingWritten_keepsItsRoom();
    void cleanupTestCase();

private:
    int m_compared = 0;
    int m_edits = 0;
    double m_furthest = 0; ///< that a block moved, in lines of its own
};

namespace
{

constexpr int inTheSuite = 5; // edits in each post

int editsPerPost()
{
    const int all = qEnvironmentVariableIntValue("GALLEY_EDITS");
    return all > 0 ? all / int(postsIn(corpus(u"posts"_s)).size()) + 1 : inTheSuite;
}

/// The block of a line as the page shows it.
struct Shown {
    bool exists = false;
    int line = -1; ///< its first
    double top = 0;
    double height = 0;
    double lineHeight = 0;
    double pane = 0; ///< height of the pane
};

Shown blockOf(PreviewTester &tester, int line)
{
    const QVariantMap map =
        tester
            .evaluate(u"(() => { const b = galley.blockAt(%1); if (!b) return {};"
                      u" const style = getComputedStyle(b.node instanceof Element ? b.node : document.querySelector('main'));"
                      u" return {line: b.line, top: b.top, height: b.bottom - b.top, lineHeight: parseFloat(style.lineHeight) || 1.62 * "
                      u"parseFloat(style.fontSize),"
                      u" pane: document.documentElement.clientHeight}; })()"_s.arg(line))
            .toMap();
    return {.exists = !map.isEmpty(),
            .line = map.value(u"line"_s).toInt(),
            .top = map.value(u"top"_s).toDouble(),
            .height = map.value(u"height"_s).toDouble(),
            .lineHeight = map.value(u"lineHeight"_s).toDouble(),
            .pane = map.value(u"pane"_s).toDouble()};
}

bool untilItRests(PreviewTester &tester)
{
    return QTest::qWaitFor(
        [&, before = -1.0]() mutable { return tester.passFrames() && std::exchange(before, tester.scrollTop()) == tester.scrollTop(); },
        longWait);
}

const QString paragraphs = u"A paragraph.\n\n"_s.repeated(60);

/// The cursor's line stands in the middle of the pane.
bool lookAt(PreviewTester &tester, int line)
{
    tester.view().resize(700, 500);
    const bool shown = tester.show() && tester.after([&] { tester.view().scrollToLine(line - 6); });
    tester.view().showCursorLine(line);
    return shown && untilItRests(tester);
}

/// What a writer does to a line, most often adding to it.
void edit(QTextCursor &cursor, QRandomGenerator &random)
{
    static const QStringList pieces{u"word "_s,
                                    u"x"_s,
                                    u" and some more words, enough that the line breaks anew somewhere"_s,
                                    u"**bold** "_s,
                                    u"`code`"_s,
                                    u"\n\n"_s,
                                    u"\n"_s,
                                    u"- "_s,
                                    u"# "_s,
                                    u"> "_s,
                                    u"<b>"_s,
                                    u"[a](b)"_s,
                                    u"\n\n```\ncode\n```\n\n"_s};
    switch (random.bounded(6)) {
    case 0:
        cursor.deletePreviousChar();
        break;
    case 1:
        cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        break;
    case 2:
        cursor.document()->undo();
        break;
    default:
        cursor.insertText(pieces[random.bounded(2) == 0 ? random.bounded(3) : random.bounded(int(pieces.size()))]);
    }
}

} // namespace

void StillnessTest::theBlockBeingWritten_staysInPlace_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : postsIn(corpus(u"posts"_s))) {
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
    }
}

void StillnessTest::theBlockBeingWritten_staysInPlace()
{
    QFETCH(QString, path);
    PreviewTester tester(QString::fromUtf8(bytesOf(path)));
    tester.view().resize(700, 500);
    QVERIFY(tester.show());
    QRandomGenerator random(seedFor(path));
    QTextCursor cursor(&tester.document());
    for (int i = 0; i < editsPerPost(); ++i) {
        if (i % 4 == 0) { // another place, which the writer looks at
            cursor.setPosition(random.bounded(tester.document().characterCount()));
            tester.view().showCursorLine(cursor.blockNumber());
            QVERIFY(tester.after([&] { tester.view().scrollToLine(qMax(0, cursor.blockNumber() - random.bounded(12))); }));
        }
        QVERIFY(untilItRests(tester));
        const int line = cursor.blockNumber();
        const Shown before = blockOf(tester, line);
        QVERIFY(tester.after([&] {
            edit(cursor, random);
            cursor.insertText(u"."_s); // so that there is something to wait for
            tester.view().showCursorLine(cursor.blockNumber());
        }));
        QVERIFY(untilItRests(tester));
        ++m_edits;
        const Shown after = blockOf(tester, qMin(line, cursor.blockNumber()));
        if (!before.exists || !after.exists || before.line != after.line) {
            continue; // it became part of another block, or was none
        }
        const double moved = after.top - before.top;
        const Shown written = blockOf(tester, cursor.blockNumber());
        const bool leavesThePane = before.top < 0 || before.top + qMax(before.height, after.height) > before.pane ||
                                   written.top - moved < 0 || written.top - moved + written.height > before.pane;
        if (leavesThePane) {
            continue; // the pane had to scroll
        }
        ++m_compared;
        m_furthest = qMax(m_furthest, qAbs(moved) / after.lineHeight);
        QVERIFY2(qAbs(moved) <= after.lineHeight,
                 qPrintable(u"edit %1, line %2: from %3 to %4"_s.arg(i).arg(line).arg(before.top).arg(after.top)));
    }
}

// A diagram that is drawn later, or a word that is replaced everywhere: what one is writing stays where one looks.
void StillnessTest::aChangeAboveTheBlockBeingWritten_leavesItInPlace()
{
    PreviewTester tester(paragraphs);
    constexpr int line = 60;
    QVERIFY(lookAt(tester, line));
    const double above = blockOf(tester, line - 4).top;
    const double top = blockOf(tester, line).top;
    QVERIFY(above > 0 && above < top);
    QVERIFY(tester.type(line - 4, 0, u"Many words that need more room than there was. "_s.repeated(6)));
    QVERIFY(untilItRests(tester));
    QVERIFY(blockOf(tester, line - 4).height > 60);
    QCOMPARE_LT(qAbs(blockOf(tester, line).top - top), 1);
}

// What is pasted in front of a block leaves that block as it was, further down: what stands above it does not give way.
void StillnessTest::blocksPutInFrontOfTheCursor_pushDownWhatIsBelow()
{
    PreviewTester tester(paragraphs);
    constexpr int line = 60;
    QVERIFY(lookAt(tester, line));
    const double above = blockOf(tester, line - 2).top;
    const double top = blockOf(tester, line).top;
    QVERIFY(above > 0 && above < top);
    QVERIFY(tester.after([&] {
        QTextCursor cursor(tester.document().findBlockByNumber(line));
        cursor.insertText(u"Pasted.\n\n```\ncode\n```\n\n"_s);
        tester.view().showCursorLine(cursor.blockNumber()); // reaches the page with the blocks
    }));
    QVERIFY(untilItRests(tester));
    QCOMPARE_LT(qAbs(blockOf(tester, line - 2).top - above), 1);
    QCOMPARE_LT(qAbs(blockOf(tester, line).top - top), 1);
    QVERIFY(blockOf(tester, line + 6).top > top + 60);
}

// The frame of a missing picture goes and comes back with each letter; at the page's end there is nothing below that would keep its room.
void StillnessTest::aPicturesAddressBeingWritten_keepsItsRoom()
{
    PreviewTester tester(u"A paragraph.\n\n"_s.repeated(40) + u"![A picture](missing.png)\n"_s);
    tester.view().resize(700, 500);
    QVERIFY(tester.show());
    constexpr int line = 80;
    QVERIFY(tester.after([&] { tester.view().scrollToLine(line + 1); }));
    QVERIFY(untilItRests(tester));
    const double top = blockOf(tester, line).top;
    QVERIFY(tester.scrollTop() > 0);
    tester.evaluate(
        u"globalThis.tops_ = []; (function look() { tops_.push(galley.blockAt(%1).top); requestAnimationFrame(look); })()"_s.arg(line));
    for (int letter = 0; letter < 5; ++letter) {
        QVERIFY(tester.type(line, 15, u"x"_s));
        QVERIFY(untilItRests(tester));
    }
    const QVariantList tops = tester.evaluate(u"tops_"_s).toList();
    QVERIFY(tops.size() > 5);
    for (const QVariant &inFrame : tops) {
        QVERIFY2(qAbs(inFrame.toDouble() - top) < 1, qPrintable(u"in one frame at %1, not %2"_s.arg(inFrame.toDouble()).arg(top)));
    }
}

void StillnessTest::cleanupTestCase()
{
    qInfo("%d of %d edits could be compared; the furthest that a block moved: %.2f of its line height", m_compared, m_edits, m_furthest);
    QVERIFY2(m_compared * 2 >= m_edits, "too few edits in blocks that fit into the pane");
}

int main(int argc, char **argv)
{
    return runPreviewTest<StillnessTest>(argc, argv);
}
#include "tst_stillness.moc"
