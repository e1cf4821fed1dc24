// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The export dragged out of the real window by its button, with the screen's own pointer, into another window.
#include "support/screenkeys.h"
#include "ui/window/windowtester.h"
#include "window/exporting.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimer>
#include <QToolBar>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

/// Takes files, as a file manager's window does.
class Target final : public QWidget
{
public:
    Target() { setAcceptDrops(true); }
    QList<QUrl> dropped;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override { event->acceptProposedAction(); }
    void dropEvent(QDropEvent *event) override
    {
        dropped = event->mimeData()->urls();
        event->acceptProposedAction();
    }
};

} // namespace

class WindowDragTest : public QObject
{
    Q_OBJECT

    static QWidget *button(MainWindow &window)
    {
        return window.findChild<QToolBar *>()->widgetForAction(window.actions()[Command::ExportHtml]);
    }

    /// Drags the button onto the target: one step each time the window has nothing else to do.
    static void drag(MainWindow &window, Target &target)
    {
        tests::ScreenKeys screen;
        QVERIFY(screen.isReady());
        const QPoint from = button(window)->mapToGlobal(button(window)->rect().center());
        const QPoint to = target.mapToGlobal(target.rect().center());
        const QList<std::function<void()>> steps = {
            [&] { screen.moveTo(from); },
            [&] { screen.press(true); },
            [&] { screen.moveTo(from + QPoint(0, 12)); },
            [&] { screen.moveTo(from + QPoint(0, 24)); },
            [&] { screen.moveTo(to - QPoint(8, 0)); },
            [&] { screen.moveTo(to); },
            [&] { screen.moveTo(to + QPoint(4, 4)); },
            [&] { screen.press(false); },
        };
        qsizetype next = 0;
        QTimer hand;
        QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
            if (next < steps.size()) {
                steps[next++]();
            }
        });
        hand.start(60); // a hand's pace: the drop target has to answer each move
        QTRY_VERIFY_WITH_TIMEOUT(!target.dropped.isEmpty(), 20'000);
    }

private Q_SLOTS:
    void theButton_givesAFile_data()
    {
        QTest::addColumn<exporting::Kind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::addRow("never exported") << exporting::Kind::Page << u"a.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::addRow("as a PDF last") << exporting::Kind::Pdf << u"a.pdf"_s << QByteArray("%PDF-");
    }

    void theButton_givesAFile()
    {
        QFETCH(const exporting::Kind, kind);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, start);
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "one *two*\n"), {1000, 700});
        QSignalSpy exported(&window.exporting(), &Exporting::exported);
        if (kind != exporting::Kind::Page) {
            tester.answers.htmlAnswer = tester.path(u"last.pdf"_s);
            tester.answers.exportAnswer.kind = kind;
            window.actions()[Command::ExportHtml]->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 30'000);
        }
        Target target;
        target.setGeometry(1100, 300, 300, 300);
        target.show();
        QVERIFY(QTest::qWaitForWindowExposed(&target));
        window.move(0, 0);
        const qsizetype asked = tester.answers.asked.size();
        drag(window, target);
        QCOMPARE(target.dropped.size(), 1);
        const QString path = target.dropped.first().toLocalFile();
        QCOMPARE(QFileInfo(path).fileName(), name);
        QVERIFY(WindowTester::read(path).startsWith(start));
        QCOMPARE(tester.answers.asked.size(), asked); // a drag is no click
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowDragTest>(argc, argv);
}

#include "tst_window_drag.moc"
