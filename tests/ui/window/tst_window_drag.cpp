// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The export dragged out of the real window by its button, with the screen's own pointer, into another window; and files that come from
// other programs.
#include "editor/editor.h"
#include "support/files.h"
#include "support/screenkeys.h"
#include "ui/window/windowtester.h"
#include "window/exporting.h"
#include "window/panes.h"

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

    /// Lets files of another program fall on a widget; false if they are not wanted.
    static bool drop(QWidget &widget, QPoint at, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&widget, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        return enter.isAccepted() && QCoreApplication::sendEvent(&widget, &event) && event.isAccepted();
    }

private Q_SLOTS:
    void aPictureDroppedIntoTheText_isWrittenAsTheGeneratorWantsIt_data()
    {
        QTest::addColumn<QString>("configuration");
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("text");
        QTest::newRow("Hugo, static") << u"hugo.toml"_s << u"content/posts/a.md"_s << u"static/img/my cat.png"_s
                                      << u"![my cat](</img/my cat.png>)"_s;
        QTest::newRow("Hugo, a bundle") << u"hugo.toml"_s << u"content/posts/a/index.md"_s << u"content/posts/a/cat.png"_s
                                        << u"![cat](cat.png)"_s;
        QTest::newRow("Pelican") << u"pelicanconf.py"_s << u"blog/a.md"_s << u"images/cat.png"_s << u"![cat]({static}/images/cat.png)"_s;
        QTest::newRow("a folder") << u""_s << u"posts/a.md"_s << u"img/cat.png"_s << u"![cat](../img/cat.png)"_s;
    }

    void aPictureDroppedIntoTheText_isWrittenAsTheGeneratorWantsIt()
    {
        QFETCH(const QString, configuration);
        QFETCH(const QString, post);
        QFETCH(const QString, picture);
        WindowTester tester;
        if (!configuration.isEmpty()) {
            tests::put(tester.path(configuration), "");
        }
        tests::put(tester.path(picture), tests::onePixel());
        tests::put(tester.path(post), "\n");
        MainWindow &window = tester.open(tester.path(post));
        QVERIFY(drop(*window.panes().editor().viewport(), {40, 30}, {tester.path(picture)}));
        QTEST(window.panes().editor().toPlainText().trimmed(), "text");
    }

    void filesDroppedOnTheWindow_areOpened()
    {
        WindowTester tester;
        MainWindow &window = tester.open(tester.write(u"a.md"_s, "one\n"));
        const QString other = tester.write(u"b.md"_s, "two\n");
        QVERIFY(drop(window, {700, 300}, {other}));
        QTRY_COMPARE(tester.application.windows().size(), 2);
        QTRY_COMPARE(tester.application.windows().last()->document().name(), u"b.md"_s);
        QVERIFY(!drop(window, {700, 300}, {}));
    }

    void picturesDroppedOnTheWindow_goIntoTheText()
    {
        WindowTester tester;
        tests::put(tester.path(u"cat.png"_s), tests::onePixel());
        MainWindow &window = tester.open(tester.write(u"a.md"_s, "one\n"));
        window.panes().editor().goTo(0, 3);
        QVERIFY(drop(window, {700, 300}, {tester.path(u"cat.png"_s)}));
        QCOMPARE(window.panes().editor().toPlainText(), u"one![cat](cat.png)\n"_s);
        MainWindow &unsaved = tester.start({1000, 700});
        QVERIFY(drop(unsaved, {700, 300}, {tester.path(u"cat.png"_s)}));
        QCOMPARE(WindowTester::bars(unsaved), QStringList{u"Save the post first: a picture is found by where the post lies."_s});
        QCOMPARE(tester.application.windows().size(), 2);
    }

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
