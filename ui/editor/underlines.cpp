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
#include <iterator>
#include <tuple>
#include <utility>

namespace galley
{

namespace
{

/// A wave from left to right. In pieces, as the time to stroke a path grows with the square of its length.
void drawWave(QPainter &painter, qreal left, qreal right, qreal y, QSizeF step)
{
    constexpr int most = 32; // steps, an even number: each piece starts at the foot of the wave
    while (left < right) {
        QPainterPath path(QPointF(left, y));
        for (int i = 0; i < most && left < right; ++i) {
            left = std::min(left + step.width(), right);
            path.lineTo(left, y - (i % 2 == 0 ? step.height() : 0));
        }
        painter.drawPath(path);
    }
}

bool isBefore(const Underlines::Mark &a, const Underlines::Mark &b)
{
    return std::tie(a.position, a.length, a.kind) < std::tie(b.position, b.length, b.kind);
}

/// The characters of a block that stand on lines of which something is to be painted: a paragraph may have thousands of lines and of
/// marks. In positions of the document.
std::pair<int, int> exposedPart(const QTextBlock &block, qreal top, const QRect &exposed)
{
    int begin = -1;
    int end = -1;
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        const qreal y = top + line.y();
        if (y + 2 * line.height() >= exposed.top() && y <= exposed.bottom()) { // twice: a wave stands below its line
            begin = begin < 0 ? line.textStart() : begin;
            end = line.textStart() + line.textLength();
        }
    }
    return {block.position() + begin, block.position() + end};
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

void Underlines::setMarks(const QList<Mark> &marks, Layer layer)
{
    const QList<Mark> old = std::exchange(m_layers[size_t(layer)], marks);
    QList<Mark> changed;
    std::ranges::set_symmetric_difference(old, marks, std::back_inserter(changed), isBefore);
    if (!changed.isEmpty()) {
        paintAnew(changed);
    }
}

/// The lines in view that have one of these.
void Underlines::paintAnew(const QList<Mark> &marks)
{
    constexpr int below = 4; // pixels that a wave may stand below its block
    QWidget *viewport = m_editor->viewport();
    qreal top = m_editor->contentOffset().y();
    for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid() && top < viewport->height(); block = block.next()) {
        const int end = block.position() + block.length();
        const qreal bottom = top + m_editor->spacedLayout()->blockBoundingRect(block).height();
        if (std::ranges::any_of(marks,
                                [&](const Mark &mark) { return mark.position < end && mark.position + mark.length > block.position(); })) {
            viewport->update(0, qFloor(top), viewport->width(), qCeil(bottom - top) + below);
        }
        top = bottom;
    }
}

bool Underlines::isEmpty() const
{
    return std::ranges::all_of(m_layers, &QList<Mark>::isEmpty);
}

QString Underlines::messagesAt(int position) const
{
    QStringList messages;
    for (const QList<Mark> &marks : m_layers) {
        for (const Mark &mark : marks) {
            if (mark.position <= position && position <= mark.position + mark.length) {
                messages += mark.message;
            }
        }
    }
    messages.removeDuplicates();
    return messages.join(u'\n');
}

bool Underlines::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !isEmpty()) {
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
    setMarks({}, Layer::Proof);
    setMarks({}, Layer::Spelling);
    connect(m_editor->document(), &QTextDocument::contentsChange, this, &Underlines::follow, Qt::UniqueConnection);
}

void Underlines::follow(int position, int removed, int added)
{
    if (sender() != m_editor->document() || isEmpty()) {
        return;
    }
    // What a highlighter reports has the same length before and after; so has text that is put in place of other text.
    const auto moved = [&](int place) {
        return place <= position ? place : place >= position + removed ? place + added - removed : std::min(place, position + added);
    };
    for (QList<Mark> &marks : m_layers) {
        for (Mark &mark : marks) {
            const int end = moved(mark.position + mark.length);
            mark.position = moved(mark.position);
            mark.length = end - mark.position;
        }
        marks.removeIf([](const Mark &mark) { return mark.length <= 0; });
    }
}

QColor Underlines::colourOf(Kind kind) const
{
    return kind == Kind::Error ? m_error : kind == Kind::Warning ? m_warning : m_note;
}

void Underlines::paint(QPainter &painter, const QTextBlock &block, QPointF top, const Mark &mark) const
{
    const int from = std::max(0, mark.position - block.position());
    const int to = std::min(block.length() - 1, mark.position + mark.length - block.position());
    const bool isFlat = mark.kind == Kind::Spelling;
    painter.setPen(QPen(colourOf(mark.kind), isFlat ? 1 : 1.2));
    const QTextLine first = block.layout()->lineForTextPosition(from);
    for (int i = first.isValid() ? first.lineNumber() : 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        if (line.textStart() >= to) {
            break;
        }
        const qreal y = top.y() + line.y() + line.ascent() + line.descent() + 2;
        for (const auto &[left, right] : Backdrop::extents(*block.layout(), block.text(), line, from, to)) {
            drawWave(painter, top.x() + left, top.x() + right, y, isFlat ? QSizeF(3, 1.2) : QSizeF(2, 2));
        }
    }
}

void Underlines::paint(QPainter &painter, const QRect &exposed) const
{
    if (isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const SpacedLayout *layout = m_editor->spacedLayout();
    QPointF top = m_editor->contentOffset();
    for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid() && top.y() <= exposed.bottom(); block = block.next()) {
        const qreal height = layout->blockBoundingRect(block).height(); // lays it out
        const auto [begin, end] = exposedPart(block, top.y(), exposed);
        for (const QList<Mark> &marks : m_layers) {
            for (const Mark &mark : marks) {
                if (block.isVisible() && mark.position < end && mark.position + mark.length > begin) {
                    paint(painter, block, top, mark);
                }
            }
        }
        top.ry() += height;
    }
    painter.restore();
}

} // namespace galley
