// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "tablewriter.h"

#include "linetypes.h"

#include <string_view>

namespace galley::markdown
{
namespace
{

std::string cellTag(TablePart part, Alignment alignment)
{
    const std::string tag = part == TablePart::HeadCell ? "<th" : "<td";
    switch (alignment) {
    case Alignment::Left:
        return tag + " style=\"text-align:left\">";
    case Alignment::Centre:
        return tag + " style=\"text-align:center\">";
    case Alignment::Right:
        return tag + " style=\"text-align:right\">";
    default:
        return tag + '>';
    }
}

} // namespace

void TableWriter::begin(int bodyRows)
{
    bodyRows_ = bodyRows;
    row_ = 0;
    rowsBefore_ = 0;
    marks_.clear();
    out_.open("<table>", "</table>");
    out_.addMark("<table>", 0);
    out_.html() += '\n';
}

void TableWriter::enter(TablePart part, Alignment alignment)
{
    switch (part) {
    case TablePart::Head:
        section_ = out_.html().size();
        out_.open("<thead>", "</thead>");
        break;
    case TablePart::Body:
        section_ = out_.html().size();
        out_.open("<tbody>", "</tbody>");
        break;
    case TablePart::Row:
        rowBegin_ = out_.html().size();
        rowIsEmpty_ = true;
        out_.open("<tr>", "</tr>");
        marks_.push_back(out_.addMark("<tr>", 0));
        break;
    default:
        out_.counter.breakWord();
        cell_ = out_.html().size();
        out_.open(cellTag(part, alignment), part == TablePart::HeadCell ? "</th>" : "</td>");
        return;
    }
    out_.html() += '\n';
    sectionText_ = part == TablePart::Row ? sectionText_ : out_.html().size();
}

void TableWriter::leave(TablePart part)
{
    const bool section = part == TablePart::Head || part == TablePart::Body;
    if (!section && part != TablePart::Row) {
        const std::string_view cell = std::string_view(out_.html()).substr(cell_);
        rowIsEmpty_ = rowIsEmpty_ && isBlank(cell.substr(cell.find('>') + 1));
    }
    const bool isEmpty = section && out_.html().size() == sectionText_;
    out_.close();
    out_.html() += '\n';
    row_ += part == TablePart::Row ? 1 : 0;
    if (isEmpty) {
        out_.html().resize(section_);
    }
}

void TableWriter::dropRow()
{
    out_.html().resize(rowBegin_);
    for (size_t mark = marks_.back(); mark < out_.page.marks.size(); ++mark) {
        out_.page.marks[mark].offset = std::string::npos;
    }
}

void TableWriter::beginSection(bool foot)
{
    leave(TablePart::Body); // which writes nothing where it has no row
    section_ = out_.html().size();
    out_.open(foot ? "<tfoot>" : "<tbody>", foot ? "</tfoot>" : "</tbody>");
    out_.html() += '\n';
    sectionText_ = out_.html().size();
}

size_t TableWriter::addCellMark()
{
    constexpr std::string_view tag = "<td";
    const bool written = std::string_view(out_.html()).substr(cell_).starts_with("<t");
    out_.page.marks.push_back({.offset = written ? cell_ + tag.size() : std::string::npos});
    return out_.page.marks.size() - 1;
}

LineSpan TableWriter::end(Locator &locator, const LeafSource &seen)
{
    int onFirstLine = 0;
    const LineSpan lines = locator.table(seen, rowsBefore_, bodyRows_, onFirstLine);
    out_.close();
    for (size_t row = 0; row < marks_.size(); ++row) {
        // The row of dashes is a line of its own behind the first row.
        out_.page.marks[marks_[row]].line = lines.first + int(row) + (row > 0 ? 1 - onFirstLine : 0);
    }
    return lines;
}

} // namespace galley::markdown
