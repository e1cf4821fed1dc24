// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The mouse over the editor: points between two lines, or beside the column, mean the text nearest to them.
#include "editor/editor.h"

#include "editor/spacedlayout.h"

#include <QCoreApplication>
#include <QDragMoveEvent>
#include <QMouseEvent>
#include <QTextBlock>

namespace galley
{

// Moves a point that is between two lines of a block onto the nearer one.
QPointF Editor::ontoLine(QPointF point) const
{
    qreal top = contentOffset().y();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const qreal height = spacedLayout()->blockBoundingRect(block).height();
        if (point.y() < top + height || !block.next().isValid()) {
            const int line = spacedLayout()->lineAt(block, point.y() - top);
            // Below the last line a click means the end of the text, above the first one its start: the base class does that.
            const QRectF slot = spacedLayout()->lineSlot(block, qMax(0, line)).translated(0, top);
            if (line >= 0 && point.y() >= slot.top() && point.y() < slot.bottom()) {
                const QRectF text = block.layout()->lineAt(line).naturalTextRect().translated(0, top);
                point.setY(std::clamp(point.y(), text.top(), text.bottom() - 1));
            }
            break;
        }
        top += height;
    }
    return point;
}

QMouseEvent Editor::ontoLine(const QMouseEvent &event) const
{
    return {event.type(),    ontoLine(event.position()), event.scenePosition(), event.globalPosition(), event.button(),
            event.buttons(), event.modifiers(),          event.pointingDevice()};
}

QTextCursor Editor::cursorAt(QPointF point) const
{
    return cursorForPosition(ontoLine(point).toPoint());
}

void Editor::mousePressEvent(QMouseEvent *event)
{
    QMouseEvent moved = ontoLine(*event);
    QPlainTextEdit::mousePressEvent(&moved);
}

void Editor::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent moved = ontoLine(*event);
    QPlainTextEdit::mouseMoveEvent(&moved);
}

void Editor::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent moved = ontoLine(*event);
    QPlainTextEdit::mouseReleaseEvent(&moved);
}

void Editor::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent moved = ontoLine(*event);
    QPlainTextEdit::mouseDoubleClickEvent(&moved);
}

// A click beside the column is a click on the line there.
bool Editor::forwardFromMargin(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        const auto &mouse = static_cast<QMouseEvent &>(event);
        const QPointF position = viewport()->mapFromGlobal(mouse.globalPosition());
        QMouseEvent moved(mouse.type(), position, mouse.scenePosition(), mouse.globalPosition(), mouse.button(), mouse.buttons(),
                          mouse.modifiers(), mouse.pointingDevice());
        return QCoreApplication::sendEvent(viewport(), &moved);
    }
    default:
        return false;
    }
}

void Editor::dragMoveEvent(QDragMoveEvent *event)
{
    QDragMoveEvent moved(ontoLine(event->position()).toPoint(), event->possibleActions(), event->mimeData(), event->buttons(),
                         event->modifiers());
    moved.setDropAction(event->dropAction());
    QPlainTextEdit::dragMoveEvent(&moved);
    event->setDropAction(moved.dropAction());
    event->setAccepted(moved.isAccepted());
}

void Editor::dropEvent(QDropEvent *event)
{
    QDropEvent moved(ontoLine(event->position()), event->possibleActions(), event->mimeData(), event->buttons(), event->modifiers());
    moved.setDropAction(event->dropAction());
    QPlainTextEdit::dropEvent(&moved);
    event->setDropAction(moved.dropAction());
    event->setAccepted(moved.isAccepted());
}

} // namespace galley
