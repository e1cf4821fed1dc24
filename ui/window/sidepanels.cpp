// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/sidepanels.h"

#include "editor/cursorinfo.h"
#include "editor/editor.h"
#include "panels/outlinepanel.h"
#include "panels/sidepanel.h"
#include "post/post.h"
#include "preview/previewview.h"
#include "window/actions.h"
#include "window/panes.h"

#include <QSplitter>

#include <array>

namespace galley
{

namespace
{

struct PanelCommand {
    Settings::Panel panel;
    Command command;
};
constexpr auto panelCommands = std::to_array<PanelCommand>({{Settings::Panel::Posts, Command::ShowPosts},
                                                            {Settings::Panel::Outline, Command::ShowOutline},
                                                            {Settings::Panel::Proof, Command::ShowProof}});

} // namespace

SidePanels::SidePanels(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_panel(new SidePanel)
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(parts.pages);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({parts.settings.panelWidth(), 1});
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_parts.settings.setPanelWidth(m_panel->width()); });
    connectCommands();
    connect(m_panel, &SidePanel::left, &parts.panes, &Panes::takeFocus);
}

void SidePanels::restore()
{
    m_panel->show(m_parts.settings.panel());
}

void SidePanels::addOutline()
{
    auto *outline = new OutlinePanel;
    m_panel->add(Settings::Panel::Outline, tr("Outline"), outline);
    const CursorInfo &cursor = m_parts.panes.editor().cursorInfo();
    connect(&m_parts.panes.preview(), &PreviewView::rendered, outline, &OutlinePanel::setRendering);
    connect(&cursor, &CursorInfo::changed, outline, [outline, &cursor] { outline->setCursorLine(cursor.line() - 1); });
    connect(outline, &OutlinePanel::lineChosen, this, &SidePanels::goToHeading);
}

void SidePanels::connectCommands()
{
    for (const auto &[panel, command] : panelCommands) {
        m_parts.actions.onTriggered(command, this, [this, panel](bool on) { toggle(panel, on); });
    }
    connect(m_panel, &SidePanel::shownChanged, this, [this](Settings::Panel shown) {
        m_parts.settings.setPanel(shown);
        for (const auto &[panel, command] : panelCommands) {
            m_parts.actions[command]->setChecked(panel == shown);
        }
    });
}

void SidePanels::toggle(Settings::Panel panel, bool on)
{
    m_panel->show(on ? panel : Settings::Panel::None);
    if (on) {
        m_panel->takeFocus();
    } else {
        m_parts.panes.takeFocus();
    }
}

PaletteKind SidePanels::headings() const
{
    return {.sign = u'#',
            .nothing = [] { return tr("The post has no headings yet."); },
            .entries =
                [this] {
                    std::vector<PaletteEntry> result;
                    if (const auto rendering = m_parts.panes.preview().rendering()) {
                        for (const post::OutlineEntry &heading : post::outline(*rendering)) {
                            result.push_back({.name = heading.text,
                                              .detail = tr("line %L1").arg(heading.line + 1),
                                              .run = [this, line = heading.line] { goToHeading(line); }});
                        }
                    }
                    return result;
                }};
}

void SidePanels::goToHeading(int line) const
{
    m_parts.panes.editor().goTo(line);
    m_parts.panes.editor().scrollToLine(line);
    m_parts.panes.preview().scrollToLine(line);
    m_parts.panes.takeFocus();
}

} // namespace galley
