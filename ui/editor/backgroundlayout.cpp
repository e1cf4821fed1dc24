// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/backgroundlayout.h"

#include "editor/editor.h"
#include "editor/spacedlayout.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTimerEvent>

#include <algorithm>

namespace galley
{

namespace
{
constexpr int longText = 2'000'000; // UTF-16 units
constexpr int sliceTime = 3;        // ms
} // namespace

BackgroundLayout::BackgroundLayout(Editor *editor)
    : QObject(editor)
    , m_editor(editor)
{
}

void BackgroundLayout::begin()
{
    if (m_document != m_editor->document()) {
        if (m_document) {
            m_document->disconnect(this);
        }
        m_document = m_editor->document();
        connect(m_document, &QTextDocument::contentsChange, this, &BackgroundLayout::contentsChange);
    }
    layOut(0, m_document->blockCount());
}

void BackgroundLayout::contentsChange(int position, int /*removed*/, int added)
{
    const QTextBlock last = m_document->findBlock(position + added);
    layOut(m_document->findBlock(position).blockNumber(), last.isValid() ? last.blockNumber() + 1 : m_document->blockCount());
}

void BackgroundLayout::layOut(int from, int to)
{
    if (m_document->characterCount() >= longText) {
        m_idle.stop();
        return;
    }
    const bool more = m_idle.isActive();
    m_next = more ? std::min(m_next, from) : from;
    m_end = more ? m_document->blockCount() : to;
    m_idle.start(0, this);
}

void BackgroundLayout::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_idle.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    if (m_document && m_document == m_editor->document()) {
        m_next = static_cast<SpacedLayout *>(m_document->documentLayout())->layOutBlocks(m_next, m_end, sliceTime);
    }
    if (!m_document || m_next >= m_end) {
        m_idle.stop();
    }
}

} // namespace galley
