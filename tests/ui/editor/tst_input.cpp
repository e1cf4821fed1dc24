// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Text that comes by other ways than single keys: the clipboard, drops, input methods.
#include "editorfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMimeData>

using namespace Qt::StringLiterals;
using galley::tests::EditorFixture;

class InputTest : public QObject
{
    Q_OBJECT

    static QString textOf(const QTextDocument &document) { return document.toRawText().replace(QChar::ParagraphSeparator, u'\n'); }

    static void compose(EditorFixture &f, const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(&f.editor, &event);
    }

private Q_SLOTS:
    void whatIsPastedIsWhatWasCopied_data()
    {
        QTest::addColumn<QString>("copied");
        QTest::addColumn<QString>("pasted");
        QTest::addRow("no-break spaces") << u"Quoi\u00A0? 10\u202F000\u00A0€"_s << u"Quoi\u00A0? 10\u202F000\u00A0€"_s;
        QTest::addRow("lines") << u"one\n\ntwo\n"_s << u"one\n\ntwo\n"_s;
        QTest::addRow("lines of Windows and of old Macs") << u"one\r\ntwo\rthree"_s << u"one\ntwo\nthree"_s;
        QTest::addRow("tabs, marks and pictures") << u"\ta\u0301\u200B🙂\u200D"_s << u"\ta\u0301\u200B🙂\u200D"_s;
    }

    void whatIsPastedIsWhatWasCopied()
    {
        QFETCH(const QString, copied);
        EditorFixture f(u"x"_s);
        QVERIFY(f.isReady());
        f.place(1);
        QGuiApplication::clipboard()->setText(copied);
        f.editor.paste();
        QTEST(textOf(f.document).mid(1), "pasted");
        f.document.undo();
        QCOMPARE(textOf(f.document), u"x"_s);
        QVERIFY(!f.document.isUndoAvailable());
    }

    void copyingAndPastingInTheEditorChangesNothing()
    {
        const QString text = u"Quoi\u00A0?\n\n– 10\u202F000\u00A0€\n"_s;
        EditorFixture f(text);
        QVERIFY(f.isReady());
        f.editor.selectAll();
        f.editor.cut();
        QVERIFY(f.document.isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        f.editor.paste();
        QCOMPARE(textOf(f.document), text);
    }

    void textWithMarkupIsPastedPlain()
    {
        EditorFixture f;
        QVERIFY(f.isReady());
        auto *data = new QMimeData;
        data->setHtml(u"<b>bold</b>"_s);
        data->setText(u"bold"_s);
        QGuiApplication::clipboard()->setMimeData(data);
        f.editor.paste();
        QCOMPARE(f.text(), u"bold"_s);
    }

    void aReadOnlyTextTakesNoPaste()
    {
        EditorFixture f(u"x"_s);
        QVERIFY(f.isReady());
        f.editor.setReadOnly(true);
        QGuiApplication::clipboard()->setText(u"y"_s);
        f.editor.paste();
        QCOMPARE(f.text(), u"x"_s);
    }

    void composedTextComesInWhenItIsChosen()
    {
        EditorFixture f(u"日\n"_s);
        QVERIFY(f.isReady());
        f.place(1);
        compose(f, u"ほ"_s);
        compose(f, u"ほん"_s);
        QCOMPARE(f.text(), u"日\n"_s); // it is shown, but not yet in the text
        QCOMPARE(f.editor.textCursor().block().layout()->preeditAreaText(), u"ほん"_s);
        compose(f, {}, u"本"_s);
        QCOMPARE(f.text(), u"日本\n"_s);
        QVERIFY(f.editor.textCursor().block().layout()->preeditAreaText().isEmpty());
        QCOMPARE(f.editor.textCursor().position(), 2);
        f.document.undo();
        QCOMPARE(f.text(), u"日\n"_s);
    }

    void composingThatIsGivenUpLeavesNothing()
    {
        EditorFixture f(u"x"_s);
        QVERIFY(f.isReady());
        f.place(1);
        f.document.setModified(false);
        compose(f, u"に"_s);
        compose(f, {});
        QCOMPARE(f.text(), u"x"_s);
        QVERIFY(!f.document.isUndoAvailable());
        QVERIFY(!f.document.isModified());
    }

    void composingOverASelectionReplacesIt()
    {
        EditorFixture f(u"one two three"_s);
        QVERIFY(f.isReady());
        f.place(7, 4);
        compose(f, u"に"_s);
        compose(f, {}, u"二"_s);
        QCOMPARE(f.text(), u"one 二 three"_s);
    }

    void anAccentThatAKeyAndALetterMakeIsOneLetter()
    {
        EditorFixture f;
        QVERIFY(f.isReady());
        compose(f, u"´"_s);
        compose(f, {}, u"é"_s);
        QCOMPARE(f.text(), u"é"_s);
    }

    void whatWasComposedWhileTheTextWasAwaitedComesAfterwards()
    {
        EditorFixture f(u"x"_s);
        QVERIFY(f.isReady());
        f.place(1);
        f.editor.setWaiting(true);
        QTest::keyClick(&f.editor, Qt::Key_A);
        compose(f, {}, u"本"_s);
        QTest::keyClick(&f.editor, Qt::Key_Return);
        QCOMPARE(f.text(), u"x"_s);
        f.editor.setWaiting(false);
        QCOMPARE(f.text(), u"xa本\n"_s);
        f.editor.setWaiting(true);
        QTest::keyClick(&f.editor, Qt::Key_B);
        f.editor.forgetTypedAhead();
        f.editor.setWaiting(false);
        QCOMPARE(f.text(), u"xa本\n"_s);
    }
};

QTEST_MAIN(InputTest)
#include "tst_input.moc"
