// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/cursorinfo.h"
#include "editor/spacedlayout.h"
#include "editorfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using galley::edit::Action;
using galley::tests::EditorFixture;

// Real keys into the real widget. What the edits do in detail is in tst_edit.
class TypingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enter_goes_on_with_a_list_and_ends_it_on_an_empty_item();
    void enter_counts_on_and_undo_takes_it_back_in_one_step();
    void enter_in_a_code_fence_keeps_the_indentation_and_starts_no_item();
    void shift_enter_stays_in_the_item_and_inserts_no_line_separator();
    void tab_and_shift_tab_move_an_item();
    void tab_indents_selected_lines();
    void markup_typed_over_a_selection_goes_around_it();
    void an_address_pasted_over_a_selection_makes_a_link();
    void pasted_text_replaces_a_selection_as_ever();
    void every_action_is_one_step_to_undo();
    void typing_is_undone_word_by_word();
    void typing_after_a_move_is_a_step_of_its_own();
    void two_lines_stay_in_sight_below_the_cursor();
    void a_read_only_text_takes_no_keys();
    void a_dropped_image_becomes_a_link_relative_to_the_post();
    void other_dropped_files_are_reported();
    void right_to_left_text_stands_at_the_right();
    void the_cursor_info_counts_characters_as_a_reader_does();
    void a_line_of_ten_megabytes_is_folded_and_keeps_its_text();
    void line_numbers_show_only_where_asked_for();
};

void TypingTest::enter_goes_on_with_a_list_and_ends_it_on_an_empty_item()
{
    EditorFixture f;
    QVERIFY(f.isReady());
    QTest::keyClicks(&f.editor, u"- one"_s);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QTest::keyClicks(&f.editor, u"two"_s);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QTest::keyClicks(&f.editor, u"text"_s);
    QCOMPARE(f.text(), u"- one\n- two\ntext"_s);
}

void TypingTest::enter_counts_on_and_undo_takes_it_back_in_one_step()
{
    EditorFixture f(u"1. one\n2. two\n3. three"_s);
    QVERIFY(f.isReady());
    f.place(6);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QCOMPARE(f.text(), u"1. one\n2. \n3. two\n4. three"_s);
    QTest::keyClick(&f.editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.text(), u"1. one\n2. two\n3. three"_s);
    QTest::keyClick(&f.editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.text(), u"1. one\n2. \n3. two\n4. three"_s);
}

void TypingTest::enter_in_a_code_fence_keeps_the_indentation_and_starts_no_item()
{
    EditorFixture f(u"text\n\n```yaml\n  - one"_s);
    QVERIFY(f.isReady());
    f.place(f.document.characterCount() - 1);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QTest::keyClicks(&f.editor, u"x"_s);
    QCOMPARE(f.text(), u"text\n\n```yaml\n  - one\n  x"_s);
}

void TypingTest::shift_enter_stays_in_the_item_and_inserts_no_line_separator()
{
    EditorFixture f(u"- one"_s);
    QVERIFY(f.isReady());
    f.place(5);
    QTest::keyClick(&f.editor, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.document.toRawText(), u"- one\u2029  "_s);
    f.document.setPlainText(u"text"_s);
    f.place(4);
    QTest::keyClick(&f.editor, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.document.toRawText(), u"text\u2029"_s);
}

void TypingTest::tab_and_shift_tab_move_an_item()
{
    EditorFixture f(u"1. one\n2. two\n3. three"_s);
    QVERIFY(f.isReady());
    f.place(12);
    QTest::keyClick(&f.editor, Qt::Key_Tab);
    QCOMPARE(f.text(), u"1. one\n   1. two\n2. three"_s);
    QTest::keyClick(&f.editor, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(f.text(), u"1. one\n2. two\n3. three"_s);
    QCOMPARE(f.editor.textCursor().position(), 12);
    QVERIFY(f.editor.hasFocus());
}

void TypingTest::tab_indents_selected_lines()
{
    EditorFixture f(u"a\nb\nc"_s);
    QVERIFY(f.isReady());
    f.place(3, 0);
    QTest::keyClick(&f.editor, Qt::Key_Tab);
    QCOMPARE(f.text(), u"    a\n    b\nc"_s);
    QTest::keyClick(&f.editor, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(f.text(), u"a\nb\nc"_s);
}

void TypingTest::markup_typed_over_a_selection_goes_around_it()
{
    EditorFixture f(u"a word here"_s);
    QVERIFY(f.isReady());
    f.place(6, 2);
    QTest::keyClicks(&f.editor, u"**"_s);
    QCOMPARE(f.text(), u"a **word** here"_s);
    QCOMPARE(f.editor.textCursor().selectedText(), u"word"_s);
    QTest::keyClicks(&f.editor, u"["_s);
    QCOMPARE(f.text(), u"a **[word]** here"_s);
    QTest::keyClicks(&f.editor, u"x"_s);
    QCOMPARE(f.text(), u"a **[x]** here"_s);
}

void TypingTest::an_address_pasted_over_a_selection_makes_a_link()
{
    EditorFixture f(u"see this now"_s);
    QVERIFY(f.isReady());
    f.place(8, 4);
    QApplication::clipboard()->setText(u"https://example.org"_s);
    QTest::keyClick(&f.editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.text(), u"see [this](https://example.org) now"_s);
    f.document.undo();
    QCOMPARE(f.text(), u"see this now"_s);
}

void TypingTest::pasted_text_replaces_a_selection_as_ever()
{
    EditorFixture f(u"see this now"_s);
    QVERIFY(f.isReady());
    f.place(8, 4);
    QApplication::clipboard()->setText(u"that"_s);
    QTest::keyClick(&f.editor, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.text(), u"see that now"_s);
}

void TypingTest::every_action_is_one_step_to_undo()
{
    const QString text = u"one two\n- item\n  - [ ] task\n\n> quote"_s;
    for (int action = 0; action <= int(Action::Outdent); ++action) {
        EditorFixture f(text);
        f.place(int(text.size()) - 3, 2);
        f.editor.apply(Action(action));
        const QString after = f.text();
        if (after != text) {
            QCOMPARE(f.document.availableUndoSteps(), f.document.availableUndoSteps());
            f.document.undo();
            QCOMPARE(f.text(), text);
            QVERIFY(!f.document.isUndoAvailable());
            f.document.redo();
            QCOMPARE(f.text(), after);
        }
    }
}

void TypingTest::typing_is_undone_word_by_word()
{
    EditorFixture f;
    QVERIFY(f.isReady());
    QTest::keyClicks(&f.editor, u"one two  three"_s);
    const auto undo = [&] {
        QTest::keyClick(&f.editor, Qt::Key_Z, Qt::ControlModifier);
        return f.text();
    };
    QCOMPARE(undo(), u"one two  "_s);
    QCOMPARE(undo(), u"one "_s);
    QCOMPARE(undo(), u""_s);
    QVERIFY(!f.document.isUndoAvailable());
}

void TypingTest::typing_after_a_move_is_a_step_of_its_own()
{
    EditorFixture f;
    QVERIFY(f.isReady());
    QTest::keyClicks(&f.editor, u"abc"_s);
    QTest::keyClick(&f.editor, Qt::Key_Home);
    QTest::keyClick(&f.editor, Qt::Key_End);
    QTest::keyClicks(&f.editor, u"def"_s);
    QTest::keyClick(&f.editor, Qt::Key_Home);
    QTest::keyClicks(&f.editor, u"x"_s);
    f.document.undo();
    QCOMPARE(f.text(), u"abcdef"_s);
}

void TypingTest::two_lines_stay_in_sight_below_the_cursor()
{
    EditorFixture f;
    QVERIFY(f.isReady());
    const qreal slot = f.editor.spacedLayout()->slot();
    for (int i = 0; i < 60; ++i) {
        QTest::keyClicks(&f.editor, u"x"_s);
        QTest::keyClick(&f.editor, Qt::Key_Return);
        QVERIFY(f.editor.cursorRect().bottom() <= f.editor.viewport()->height() - 2 * slot + 1);
    }
    QVERIFY(f.editor.cursorRect().top() > 200);
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(&f.editor, Qt::Key_Up);
        QVERIFY(f.editor.cursorRect().top() >= 0);
        QVERIFY(f.editor.textCursor().blockNumber() == 0 || f.editor.cursorRect().top() >= slot - 8);
    }
}

void TypingTest::a_read_only_text_takes_no_keys()
{
    EditorFixture f(u"- one"_s);
    QVERIFY(f.isReady());
    f.editor.setReadOnly(true);
    f.place(5, 2);
    QTest::keyClicks(&f.editor, u"*x["_s);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QTest::keyClick(&f.editor, Qt::Key_Tab);
    f.editor.apply(Action::Bold);
    QCOMPARE(f.text(), u"- one"_s);
}

namespace
{
void drop(EditorFixture &f, const QList<QUrl> &urls, QPointF at)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(f.editor.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(f.editor.viewport(), &event);
    QVERIFY(event.isAccepted());
}
} // namespace

void TypingTest::a_dropped_image_becomes_a_link_relative_to_the_post()
{
    EditorFixture f(u"one two"_s);
    QVERIFY(f.isReady());
    f.editor.setAddressing([](const QString &path) { return QDir(u"/site/posts"_s).relativeFilePath(path); });
    QSignalSpy spy(&f.editor, &galley::Editor::filesDropped);
    QTextCursor cursor(&f.document);
    cursor.setPosition(4);
    const QRect rect = f.editor.cursorRect(cursor);
    drop(f, {QUrl::fromLocalFile(u"/site/images/my cat.png"_s)}, QPointF(rect.left() + 1, rect.bottom() + 2));
    QCOMPARE(f.text(), u"one ![my cat](<../images/my cat.png>)two"_s);
    QCOMPARE(spy.count(), 0);
    f.editor.setAddressing(nullptr);
    QSignalSpy placeless(&f.editor, &galley::Editor::imagesWithoutPlace);
    drop(f, {QUrl::fromLocalFile(u"/site/images/cat.png"_s)}, {50, 40});
    QCOMPARE(placeless.count(), 1);
    QCOMPARE(spy.count(), 0);
}

void TypingTest::other_dropped_files_are_reported()
{
    EditorFixture f(u"one two"_s);
    QVERIFY(f.isReady());
    QSignalSpy spy(&f.editor, &galley::Editor::filesDropped);
    drop(f, {QUrl::fromLocalFile(u"/site/a.md"_s), QUrl::fromLocalFile(u"/site/b.md"_s)}, {50, 40});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toStringList(), QStringList({u"/site/a.md"_s, u"/site/b.md"_s}));
    QCOMPARE(f.text(), u"one two"_s);
}

void TypingTest::right_to_left_text_stands_at_the_right()
{
    EditorFixture f(u"هذه كلمة\nword"_s);
    QVERIFY(f.isReady());
    QTextCursor cursor(&f.document);
    QVERIFY(f.editor.cursorRect(cursor).x() > f.editor.viewport()->width() - 40);
    cursor.movePosition(QTextCursor::End);
    QVERIFY(f.editor.cursorRect(cursor).x() < 100);
}

void TypingTest::the_cursor_info_counts_characters_as_a_reader_does()
{
    EditorFixture f(u"one\ne\u0301 👍🏽 two, three’s"_s);
    QVERIFY(f.isReady());
    f.place(f.document.findBlockByNumber(1).position() + 7);
    QTRY_COMPARE(f.editor.cursorInfo().column(), 4);
    QCOMPARE(f.editor.cursorInfo().line(), 2);
    QCOMPARE(f.editor.cursorInfo().selectedWords(), 0);
    QSignalSpy spy(&f.editor.cursorInfo(), &galley::CursorInfo::changed);
    f.editor.selectAll();
    QTRY_COMPARE(f.editor.cursorInfo().selectedWords(), 5);
    QCOMPARE(f.editor.cursorInfo().selectedCharacters(), 4 + 4 + 4 + 1 + 8 - 1);
    QVERIFY(spy.count() <= 2);
}

void TypingTest::a_line_of_ten_megabytes_is_folded_and_keeps_its_text()
{
    const QString longLine = u"word "_s.repeated(2'000'000);
    EditorFixture f;
    QVERIFY(f.isReady());
    QSignalSpy spy(&f.editor, &galley::Editor::longLineFound);
    f.document.setPlainText(u"above\n"_s + longLine + u"\nbelow"_s);
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toInt(), 10'000'000);
    QVERIFY(spy[0][1].toBool());
    f.place(5);
    QTest::keyClicks(&f.editor, u"x"_s);
    QTest::keyClick(&f.editor, Qt::Key_Down);
    QCOMPARE(f.editor.textCursor().blockNumber(), 2);
    QTest::keyClick(&f.editor, Qt::Key_Home);
    QTest::keyClick(&f.editor, Qt::Key_Left);
    QCOMPARE(f.editor.textCursor().blockNumber(), 0);
    QTest::keyClicks(&f.editor, u"y"_s);
    QCOMPARE(f.text(), u"abovexy\n"_s + longLine + u"\nbelow"_s);
    QCOMPARE(f.document.findBlockByNumber(1).layout()->lineCount(), 0);
    // Alone in its document there is nowhere else to go: keys do nothing.
    f.document.setPlainText(longLine);
    QTest::keyClicks(&f.editor, u"x"_s);
    QTest::keyClick(&f.editor, Qt::Key_Return);
    QTest::keyClick(&f.editor, Qt::Key_Down);
    QTest::keyClick(&f.editor, Qt::Key_End);
    QCOMPARE(f.document.characterCount(), 10'000'001);
    QTest::keyClick(&f.editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&f.editor, Qt::Key_Delete);
    QTest::keyClicks(&f.editor, u"x"_s);
    QCOMPARE(f.text(), u"x"_s);
    QVERIFY(f.document.begin().isVisible());
}

void TypingTest::line_numbers_show_only_where_asked_for()
{
    EditorFixture f(u"a\nb\nc"_s, {500, 300});
    QVERIFY(f.isReady());
    const int left = f.editor.viewport()->x();
    f.editor.setLineNumbersVisible(true);
    QTRY_VERIFY(f.editor.viewport()->x() > left + 20);
    f.editor.setLineNumbersVisible(false);
    QTRY_COMPARE(f.editor.viewport()->x(), left);
}

QTEST_MAIN(TypingTest)
#include "tst_typing.moc"
