// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/backdrop.h"
#include "editor/findbar.h"
#include "editor/finder.h"
#include "editorfixture.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using galley::FindBar;
using galley::Finder;
using galley::Search;
using galley::SearchOptions;
using galley::tests::EditorFixture;

namespace
{
// An editor with the bar below it, as in the window.
struct Fixture : EditorFixture {
    QWidget window;
    FindBar bar;

    explicit Fixture(const QString &text)
        : EditorFixture(text)
        , bar(&editor)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&editor);
        layout->addWidget(&bar);
        window.resize(800, 600);
    }
    ~Fixture()
    {
        editor.setParent(nullptr);
        bar.setParent(nullptr);
    }
    bool isReady()
    {
        window.show();
        window.activateWindow();
        editor.setFocus();
        return QTest::qWaitForWindowActive(&window);
    }
    QLineEdit *find() { return bar.findChild<QLineEdit *>(u"find"_s); }
    QLineEdit *replace() { return bar.findChild<QLineEdit *>(u"replace"_s); }
    QString count() { return bar.findChild<QLabel *>(u"count"_s)->text(); }
    QString selected() { return editor.textCursor().selectedText(); }
    QToolButton *button(const QString &name)
    {
        for (QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->accessibleName() == name) {
                return button;
            }
        }
        return nullptr;
    }
};
} // namespace

class FindBarTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void replacements_data();
    void replacements();
    void a_bad_pattern_is_explained_with_its_place();
    void a_runaway_pattern_gives_up();
    void typing_selects_the_first_match_from_the_cursor_on_and_counts();
    void return_and_shift_return_go_round();
    void only_matches_in_view_are_marked();
    void escape_closes_and_gives_the_keyboard_back();
    void the_selection_is_what_is_searched_for();
    void options_by_keyboard();
    void replace_goes_on_to_the_next_match();
    void replace_all_is_one_step_to_undo();
    void replace_all_in_a_long_text_lets_the_window_live();
    void replacing_all_is_stopped_by_escape();
    void replace_all_only_in_the_selection();
    void a_number_after_a_colon_goes_to_the_line();
    void ten_megabytes_are_counted_in_slices_and_a_far_match_is_found();
    void the_count_follows_the_text();
    void every_control_has_a_name();
};

void FindBarTest::matches_data()
{
    QTest::addColumn<SearchOptions>("options");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const SearchOptions &options, const QString &line, const QStringList &found) {
        QTest::newRow(name) << options << line << found;
    };
    row("plain, any case", {.text = u"ab"_s}, u"ab AB xabx"_s, {u"ab"_s, u"AB"_s, u"ab"_s});
    row("plain, same case", {.text = u"ab"_s, .matchCase = true}, u"ab AB xabx"_s, {u"ab"_s, u"ab"_s});
    row("plain is not a pattern", {.text = u"a.b*"_s}, u"axb a.b*"_s, {u"a.b*"_s});
    row("whole word", {.text = u"ab"_s, .wholeWord = true}, u"ab xab ab_c ab."_s, {u"ab"_s, u"ab"_s});
    row("whole word with umlauts", {.text = u"ber"_s, .wholeWord = true}, u"über ber"_s, {u"ber"_s});
    row("whole word that is a sign", {.text = u"**"_s, .wholeWord = true}, u"a ** b"_s, {u"**"_s});
    row("any case of other scripts", {.text = u"ÜBER"_s}, u"über"_s, {u"über"_s});
    row("pattern", {.text = u"a.c"_s, .regularExpression = true}, u"abc axc"_s, {u"abc"_s, u"axc"_s});
    row("pattern with alternatives, whole word", {.text = u"a|bc"_s, .wholeWord = true, .regularExpression = true}, u"a bc abc"_s,
        {u"a"_s, u"bc"_s});
    row("empty matches do not count", {.text = u"x*"_s, .regularExpression = true}, u"axxb👍x"_s, {u"xx"_s, u"x"_s});
    row("start of the line", {.text = u"^a"_s, .regularExpression = true}, u"aa"_s, {u"a"_s});
    row("nothing", {}, u"aa"_s, {});
}

void FindBarTest::matches()
{
    QFETCH(SearchOptions, options);
    QFETCH(QString, line);
    const auto search = Search::compile(options);
    QVERIFY(search.has_value());
    QStringList found;
    for (const Search::Match &match : search->matchesIn(line)) {
        found.append(line.mid(match.start, match.length));
    }
    QTEST(found, "found");
}

void FindBarTest::replacements_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("expression");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("after"); // of "one two"
    QTest::newRow("plain") << u"two"_s << false << u"\\1$1"_s << u"one \\1$1"_s;
    QTest::newRow("groups") << u"(\\w+) (\\w+)"_s << true << u"\\2 $1"_s << u"two one"_s;
    QTest::newRow("whole match") << u"\\w+$"_s << true << u"<$0>"_s << u"one <two>"_s;
    QTest::newRow("no such group") << u"two"_s << true << u"[$5]"_s << u"one []"_s;
    QTest::newRow("line break and tab") << u" "_s << true << u"\\n\\t"_s << u"one\n\ttwo"_s;
    QTest::newRow("the signs themselves") << u" "_s << true << u"\\\\$$"_s << u"one\\$two"_s;
}

void FindBarTest::replacements()
{
    QFETCH(QString, pattern);
    QFETCH(bool, expression);
    QFETCH(QString, replacement);
    Fixture f(u"one two"_s);
    f.bar.finder().setSearch({.text = pattern, .regularExpression = expression});
    QSignalSpy replaced(&f.bar.finder(), &Finder::replaced);
    f.bar.finder().replaceAll(replacement);
    QCOMPARE(replaced.constFirst().constFirst().toInt(), 1);
    QTEST(f.text(), "after");
}

void FindBarTest::a_bad_pattern_is_explained_with_its_place()
{
    Fixture f(u"one"_s);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Find);
    QTest::keyClick(f.find(), Qt::Key_X, Qt::AltModifier);
    QTest::keyClicks(f.find(), u"a(b"_s);
    QTRY_VERIFY2(f.count().contains(u"Character 4"_s), qPrintable(f.count()));
    QCOMPARE(f.bar.finder().count(), 0);
    QTest::keyClicks(f.find(), u")"_s);
    QTRY_COMPARE(f.count(), u"Nothing found"_s);
}

void FindBarTest::a_runaway_pattern_gives_up()
{
    Fixture f(u"a"_s.repeated(5000) + u"b\n"_s + u"x aab"_s);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Find);
    QTest::keyClick(f.find(), Qt::Key_X, Qt::AltModifier);
    f.find()->setText(u"(a+)+$|(a|aa)+c"_s);
    QTRY_VERIFY(f.bar.finder().gaveUp());
    QVERIFY(f.count().contains(u"slow"_s));
}

void FindBarTest::typing_selects_the_first_match_from_the_cursor_on_and_counts()
{
    Fixture f(u"one two\none three\none"_s);
    QVERIFY(f.isReady());
    f.place(5);
    f.bar.open(FindBar::Mode::Find);
    QTest::keyClicks(f.find(), u"one"_s);
    QTRY_COMPARE(f.count(), u"2 of 3"_s);
    QCOMPARE(f.editor.textCursor().selectionStart(), 8);
    QTest::keyClicks(f.find(), u"x"_s);
    QTRY_COMPARE(f.count(), u"Nothing found"_s);
    QVERIFY(f.find()->hasFocus());
}

void FindBarTest::return_and_shift_return_go_round()
{
    Fixture f(u"one two\none three\none"_s);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Find);
    QTest::keyClicks(f.find(), u"one"_s);
    for (const QString &count : {u"1 of 3"_s, u"2 of 3"_s, u"3 of 3"_s, u"1 of 3"_s}) {
        QTRY_COMPARE(f.count(), count);
        QTest::keyClick(f.find(), Qt::Key_Return);
    }
    for (const QString &count : {u"2 of 3"_s, u"1 of 3"_s, u"3 of 3"_s, u"2 of 3"_s}) {
        QTRY_COMPARE(f.count(), count);
        QTest::keyClick(f.find(), Qt::Key_Return, Qt::ShiftModifier);
    }
    QCOMPARE(f.selected(), u"one"_s);
}

void FindBarTest::only_matches_in_view_are_marked()
{
    Fixture f(u"one\n"_s.repeated(5000));
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Find);
    QTest::keyClicks(f.find(), u"one"_s);
    QVERIFY(f.editor.backdrop().marks().size() > 5);
    QVERIFY(f.editor.backdrop().marks().size() < 60);
    f.editor.scrollToLine(3000);
    QVERIFY(f.editor.backdrop().marks().first().position >= 4 * 3000);
    f.bar.close();
    QVERIFY(f.editor.backdrop().marks().isEmpty());
}

void FindBarTest::escape_closes_and_gives_the_keyboard_back()
{
    Fixture f(u"one two"_s);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Replace);
    QTRY_VERIFY(f.find()->hasFocus());
    QTest::keyClicks(f.find(), u"two"_s);
    QTest::keyClick(f.find(), Qt::Key_Tab);
    QVERIFY(f.replace()->hasFocus());
    QTest::keyClick(f.replace(), Qt::Key_Escape);
    QVERIFY(!f.bar.isVisible());
    QVERIFY(f.editor.hasFocus());
    QCOMPARE(f.selected(), u"two"_s);
}

void FindBarTest::the_selection_is_what_is_searched_for()
{
    Fixture f(u"one two"_s);
    QVERIFY(f.isReady());
    f.place(7, 4);
    f.bar.open(FindBar::Mode::Find);
    QCOMPARE(f.find()->text(), u"two"_s);
    QCOMPARE(f.find()->selectedText(), u"two"_s);
    QTRY_COMPARE(f.count(), u"1 of 1"_s);
}

void FindBarTest::options_by_keyboard()
{
    Fixture f(u"One one ones"_s);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Find);
    QTest::keyClicks(f.find(), u"one"_s);
    QTRY_COMPARE(f.count(), u"1 of 3"_s);
    QTest::keyClick(f.find(), Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(f.count(), u"1 of 2"_s);
    QTest::keyClick(f.find(), Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(f.count(), u"1 of 1"_s);
    QCOMPARE(f.editor.textCursor().selectionStart(), 4);
}

void FindBarTest::replace_goes_on_to_the_next_match()
{
    Fixture f(u"one two one two"_s);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Replace);
    QTest::keyClicks(f.find(), u"one"_s);
    QTest::keyClick(f.find(), Qt::Key_Tab);
    QTest::keyClicks(f.replace(), u"1"_s);
    QTest::keyClick(f.replace(), Qt::Key_Return);
    QCOMPARE(f.text(), u"1 two one two"_s);
    QTRY_COMPARE(f.count(), u"1 of 1"_s);
    QTest::keyClick(f.replace(), Qt::Key_Return);
    QCOMPARE(f.text(), u"1 two 1 two"_s);
    QTRY_COMPARE(f.count(), u"Nothing found"_s);
    QTest::keyClick(f.replace(), Qt::Key_Return);
    QCOMPARE(f.text(), u"1 two 1 two"_s);
}

void FindBarTest::replace_all_is_one_step_to_undo()
{
    const QString text = u"one two one\n\none\n"_s;
    Fixture f(text);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Replace);
    QTest::keyClicks(f.find(), u"one"_s);
    f.replace()->setText(u"three"_s);
    QTest::keyClick(f.replace(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(f.text(), u"three two three\n\nthree\n"_s);
    QCOMPARE(f.count(), u"3 replaced"_s);
    f.document.undo();
    QCOMPARE(f.text(), text);
    QVERIFY(!f.document.isUndoAvailable());
}

void FindBarTest::replace_all_in_a_long_text_lets_the_window_live()
{
    const QString text = u"one two one\n"_s.repeated(20'000);
    Fixture f(text);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Replace);
    f.find()->setText(u"one"_s);
    f.replace()->setText(u"three"_s);
    f.editor.moveCursor(QTextCursor::End);
    QSignalSpy replacing(&f.bar.finder(), &Finder::replacing);
    QSignalSpy replaced(&f.bar.finder(), &Finder::replaced);
    QTest::keyClick(f.replace(), Qt::Key_Return, Qt::AltModifier);
    QVERIFY(f.bar.finder().isReplacing());
    QTest::keyClick(&f.editor, Qt::Key_X); // waits for the end
    QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, 60'000);
    QVERIFY(!replacing.isEmpty());
    QCOMPARE(replaced.constFirst().constFirst().toInt(), 40'000);
    QVERIFY(f.text() == u"three two three\n"_s.repeated(20'000) + u'x');
    f.document.undo();
    f.document.undo();
    QVERIFY(f.text() == text);
    QVERIFY(!f.document.isUndoAvailable());
}

void FindBarTest::replacing_all_is_stopped_by_escape()
{
    const QString text = u"one two one\n"_s.repeated(20'000);
    Fixture f(text);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Replace);
    f.find()->setText(u"one"_s);
    f.replace()->setText(u"three"_s);
    QSignalSpy replacing(&f.bar.finder(), &Finder::replacing);
    QTest::keyClick(f.replace(), Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(!replacing.isEmpty());
    QTest::keyClick(f.replace(), Qt::Key_Escape);
    QVERIFY(!f.bar.finder().isReplacing());
    QVERIFY(f.text() == text);
    QVERIFY(f.bar.isVisible());
    QTest::keyClick(f.replace(), Qt::Key_Escape);
    QVERIFY(!f.bar.isVisible());
}

void FindBarTest::replace_all_only_in_the_selection()
{
    Fixture f(u"one\none one\none"_s);
    QVERIFY(f.isReady());
    f.place(11, 2);
    f.bar.open(FindBar::Mode::Replace);
    QTest::keyClicks(f.find(), u"one"_s);
    QTRY_COMPARE(f.bar.finder().count(), 2);
    f.bar.finder().replaceAll(u"x"_s);
    QCOMPARE(f.text(), u"one\nx x\none"_s);
}

void FindBarTest::a_number_after_a_colon_goes_to_the_line()
{
    Fixture f(u"one\n"_s.repeated(300));
    QVERIFY(f.isReady());
    f.bar.openGoToLine();
    QTest::keyClicks(f.find(), u"123"_s);
    QCOMPARE(f.editor.textCursor().blockNumber(), 122);
    QCOMPARE(f.count(), u"of 301 lines"_s);
    QTest::keyClicks(f.find(), u":3"_s);
    QTest::keyClick(f.find(), Qt::Key_Return);
    QCOMPARE(f.editor.textCursor().positionInBlock(), 2);
    QVERIFY(!f.bar.isVisible());
    QVERIFY(f.editor.hasFocus());
}

void FindBarTest::ten_megabytes_are_counted_in_slices_and_a_far_match_is_found()
{
    Fixture f(u"some words of a line that is long enough to be one\n"_s.repeated(200'000) + u"needle"_s);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Find);
    f.find()->setText(u"needle"_s);
    // Not found before the key returned, and not all lines in one turn.
    QVERIFY(!f.bar.finder().isCounted());
    QVERIFY(f.selected().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(f.selected(), u"needle"_s, 30000);
    QTRY_COMPARE(f.count(), u"1 of 1"_s);
}

void FindBarTest::the_count_follows_the_text()
{
    Fixture f(u"one one"_s);
    QVERIFY(f.isReady());
    f.bar.open(FindBar::Mode::Find);
    f.find()->setText(u"one"_s);
    QTRY_COMPARE(f.bar.finder().count(), 2);
    QTextCursor(&f.document).insertText(u"one "_s);
    QTRY_COMPARE(f.bar.finder().count(), 3);
    QCOMPARE(f.editor.backdrop().marks().size(), 3);
}

void FindBarTest::every_control_has_a_name()
{
    Fixture f(u"one"_s);
    QVERIFY(!f.editor.accessibleName().isEmpty());
    for (const QWidget *widget : f.bar.findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(u"qt_"_s)) {
            QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QLineEdit *>(widget->parentWidget()),
                     widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(FindBarTest)
#include "tst_findbar.moc"
