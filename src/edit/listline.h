// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace galley::edit
{

/// How a line starts: `> ` of quotes, then indentation, then perhaps the marker of a list item, then perhaps a task's box.
///
///     "> 1. [ ] text"    quote "> ", indent "", marker "1.", number 1, gap " ", box "[ ] ", content at 9
///     "  - text"         quote "", indent "  ", marker "-", gap " ", content at 4
///     "> text"           quote "> ", indent "", marker "", content at 2
struct ListLine {
    QStringView quote;
    QStringView indent;
    QStringView marker; ///< `-`, `*`, `+`, `12.` or `12)`; empty if this is not an item
    QStringView gap;
    QStringView box; ///< with the space after it
    qsizetype content = 0;
    int number = -1; ///< of an ordered item

    static ListLine parse(QStringView line);
    bool isItem() const { return !marker.isEmpty(); }
    bool isOrdered() const { return number >= 0; }
    bool isTask() const { return !box.isEmpty(); }
    QChar delimiter() const { return marker.back(); } ///< what siblings have in common
    /// Where the marker or the text starts, and where the text of an item does; a tab goes to the next multiple of four.
    int column() const;
    int contentColumn() const;
};

int columnsOf(QStringView text, int from = 0);

} // namespace galley::edit
