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
        if (count == 1 && isLinkDefinition(text)) {
            putLooseReference(lines.front());
        } else {
            putReference(lines.first(count));
        }
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
    if (!reads && count == 1 && isReadLine(lines.front().text)) {
        putSpan(lines.first(1));
        if (lines.size() > 1 && !isBlank(lines[1].text)) {
            partFromAbove(lines[1]);
        }
        return 1;
    }
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
    for (const Line &line : lines.first(count)) {
        put(line.number, isDefinition(line.text) ? withoutIndent(line.text) : line.text);
    }
    return count;
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
