// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The panels at the window's side: what they show of the post, live, and where they lead.
#include "editor/editor.h"
#include "panels/outlinepanel.h"
#include "panels/sidepanel.h"
#include "ui/window/windowtester.h"
#include "window/actions.h"
#include "window/panes.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QSplitter>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace galley;

class WindowPanelsTest : public QObject
{
    Q_OBJECT

    static constexpr auto text = "Title: A post\n\nWords.\n\n# One\n\nWords.\n\n## Two\n\n- # In a list\n\n# Th*re*e\n\nMore words.\n";

    static QListView *outline(MainWindow &window) { return window.sidePanel().findChild<OutlinePanel *>()->findChild<QListView *>(); }

    static QStringList headings(MainWindow &window)
    {
        const QAbstractItemModel *model = outline(window)->model();
        QStringList result;
        for (int row = 0; row < model->rowCount(); ++row) {
            result.append(model->index(row, 0).data().toString());
        }
        return result;
    }

    static QString current(MainWindow &window) { return outline(window)->currentIndex().data().toString(); }

    static void clickOn(MainWindow &window, int row)
    {
        QListView *list = outline(window);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    }

    static void drag(QWidget &handle, int by)
    {
        const auto send = [&](QEvent::Type type, int x, Qt::MouseButton button, Qt::MouseButtons buttons) {
            const QPointF at(x, 100);
            QMouseEvent event(type, at, handle.mapToGlobal(at), button, buttons, {});
            QCoreApplication::sendEvent(&handle, &event);
        };
        send(QEvent::MouseButtonPress, 2, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, 2 + by, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, 2 + by, Qt::LeftButton, {});
    }

private Q_SLOTS:
    void noPanelStandsThereAtFirst()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, text);
        QVERIFY(!window.sidePanel().isVisible());
        QVERIFY(!window.actions()[Command::ShowOutline]->isChecked());
    }

    void theOutline_isTheHeadingsOfThePost()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, text));
        window.actions()[Command::ShowOutline]->trigger();
        QVERIFY(window.sidePanel().isVisible());
        QCOMPARE(window.focusWidget(), outline(window));
        QTRY_COMPARE(headings(window), (QStringList{u"One"_s, u"Two"_s, u"In a list"_s, u"Three"_s}));
    }

    void theOutline_followsWhatIsTyped()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, text));
        window.actions()[Command::ShowOutline]->trigger();
        window.panes().editor().setFocus();
        window.panes().editor().goTo(4, 5);
        QTRY_COMPARE(current(window), u"One"_s);
        WindowTester::type(window, u" more"_s);
        QTRY_COMPARE(headings(window).first(), u"One more"_s);
        WindowTester::type(window, u"\n\n## New"_s);
        QTRY_COMPARE(headings(window), (QStringList{u"One more"_s, u"New"_s, u"Two"_s, u"In a list"_s, u"Three"_s}));
        QTRY_COMPARE(current(window), u"New"_s); // the cursor stands in it
        window.panes().editor().goTo(0);
        QTRY_COMPARE(current(window), QString()); // above all headings
    }

    void aClick_goesToTheHeadingInBothPanes()
    {
        WindowTester tester;
        const QByteArray end = QByteArray("Words.\n\n").repeated(200);
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, text + end));
        window.actions()[Command::ShowOutline]->trigger();
        QTRY_COMPARE(headings(window).size(), 4);
        clickOn(window, 3);
        QCOMPARE(window.panes().editor().textCursor().block().text(), u"# Th*re*e"_s);
        QCOMPARE(window.panes().editor().topLine(), 12.0);
        QCOMPARE(window.focusWidget(), &window.panes().editor());
    }

    void fromTheKeyboard()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, text));
        window.actions()[Command::ShowOutline]->trigger();
        QTRY_COMPARE(headings(window).size(), 4);
        QTest::keyClick(outline(window), Qt::Key_Home);
        QTest::keyClick(outline(window), Qt::Key_Down);
        QTest::keyClick(outline(window), Qt::Key_Return);
        QCOMPARE(window.panes().editor().textCursor().block().text(), u"## Two"_s);
        QCOMPARE(window.focusWidget(), &window.panes().editor());
        outline(window)->setFocus();
        QTest::keyClick(outline(window), Qt::Key_Escape);
        QCOMPARE(window.focusWidget(), &window.panes().editor());
        QVERIFY(window.sidePanel().isVisible());
        window.actions()[Command::ShowOutline]->trigger();
        QVERIFY(!window.sidePanel().isVisible());
    }

    void theCommandPalette_findsHeadings()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, text));
        window.actions()[Command::Palette]->trigger();
        auto *palette = window.findChild<QWidget *>(u"commandPalette"_s);
        QVERIFY(palette);
        auto *field = palette->findChild<QLineEdit *>();
        const auto *list = palette->findChild<QTreeWidget *>();
        QTest::keyClicks(field, u"#"_s);
        QCOMPARE(list->topLevelItemCount(), 4);
        QTest::keyClicks(field, u" th"_s);
        QCOMPARE(list->currentItem()->text(0), u"Three"_s);
        QCOMPARE(list->currentItem()->text(1), u"line 13"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window.panes().editor().textCursor().block().text(), u"# Th*re*e"_s);
    }

    void aPostWithoutHeadings_saysSo()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "Words.\n"));
        window.actions()[Command::ShowOutline]->trigger();
        QVERIFY(!outline(window)->isVisible());
        QVERIFY(window.sidePanel().findChild<OutlinePanel *>()->findChild<QLabel *>()->isVisible());
        QCOMPARE(window.sidePanel().findChild<OutlinePanel *>()->findChild<QLabel *>()->text(), u"The post has no headings yet."_s);
    }

    void thePanelAndItsWidth_areRemembered()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, text));
        window.actions()[Command::ShowOutline]->trigger();
        auto *splitter = qobject_cast<QSplitter *>(window.sidePanel().parentWidget());
        QVERIFY(splitter);
        QTRY_COMPARE(window.sidePanel().width(), 240);
        drag(*splitter->handle(1), 80);
        const int width = window.sidePanel().width();
        QCOMPARE(width, 320);
        MainWindow &other = tester.openAndPreview(tester.write(u"b.md"_s, text));
        QVERIFY(other.sidePanel().isVisible());
        QCOMPARE(other.sidePanel().width(), width);
    }

    void aHundredThousandHeadings_areListed()
    {
        WindowTester tester;
        QByteArray many;
        for (int i = 0; i < 100'000; ++i) {
            many += "# h" + QByteArray::number(i) + "\n";
        }
        MainWindow &window = tester.open(u"a.md"_s, many);
        window.actions()[Command::ShowOutline]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(outline(window)->model()->rowCount(), 100'000, 60'000);
        QCOMPARE(headings(window).last(), u"h99999"_s);
    }

    void looks_data() { WindowTester::addLooks(); }

    void looks()
    {
        QFETCH(const Settings::Theme, theme);
        QFETCH(const QSize, size);
        WindowTester tester;
        tester.settings.setTheme(theme);
        MainWindow &window = tester.openAndPreview(tester.write(u"whats-next.md"_s, testData(u"posts/whats-next.md"_s)), size);
        window.actions()[Command::ShowOutline]->trigger();
        QTRY_VERIFY(!headings(window).isEmpty());
        window.panes().editor().goTo(40);
        window.panes().takeFocus();
        QTRY_VERIFY(!current(window).isEmpty());
        const QString picture = WindowTester::picture(window, u"outline-"_s + QLatin1StringView(QTest::currentDataTag()));
        const QPoint inPanel = window.sidePanel().mapTo(&window, window.sidePanel().rect().bottomLeft() + QPoint(4, -4));
        QCOMPARE(QImage(picture).pixelColor(inPanel), window.sidePanel().palette().color(QPalette::Base));
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowPanelsTest>(argc, argv);
}

#include "tst_window_panels.moc"
