// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Front matter that cannot be read, or not all of it, in the real window: the form says what is wrong, the body is in the preview, one can
// go on writing, and the window is not held up.
#include "document/document.h"
#include "editor/editor.h"
#include "form/form.h"
#include "ui/window/windowtester.h"
#include "window/panes.h"

#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

QByteArray multiplyingAliases()
{
    QByteArray lines = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 20; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        const QByteArray name = "a" + QByteArray::number(i);
        lines += name + ": &" + name + " [" + QByteArray(before + ", ").repeated(8) + before + "]\n";
    }
    return lines;
}

} // namespace

class WindowBadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frontMatterThatCannotBeRead_isSaidInTheForm_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &lines, const QString &sentence) {
            QTest::newRow(name) << "---\n" + lines + "---\n" << sentence;
        };
        row("10 MB", QByteArray("key: value\n").repeated(1'000'000), u"The front matter is too large to be read"_s);
        row("aliases that multiply", multiplyingAliases(), u"refers to itself too often"_s);
        row("a key twice", "title: A\ndate: 2024-01-02\ntitle: B\n", u"The front matter has “title” twice"_s);
        row("a tab", "title: A\nparams:\n\tx: 1\n", u"The front matter has a mistake"_s);
        row("wrong types", "title: A\ndate: yesterday\ntags: 3\n", u"The front matter's “date” is not what it should be"_s);
        row("a bracket that stays open", "title: A\ntags: [a, b\n", u"The front matter has a mistake"_s);
    }

    void frontMatterThatCannotBeRead_isSaidInTheForm()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QString, sentence);
        WindowTester tester;
        tester.settings.setFormOpen(true);
        const QString path = tester.write(u"a.md"_s, header + "Body.\n");
        MainWindow &window = tester.open(path);
        const Heartbeat opening;
        const auto *problem = window.findChild<QToolButton *>(u"formProblem"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(problem->accessibleName().contains(sentence), qPrintable(problem->accessibleName()), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(WindowTester::mainOf(window).contains(u"Body."_s), 60'000);
        qInfo() << "opened in" << opening.elapsed() << "ms, longest gap" << opening.longestGap() << "ms";
        QVERIFY(problem->isVisible());
        Editor &editor = window.panes().editor();
        editor.setFocus();
        const Heartbeat typing;
        QTest::keyClick(&editor, Qt::Key_End, Qt::ControlModifier);
        WindowTester::type(window, u"More"_s);
        QTRY_VERIFY_WITH_TIMEOUT(WindowTester::mainOf(window).contains(u"More"_s), 60'000);
        qInfo() << "typed in" << typing.elapsed() << "ms, longest gap" << typing.longestGap() << "ms";
        QCOMPARE(window.document().utf8(), header + "Body.\nMore");
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowBadInputTest>(argc, argv);
}
#include "tst_window_badinput.moc"
