// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/palette.h"

#include <QStyledItemDelegate>

namespace galley
{

/// Draws a finding: a dot in the colour of its severity, what is wrong over two lines at most, and its line in the post.
class ProofDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColours(const Palette &palette);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QColor m_error, m_warning, m_note;
};

} // namespace galley
