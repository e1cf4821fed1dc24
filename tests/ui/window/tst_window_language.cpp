// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The real window on a German desktop; and mirrored, as it is where one writes from right to left.
#include "dialogs/about.h"
#include "editor/editor.h"
#include "panels/proofpanel.h"
#include "panels/sidepanel.h"
#include "preview/previewview.h"
#include "settings/icons.h"
#include "support/askpage.h"
#include "ui/window/windowtester.h"
#include "window/panes.h"
#include "window/statusline.h"

#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QScopeGuard>
#include <QTextBlock>
#include <QToolButton>
#include <QWebEngineView>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const QAction *action : actions) {
        if (!action->isSeparator()) {
            texts.append(action->text());
        }
    }
    return texts;
}

/// The letters that `&` marks, without those that mark nothing else in the menu.
QStringList lettersMarkedTwice(const QStringList &texts)
{
    QStringList once;
    QStringList twice;
    for (const QString &text : texts) {
        const qsizetype mark = text.indexOf(u'&');
        const QString letter = mark < 0 ? QString() : text.sliced(mark + 1, 1).toUpper();
        (once.contains(letter) && !letter.isEmpty() ? twice : once).append(letter);
    }
    return twice;
}

} // namespace

class WindowLanguageTest : public QObject
{
    Q_OBJECT

    static QStringList findings(MainWindow &window)
    {
        QStringList texts;
        const QAbstractItemModel *model = window.sidePanel().findChild<ProofPanel *>()->findChild<QListView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            texts.append(model->index(row, 0).data().toString());
        }
        return texts;
    }

    static QVariant ask(MainWindow &window, const QString &script)
    {
        return tests::askPage(*window.panes().preview().findChild<QWebEngineView *>()->page(), script);
    }

private Q_SLOTS:
    void menusAreInGerman()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        QCOMPARE(textsOf(window.menuBar()->actions()),
                 (QStringList{u"&Datei"_s, u"&Bearbeiten"_s, u"F&ormat"_s, u"&Ansicht"_s, u"&Hilfe"_s}));
        QCOMPARE(window.actions()[Command::SaveAs]->text(), u"Speichern &unter…"_s);
        QCOMPARE(window.actions().name(Command::SaveAs), u"Speichern unter"_s);
        QCOMPARE(window.windowTitle(), u"a.md[*] — Galley"_s);
    }

    void noMenuHasALetterTwice()
    {
        WindowTester tester;
        MainWindow &window = tester.open(u"a.md"_s, "one\n");
        QCOMPARE(lettersMarkedTwice(textsOf(window.menuBar()->actions())), QStringList());
        int looked = 0;
        for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
            const QStringList texts = textsOf(menu->actions());
            QVERIFY2(lettersMarkedTwice(texts).isEmpty(), qPrintable(texts.join(u", "_s)));
            looked += int(texts.size());
        }
        QVERIFY(looked > 50);
    }

    void theStatusLineIsInGerman()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, QByteArray("ein Wort ").repeated(617)));
        const auto words = [&window] { return window.findChild<StatusLine *>()->words(); };
        QTRY_VERIFY2(words().contains(u"1.234 Wörter"_s), qPrintable(words()));
        QVERIFY2(words().contains(u"gespeichert"_s) && words().endsWith(u"Zeile 1, Spalte 1"_s), qPrintable(words()));
        tester.write(u"b.md"_s, "Wort\n");
        MainWindow &other = tester.openAndPreview(tester.path(u"b.md"_s));
        QTRY_VERIFY(other.findChild<StatusLine *>()->words().contains(u"1 Wort"_s));
    }

    /// Sentences of each part: the engine's about files, its checks, the window's free functions, a class's own.
    void messagesAreInGerman()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "---\ntitle: A\ndate: 2024-01-02\n---\n![Ein Bild](weg.png)\n"));
        window.actions()[Command::ShowProof]->trigger();
        QTRY_VERIFY2(findings(window).contains(u"Es gibt kein Bild „weg.png“"_s), qPrintable(findings(window).join(u'\n')));
        QVERIFY2(aboutText({}).contains(u"Vorschau: Chromium"_s), qPrintable(aboutText({})));
        tester.application.open({{.path = tester.path(u"fehlt.md"_s), .line = 0}});
        QTRY_VERIFY(std::ranges::any_of(QApplication::topLevelWidgets(), [](QWidget *widget) {
            auto *one = qobject_cast<MainWindow *>(widget);
            return one &&
                   WindowTester::bars(*one).join(u'\n').contains(u"fehlt.md konnte nicht geöffnet werden: Es gibt keine solche Datei."_s);
        }));
    }

    /// What is around the text is mirrored; a text, and its page, run as their own language does.
    void fromRightToLeft_theTextStaysAsItIs()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        WindowTester tester;
        const QByteArray post = "# A heading\n\nSome words.\n\nمرحبا بالعالم\n";
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, post));
        Editor &editor = window.panes().editor();
        const QMenuBar *bar = window.menuBar();
        QVERIFY(bar->actionGeometry(bar->actions().first()).left() > bar->actionGeometry(bar->actions().last()).left());
        QVERIFY(editor.mapTo(&window, QPoint()).x() > window.panes().preview().mapTo(&window, QPoint()).x());
        QCOMPARE(editor.toPlainText().toUtf8(), post);

        // What is around it begins at the right, also where it is English, or a name.
        const auto standsRight = [](const QWidget *widget) {
            return widget->x() + widget->width() > widget->parentWidget()->width() * 2 / 3;
        };
        const auto *fold = window.findChild<QToolButton *>(u"foldForm"_s);
        QVERIFY(standsRight(fold));
        QVERIFY(fold->icon().pixmap(16).toImage() == lineIcon(u"chevron-left"_s).pixmap(16).toImage());
        for (const QWidget *part : {fold->parentWidget(), static_cast<QWidget *>(window.findChild<StatusLine *>())}) {
            const auto *words = part->findChild<QLabel *>();
            QVERIFY(standsRight(words) && words->alignment().testFlags(Qt::AlignRight | Qt::AlignAbsolute));
        }

        const auto placeOf = [&editor](int line) {
            return editor.cursorRect(QTextCursor(editor.document()->findBlockByNumber(line))).center().x();
        };
        QVERIFY2(placeOf(2) < editor.viewport()->width() / 2, "an English line begins at the left");
        QVERIFY2(placeOf(4) > editor.viewport()->width() / 2, "an Arabic line begins at the right");
        QCOMPARE(ask(window, u"getComputedStyle(document.querySelector('h1')).direction"_s).toString(), u"ltr"_s);
        QVERIFY(WindowTester::isPreviewPainted(window));
        QVERIFY(!WindowTester::picture(window, u"right-to-left"_s).isEmpty());
        QTest::keyClick(&editor, Qt::Key_End, Qt::ControlModifier);
        WindowTester::type(window, u"more"_s);
        QCOMPARE(editor.toPlainText().toUtf8(), post + "more");
        QTRY_VERIFY(WindowTester::mainOf(window).contains(u"more"_s));
    }
};

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    return runWindowTest<WindowLanguageTest>(argc, argv);
}
#include "tst_window_language.moc"
