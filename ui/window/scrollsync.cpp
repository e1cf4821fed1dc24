// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/scrollsync.h"

#include "editor/cursorinfo.h"
#include "editor/editor.h"
#include "preview/previewview.h"
#include "window/panes.h"

#include <QTextBlock>
#include <QTextDocument>

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
    connect(&panes.editor().cursorInfo(), &CursorInfo::changed, this,
            [this] { m_panes.preview().showCursorLine(m_panes.editor().cursorInfo().line() - 1); });
    connect(&panes.preview(), &PreviewView::lineActivated, this, [this](int line) { m_panes.editor().goTo(line); });
    connect(&panes.preview(), &PreviewView::wordActivated, this, &ScrollSync::goToWord);
    // A pane that was hidden missed what the other one did.
    connect(&panes, &Panes::viewChanged, this, &ScrollSync::followEditor);
}

void ScrollSync::goToWord(int line, const QString &word, int occurrence)
{
    const QTextDocument *document = m_panes.editor().document();
    QTextCursor found(document->findBlockByNumber(line));
    for (int i = 0; i <= occurrence && !found.isNull(); ++i) {
        found = document->find(word, found, QTextDocument::FindCaseSensitively | QTextDocument::FindWholeWords);
    }
    if (!found.isNull()) {
        const QTextBlock block = document->findBlock(found.selectionStart());
        m_panes.editor().goTo(block.blockNumber(), found.selectionStart() - block.position());
    }
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
