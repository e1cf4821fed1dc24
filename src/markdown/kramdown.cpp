// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "kramdown.h"

#include "kramdownlines.h"
#include "linetypes.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{
using namespace kramdown;
namespace
{

constexpr int deepestContainer = 48; // containers; a block further inside is prose

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
    return leadingPipe && text.starts_with('|') ? std::string(text) : "|" + std::string(text);
}

/// What stands in front of a further line in the same containers.
std::string marginOf(std::string_view written)
{
    std::string margin(written);
    std::ranges::replace_if(margin, [](char c) { return c != '>'; }, ' ');
    return margin;
}

} // namespace

KramdownReader::KramdownReader(std::string_view source)
    : BlockReader(source, std::string(source), isBlockElement)
{
}

BlockSource KramdownReader::read()
{
    const std::vector<Line> lines = allLines();
    readBlocks(lines);
    BlockSource source = take(std::move(items_));
    source.inner = std::move(inner_);
    return source;
}

/// A line without so many columns in front, or without what it has of them. A tab stands for four, as kramdown has it in items.
KramdownReader::Line KramdownReader::withoutColumns(const Line &line, size_t columns)
{
    Line result = line;
    if (line.text.starts_with('\t')) {
        const size_t tabs = std::min(line.text.find_first_not_of('\t'), line.text.size());
        result.text = keptText_.emplace_back(std::string(tabColumns * tabs, ' ').append(line.text.substr(tabs)));
    }
    if (indentColumns(result.text.substr(0, columns)) >= columns) {
        result.text.remove_prefix(columns);
    }
    return result;
}

/// Gives what stands in a container, in order: of what is at its start and end it depends which paragraphs are written as such.
KramdownReader::Kinds KramdownReader::readBlocks(Lines lines)
{
    Kinds kinds;
    ++depth_;
    for (size_t at = 0; at < lines.size();) {
        const Line &line = lines[at];
        if (isBlank(line.text)) {
            if (kinds.empty() || kinds.back() != Kind::Blank) {
                kinds.push_back(Kind::Blank);
            }
            ++at;
            continue;
        }
        const size_t unread = readUnread(lines.subspan(at));
        const bool behindBlank = kinds.empty() || kinds.back() == Kind::Blank;
        if (depth_ == 1 && behindBlank && !isCode(line.text) && !isDefinition(line.text)) {
            setFresh(line.number);
        }
        if (unread > 0) {
            kinds.push_back(Kind::Blank);
        }
        at += unread > 0 ? unread : readBlock(lines.subspan(at), kinds);
    }
    --depth_;
    return kinds;
}

/// What kramdown never sees, or shows nothing of: Liquid tags with the code between them, formulas, the mark between two blocks.
size_t KramdownReader::readUnread(Lines lines)
{
    const std::string_view first = trimmed(lines.front().text);
    const bool code = isTagOf(first, "highlight");
    if ((code && !openCode_) || first == "$$") {
        for (size_t i = 1; i < lines.size() && (code || !isBlank(lines[i].text)); ++i) {
            if (code ? isTagOf(lines[i].text, "endhighlight") : trimmed(lines[i].text) == "$$") {
                putUnchanged(lines.first(i + 1));
                return i + 1;
            }
        }
        if (code) {
            openCode_ = true;
            leaveOpen(lines.front().number);
        }
    }
    if (isBoundary(lines.front().text)) {
        put(lines.front().number, nothingToken());
        return 1;
    }
    if (isTag(first)) {
        putUnchanged(lines.first(1));
        return 1;
    }
    return 0;
}

/// Reads the block that begins on the first line, and gives how many lines it has. The order is that of kramdown's block parsers.
size_t KramdownReader::readBlock(Lines lines, Kinds &before)
{
    const std::string_view text = lines.front().text;
    size_t count = 0;
    if (depth_ > deepestContainer) {
        count = 0;
    } else if (isCode(text)) {
        count = readCode(lines);
    } else if (isFence(text)) {
        count = readFence(lines);
    } else if (isQuote(text)) {
        count = readQuote(lines);
    } else if (isHeading(text)) {
        putUnchanged(lines.first(1));
        count = 1;
    } else if (isRule(text)) {
        put(lines.front().number, "***");
        count = 1;
    } else if (markerOf(text).end > 0) {
        count = readList(lines);
    }
    if (count > 0) {
        before.push_back(Kind::Other);
        return count;
    }
    return readProseBlock(lines, before);
}

size_t KramdownReader::readProseBlock(Lines lines, Kinds &before)
{
    const std::string_view text = lines.front().text;
    const bool boundary = before.empty() || before.back() == Kind::Blank || before.back() == Kind::Extension;
    Kind kind = Kind::Other;
    size_t count = 0;
    if (isDefinition(text)) {
        count = readDefinitions(lines, before);
        kind = Kind::Definitions;
    }
    if (count == 0 && beginsRaw(text)) {
        count = readRaw(lines);
    }
    if (count == 0 && boundary && lines.size() > 1 && isUnderlining(lines[1].text)) {
        putProse(lines.first(1));
        put(lines[1].number, std::string(3, lines[1].text.front())); // kramdown takes `=-`, too
        count = 2;
    }
    if (count == 0 && boundary && text.contains('|')) {
        count = readTable(lines);
    }
    if (count == 0 && (isReference(text) || isExtension(text))) {
        count = 1;
        kind = isExtension(text) ? Kind::Extension : kind;
        while (isReference(text) && count < lines.size() && isCode(lines[count].text)) {
            ++count;
        }
        putReference(lines.first(count));
    }
    if (count == 0) {
        count = readParagraph(lines);
        kind = Kind::Paragraph;
    }
    before.push_back(kind);
    return count;
}

size_t KramdownReader::readCode(Lines lines)
{
    size_t count = 0;
    const auto goesOn = [&](size_t i) {
        return isCode(lines[i].text) || isBlank(lines[i].text) || (i == count && !endsLazyText(lines[i].text));
    };
    for (size_t i = 0; i < lines.size() && goesOn(i); ++i) {
        count = isBlank(lines[i].text) ? count : i + 1;
    }
    int last = lines.front().number;
    for (const Line &line : lines.first(count)) {
        if (!isBlank(line.text) && !isCode(line.text)) { // text directly below goes on with the code's line
            put(last, " ");
            put(last, line.text);
            continue;
        }
        last = line.number;
        const bool tab = depth_ > 1 && line.text.starts_with('\t'); // behind a mark it would be less than four columns
        put(line.number, tab ? "    " : "");
        put(line.number, line.text.substr(tab ? 1 : 0));
    }
    return count;
}

/// A fence without an end is none, nor is one with more behind it than a word.
size_t KramdownReader::readFence(Lines lines)
{
    const std::string_view first = withoutIndent(lines.front().text);
    const size_t size = std::min(first.find_first_not_of(first[0]), first.size());
    const std::string_view info = trimmed(first.substr(size));
    const std::string fence(first.substr(0, size));
    if (info.find_first_of(" \t") != std::string_view::npos || openFences_.contains({lines.data() + lines.size(), fence})) {
        return 0;
    }
    for (size_t i = 1; i < lines.size(); ++i) {
        if (closesFence(lines[i].text, fence)) {
            put(lines[0].number, first); // what is inside keeps its indent
            putUnchanged(lines.subspan(1, i));
            return i + 1;
        }
    }
    openFences_.emplace(lines.data() + lines.size(), fence);
    leaveOpen(lines.front().number);
    return 0;
}

/// A quotation goes on to a blank line, with marks or without, whatever its lines begin.
size_t KramdownReader::readQuote(Lines lines)
{
    size_t count = 1;
    while (count < lines.size() && !endsLazyText(lines[count].text)) {
        ++count;
    }
    std::vector<Line> &inside = kept_.emplace_back(lines.begin(), lines.begin() + std::ptrdiff_t(count));
    for (Line &line : inside) {
        if (!isCode(line.text) && isQuote(line.text)) {
            line.text.remove_prefix(line.text.find('>') + 1);
            line.text.remove_prefix(line.text.starts_with(' ') ? 1 : 0);
        }
    }
    putAll(lines.first(count), "> ");
    readBlocks(inside);
    return count;
}

/// An element of raw HTML, to its end tag. What it holds is read if it says so; its tags then stand on lines of their own.
size_t KramdownReader::readRaw(Lines lines)
{
    const size_t count = rawElement(lines);
    if (count == 0) {
        return 0;
    }
    const bool reads = count > 2 && readsContent(lines.front().text) && withoutIndent(lines[count - 1].text).starts_with("</");
    if (!reads) {
        putRaw(lines.first(count));
        return count;
    }
    if (holdsProse(lines.front().text)) {
        putSpan(lines.first(count));
        return count;
    }
    putRaw(lines.first(1));
    if (inner_.empty() || inner_.back().end <= lines.front().number) { // else within another one
        inner_.push_back({lines[1].number, lines[count - 1].number});
    }
    readBlocks(lines.subspan(1, count - 2));
    putRaw(lines.subspan(count - 1, 1));
    return count;
}

/// Definitions below a paragraph are left as they are written, with what is indented below them.
size_t KramdownReader::readDefinitions(Lines lines, const Kinds &before)
{
    const bool blank = !before.empty() && before.back() == Kind::Blank;
    const size_t place = before.size() - (blank ? 1 : 0);
    if (place == 0 || (before[place - 1] != Kind::Paragraph && before[place - 1] != Kind::Definitions)) {
        return 0;
    }
    size_t count = 1;
    for (size_t i = 1; i < lines.size(); ++i) {
        const std::string_view text = lines[i].text;
        const bool lazy = !isBlank(lines[i - 1].text) && !endsLazyText(text);
        if (!isBlank(text) && !lazy && indentColumns(text) < 2 && !text.starts_with('\t') && !isDefinition(text)) {
            break;
        }
        count = isBlank(text) ? count : i + 1;
    }
    putUnchanged(lines.first(count));
    return count;
}

/// A table in the form that CommonMark's extension knows. That has a head; to one without, a row is added that is not written
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
    for (const Line &line : lines.subspan(head ? 2 : 1)) {
        put(line.number, isSeparator(line.text) ? emptyRow(1) : tableRow(line.text, leadingPipe));
    }
}

size_t KramdownReader::readParagraph(Lines lines)
{
    size_t count = 1;
    while (count < lines.size() && !endsParagraph(lines[count].text)) {
        ++count;
    }
    putProse(lines.first(count));
    return count;
}

// --- lists -----------------------------------------------------------------------------------------

size_t KramdownReader::readList(Lines lines)
{
    const bool numbered = markerOf(lines.front().text).numbered;
    std::vector<std::vector<Line>> &items = keptItems_.emplace_back();
    size_t mostIndent = tabColumns - 1;
    size_t columns = 0; // of the item's text
    size_t count = 0;   // lines up to the last one that is not blank
    bool blank = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        const Marker marker = markerOf(line.text, mostIndent);
        if (isBlank(line.text)) {
            blank = true;
            items.back().push_back({line.number, {}});
            continue;
        }
        const bool outside = isTag(line.text) && !isIndentedBy(line.text, columns);
        if ((blank && isRule(line.text)) || isBoundary(line.text) || outside) {
            break;
        }
        if (marker.end > 0 && marker.numbered == numbered) {
            const std::string_view content = line.text.substr(marker.end);
            columns = isBlank(content) ? tabColumns : marker.end + size_t(indentOf(content, int(marker.end)).columns);
            mostIndent = std::min(tabColumns - 1, columns - 1);
            items.push_back({{line.number, withoutIndent(content)}});
        } else {
            const bool inside = isIndentedBy(line.text, columns);
            const bool lazy = !blank && !isExtension(line.text) && !beginsRaw(line.text);
            if (!inside && !lazy) {
                break;
            }
            items.back().push_back(withoutColumns(line, columns));
        }
        blank = false;
        count = i + 1;
    }
    readItems(items, numbered);
    return count;
}

void KramdownReader::readItems(const std::vector<std::vector<Line>> &items, bool numbered)
{
    bool othersInParagraphs = true;
    for (const std::vector<Line> &item : items) {
        const Line first = item.front();
        put(first.number, numbered ? "1. " : "- ");
        for (const Line &line : Lines(item).subspan(1)) {
            put(line.number, isBlank(line.text) ? "" : numbered ? "   " : "  ");
        }
        const Kinds kinds = readBlocks(item);
        const bool last = &item == &items.back();
        const bool paragraph = !kinds.empty() && kinds.front() == Kind::Paragraph;
        const bool apart = kinds.size() > 1 && kinds[1] == Kind::Blank && !(last && kinds.size() == 2);
        const bool bare = paragraph && !apart && (!last || items.size() == 1 || !othersInParagraphs);
        othersInParagraphs = othersInParagraphs && paragraph && !bare;
        items_.push_back({first.number, bare});
    }
}

} // namespace galley::markdown
