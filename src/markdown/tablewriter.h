// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "events.h"
#include "pagewriter.h"

#include <vector>

namespace galley::markdown
{

/// Writes the elements of a table around its cells' text, and finds the lines of its rows.
class TableWriter final
{
public:
    explicit TableWriter(PageWriter &out)
        : out_(out)
    {
    }

    void begin(int bodyRows);
    void enter(TablePart part, Alignment alignment);
    void leave(TablePart part);
    /// The first text of the table that the parser showed a place of stands in the present row.
    void seeText() { rowsBefore_ = row_; }
    /// Makes the mark of the present cell, which holds all that it will.
    size_t addCellMark();
    /// The row that ended last shows nothing.
    bool isRowEmpty() const { return rowIsEmpty_; }
    void dropRow();
    /// The rows that follow stand in a section of their own.
    void beginSection(bool foot);
    LineSpan end(Locator &locator, const LeafSource &seen);

private:
    PageWriter &out_;
    size_t cell_ = 0; ///< where its start tag begins
    size_t rowBegin_ = 0;
    bool rowIsEmpty_ = false;
    size_t section_ = 0;     ///< where the start tag of the head or body begins
    size_t sectionText_ = 0; ///< where its rows do
    int bodyRows_ = 0;
    int row_ = 0;
    int rowsBefore_ = 0;
    std::vector<size_t> marks_; ///< of the rows
};

} // namespace galley::markdown
