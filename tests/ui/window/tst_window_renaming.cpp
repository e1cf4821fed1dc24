// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Posts get other names from the window, and windows go with them; no text is lost on the way.
#include "editor/editor.h"
#include "engine/text/child.h"
#include "panels/postspanel.h"
#include "renaming/journal.h"
#include "site/folder.h"
#include "support/corpora.h"
#include "support/files.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"
#include "window/browsing.h"
#include "window/notices.h"
#include "window/panes.h"
#include "window/renamer.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace galley;
using galley::tests::bytesOf;
using galley::tests::put;

namespace
{

/// What the dialog would do, and its answer once a name is typed into it.
struct Renaming {
    QStringList steps;
    QString summary;
    bool canBeDone = false;
};

Renaming typeName(RenameDialog &dialog, const QString &name)
{
    dialog.show();
    auto *field = dialog.findChild<QLineEdit *>();
    const auto *button = dialog.findChild<QPushButton *>();
    for (const auto *one : dialog.findChildren<QPushButton *>()) {
        button = one->isDefault() ? one : button;
    }
    field->clear();
    QTest::keyClicks(field, name);
    const QLabel *summary = nullptr;
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        summary = label->wordWrap() ? label : summary;
    }
    (void)QTest::qWaitFor([&] { return !summary->text().startsWith(u"Looking"_s); }, 10'000);
    Renaming result{.steps = {}, .summary = summary->text(), .canBeDone = button->isEnabled()};
    const auto *list = dialog.findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row) {
        result.steps.append(list->item(row)->text());
    }
    return result;
}

} // namespace

class WindowRenamingTest : public QObject
{
    Q_OBJECT

    static void makeSite(const WindowTester &tester)
    {
        put(tester.path(u"hugo.toml"_s), "");
        put(tester.path(u"content/posts/first-post.md"_s), "---\ntitle: First post\ndate: 2020-01-01\n---\nWords.\n");
        put(tester.path(u"content/posts/second.md"_s), "---\ntitle: Second\ndate: 2019-01-01\n---\n[It](first-post.md)\n");
    }

    /// Answers with the name, as a user would.
    static void willAnswer(WindowTester &tester, const QString &name)
    {
        tester.answers.renameAnswer = [name](const RenameQuestion &question) -> std::optional<renaming::Plan> {
            RenameDialog dialog(question);
            return typeName(dialog, name).canBeDone ? std::optional(dialog.plan()) : std::nullopt;
        };
    }

private Q_SLOTS:
    void aRenamingThatWasKilled_isTakenBackAtTheNextStart()
    {
        WindowTester tester;
        const QString from = tester.write(u"a.md"_s, "Title: A\n\nText.\n");
        const QString to = tester.path(u"b.md"_s);
        const QString journals = QStandardPaths::writableLocation(QStandardPaths::StateLocation) + u"/renamings"_s;
        QCOMPARE(child::run([&] {
                     const auto journal =
                         renaming::Journal::write(journals, {.post = from, .newFolders = {}, .texts = {}, .moves = {{from, to}}});
                     const bool isMoved = journal && renaming::move({from, to});
                     ::kill(::getpid(), SIGKILL);
                     return int(isMoved);
                 }),
                 1000 + SIGKILL);
        QVERIFY(QFile::exists(to));
        MainWindow *window = tester.application.start({{.path = from, .line = 0}}, {1000, 700});
        QTRY_COMPARE(window->panes().editor().toPlainText(), u"Title: A\n\nText.\n"_s);
        QVERIFY(!QFile::exists(to));
        QStringList notices;
        for (const QLabel *label : window->notices().findChildren<QLabel *>()) {
            notices += label->text();
        }
        QVERIFY(notices.join(u'\n').contains(u"Galley ended while it renamed a.md. The renaming was taken back"));
        QTRY_VERIFY(WindowTester::isPreviewPainted(*window));
        WindowTester::picture(*window, u"renaming-taken-back"_s);
        QVERIFY(Renamer::takeBackInterrupted().isEmpty());
    }

    void theDialog_showsWhatWouldBeDone()
    {
        const WindowTester tester;
        makeSite(tester);
        const QString root = site::canonicalPath(tester.folder.path());
        RenameDialog dialog({.list = WindowTester::postsOf(root), .post = root + u"/content/posts/first-post.md"_s, .proposal = {}});
        const Renaming good = typeName(dialog, u"new"_s);
        QVERIFY(good.canBeDone);
        QCOMPARE(good.steps, (QStringList{u"content/posts/first-post.md becomes content/posts/new.md"_s,
                                          u"content/posts/second.md, line 5: first-post.md becomes new.md"_s}));
        QCOMPARE(good.summary, u"1 link in 1 file follows."_s);
        const Renaming taken = typeName(dialog, u"second"_s);
        QVERIFY(!taken.canBeDone);
        QCOMPARE(taken.summary, u"There is something called second.md already, which stays as it is. Choose another name."_s);
        QVERIFY(!typeName(dialog, u"a/b"_s).canBeDone);
        QVERIFY(!typeName(dialog, u"first-post"_s).canBeDone);
        (void)typeName(dialog, u"new"_s);
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QDir pictures(QStringLiteral(GALLEY_BUILD) + u"/screenshots"_s);
        QVERIFY(pictures.mkpath(u"."_s));
        QVERIFY(dialog.grab().save(pictures.filePath(u"rename.png"_s)));
    }

    void linksThatCannotFollow_areCounted()
    {
        const WindowTester tester;
        makeSite(tester);
        put(tester.path(u"content/posts/third.md"_s), "---\ntitle: Third\ndate: 2019-01-01\n---\n[It]({{< ref first-post >}})\n");
        const QString root = site::canonicalPath(tester.folder.path());
        RenameDialog dialog({.list = WindowTester::postsOf(root), .post = root + u"/content/posts/first-post.md"_s, .proposal = {}});
        const Renaming renaming = typeName(dialog, u"two words"_s);
        QCOMPARE(renaming.steps.last(), u"content/posts/third.md, line 5: {{< ref first-post >}} stays, and leads nowhere afterwards"_s);
        QCOMPARE(renaming.summary, u"1 link in 1 file follows. 1 link cannot be changed with certainty."_s);
    }

    void theWindowGoesWithItsPost()
    {
        WindowTester tester;
        makeSite(tester);
        MainWindow &window = tester.open(tester.path(u"content/posts/first-post.md"_s));
        MainWindow &other = tester.open(tester.path(u"content/posts/second.md"_s));
        willAnswer(tester, u"new"_s);
        window.actions()[Command::Rename]->trigger();
        QTRY_COMPARE(window.document().name(), u"new.md"_s);
        QVERIFY(!QFile::exists(tester.path(u"content/posts/first-post.md"_s)));
        QCOMPARE(bytesOf(tester.path(u"content/posts/second.md"_s)), "---\ntitle: Second\ndate: 2019-01-01\n---\n[It](new.md)\n");
        QTRY_VERIFY(other.document().text().contains(u"(new.md)"_s)); // what is open and not changed is read again
        QVERIFY(!window.document().isModified());
        QTRY_COMPARE(WindowTester::bars(window), QStringList());
        window.panes().editor().goTo(4, 0);
        window.panes().editor().setFocus();
        WindowTester::type(window, u"More "_s);
        window.actions()[Command::Save]->trigger();
        QTRY_VERIFY(bytesOf(tester.path(u"content/posts/new.md"_s)).endsWith("More Words.\n"));
    }

    void textThatIsNotSaved_keepsItFromBeingMade()
    {
        WindowTester tester;
        makeSite(tester);
        MainWindow &window = tester.open(tester.path(u"content/posts/first-post.md"_s));
        MainWindow &other = tester.open(tester.path(u"content/posts/second.md"_s));
        other.panes().editor().setFocus();
        WindowTester::type(other, u"x"_s);
        willAnswer(tester, u"new"_s);
        window.actions()[Command::Rename]->trigger();
        QTRY_COMPARE(WindowTester::bars(window),
                     QStringList{u"Nothing was renamed: second.md has changes that are not saved. Save it, and rename again."_s});
        QVERIFY(QFile::exists(tester.path(u"content/posts/first-post.md"_s)));
        QVERIFY(other.document().text().startsWith(u'x'));
    }

    void thePanelsChosenPost_isRenamedFromThere()
    {
        WindowTester tester;
        makeSite(tester);
        MainWindow &window = tester.open(tester.path(u"content/posts/first-post.md"_s));
        QTest::keyClick(window.focusWidget(), Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
        auto *list = window.browsing().panel().findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        willAnswer(tester, u"third"_s);
        QTest::keyClick(list, Qt::Key_F2);
        QTRY_VERIFY(QFile::exists(tester.path(u"content/posts/third.md"_s)));
        QCOMPARE(tester.answers.asked.last(), u"rename "_s + site::canonicalPath(tester.path(u"content/posts"_s)) + u"/second.md to "_s);
        QCOMPARE(window.document().name(), u"first-post.md"_s);
    }

    void aNewTitle_offersANewName()
    {
        WindowTester tester;
        makeSite(tester);
        MainWindow &window = tester.openAndPreview(tester.path(u"content/posts/first-post.md"_s));
        window.panes().editor().setFocus();
        window.panes().editor().goTo(1, 7);
        WindowTester::type(window, u"Very "_s);
        QCOMPARE(WindowTester::bars(window), QStringList()); // not while one types
        window.actions()[Command::Save]->trigger();
        QTRY_COMPARE(WindowTester::bars(window),
                     QStringList{u"By its title or slug the file would now be called very-first-post. Its links can follow."_s});
        tester.answers.renameAnswer = [](const RenameQuestion &question) -> std::optional<renaming::Plan> {
            RenameDialog dialog(question);
            return typeName(dialog, question.proposal).canBeDone ? std::optional(dialog.plan()) : std::nullopt;
        };
        QVERIFY(WindowTester::press(window.notices(), u"Rename…"_s));
        QTRY_COMPARE(window.document().name(), u"very-first-post.md"_s);
        QVERIFY(bytesOf(tester.path(u"content/posts/second.md"_s)).contains("(very-first-post.md)"));
        QTRY_COMPARE(WindowTester::bars(window), QStringList());
    }

    void aFileThatWasNeverNamedAfterItsTitle_isLeftAlone()
    {
        WindowTester tester;
        put(tester.path(u"hugo.toml"_s), "");
        put(tester.path(u"content/posts/own-name.md"_s), "---\ntitle: First post\n---\nWords.\n");
        MainWindow &window = tester.openAndPreview(tester.path(u"content/posts/own-name.md"_s));
        window.panes().editor().setFocus();
        // Another title; then the one that the file is named after; from then on it follows.
        for (const auto &[from, to] : {std::pair(u"First post"_s, u"Second post"_s), {u"Second post"_s, u"Own name"_s}}) {
            QTextCursor cursor = window.document().textDocument()->find(from);
            cursor.insertText(to);
            window.actions()[Command::Save]->trigger();
            QTRY_VERIFY(!window.document().isModified());
            QCOMPARE(WindowTester::bars(window), QStringList());
        }
        window.panes().editor().goTo(1, 7);
        WindowTester::type(window, u"My "_s);
        window.actions()[Command::Save]->trigger();
        QTRY_COMPARE(WindowTester::bars(window),
                     QStringList{u"By its title or slug the file would now be called my-own-name. Its links can follow."_s});
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowRenamingTest>(argc, argv);
}

#include "tst_window_renaming.moc"
