// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Processes of the browser engine that die while one types: the window stays, no key is lost, the preview comes back where it was, or says
// what became of it.
#include "editor/editor.h"
#include "preview/previewview.h"
#include "ui/window/windowtester.h"
#include "window/panes.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <algorithm>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

constexpr int longWait = 60'000;

QByteArray paragraphs(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        text += "Paragraph " + QByteArray::number(i) + " with some words to fill a line or two of the page, so that it has a height.\n\n";
    }
    return text;
}

/// The browser engine's processes of this program: zygotes, and what they forked.
QList<pid_t> engineProcesses()
{
    QList<pid_t> found;
    QStringList ids = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    std::ranges::sort(ids, {}, [](const QString &id) { return id.toInt(); }); // parents first
    for (const QString &id : std::as_const(ids)) {
        const QByteArray stat = WindowTester::read(u"/proc/"_s + id + u"/stat"_s);
        const pid_t parent = stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toInt();
        if ((parent == ::getpid() || found.contains(parent)) && stat.contains("(QtWebEngine")) {
            found.append(pid_t(id.toInt()));
        }
    }
    return found;
}

PreviewView &previewOf(MainWindow &window)
{
    return window.panes().preview();
}

QWebEnginePage &pageOf(MainWindow &window)
{
    return *previewOf(window).findChild<QWebEngineView *>()->page();
}

QStringList wordsInPreview(MainWindow &window)
{
    QStringList words;
    for (const auto *label : previewOf(window).findChildren<QLabel *>()) {
        if (label->isVisible()) {
            words << label->text();
        }
    }
    return words;
}

} // namespace

class WindowDeathsTest : public QObject
{
    Q_OBJECT

    /// Opens a post with the cursor at its end, which is in sight.
    static MainWindow &openAtEnd(WindowTester &tester, const QByteArray &post)
    {
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, post));
        window.panes().editor().setFocus();
        QTest::keyClick(&window.panes().editor(), Qt::Key_End, Qt::ControlModifier);
        return window;
    }

private Q_SLOTS:
    void aRendererThatDiesWhileOneTypes_comesBackWithEveryKey()
    {
        WindowTester tester;
        const QByteArray post = paragraphs(100);
        MainWindow &window = openAtEnd(tester, post);
        const qint64 first = pageOf(window).renderProcessPid();
        WindowTester::type(window, u"Be"_s);
        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        WindowTester::type(window, u"fore and after"_s);
        QTRY_VERIFY_WITH_TIMEOUT(WindowTester::mainOf(window).contains(u"<p>Before and after</p>"_s), longWait);
        QVERIFY(pageOf(window).renderProcessPid() != first);
        QVERIFY(wordsInPreview(window).isEmpty());
        QVERIFY(window.isVisible() && window.panes().editor().hasFocus());
        QCOMPARE(window.document().utf8(), post + "Before and after");
        window.actions()[Command::Save]->trigger();
        QTRY_VERIFY(!window.isWindowModified());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), post + "Before and after");
    }

    /// No new one can be started then in this program: the pane says so, and everything else works.
    void allProcessesOfTheBrowserEngineThatDie_leaveTheEditor()
    {
        WindowTester tester;
        const QByteArray post = paragraphs(100);
        MainWindow &window = openAtEnd(tester, post);
        const QList<pid_t> processes = engineProcesses();
        QVERIFY(processes.contains(pid_t(pageOf(window).renderProcessPid())));
        WindowTester::type(window, u"Be"_s);
        for (const pid_t process : processes) {
            QCOMPARE(::kill(process, SIGKILL), 0);
        }
        WindowTester::type(window, u"fore"_s);
        QTRY_COMPARE_WITH_TIMEOUT(wordsInPreview(window),
                                  QStringList{u"The preview stopped three times in a minute. Your text is not affected."_s}, longWait);
        WindowTester::type(window, u" and after"_s);
        QCOMPARE(window.document().utf8(), post + "Before and after");
        window.actions()[Command::Save]->trigger();
        QTRY_VERIFY(!window.isWindowModified());
        QCOMPARE(WindowTester::read(tester.path(u"a.md"_s)), post + "Before and after");
        QVERIFY(window.isVisible() && window.panes().editor().hasFocus());
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowDeathsTest>(argc, argv);
}
#include "tst_window_deaths.moc"
