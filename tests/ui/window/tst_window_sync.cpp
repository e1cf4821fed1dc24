// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Editor and preview beside each other in the real window, with the real page: what one does in one of them shows in the other.
#include "editor/editor.h"
#include "preview/previewview.h"
#include "support/screenkeys.h"
#include "ui/window/windowtester.h"
#include "window/panes.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace galley;

class WindowSyncTest : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30'000; // ms

    static QByteArray longPost()
    {
        QByteArray text;
        for (int i = 1; i <= 300; ++i) {
            text += "## Part " + QByteArray::number(i) + "\n\nSome words below it, and a few more of them.\n\n";
        }
        return text;
    }

    static QVariant evaluate(MainWindow &window, const QString &script)
    {
        QVariant result;
        bool done = false;
        window.findChild<QWebEngineView *>()->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant &value) {
            result = value;
            done = true;
        });
        return QTest::qWaitFor([&] { return done; }, patience) ? result : QVariant();
    }

    /// The number of the first part whose heading is not above the page's view.
    static int firstPart(MainWindow &window)
    {
        return evaluate(window, u"(() => { for (const h of document.querySelectorAll('h2')) {"
                                "if (h.getBoundingClientRect().bottom > 0) return parseInt(h.textContent.slice(5)); } return 0; })()"_s)
            .toInt();
    }
    static int partOfEditor(MainWindow &window) { return int(window.panes().editor().topLine()) / 4 + 1; }
    static QWidget *page(MainWindow &window) { return window.findChild<QWebEngineView *>()->focusProxy(); }

    static void click(MainWindow &window, const QString &selector, int from, int to)
    {
        const QVariantList at =
            evaluate(window, u"(() => { const r = document.createRange(); const n = document.querySelector('%1').firstChild;"
                             "r.setStart(n, %2); r.setEnd(n, %3); const b = r.getBoundingClientRect();"
                             "return [b.left + b.width / 2, b.top + b.height / 2]; })()"_s.arg(selector)
                                 .arg(from)
                                 .arg(to))
                .toList();
        QTest::mouseClick(page(window), Qt::LeftButton, {}, QPoint(at.at(0).toInt(), at.at(1).toInt()));
    }

private Q_SLOTS:
    void thePageFollowsTheEditor()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, longPost()));
        QCOMPARE(firstPart(window), 1);
        QScrollBar *bar = window.panes().editor().verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int part = partOfEditor(window);
        QVERIFY(part > 50);
        QTRY_VERIFY_WITH_TIMEOUT(qAbs(firstPart(window) - part) <= 1, patience);
    }

    void theEditorFollowsTheWheelOverThePage()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, longPost()));
        QVERIFY(WindowTester::isPreviewPainted(window)); // before that, the page takes no pointer
        tests::ScreenKeys devices;
        QVERIFY(devices.isReady());
        devices.wheelDown(page(window)->mapToGlobal(QPoint(200, 200)), 20);
        QTRY_VERIFY_WITH_TIMEOUT(partOfEditor(window) > 5, patience);
        QTRY_VERIFY_WITH_TIMEOUT(qAbs(firstPart(window) - partOfEditor(window)) <= 1, patience);
    }

    void theEditorFollowsKeysInThePage()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, longPost()));
        window.panes().focusOtherPane();
        QTRY_VERIFY(window.panes().isPreviewFocused());
        QTest::keyClick(page(window), Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(partOfEditor(window) > 250, patience);
        QTest::keyClick(page(window), Qt::Key_Home);
        QTRY_COMPARE_WITH_TIMEOUT(partOfEditor(window), 1, patience);
        QTest::keyClick(page(window), Qt::Key_PageDown);
        QTRY_VERIFY_WITH_TIMEOUT(partOfEditor(window) > 1, patience);
    }

    void aClickOnAWordPutsTheCursorThere()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "# Title\n\nalpha *beta* alpha gamma\n\n- one\n- two\n"));
        click(window, u"em"_s, 0, 4);
        QTRY_COMPARE_WITH_TIMEOUT(window.panes().editor().textCursor().blockNumber(), 2, patience);
        QTRY_COMPARE(window.panes().editor().textCursor().positionInBlock(), 7);
        click(window, u"li:last-child"_s, 0, 3);
        QTRY_COMPARE_WITH_TIMEOUT(window.panes().editor().textCursor().blockNumber(), 5, patience);
        QTRY_COMPARE(window.panes().editor().textCursor().positionInBlock(), 2);
        QVERIFY(!window.isWindowModified());
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowSyncTest>(argc, argv);
}
#include "tst_window_sync.moc"
