// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Keys that are pressed while a long post is still being opened: they show at once, arrive in order, and undo takes them back.
#include "document/document.h"
#include "editor/editor.h"
#include "text/textfile.h"
#include "ui/window/windowtester.h"
#include "window/panes.h"

#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

/// Some megabytes in short lines.
QByteArray longPost()
{
    QByteArray text = "# Title\n\n";
    for (int i = 0; text.size() < 4'000'000; ++i) {
        text += "Line " + QByteArray::number(i) + " of a long post\n";
    }
    return text;
}

/// Opens a file and does something as soon as its first lines are there, while the rest is being read.
template <typename Act>
MainWindow &openAndAct(WindowTester &tester, const QString &path, Act act)
{
    MainWindow *window = tester.application.open({{.path = path, .line = 0}});
    window->resize(1400, 900);
    bool acted = false;
    const QObject scope;
    QObject::connect(&window->document(), &Document::headRead, &scope, [&] {
        act(*window);
        acted = true;
    });
    if (!QTest::qWaitForWindowActive(window) || !QTest::qWaitFor([&] { return acted && !window->document().isBusy(); }, 60'000)) {
        qWarning("the post was not opened");
    }
    return *window;
}

void type(MainWindow &window, const QString &text)
{
    QTest::keyClicks(&window.panes().editor(), text);
}

} // namespace

class WindowOpeningTest : public QObject
{
    Q_OBJECT

    const QByteArray m_post = longPost();

private Q_SLOTS:
    void keysShowAtOnce_andAreInTheText()
    {
        WindowTester tester;
        const QString path = tester.write(u"a.md"_s, m_post);
        QString shown;
        MainWindow &window = openAndAct(tester, path, [&shown](MainWindow &opening) {
            QVERIFY(opening.document().isBusy());
            type(opening, u"one "_s);
            QTest::keyClick(&opening.panes().editor(), Qt::Key_Down);
            type(opening, u"two"_s);
            QTest::keyClick(&opening.panes().editor(), Qt::Key_Return);
            type(opening, u"three\\"_s);
            QTest::keyClick(&opening.panes().editor(), Qt::Key_Backspace);
            shown = opening.panes().editor().document()->toPlainText();
            QVERIFY(!opening.document().isModified());
        });
        const QByteArray begin = "one # Title\ntwo\nthree\nLine 0 of";
        QVERIFY2(shown.startsWith(QString::fromUtf8(begin)), qPrintable(shown.left(60)));
        QVERIFY(shown.size() < 100'000);
        const QByteArray text = window.document().utf8();
        QVERIFY2(text.startsWith(begin), text.left(60));
        QCOMPARE(text.size(), m_post.size() + 13);
        QVERIFY(window.document().isModified());
        QVERIFY(window.document().save());
        QCOMPARE(text::readFile(path)->bytes, text);
        while (window.document().textDocument()->isUndoAvailable()) {
            QTest::keyClick(&window.panes().editor(), Qt::Key_Z, Qt::ControlModifier);
        }
        QCOMPARE(window.document().utf8(), m_post);
    }

    void keysThatNeedTheWholeText_waitForIt()
    {
        WindowTester tester;
        const QString path = tester.write(u"a.md"_s, m_post);
        MainWindow &window = openAndAct(tester, path, [](MainWindow &opening) {
            type(opening, u"first"_s);
            QTest::keyClick(&opening.panes().editor(), Qt::Key_End, Qt::ControlModifier);
            type(opening, u"last"_s);
            QVERIFY(!opening.panes().editor().document()->toPlainText().contains(u"last"_s));
        });
        QCOMPARE(window.document().utf8(), "first" + m_post + "last");
    }

    void clicksAndCommands_doNotReachTheFirstLines()
    {
        WindowTester tester;
        const QString path = tester.write(u"a.md"_s, m_post);
        MainWindow &window = openAndAct(tester, path, [](MainWindow &opening) {
            Editor &editor = opening.panes().editor();
            QTest::mouseClick(editor.viewport(), Qt::LeftButton, {}, {200, 200});
            QCOMPARE(editor.textCursor().position(), 0);
            editor.apply(edit::Action::Bold);
            QVERIFY(editor.document()->toPlainText().startsWith(u"# Title"_s));
            type(opening, u"x"_s);
        });
        QCOMPARE(window.document().utf8(), "x" + m_post);
    }

    void thePlaceThatIsRemembered_isThereAtOnce()
    {
        WindowTester tester;
        const QString path = tester.write(u"a.md"_s, m_post);
        tester.settings.setPlace(path, {.line = 30, .column = 4, .topLine = 20});
        MainWindow &window = openAndAct(tester, path, [](MainWindow &opening) {
            QCOMPARE(opening.panes().editor().textCursor().blockNumber(), 30);
            QCOMPARE(opening.panes().editor().topLine(), 20.0);
            type(opening, u"!"_s);
        });
        QCOMPARE(window.panes().editor().topLine(), 20.0);
        QCOMPARE(window.document().textDocument()->findBlockByNumber(30).text(), u"Line! 28 of a long post"_s);
    }

    void aPlaceBehindTheFirstLines_waitsForTheText()
    {
        WindowTester tester;
        const QString path = tester.write(u"a.md"_s, m_post);
        tester.settings.setPlace(path, {.line = 90'000, .column = 0, .topLine = 89'990});
        MainWindow &window = openAndAct(tester, path, [](MainWindow &opening) {
            QVERIFY(opening.panes().editor().document()->isEmpty());
            type(opening, u"!"_s);
        });
        QCOMPARE(window.document().textDocument()->findBlockByNumber(90'000).text(), u"!Line 89998 of a long post"_s);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowOpeningTest>(argc, argv);
}
#include "tst_window_opening.moc"
