// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The questions as the user sees them: the real boxes, read and answered with real keys.
#include "ui/window/windowtester.h"
#include "window/notices.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace galley;

class WindowPromptsTest : public QObject
{
    Q_OBJECT

    /// Waits for boxes, one after the other, notes what each says, and presses its key. Boxes wait for their answer, so this is set up
    /// before.
    struct Answer : QObject {
        explicit Answer(const QList<QKeyCombination> &keys)
            : m_keys(keys)
        {
            m_timer.setInterval(10);
            connect(&m_timer, &QTimer::timeout, this, &Answer::look);
            m_timer.start();
        }
        explicit Answer(QKeyCombination key)
            : Answer(QList<QKeyCombination>{key})
        {
        }
        QStringList texts; ///< of all boxes; the rest is of the last one
        QString text;
        QString consequence;
        QStringList buttons;
        QString defaultButton;

    private:
        void look()
        {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box || !box->focusWidget() || !box->isActiveWindow()) {
                return;
            }
            constexpr int patience = 500;
            if (box == m_box ? ++m_ticks > patience : m_keys.isEmpty()) {
                box->reject(); // the key did not close it, or nobody expected it: the test fails, and does not hang
            } else if (box != m_box) {
                m_box = box;
                note(*box);
                const QKeyCombination key = m_keys.takeFirst();
                QTest::keyClick(box->focusWidget(), key.key(), key.keyboardModifiers());
            }
        }
        void note(const QMessageBox &box)
        {
            text = box.text();
            texts.append(text);
            consequence = box.informativeText();
            buttons.clear();
            for (const auto *button : box.buttons()) {
                buttons.append(QString(button->text()).remove(u'&'));
            }
            buttons.sort();
            defaultButton = box.defaultButton() ? QString(box.defaultButton()->text()).remove(u'&') : QString();
        }

        QList<QKeyCombination> m_keys;
        QPointer<QMessageBox> m_box;
        int m_ticks = 0;
        QTimer m_timer;
    };

    Prompts m_prompts;

private Q_SLOTS:
    void closingAsksAndReturnSaves()
    {
        WindowTester tester({.prompts = &m_prompts});
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"x"_s);
        const Answer answer(Qt::Key_Return);
        window.close();
        QCOMPARE(answer.text, u"Save the changes to a.md?"_s);
        QCOMPARE(answer.consequence, u"If you do not save them, they are lost."_s);
        QCOMPARE(answer.buttons, (QStringList{u"Cancel"_s, u"Discard"_s, u"Save"_s}));
        QCOMPARE(answer.defaultButton, u"Save"_s);
        QTRY_VERIFY(tester.application.windows().isEmpty());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "xone\n");
    }

    void escapeCancelsClosing()
    {
        WindowTester tester({.prompts = &m_prompts});
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"x"_s);
        const Answer answer(Qt::Key_Escape);
        window.close();
        QVERIFY(!answer.text.isEmpty());
        QVERIFY(window.isVisible() && window.isWindowModified());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "one\n");
    }

    void theLetterOfDiscardThrowsTheChangesAway()
    {
        WindowTester tester({.prompts = &m_prompts});
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"x"_s);
        const Answer answer(Qt::ALT | Qt::Key_D);
        window.close();
        QVERIFY(!answer.text.isEmpty());
        QTRY_VERIFY(tester.application.windows().isEmpty());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "one\n");
    }

    void quittingIsCancelledAsAWhole()
    {
        WindowTester tester({.prompts = &m_prompts});
        WindowTester::type(tester.open(u"a.md"_s, ""), u"a"_s);
        WindowTester::type(tester.open(u"b.md"_s, ""), u"b"_s);
        const Answer answers({Qt::ALT | Qt::Key_D, QKeyCombination(Qt::Key_Escape)});
        tester.application.quit();
        QCOMPARE(answers.texts, (QStringList{u"Save the changes to a.md?"_s, u"Save the changes to b.md?"_s}));
        QCOMPARE(tester.application.windows().size(), 2);
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), "");
    }

    void aSaveThatFailsKeepsTheWindowOpen()
    {
        WindowTester tester({.prompts = &m_prompts});
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"x"_s);
        QVERIFY(QFile::remove(tester.path(u"a.md"_s)) && QDir().mkdir(tester.path(u"a.md"_s)));
        const Answer answer(Qt::Key_Return);
        window.close();
        QVERIFY(!answer.text.isEmpty());
        QVERIFY(window.isVisible() && window.isWindowModified());
        QVERIFY(window.notices().text(u"saving"_s).startsWith(u"Could not save a.md: "_s));
    }

    void savingOverAnothersChangeMustBeChosen_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QByteArray>("inTheFile");
        QTest::addRow("return is no") << int(Qt::Key_Return) << QByteArray("theirs\n");
        QTest::addRow("escape is no") << int(Qt::Key_Escape) << QByteArray("theirs\n");
        QTest::addRow("its letter is yes") << (Qt::ALT | Qt::Key_S).toCombined() << QByteArray("mine one\n");
    }

    void savingOverAnothersChangeMustBeChosen()
    {
        QFETCH(const int, key);
        QFETCH(const QByteArray, inTheFile);
        WindowTester tester({.prompts = &m_prompts});
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"mine "_s);
        tester.write(u"a.md"_s, "theirs\n");
        const Answer answer(QKeyCombination::fromCombined(key));
        window.actions()[Command::Save]->trigger();
        QTRY_COMPARE(answer.text, u"Another program has changed a.md since you opened it. Save over it?"_s);
        QCOMPARE(answer.consequence, u"Its changes would be lost."_s);
        QCOMPARE(answer.defaultButton, u"Cancel"_s);
        QTRY_COMPARE(WindowTester::read(tester.path(u"a.md"_s)), inTheFile);
        QTRY_COMPARE(window.isWindowModified(), inTheFile == "theirs\n");
    }

    void revertingMustBeChosen()
    {
        WindowTester tester({.prompts = &m_prompts});
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        WindowTester::type(window, u"x"_s);
        {
            const Answer no(Qt::Key_Return);
            window.actions()[Command::Revert]->trigger();
            QCOMPARE(no.text, u"Go back to the saved text of a.md?"_s);
            QCOMPARE(no.consequence, u"Undo brings your changes back."_s);
            QCOMPARE(window.document().text(), u"xone\n"_s);
        }
        const Answer yes(Qt::ALT | Qt::Key_G);
        window.actions()[Command::Revert]->trigger();
        QTRY_COMPARE(window.document().text(), u"one\n"_s);
    }

    void aNameWithMarkupIsShownAsItIs()
    {
        WindowTester tester({.prompts = &m_prompts});
        MainWindow &window = tester.open(u"<b>x</b>.md"_s.replace(u'/', u'-'), "one\n");
        WindowTester::type(window, u"x"_s);
        const Answer answer(Qt::Key_Escape);
        window.close();
        QCOMPARE(answer.text, u"Save the changes to <b>x<-b>.md?"_s);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowPromptsTest>(argc, argv);
}
#include "tst_window_prompts.moc"
