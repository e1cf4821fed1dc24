// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/droptarget.h"

#include "editor/filedrops.h"

#include <QDropEvent>
#include <QWidget>

namespace galley
{

DropTarget::DropTarget(QWidget &widget)
    : QObject(&widget)
{
    widget.setAcceptDrops(true);
    widget.installEventFilter(this);
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto &drop = static_cast<QDropEvent &>(*event); // a drag that enters is one as well
    const QStringList paths = FileDrops::pathsIn(*drop.mimeData());
    if (drop.source() || paths.isEmpty()) { // of our own: the export, on its way out
        drop.ignore();
        return true;
    }
    drop.setDropAction(Qt::CopyAction); // the file stays where it is
    drop.accept();
    if (event->type() == QEvent::Drop) {
        Q_EMIT dropped(paths);
    }
    return true;
}

} // namespace galley
