// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/postsdelegate.h"

#include "panels/postsmodel.h"
#include "panels/rows.h"
#include "settings/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int bar = 3; // pixels: marks the open post

int leading(const QStyleOptionViewItem &option)
{
    return int(QStyle::visualAlignment(option.direction, Qt::AlignLeading)) | Qt::AlignVCenter;
}

} // namespace

QSize PostsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, 2 * option.fontMetrics.lineSpacing() + 2 * rows::room + 2};
}

QColor PostsDelegate::colourOf(site::State state) const
{
    switch (state) {
    case site::State::Draft:
        return m_palette[u"warning"];
    case site::State::Scheduled:
        return m_palette[u"accent"];
    case site::State::Broken:
        return m_palette[u"error"];
    case site::State::Expired: // like what is published, it asks for nothing
    case site::State::Published:
        break;
    }
    return m_palette[u"muted"];
}

void PostsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(PostsModel::PathRole).toString().isEmpty()) {
        paintHeading(painter, option, index.data().toString());
        painter->restore();
        return;
    }
    drawRowGround(painter, option);
    const bool open = index.data(PostsModel::OpenRole).toBool();
    if (open) {
        const QRect edge(option.rect.left() + 1, option.rect.top() + rows::room, bar, option.rect.height() - 2 * rows::room);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, edge), m_palette[u"accent"]);
    }
    QRect line = option.rect.adjusted(rows::inset, rows::room, -rows::inset, -rows::room);
    line.setHeight(option.fontMetrics.lineSpacing());
    QFont font = option.font;
    font.setBold(open);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(line, leading(option), QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    paintDetails(painter, option, index, line.translated(0, line.height() + 2));
    painter->restore();
}

void PostsDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const
{
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(m_palette[u"muted"]);
    QRect line = option.rect.adjusted(rows::inset, 0, -rows::inset, -rows::room);
    line.setTop(line.bottom() - option.fontMetrics.lineSpacing());
    painter->drawText(line, leading(option), text);
}

/// The state where it is not the usual one, then date and tags as far as they have room.
void PostsDelegate::paintDetails(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect place) const
{
    const QColor ground = option.palette.color(option.state & QStyle::State_Selected ? QPalette::Highlight : QPalette::Base);
    const auto readable = [&](const QColor &colour) { return withContrast(colour, m_palette[u"text"], ground, 7); };
    const auto state = site::State(index.data(PostsModel::StateRole).toInt());
    QStringList quiet{index.data(PostsModel::DateRole).toString(), index.data(PostsModel::TagsRole).toStringList().join(u", "_s)};
    quiet.removeAll(QString());
    painter->setFont(option.font);
    if (state != site::State::Published) {
        const QString name = quiet.isEmpty() ? stateName(state) : stateName(state) + u" · "_s;
        const int width = option.fontMetrics.horizontalAdvance(name);
        painter->setPen(readable(colourOf(state)));
        painter->drawText(place, leading(option), name);
        place.adjust(option.direction == Qt::LeftToRight ? width : 0, 0, option.direction == Qt::LeftToRight ? 0 : -width, 0);
    }
    painter->setPen(readable(m_palette[u"muted"]));
    painter->drawText(place, leading(option), option.fontMetrics.elidedText(quiet.join(u" · "_s), Qt::ElideRight, place.width()));
}

} // namespace galley
