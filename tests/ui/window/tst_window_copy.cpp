// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What a copy from the real window leaves on the clipboard, seen by what it is pasted into.
#include "editor/editor.h"
#include "ui/window/windowtester.h"
#include "window/exporting.h"
#include "window/panes.h"

#include <QClipboard>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextList>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

/// One pixel.
const QByteArray png =
    QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

} // namespace

class WindowCopyTest : public QObject
{
    Q_OBJECT

    static void copy(MainWindow &window, Command command)
    {
        QSignalSpy copied(&window.exporting(), &Exporting::copied);
        window.actions()[command]->trigger();
        QTRY_COMPARE(copied.size(), 1);
    }

    static QString pastedPlain()
    {
        QPlainTextEdit plain;
        plain.paste();
        return plain.toPlainText();
    }

private Q_SLOTS:
    void aFormattedCopy_isPastedWithItsFormat()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "---\ntitle: T\n---\n## Head\n\none *two*\n\n- a\n- b\n"));
        copy(window, Command::CopyFormatted);
        QTextEdit rich;
        rich.paste();
        const QTextBlock head = rich.document()->begin();
        QCOMPARE(head.text(), u"Head"_s);
        QCOMPARE(head.blockFormat().headingLevel(), 2);
        QTextCursor two = rich.document()->find(u"two"_s);
        QVERIFY(two.charFormat().fontItalic());
        QVERIFY(rich.document()->find(u"b"_s, two).currentList());
    }

    void aFormattedCopy_isWordsWhereThereIsNoFormat()
    {
        WindowTester tester;
        MainWindow &window =
            tester.openAndPreview(tester.write(u"a.md"_s, "---\ntitle: T\n---\n## Head\n\none *two* & three\n\n- a\n- b\n"));
        copy(window, Command::CopyFormatted);
        QCOMPARE(pastedPlain(), u"Head\n\none two & three\n\n• a\n• b\n"_s);
    }

    void aCopyAsHtml_isSourceWhereThereIsNoFormat()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "one *two*\n\nthree\n"));
        copy(window, Command::CopyHtml);
        QCOMPARE(pastedPlain(), u"<p>one <em>two</em></p>\n<p>three</p>\n"_s);
        QTextEdit rich;
        rich.paste();
        QVERIFY(rich.document()->find(u"two"_s).charFormat().fontItalic());
    }

    void aSelection_isCopiedAlone()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "one *two*\n\nthree\n"));
        window.panes().editor().goTo(0, 0);
        QTest::keyClick(window.focusWidget(), Qt::Key_End, Qt::ShiftModifier);
        copy(window, Command::CopyFormatted);
        QCOMPARE(pastedPlain(), u"one two\n"_s);
        copy(window, Command::CopyHtml);
        QCOMPARE(pastedPlain(), u"<p>one <em>two</em></p>\n"_s);
    }

    void aSelection_isReadInTheDialectThatThePostSays()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "---\nmarkdown-dialect: commonmark\n---\none ==two==\n"));
        window.panes().editor().goTo(3, 0);
        QTest::keyClick(window.focusWidget(), Qt::Key_End, Qt::ShiftModifier);
        copy(window, Command::CopyHtml);
        QCOMPARE(pastedPlain(), u"<p>one ==two==</p>\n"_s);
    }

    void pictures_goAlongWithTheFormat()
    {
        WindowTester tester;
        tester.write(u"a.png"_s, png);
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "![A](a.png) ![B](https://b.example/b.png) ![C](no.png)\n"));
        copy(window, Command::CopyFormatted);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY2(data->html().contains(u"src=\"data:image/png;base64,"_s), qPrintable(data->html()));
        QVERIFY(data->html().contains(u"src=\"https://b.example/b.png\""_s));
        QVERIFY(data->html().contains(u"src=\"no.png\""_s));
        QCOMPARE(data->text(), u"[A] [B] [C]\n"_s);
        copy(window, Command::CopyHtml);
        QVERIFY(pastedPlain().contains(u"src=\"a.png\""_s)); // the source names the file
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowCopyTest>(argc, argv);
}

#include "tst_window_copy.moc"
