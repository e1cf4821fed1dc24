// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/commandpalette.h"
#include "settings/settings.h"

#include <QObject>

class QSplitter;

namespace galley
{
class Actions;
class OutlinePanel;
class Panes;
class SidePanel;

/// Puts the panels at the window's side and ties them to the post, to the commands and to what is remembered.
class SidePanels final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        QWidget *pages; ///< what the panels stand beside
        Panes &panes;
        Actions &actions;
        Settings &settings;
    };
    explicit SidePanels(const Parts &parts, QObject *parent = nullptr);

    /// The panel and the pages, to be put into the window.
    QSplitter *splitter() const { return m_splitter; }
    SidePanel &panel() const { return *m_panel; }
    /// The post's headings for the command palette.
    PaletteKind headings() const;
    void addOutline();
    /// Shows the panel that was shown last, once all are there.
    void restore();

private:
    void connectCommands();
    void toggle(Settings::Panel panel, bool on);
    void goToHeading(int line) const;

    Parts m_parts;
    QSplitter *m_splitter;
    SidePanel *m_panel;
};

} // namespace galley
