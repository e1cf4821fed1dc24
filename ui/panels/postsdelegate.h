// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/palette.h"
#include "site/post.h"

#include <QStyledItemDelegate>

namespace galley
{

/// Draws a post: its title, and below it state, date and tags in quieter words. All rows are of one height.
class PostsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setPalette(const Palette &palette) { m_palette = palette; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const;
    void paintDetails(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect place) const;
    QColor colourOf(site::State state) const;

    Palette m_palette;
};

} // namespace galley
