// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Spelling in the real window, with the dictionaries of tests/data/spelling: underlines, the panel, and the menu on a word.
#include "editor/editor.h"
#include "editor/underlines.h"
#include "panels/proofmodel.h"
#include "panels/proofpanel.h"
#include "panels/sidepanel.h"
#include "support/files.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"
#include "window/badge.h"
#include "window/panes.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace galley;
using galley::tests::put;

namespace
{

const QByteArray head = "---\ntitle: A title\ndate: 2024-01-02\nlang: en\n---\n";
const QByteArray mistaken = head + "We recieve a wrod, and `wrod`.\n";

} // namespace

class WindowSpellingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_data;

    static Editor &editor(MainWindow &window) { return window.panes().editor(); }
    static QString text(MainWindow &window) { return editor(window).toPlainText(); }

    static QStringList underlined(MainWindow &window)
    {
        QStringList words;
        for (const Underlines::Mark &mark : editor(window).underlines().marks(Underlines::Layer::Spelling)) {
            words += text(window).sliced(mark.position, mark.length);
        }
        return words;
    }

    static QListView *list(MainWindow &window) { return window.sidePanel().findChild<ProofPanel *>()->findChild<QListView *>(); }

    static QStringList rows(MainWindow &window)
    {
        const auto *model = list(window)->model();
        QStringList rows;
        for (int i = 0; i < model->rowCount(); ++i) {
            rows += model->index(i, 0).data().toString();
        }
        return rows;
    }

    static WindowTester::Options checked() { return {.prompts = nullptr, .recovery = nullptr, .checksSpelling = true}; }

    static MainWindow &openProof(WindowTester &tester, const QString &path, QSize size = {1400, 900})
    {
        MainWindow &window = tester.openAndPreview(path, size);
        window.actions()[Command::ShowProof]->trigger();
        return window;
    }

    /// The menu on the word at that place of the text, as the Menu key opens it.
    static QMenu *menuAt(MainWindow &window, qsizetype position)
    {
        QTextCursor cursor = editor(window).textCursor();
        cursor.setPosition(int(position));
        editor(window).setTextCursor(cursor);
        editor(window).setFocus();
        const QPoint place = editor(window).cursorRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, editor(window).viewport()->mapToGlobal(place));
        QApplication::sendEvent(editor(window).viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }

    static QAction *action(QMenu *menu, const QString &text)
    {
        const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    }

    static void choose(QMenu *menu, const QString &text)
    {
        QTRY_VERIFY(action(menu, text));
        action(menu, text)->trigger();
        menu->close();
    }

private Q_SLOTS:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toUtf8());
        qputenv("DICPATH", GALLEY_TESTS "/data/spelling");
    }

    void unknownWords_areUnderlinedAndListedBelowTheRest()
    {
        WindowTester tester(checked());
        MainWindow &window = openProof(tester, tester.write(u"a.md"_s, mistaken + "\n![](https://a.example/a.png)\n"));
        QTRY_COMPARE(underlined(window), (QStringList{u"recieve"_s, u"wrod"_s}));
        QTRY_COMPARE(rows(window).size(), 5);
        QCOMPARE(rows(window).at(0), u"1 warning"_s);
        QCOMPARE(rows(window).at(2), u"2 unknown words"_s);
        QCOMPARE(rows(window).at(3), u"“recieve” is not in the dictionary (en_US)"_s);
        QCOMPARE(window.findChild<Badge *>()->count(), 1);
        QTRY_VERIFY(WindowTester::isPreviewPainted(window));
        WindowTester::picture(window, u"spelling"_s);
    }

    /// What changes is painted, and nothing else: on the screen is what a whole picture would be.
    void aChangedUnderline_isOnTheScreen()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, mistaken));
        QTRY_COMPARE(underlined(window), (QStringList{u"recieve"_s, u"wrod"_s}));
        QWidget &shown = *editor(window).viewport();
        QTRY_VERIFY(WindowTester::isOnScreen(shown));
        editor(window).setFocus();
        editor(window).moveCursor(QTextCursor::End);
        WindowTester::type(window, u"teh "_s);
        QTRY_COMPARE(underlined(window), (QStringList{u"recieve"_s, u"wrod"_s, u"teh"_s}));
        QTRY_VERIFY(WindowTester::isOnScreen(shown));
        editor(window).undo();
        QTRY_COMPARE(underlined(window), (QStringList{u"recieve"_s, u"wrod"_s}));
        QTRY_VERIFY(WindowTester::isOnScreen(shown));
        window.actions()[Command::CheckSpelling]->trigger();
        QTRY_VERIFY(underlined(window).isEmpty());
        QTRY_VERIFY(WindowTester::isOnScreen(shown));
    }

    void theyLookRightInTheDark()
    {
        WindowTester tester(checked());
        tester.settings.setTheme(Settings::Theme::Dark);
        MainWindow &window = openProof(tester, tester.write(u"a.md"_s, mistaken), {1000, 700});
        QTRY_COMPARE(rows(window).size(), 3);
        list(window)->setCurrentIndex(list(window)->model()->index(1, 0));
        QTRY_VERIFY(WindowTester::isPreviewPainted(window));
        QVERIFY(!WindowTester::picture(window, u"spelling-dark"_s).isEmpty());
    }

    void aSuggestion_isOneStepToUndo()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, mistaken));
        QTRY_COMPARE(underlined(window).size(), 2);
        const QString before = text(window);
        QMenu *menu = menuAt(window, before.indexOf(u"recieve") + 2);
        QVERIFY(menu);
        QTRY_VERIFY(action(menu, u"receive"_s));
        choose(menu, u"receive"_s);
        QCOMPARE(text(window), QString(before).replace(u"recieve"_s, u"receive"_s));
        QTRY_COMPARE(underlined(window), QStringList{u"wrod"_s});
        editor(window).undo();
        QCOMPARE(text(window), before);
        QTRY_COMPARE(underlined(window).size(), 2);
    }

    void aWordThatIsRight_hasTheEditorsOwnMenu()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, mistaken));
        QTRY_COMPARE(underlined(window).size(), 2);
        QMenu *menu = menuAt(window, text(window).indexOf(u"We "));
        QVERIFY(menu);
        QVERIFY(!action(menu, u"Add to dictionary"_s));
        menu->close();
    }

    void aWord_isAddedToTheUsersDictionary()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, mistaken));
        QTRY_COMPARE(underlined(window).size(), 2);
        QMenu *menu = menuAt(window, text(window).indexOf(u"wrod"));
        QVERIFY(menu);
        QVERIFY(!action(menu, u"Add to the site's words"_s));
        choose(menu, u"Add to dictionary"_s);
        QTRY_COMPARE(underlined(window), QStringList{u"recieve"_s});
        QCOMPARE(WindowTester::read(m_data->filePath(u"galley/words.txt"_s)), "wrod\n"_ba);
    }

    void aWordThatAnotherWindowAdded_isRightFromTheNextKeyOn()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, mistaken));
        MainWindow &other = tester.openAndPreview(tester.write(u"b.md"_s, mistaken));
        QTRY_COMPARE(underlined(window).size(), 2);
        QTRY_COMPARE(underlined(other).size(), 2);
        choose(menuAt(other, text(other).indexOf(u"wrod")), u"Add to dictionary"_s);
        QTRY_COMPARE(underlined(other), QStringList{u"recieve"_s});
        editor(window).moveCursor(QTextCursor::End);
        editor(window).insertPlainText(u"A text.\n"_s);
        QTRY_COMPARE(underlined(window), QStringList{u"recieve"_s});
    }

    void aWord_isAddedToTheSitesWords()
    {
        WindowTester tester(checked());
        put(tester.path(u"site/hugo.toml"_s), "baseURL = \"https://a.example/\"\n");
        put(tester.path(u"site/.galley.toml"_s), "# mine\nlanguage = \"de\"\n");
        put(tester.path(u"site/content/posts/a.md"_s), mistaken);
        MainWindow &window = tester.openAndPreview(tester.path(u"site/content/posts/a.md"_s));
        QTRY_COMPARE(underlined(window).size(), 2);
        choose(menuAt(window, text(window).indexOf(u"wrod")), u"Add to the site's words"_s);
        QTRY_COMPARE(underlined(window), QStringList{u"recieve"_s});
        QCOMPARE(WindowTester::read(tester.path(u"site/.galley.toml"_s)),
                 "# mine\nlanguage = \"de\"\n\n[spelling]\nwords = [\"wrod\"]\n"_ba);
    }

    void aWord_isIgnoredInThePostByAComment()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, mistaken));
        QTRY_COMPARE(underlined(window).size(), 2);
        const QString before = text(window);
        choose(menuAt(window, before.indexOf(u"wrod")), u"Ignore in this post"_s);
        QCOMPARE(text(window), before + u"\n<!-- galley-words wrod -->\n"_s);
        QTRY_COMPARE(underlined(window), QStringList{u"recieve"_s});
        editor(window).undo();
        QCOMPARE(text(window), before);
    }

    void thePanel_opensTheSameMenu()
    {
        WindowTester tester(checked());
        MainWindow &window = openProof(tester, tester.write(u"a.md"_s, mistaken));
        QTRY_COMPARE(rows(window).size(), 3);
        list(window)->setCurrentIndex(list(window)->model()->index(1, 0));
        QPushButton *button = nullptr;
        for (QPushButton *one : window.sidePanel().findChildren<QPushButton *>()) {
            button = one->text() == u"Suggestions…" && one->isVisible() ? one : button;
        }
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        choose(qobject_cast<QMenu *>(QApplication::activePopupWidget()), u"receive"_s);
        QVERIFY(text(window).contains(u"We receive"));
    }

    void wordsWithoutNumber_areUnderlinedWhereOneLooks()
    {
        WindowTester tester(checked());
        MainWindow &window = openProof(tester, tester.write(u"a.md"_s, head + QByteArray("wrod\n\n").repeated(3000) + "teh\n"));
        QTRY_VERIFY(!underlined(window).isEmpty());
        QVERIFY(underlined(window).size() < 1000);
        QVERIFY(underlined(window).size() > 100);
        QTRY_COMPARE(rows(window).size(), 201);
        QVERIFY(rows(window).constLast().endsWith(u"(and 2801 more like this)"));
        editor(window).goTo(editor(window).blockCount() - 1);
        QTRY_COMPARE(underlined(window).constLast(), u"teh"_s);
        // Behind an edit that is not checked yet, the old marks go on until the new ones come.
        editor(window).goTo(3000);
        editor(window).insertPlainText(u"erors "_s);
        QTRY_VERIFY(underlined(window).contains(u"erors"_s));
        QTRY_VERIFY(WindowTester::isPreviewPainted(window));
        WindowTester::picture(window, u"spelling-many"_s);
    }

    void aParagraphOfManyWords_isUnderlinedWhereOneLooks()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, head + QByteArray("wrod ").repeated(20'000) + "teh\n"));
        QTRY_VERIFY(!underlined(window).isEmpty());
        QVERIFY(underlined(window).size() < 3000);
        QTest::keyClick(&editor(window), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(underlined(window).constLast(), u"teh"_s);
    }

    void aWordInPieces_isOneWord()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, head + "A *rec*ieve text.\n"));
        QTRY_COMPARE(underlined(window), QStringList{u"rec*ieve"_s});
        QMenu *menu = menuAt(window, text(window).indexOf(u"ieve"));
        QVERIFY(menu);
        QTRY_VERIFY(action(menu, u"receive"_s));
        choose(menu, u"receive"_s);
        QVERIFY2(text(window).contains(u"A *rec*eive text."), qPrintable(text(window)));
        QTRY_VERIFY(underlined(window).isEmpty());
        editor(window).undo();
        QVERIFY(text(window).contains(u"A *rec*ieve text."));
    }

    void aWordThatIsBeingTyped_isLeftAlone()
    {
        WindowTester tester(checked());
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, head));
        editor(window).setFocus();
        editor(window).moveCursor(QTextCursor::End);
        WindowTester::type(window, u"wrod teh"_s);
        QTRY_COMPARE(underlined(window), QStringList{u"wrod"_s});
        WindowTester::type(window, u" "_s);
        QTRY_COMPARE(underlined(window), (QStringList{u"wrod"_s, u"teh"_s}));
        WindowTester::type(window, u"eror"_s);
        QTRY_COMPARE(WindowTester::mainOf(window).contains(u"eror"), true);
        QTRY_COMPARE(underlined(window), (QStringList{u"wrod"_s, u"teh"_s}));
        editor(window).moveCursor(QTextCursor::Start);
        QTRY_COMPARE(underlined(window), (QStringList{u"wrod"_s, u"teh"_s, u"eror"_s}));
    }

    void aLanguageWithoutADictionary_isSaidQuietly()
    {
        WindowTester tester(checked());
        MainWindow &window = openProof(tester, tester.write(u"a.md"_s, "---\ntitle: A title\ndate: 2024-01-02\nlang: eo\n---\nWrod.\n"));
        const auto remark = [&window] {
            QStringList words;
            for (const QLabel *label : window.sidePanel().findChild<ProofPanel *>()->findChildren<QLabel *>()) {
                words += label->isVisible() ? label->text() : QString();
            }
            return words.join(u'\n');
        };
        QTRY_VERIFY(remark().contains(u"no dictionary for Esperanto (eo) is installed"));
        QVERIFY(underlined(window).isEmpty());
        QTRY_VERIFY(WindowTester::isPreviewPainted(window));
        WindowTester::picture(window, u"spelling-none"_s);
    }

    void theLanguageOfPostsThatDoNotSayTheirs_canBeChosen()
    {
        WindowTester tester(checked());
        tester.settings.setSpellingLanguage(u"en"_s);
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "---\ntitle: Haus\n---\nDie Haustür und wrod.\n"));
        QTRY_COMPARE(underlined(window).size(), 5);
        QMenu *menu = menuAt(window, text(window).indexOf(u"wrod"));
        QVERIFY(menu);
        QAction *languages = action(menu, u"Language of posts that do not say theirs"_s);
        QVERIFY(languages);
        QVERIFY(action(languages->menu(), u"English (en-US)"_s)->isChecked());
        choose(languages->menu(), u"German (de-DE)"_s);
        menu->close();
        QTRY_COMPARE(underlined(window), QStringList{u"wrod"_s});
        QCOMPARE(tester.settings.spellingLanguage(), u"de-DE"_s);
        menu = menuAt(window, text(window).indexOf(u"wrod"));
        QVERIFY(menu);
        menu->close();
    }

    void theCommand_turnsItOffAndOn()
    {
        WindowTester tester(checked());
        MainWindow &window = openProof(tester, tester.write(u"a.md"_s, mistaken));
        QTRY_COMPARE(rows(window).size(), 3);
        window.actions()[Command::CheckSpelling]->trigger();
        QCOMPARE(underlined(window), QStringList());
        QCOMPARE(rows(window), QStringList());
        QVERIFY(!tester.settings.isSpellingChecked());
        window.actions()[Command::CheckSpelling]->trigger();
        QTRY_COMPARE(underlined(window).size(), 2);
        QTRY_COMPARE(rows(window).size(), 3);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowSpellingTest>(argc, argv);
}
#include "tst_window_spelling.moc"
