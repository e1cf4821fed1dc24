// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/underlines.h"

#include "editor/backdrop.h"
#include "editor/editor.h"
#include "editor/spacedlayout.h"
#include "settings/palette.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace galley
{

namespace
{

/// A wave from left to right, two pixels high.
QPainterPath wave(qreal left, qreal right, qreal y)
{
    constexpr qreal step = 2;
    QPainterPath path(QPointF(left, y));
    bool up = true;
    for (qreal x = left; x < right; x += step, up = !up) {
        path.lineTo(std::min(x + step, right), y + (up ? -step : 0));
    }
    return path;
}

} // namespace

Underlines::Underlines(Editor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->viewport()->installEventFilter(this);
}

void Underlines::setPalette(const Palette &palette)
{
    m_error = palette[u"error"];
    m_warning = palette[u"warning"];
    m_note = palette[u"muted"];
}

void Underlines::setMarks(const QList<Mark> &marks)
{
    if (m_marks != marks) {
        m_marks = marks;
        m_editor->viewport()->update();
    }
}

QString Underlines::messagesAt(int position) const
{
    QStringList messages;
    for (const Mark &mark : m_marks) {
        if (mark.position <= position && position <= mark.position + mark.length) {
            messages += mark.message;
        }
    }
    messages.removeDuplicates();
    return messages.join(u'\n');
}

bool Underlines::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_marks.isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString messages = messagesAt(m_editor->cursorAt(help->pos()).position());
        if (messages.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), messages, m_editor->viewport());
        }
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Underlines::watchDocument()
{
    setMarks({});
    connect(m_editor->document(), &QTextDocument::contentsChange, this, &Underlines::follow, Qt::UniqueConnection);
}

void Underlines::follow(int position, int removed, int added)
{
    if (sender() != m_editor->document() || m_marks.isEmpty()) {
        return;
    }
    // What a highlighter reports has the same length before and after; so has text that is put in place of other text.
    const auto moved = [&](int place) {
        return place <= position ? place : place >= position + removed ? place + added - removed : std::min(place, position + added);
    };
    for (Mark &mark : m_marks) {
        const int end = moved(mark.position + mark.length);
        mark.position = moved(mark.position);
        mark.length = end - mark.position;
    }
    m_marks.removeIf([](const Mark &mark) { return mark.length <= 0; });
}

void Underlines::paint(QPainter &painter, const QRect &exposed) const
{
    if (m_marks.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const SpacedLayout *layout = m_editor->spacedLayout();
    QPointF top = m_editor->contentOffset();
    for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid() && top.y() <= exposed.bottom(); block = block.next()) {
        const int end = block.position() + block.length();
        for (const Mark &mark : m_marks) {
            if (!block.isVisible() || mark.position >= end || mark.position + mark.length <= block.position()) {
                continue;
            }
            painter.setPen(QPen(mark.kind == Kind::Error ? m_error : mark.kind == Kind::Warning ? m_warning : m_note, 1.2));
            const int from = std::max(0, mark.position - block.position());
            const int to = std::min(block.length() - 1, mark.position + mark.length - block.position());
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                const qreal y = top.y() + line.y() + line.ascent() + line.descent() + 2;
                for (const auto &[left, right] : Backdrop::extents(*block.layout(), block.text(), line, from, to)) {
                    painter.drawPath(wave(top.x() + left, top.x() + right, y));
                }
            }
        }
        top.ry() += layout->blockBoundingRect(block).height();
    }
    painter.restore();
}

} // namespace galley
