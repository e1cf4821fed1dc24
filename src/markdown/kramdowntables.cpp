// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "kramdown.h"

#include "kramdownlines.h"
#include "linetypes.h"
#include "tablerows.h"

#include <algorithm>

// kramdown's tables in the form that CommonMark's extension knows.

namespace galley::markdown
{
using namespace kramdown;
namespace
{

/// What lines of `===` and of dashes among the rows of a body become: a row that is not written, in front of another body or the foot. The
/// foot is what stands behind the last `===`; behind the first one dashes part nothing (kramdown 2.5, `parse_table`).
class Parting final
{
public:
    template <typename Lines>
    explicit Parting(const Lines &rows)
    {
        for (size_t i = 0; i < rows.size(); ++i) {
            const bool separates = isSeparator(rows[i].text);
            last_ = separates && isFoot(rows[i].text) ? i : last_;
            lastRow_ = separates ? lastRow_ : i;
        }
    }
    std::string row(std::string_view rule, size_t i)
    {
        const bool foot = isFoot(rule);
        const int guards = !foot && foot_ ? 1 : foot && i == last_ && i < lastRow_ ? footGuards : bodyGuards;
        foot_ = foot_ || foot;
        std::string row = "|";
        for (int guard = 0; guard < guards; ++guard) {
            row += nothingToken();
        }
        return row;
    }

private:
    static bool isFoot(std::string_view rule) { return rule.contains('='); }
    size_t last_ = 0;    ///< the last line of `===`
    size_t lastRow_ = 0; ///< the last one that is a row
    bool foot_ = false;  ///< one was seen
};

/// A row that is not written.
std::string emptyRow(size_t columns)
{
    std::string row;
    for (size_t cell = 0; cell < columns; ++cell) {
        row.append("|").append(nothingToken());
    }
    return row;
}

/// A row of dashes for so many columns, with the alignment that a rule of the author's gives them.
std::string ruleOf(std::string_view rule, size_t columns)
{
    std::string row;
    size_t at = isSeparator(rule) ? rule.find_first_of(":-") : std::string_view::npos;
    for (size_t cell = 0; cell < columns; ++cell) {
        const size_t end = std::min(at == std::string_view::npos ? at : rule.find_first_of("|+ \t", at), rule.size());
        const std::string_view dashes = at == std::string_view::npos ? std::string_view() : rule.substr(at, end - at);
        row += dashes.starts_with(':') ? "|:--" : "|---";
        row += dashes.ends_with(':') && dashes.size() > 1 ? ":" : "";
        at = rule.find_first_of(":-", end);
    }
    return row + '|';
}

/// A line of a table that begins with a pipe: where the first line does, that parts nothing from the first cell.
std::string tableRow(std::string_view text, bool leadingPipe)
{
    text = withoutIndent(text);
    text = text.substr(0, text.find_last_not_of(" \t") + 1);
    return withPartedCells(leadingPipe && text.starts_with('|') ? std::string(text) : "|" + std::string(text));
}

} // namespace

/// That has a head; to one without, a row is added that is not written
/// (`nothingToken`), on the line of the first row.
size_t KramdownReader::readTable(Lines lines)
{
    const bool leadingPipe = withoutIndent(lines.front().text).starts_with('|');
    size_t count = 0;
    size_t columns = 0;
    size_t rows = 0;
    for (; count < lines.size() && hasPipe(lines[count].text); ++count) {
        if (!isSeparator(lines[count].text)) {
            columns = std::max(columns, kramdown::cellsIn(tableRow(lines[count].text, leadingPipe)));
            ++rows;
        }
    }
    const auto isRow = [](const Line &line) { return isSeparator(line.text) || hasPipeOutsideCode(line.text); };
    const bool ends = count == lines.size() || isBlank(lines[count].text) || isExtension(lines[count].text);
    const size_t first = count > 0 && isSeparator(lines[0].text) ? 1 : 0; // a line above the head
    const bool head = count > first + 1 && isSeparator(lines[first + 1].text) && lines[first + 1].text.contains('-');
    if (!ends || rows < (head ? 2u : 1u) || !std::ranges::all_of(lines.first(count), isRow)) {
        return 0;
    }
    putTable(lines.first(count).subspan(head ? first : 0), columns, head, leadingPipe);
    return count;
}

void KramdownReader::putTable(Lines lines, size_t columns, bool head, bool leadingPipe)
{
    const Line &first = lines.front();
    if (head) {
        std::string row = tableRow(first.text, leadingPipe);
        row += row.ends_with('|') && !row.ends_with("\\|") ? "" : "|";
        for (size_t cell = kramdown::cellsIn(row); cell < columns; ++cell) {
            row += " |";
        }
        put(first.number, row);
        put(lines[1].number, ruleOf(lines[1].text, columns));
    } else {
        const std::string margin = std::string(innerLineEnd).append(marginOf(written(first.number)));
        const std::string row = isSeparator(first.text) ? std::string() : margin + tableRow(first.text, leadingPipe);
        put(first.number, emptyRow(columns) + margin + ruleOf(first.text, columns) + row);
    }
    const Lines rows = lines.subspan(head ? 2 : 1);
    Parting parting(rows);
    for (size_t i = 0; i < rows.size(); ++i) {
        put(rows[i].number, isSeparator(rows[i].text) ? parting.row(rows[i].text, i) : tableRow(rows[i].text, leadingPipe));
    }
}

} // namespace galley::markdown
