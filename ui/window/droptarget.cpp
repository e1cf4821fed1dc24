// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/droptarget.h"

#include "editor/filedrops.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
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
    const QMimeData *data = drop.mimeData();
    if (drop.source() || !FileDrops::hasFiles(*data)) { // of our own: the export, on its way out
        drop.ignore();
        return true;
    }
    drop.setDropAction(Qt::CopyAction); // the file stays where it is
    drop.accept();
    if (event->type() == QEvent::Drop) {
        QStringList paths;
        for (const QUrl &url : data->urls()) {
            paths.append(url.toLocalFile());
        }
        Q_EMIT dropped(paths);
    }
    return true;
}

} // namespace galley
