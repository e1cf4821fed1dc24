// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

class QListView;
class QPainter;
class QStyleOptionViewItem;

namespace galley
{

/// Pixels, in all panels.
namespace rows
{
constexpr int margin = 8;
constexpr int inset = 8; ///< from a row's edge to its words
constexpr int room = 6;  ///< above and below the words
} // namespace rows

/// The ground of a row in a list: a rounded tint where it is selected or under the pointer, a ring where the keyboard is.
void drawRowGround(QPainter *painter, const QStyleOptionViewItem &option);

/// Makes a list look like one of ours: no frame, no sideways scrolling, rows react to the pointer, nothing is edited in place.
void setUpRows(QListView &list);

} // namespace galley
