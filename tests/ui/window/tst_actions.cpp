// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/actions.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace galley;

/// The one table of actions.
class ActionsTest : public QObject
{
    Q_OBJECT

    static void collect(const QMenu *menu, QSet<const QAction *> &found)
    {
        for (const QAction *action : menu->actions()) {
            if (action->menu()) {
                collect(action->menu(), found);
            } else {
                found.insert(action);
            }
        }
    }

private Q_SLOTS:
    void everyCommandIsInTheMenusOnce()
    {
        QWidget window;
        const Actions actions(&window);
        QMenuBar bar;
        QMenu recent(u"recent"_s);
        QMenu pageThemes;
        actions.fill(&bar, {.recent = &recent, .pageThemes = &pageThemes});
        QSet<const QAction *> found;
        for (const QAction *menu : bar.actions()) {
            collect(menu->menu(), found);
        }
        for (const CommandRow &row : Actions::table()) {
            QVERIFY2(found.contains(actions[row.command]), row.text);
        }
    }

    void noTwoCommandsShareAKey()
    {
        QWidget window;
        const Actions actions(&window);
        QHash<QKeySequence, QString> owners;
        for (const CommandRow &row : Actions::table()) {
            for (const QKeySequence &keys : actions[row.command]->shortcuts()) {
                QVERIFY2(!owners.contains(keys),
                         qPrintable(keys.toString() + u": "_s + owners.value(keys) + u" and "_s + actions.name(row.command)));
                owners.insert(keys, actions.name(row.command));
            }
        }
    }

    void everyIconIsBundled()
    {
        for (const CommandRow &row : Actions::table()) {
            QVERIFY2(!row.icon || QFile::exists(u":/icons/"_s + QLatin1StringView(row.icon) + u".svg"_s), row.icon);
        }
        QVERIFY(QFile::exists(u":/icons/LICENSE"_s));
    }

    void everyCommandButThemesHasAKey()
    {
        QWidget window;
        const Actions actions(&window);
        for (const CommandRow &row : Actions::table()) {
            const bool isTheme = row.place == CommandRow::Place::Theme || row.place == CommandRow::Place::PageTheme;
            QVERIFY2(isTheme || !actions[row.command]->shortcut().isEmpty(), row.text);
        }
    }

    void everyButtonOfTheToolBarHasANameAndTakesTheKeyboard()
    {
        QWidget window;
        const Actions actions(&window);
        QToolBar bar;
        QMenu all;
        actions.fill(&bar, &all);
        int buttons = 0;
        for (const QAction *action : bar.actions()) {
            if (const auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(const_cast<QAction *>(action)))) {
                ++buttons;
                QVERIFY(!button->accessibleName().isEmpty());
                QVERIFY(!button->toolTip().isEmpty());
                QVERIFY(button->focusPolicy() & Qt::TabFocus);
            }
        }
        QCOMPARE(buttons, 16);
    }

    void mnemonicsAreUniqueInEveryMenu()
    {
        QWidget window;
        const Actions actions(&window);
        QHash<int, QSet<QChar>> used;
        for (const CommandRow &row : Actions::table()) {
            const QString text = actions[row.command]->text();
            const QChar letter = text.at(text.indexOf(u'&') + 1).toLower();
            QVERIFY2(!used[int(row.place)].contains(letter), row.text);
            used[int(row.place)].insert(letter);
        }
    }
};

QTEST_MAIN(ActionsTest)
#include "tst_actions.moc"
