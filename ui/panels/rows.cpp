// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/rows.h"

#include <QListView>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace galley
{

void drawRowGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    constexpr qreal cornerRadius = 4;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool selected = option.state & QStyle::State_Selected;
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(selected ? QPalette::Highlight : QPalette::Window));
        painter->drawRoundedRect(ground, cornerRadius, cornerRadius);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(ground, cornerRadius, cornerRadius);
    }
    painter->restore();
}

void setUpRows(QListView &list)
{
    list.setFrameShape(QFrame::NoFrame);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setMouseTracking(true);
}

} // namespace galley
