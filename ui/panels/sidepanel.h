// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settings.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace galley
{

/// The place at the window's side: one of the panels at a time, under a row of their names; hidden where none is chosen.
class SidePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    /// Adds a panel, to stand in the order of `Settings::Panel`. Its focus proxy, if any, gets the keyboard when the panel does.
    void add(Settings::Panel panel, const QString &name, QWidget *content);
    bool has(Settings::Panel panel) const { return m_tabs.contains(panel); }
    /// Shows a panel that was added; any other, `None` for one, hides them all. Does not move the keyboard.
    void show(Settings::Panel panel);
    Settings::Panel shown() const { return m_shown; }
    /// A number behind a panel's name, e.g. of findings; 0: none.
    void setCount(Settings::Panel panel, int count);
    /// Gives the keyboard to the panel that is shown.
    void takeFocus();

Q_SIGNALS:
    void shownChanged(galley::Settings::Panel panel);
    /// Escape was pressed in a panel: the keyboard goes back to the text.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Tab {
        QToolButton *button = nullptr;
        QWidget *content = nullptr;
        QString name;
    };
    QHash<Settings::Panel, Tab> m_tabs;
    QHBoxLayout *m_row;
    QStackedWidget *m_contents;
    Settings::Panel m_shown = Settings::Panel::None;
};

} // namespace galley
