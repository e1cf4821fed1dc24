// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/scrollsync.h"

#include "editor/editor.h"
#include "preview/previewview.h"
#include "window/panes.h"

namespace galley
{

ScrollSync::ScrollSync(Panes &panes, QObject *parent)
    : QObject(parent)
    , m_panes(panes)
{
    connect(&panes.editor(), &Editor::scrolled, this, &ScrollSync::followEditor);
    connect(&panes.preview(), &PreviewView::scrolled, this, [this](double line) {
        if (m_on) {
            m_panes.editor().scrollToLine(line);
        }
    });
    // A pane that was hidden missed what the other one did.
    connect(&panes, &Panes::viewChanged, this, &ScrollSync::followEditor);
}

void ScrollSync::setOn(bool on)
{
    m_on = on;
    followEditor();
}

void ScrollSync::followEditor()
{
    if (m_on && m_panes.view() == Settings::View::Both) {
        m_panes.preview().scrollToLine(m_panes.editor().topLine());
    }
}

} // namespace galley
