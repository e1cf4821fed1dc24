// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/backdrop.h"
#include "editor/caretblink.h"
#include "editor/spacedlayout.h"
#include "editorfixture.h"

#include <QApplication>
#include <QDir>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QWheelEvent>

using namespace galley;
using namespace Qt::StringLiterals;
using galley::tests::EditorFixture;
using galley::tests::readData;

class EditorTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lines_stand_one_and_a_half_heights_apart_wrapped_or_not();
    void a_click_between_two_lines_of_a_paragraph_goes_to_the_nearer_one();
    void a_drag_through_the_gaps_selects_to_the_character_under_the_pointer();
    void the_column_is_84_characters_wide_and_in_the_middle_of_a_wide_pane();
    void a_click_beside_the_column_goes_to_that_line();
    void the_last_line_can_be_scrolled_up_to_the_middle();
    void scrolling_to_any_line_on_the_screen_is_exact();
    void scrollToLine_is_not_reported_as_scrolling_and_the_wheel_is();
    void goTo_clamps_and_shows_the_cursor_with_room_around();
    void zoom_by_control_and_wheel_keeps_the_place();
    void only_the_changed_block_is_painted_on_a_key();
    void the_caret_is_on_behind_a_key_and_rests_when_nobody_writes();
    void only_lines_that_come_into_sight_are_laid_out();
    void lines_are_as_wide_as_the_pane_whenever_they_come_into_sight();
    void the_scroll_bar_comes_to_know_all_lines_without_moving_the_text();
    void pictures_data();
    void pictures();
};

static QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += i % 3 == 0 ? u"short line %1\n"_s.arg(i) : u"paragraph %1 "_s.arg(i) + u"with many words "_s.repeated(5 + i % 17) + u'\n';
    }
    return text;
}

void EditorTest::lines_stand_one_and_a_half_heights_apart_wrapped_or_not()
{
    EditorFixture f(paragraphs(20));
    QVERIFY(f.isReady());
    const qreal slot = std::ceil(QFontMetricsF(f.editor.font()).height() * 1.5);
    QTextCursor cursor(&f.document);
    qreal last = f.editor.cursorRect(cursor).y() - slot;
    while (cursor.position() < f.document.characterCount() - 1) {
        cursor.movePosition(QTextCursor::EndOfLine);
        const QRect rect = f.editor.cursorRect(cursor);
        if (rect.bottom() > f.editor.viewport()->height()) {
            break;
        }
        QCOMPARE(rect.y(), last + slot);
        QVERIFY(rect.height() < slot);
        last = rect.y();
        cursor.movePosition(QTextCursor::NextCharacter);
    }
    QVERIFY(last > 400);
}

void EditorTest::a_click_between_two_lines_of_a_paragraph_goes_to_the_nearer_one()
{
    EditorFixture f(paragraphs(20));
    QVERIFY(f.isReady());
    for (int i = 0; i < 12; ++i) {
        const int position = i * 53 + 7;
        QTextCursor wanted(&f.document);
        wanted.setPosition(position);
        const QRect rect = f.editor.cursorRect(wanted);
        const int gap = int(f.editor.spacedLayout()->slot() - rect.height()) / 2;
        for (const int y : {rect.top() - gap + 1, rect.top(), rect.center().y(), rect.bottom() + gap - 1}) {
            QTest::mouseClick(f.editor.viewport(), Qt::LeftButton, {}, {rect.left() + 1, y});
            QCOMPARE(f.editor.textCursor().position(), position);
            QCOMPARE(f.editor.cursorAt(QPointF(rect.left() + 1, y)).position(), position);
        }
    }
}

void EditorTest::a_drag_through_the_gaps_selects_to_the_character_under_the_pointer()
{
    EditorFixture f(paragraphs(20));
    QVERIFY(f.isReady());
    QTextCursor cursor(&f.document);
    cursor.setPosition(30);
    const QRect from = f.editor.cursorRect(cursor);
    cursor.setPosition(130);
    const QRect to = f.editor.cursorRect(cursor);
    QTest::mousePress(f.editor.viewport(), Qt::LeftButton, {}, {from.left() + 1, from.top() - 2});
    QTest::mouseMove(f.editor.viewport(), {to.left() + 1, to.bottom() + 2});
    QTest::mouseRelease(f.editor.viewport(), Qt::LeftButton, {}, {to.left() + 1, to.bottom() + 2});
    QCOMPARE(f.editor.textCursor().anchor(), 30);
    QCOMPARE(f.editor.textCursor().position(), 130);
}

void EditorTest::the_column_is_84_characters_wide_and_in_the_middle_of_a_wide_pane()
{
    EditorFixture f(u"x"_s.repeated(84) + u'\n' + u"x"_s.repeated(86), {1500, 400});
    QVERIFY(f.isReady());
    QCOMPARE(f.document.begin().layout()->lineCount(), 1);
    QCOMPARE(f.document.begin().next().layout()->lineCount(), 2);
    const int bar = f.editor.verticalScrollBar()->sizeHint().width();
    QVERIFY(qAbs(f.editor.viewport()->geometry().center().x() - (1500 - bar) / 2) <= 1);
    f.editor.resize(500, 400);
    QTRY_COMPARE(f.editor.viewport()->x(), 0);
    QVERIFY(f.editor.viewport()->width() >= 500 - bar);
}

void EditorTest::a_click_beside_the_column_goes_to_that_line()
{
    EditorFixture f(paragraphs(20), {1500, 600});
    QVERIFY(f.isReady());
    QTextCursor cursor(f.document.findBlockByNumber(4));
    const int y = f.editor.cursorRect(cursor).center().y();
    QTest::mouseClick(&f.editor, Qt::LeftButton, {}, {10, y});
    QCOMPARE(f.editor.textCursor().position(), cursor.position());
}

void EditorTest::the_last_line_can_be_scrolled_up_to_the_middle()
{
    EditorFixture f(paragraphs(200));
    QVERIFY(f.isReady());
    f.editor.verticalScrollBar()->setValue(f.editor.verticalScrollBar()->maximum());
    QTextCursor cursor(&f.document);
    cursor.movePosition(QTextCursor::End);
    const int y = f.editor.cursorRect(cursor).y();
    QVERIFY2(y > 200 && y < 350, qPrintable(QString::number(y)));
}

void EditorTest::scrolling_to_any_line_on_the_screen_is_exact()
{
    EditorFixture f(paragraphs(400));
    QVERIFY(f.isReady());
    // From anywhere to anywhere, also over text that was never laid out.
    for (const int number : {300, 7, 150, 20, 250, 249, 1, 0, 333}) {
        const QTextBlock block = f.document.findBlockByNumber(number);
        f.editor.spacedLayout()->blockBoundingRect(block);
        const int lines = block.layout()->lineCount();
        for (int line = 0; line < lines; ++line) {
            const double place = number + double(line) / lines;
            f.editor.scrollToLine(place);
            QCOMPARE(f.editor.topLine(), place);
            f.editor.scrollToLine(f.editor.topLine());
            QCOMPARE(f.editor.topLine(), place);
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + block.layout()->lineAt(line).textStart());
            const int y = f.editor.cursorRect(cursor).y();
            QVERIFY2(y >= 0 && y < f.editor.spacedLayout()->slot() + f.document.documentMargin(), qPrintable(QString::number(y)));
        }
    }
}

void EditorTest::scrollToLine_is_not_reported_as_scrolling_and_the_wheel_is()
{
    EditorFixture f(paragraphs(400));
    QVERIFY(f.isReady());
    QSignalSpy spy(&f.editor, &galley::Editor::scrolled);
    f.editor.scrollToLine(100.5);
    QCOMPARE(spy.count(), 0);
    QWheelEvent wheel({100, 100}, f.editor.viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(f.editor.viewport(), &wheel);
    QCOMPARE(spy.count(), 1);
    QTest::keyClick(&f.editor, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(spy.count() > 1);
}

void EditorTest::goTo_clamps_and_shows_the_cursor_with_room_around()
{
    EditorFixture f(paragraphs(400));
    QVERIFY(f.isReady());
    for (const int line : {200, 5, 390, 391, 0, 100000}) {
        f.editor.goTo(line, 4);
        const QTextCursor cursor = f.editor.textCursor();
        QCOMPARE(cursor.blockNumber(), qMin(line, f.document.blockCount() - 1));
        QCOMPARE(cursor.positionInBlock(), qMin(4, cursor.block().length() - 1));
        const QRect rect = f.editor.cursorRect();
        QVERIFY2(rect.top() >= (line == 0 ? 0 : 40) && rect.bottom() <= 500, qPrintable(QString::number(rect.top())));
    }
    f.editor.goTo(2, 99999);
    QVERIFY(f.editor.textCursor().atBlockEnd());
}

void EditorTest::zoom_by_control_and_wheel_keeps_the_place()
{
    EditorFixture f(paragraphs(400));
    QVERIFY(f.isReady());
    QSignalSpy spy(&f.editor, &galley::Editor::zoomChanged);
    const qreal size = f.editor.font().pointSizeF();
    f.editor.scrollToLine(99);
    const auto turn = [&](int delta) {
        QWheelEvent wheel({100, 100}, f.editor.viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, delta}, {}, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(f.editor.viewport(), &wheel);
    };
    turn(60);
    QCOMPARE(f.editor.zoom(), 0);
    turn(60);
    QCOMPARE(f.editor.zoom(), 1);
    turn(240);
    QCOMPARE(f.editor.zoom(), 3);
    QCOMPARE(spy.count(), 2);
    QVERIFY(f.editor.font().pointSizeF() > size * 1.3);
    QCOMPARE(f.editor.topLine(), 99);
    f.editor.setZoom(0);
    QCOMPARE(f.editor.font().pointSizeF(), size);
    QCOMPARE(f.editor.topLine(), 99);
}

namespace
{
// Adds up the area that is painted.
struct PaintedArea final : QObject {
    qint64 pixels = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            const QRegion region = static_cast<QPaintEvent *>(event)->region();
            for (const QRect &rect : region) {
                pixels += qint64(rect.width()) * rect.height();
            }
        }
        return false;
    }
};
} // namespace

void EditorTest::only_the_changed_block_is_painted_on_a_key()
{
    EditorFixture f(paragraphs(400));
    QVERIFY(f.isReady());
    // With markup behind the cursor, whose colours move with each key.
    QTextCursor cursor(f.document.findBlockByNumber(6));
    cursor.insertText(u"xy *emphasis* and **more** of it"_s);
    f.place(cursor.block().position() + 2);
    QCoreApplication::processEvents();
    PaintedArea area;
    f.editor.viewport()->installEventFilter(&area);
    QTest::keyClick(&f.editor, Qt::Key_X);
    QTRY_VERIFY(area.pixels > 0);
    const qint64 all = qint64(f.editor.viewport()->width()) * f.editor.viewport()->height();
    QVERIFY2(area.pixels < all / 8, qPrintable(QString::number(double(area.pixels) / all)));
}

void EditorTest::the_caret_is_on_behind_a_key_and_rests_when_nobody_writes()
{
    const auto restore = qScopeGuard([usual = QApplication::cursorFlashTime()] { QApplication::setCursorFlashTime(usual); });
    QApplication::setCursorFlashTime(200);
    EditorFixture f(u"- one"_s);
    QVERIFY(f.isReady());
    const auto *caret = f.editor.findChild<CaretBlink *>();
    f.place(5);
    QTest::keyClick(&f.editor, Qt::Key_X);
    QVERIFY(caret->isShown());
    QTRY_VERIFY(!caret->isShown());
    QTest::keyClick(&f.editor, Qt::Key_Return); // goes on with the list, which is not QPlainTextEdit's doing
    QCOMPARE(f.text(), u"- onex\n- "_s);
    QVERIFY(caret->isShown());
    QTRY_VERIFY(caret->isResting());
    QVERIFY(caret->isShown());
    QTest::keyClick(&f.editor, Qt::Key_X);
    QVERIFY(!caret->isResting());
    QTRY_VERIFY(!caret->isShown());
}

void EditorTest::only_lines_that_come_into_sight_are_laid_out()
{
    QTextDocument document; // outlives the editor
    EditorFixture f;
    f.editor.dress()(document);
    document.setPlainText(u"a line of a very long post\n"_s.repeated(80'000));
    const auto laidOut = [&document] {
        int count = 0;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            count += block.layout()->lineCount() > 0 ? 1 : 0;
        }
        return count;
    };
    f.editor.showDocument(&document);
    QVERIFY(f.isReady());
    constexpr int few = 500;
    QVERIFY(laidOut() > 10 && laidOut() < few);
    f.editor.resize(500, 400);
    QTRY_COMPARE(f.editor.width(), 500);
    f.editor.setZoom(3);
    f.editor.setLineHeight(1.8);
    QVERIFY(laidOut() < few);
    QTest::keyClick(&f.editor, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&f.editor, u"the end"_s);
    QVERIFY(document.toPlainText().endsWith(u"post\nthe end"_s));
    QVERIFY(laidOut() < 2 * few);
}

void EditorTest::the_scroll_bar_comes_to_know_all_lines_without_moving_the_text()
{
    EditorFixture f(paragraphs(3000));
    QVERIFY(f.isReady());
    const auto lines = [&f] {
        int count = 0;
        for (QTextBlock block = f.document.begin(); block.isValid(); block = block.next()) {
            count += block.layout()->lineCount();
        }
        return count;
    };
    f.editor.scrollToLine(1500);
    const QSignalSpy scrolled(&f.editor, &galley::Editor::scrolled);
    QTRY_COMPARE(f.document.lineCount(), lines());
    QVERIFY(lines() > 2 * f.document.blockCount());
    QCOMPARE(f.editor.topLine(), 1500.0);
    f.editor.resize(400, 500);
    const int before = f.document.lineCount();
    QTRY_VERIFY(f.document.lineCount() > before && f.document.lineCount() == lines());
    QCOMPARE(f.editor.topLine(), 1500.0);
    QCOMPARE(scrolled.count(), 0);
    const QScrollBar &bar = *f.editor.verticalScrollBar();
    QVERIFY(bar.value() > bar.maximum() / 3 && bar.value() < bar.maximum() * 2 / 3);
    QTextCursor cursor(&f.document);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(paragraphs(50)); // out of sight
    QTRY_COMPARE(f.document.lineCount(), lines());
    QCOMPARE(f.editor.topLine(), 1500.0);
}

void EditorTest::lines_are_as_wide_as_the_pane_whenever_they_come_into_sight()
{
    EditorFixture f(paragraphs(300));
    QVERIFY(f.isReady());
    f.editor.scrollToLine(150);
    f.editor.resize(400, 500);
    QTRY_COMPARE(f.editor.width(), 400);
    for (const int line : {150, 10, 290}) {
        f.editor.scrollToLine(line);
        QCOMPARE(qRound(f.editor.topLine()), line);
        QTextBlock block = f.editor.firstVisibleBlock();
        for (const int last = f.editor.lastVisibleBlock().blockNumber(); block.blockNumber() < last; block = block.next()) {
            f.editor.spacedLayout()->blockBoundingRect(block);
            QCOMPARE(block.layout()->lineAt(0).width(), f.editor.viewport()->width() - 2 * f.document.documentMargin());
            QCOMPARE(block.lineCount(), block.layout()->lineCount());
        }
    }
}

void EditorTest::pictures_data()
{
    QTest::addColumn<QString>("post");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("width");
    for (const QString &post : {u"posts/whats-next.md"_s, u"editor/markup.md"_s}) {
        for (const QString &theme : {u"light"_s, u"dark"_s, u"sepia"_s}) {
            for (const int width : {700, 1000}) {
                QTest::addRow("%s %s %d", qPrintable(post), qPrintable(theme), width) << post << theme << width;
            }
        }
    }
}

// Not compared with anything: for people to look at, in build/dev/pictures.
void EditorTest::pictures()
{
    QFETCH(QString, post);
    QFETCH(QString, theme);
    QFETCH(int, width);
    EditorFixture f(readData(post), {width, 800}, theme);
    QVERIFY(f.isReady());
    f.place(f.document.findBlockByNumber(4).position() + 3);
    const QDir pictures(QStringLiteral(GALLEY_BUILD "/pictures"));
    QVERIFY(pictures.mkpath(u"."_s));
    const QString name = u"editor-%1-%2-%3.png"_s.arg(post.section(u'/', -1).section(u'.', 0, 0), theme).arg(width);
    QVERIFY(f.editor.grab().save(pictures.filePath(name)));
}

QTEST_MAIN(EditorTest)
#include "tst_editor.moc"
