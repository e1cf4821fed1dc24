// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/linenumbers.h"

#include "editor/editor.h"
#include "editor/spacedlayout.h"
#include "settings/palette.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

namespace galley
{

LineNumbers::LineNumbers(Editor *editor)
    : QWidget(editor)
    , m_editor(editor)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(editor, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int dy) {
        if (dy != 0) {
            update();
        }
    });
    connect(editor, &QPlainTextEdit::blockCountChanged, this, qOverload<>(&QWidget::update));
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, qOverload<>(&QWidget::update));
    connect(editor, &Editor::viewChanged, this, qOverload<>(&QWidget::update));
}

void LineNumbers::setPalette(const Palette &palette)
{
    m_colour = palette[u"muted"];
    m_current = palette[u"text"];
    update();
}

int LineNumbers::wantedWidth() const
{
    const auto digits = QString::number(qMax(99, m_editor->document()->blockCount())).size();
    return int(digits) * m_editor->fontMetrics().horizontalAdvance(u'0') + 16;
}

void LineNumbers::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setFont(m_editor->font());
    const int current = m_editor->textCursor().blockNumber();
    const SpacedLayout *layout = m_editor->spacedLayout();
    qreal top = m_editor->contentOffset().y();
    for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        painter.setPen(block.blockNumber() == current ? m_current : m_colour);
        const QRectF slot(0, top, width() - 8, layout->slot());
        painter.drawText(slot, Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        top += layout->blockBoundingRect(block).height();
    }
}

} // namespace galley
