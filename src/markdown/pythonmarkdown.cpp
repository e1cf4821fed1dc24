// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "pythonmarkdown.h"

#include "linetypes.h"
#include "pythonmarkdownlines.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace galley::markdown
{
using namespace pythonmarkdown;
namespace
{

/// Python-Markdown expands tabs everywhere, also in code. Only where there are some is the text another one.
std::string withoutTabs(std::string_view text)
{
    std::string expanded;
    expanded.reserve(text.size());
    size_t column = 0;
    for (const char c : text) {
        if (c == '\t') {
            const size_t blanks = tabColumns - column % tabColumns;
            expanded.append(blanks, ' ');
            column += blanks;
        } else {
            expanded += c;
            column = c == '\n' || c == '\r' ? 0 : column + ((c & 0xC0) != 0x80 ? 1 : 0);
        }
    }
    return expanded;
}

} // namespace

PythonMarkdownReader::PythonMarkdownReader(std::string_view source)
    : BlockReader(source, withoutTabs(source), isBlockElement)
{
}

BlockSource PythonMarkdownReader::read()
{
    elements_.push_back({.tag = Tag::Root});
    const std::vector<Line> lines = allLines();
    readDocument(lines);
    std::vector<ItemText> items;
    for (const Element &element : elements_) {
        if (element.tag == Tag::Item) {
            items.push_back({element.line, element.bare});
        }
    }
    return take(std::move(items));
}

int PythonMarkdownReader::add(int parent, Element element)
{
    elements_.push_back(element);
    return elements_[size_t(parent)].last = int(elements_.size()) - 1;
}

PythonMarkdownReader::Lines PythonMarkdownReader::withoutColumns(Lines lines, size_t columns)
{
    std::vector<Line> &kept = kept_.emplace_back(lines.begin(), lines.end());
    for (Line &line : kept) {
        line.text.remove_prefix(indentColumns(line.text) >= columns ? columns : 0);
    }
    return kept;
}

// --- the document ----------------------------------------------------------------------------------

/// True for raw HTML that is indented directly below a text: it is a part of that, where one without an indent stands by itself.
static bool isInText(std::string_view above, std::string_view raw)
{
    return raw.starts_with(' ') && !isBlank(above);
}

/// Fences and raw HTML are found in front of all else, at the margin only; what stands between them is read in chunks.
void PythonMarkdownReader::readDocument(Lines lines)
{
    size_t begin = 0;
    for (size_t at = 0; at < lines.size();) {
        const Lines rest = lines.subspan(at);
        const size_t fence = fenceLength(rest);
        const size_t raw = fence > 0 || isIndented(rest.front().text) ? 0 : rawElement(rest);
        if (fence + raw == 0) {
            ++at;
            continue;
        }
        const bool reads = raw > 0 && (readsContent(rest.front().text) || isReadLine(rest.front().text));
        if (raw > 0 && at > begin && !reads && isInText(lines[at - 1].text, rest.front().text)) {
            innerRaw_.emplace(rest.front().number, rest.first(raw));
            readChunk(0, lines.subspan(begin, at + 1 - begin));
            at += raw;
            begin = at;
            continue;
        }
        readChunk(0, lines.subspan(begin, at - begin));
        if (depth_ == 0) {
            setFresh(rest.front().number);
        }
        add(0, {.tag = Tag::Other});
        if (lastRow_ == rest.front().number - 1) {
            put(lastRow_, std::string(innerLineEnd).append(" ")); // to md4c 0.5.2 it would be a row
        }
        if (fence > 0) {
            putUnchanged(rest.first(fence));
        } else {
            readRaw(rest.first(raw));
        }
        if (raw == 1 && rest.size() > 1 && !isBlank(rest[1].text) && isReadLine(rest.front().text)) {
            partFromAbove(rest[1]);
        }
        at += fence + raw;
        begin = at;
    }
    readChunk(0, lines.subspan(begin));
}

/// Blocks are what blank lines part.
void PythonMarkdownReader::readChunk(int parent, Lines lines)
{
    for (size_t at = 0; at < lines.size();) {
        size_t end = at;
        while (end < lines.size() && !isBlank(lines[end].text)) {
            ++end;
        }
        readBlock(parent, lines.subspan(at, end - at), State::Anything);
        at = end + 1;
    }
}

void PythonMarkdownReader::readBlock(int parent, Lines block, State state)
{
    ++depth_;
    while (!block.empty() && isBlank(block.front().text)) {
        block = block.subspan(1);
    }
    while (!block.empty()) {
        block = readPart(parent, block, state);
    }
    --depth_;
}

/// The place of the first such line in a block; its size if there is none.
size_t PythonMarkdownReader::placeOf(LineKind kind, Lines block)
{
    static constexpr std::array<bool (*)(std::string_view), size_t(LineKind::Count)> tests = {isHeading,   isDivider, isDefinition,
                                                                                              isQuotation, isNote,    isReference};
    found_.resize(std::max(found_.size(), size_t(depth_) + 1));
    Found &found = found_[size_t(depth_)][size_t(kind)];
    const Line *begin = block.data();
    const Line *end = begin + block.size();
    if (found.end != end || found.line < begin) {
        found = {std::find_if(begin, end, [&](const Line &line) { return tests[size_t(kind)](line.text); }), end};
    }
    return size_t(found.line - begin);
}

/// True if it depends on what stands in front what the block is.
bool PythonMarkdownReader::dependsOn(Tag before, std::string_view first)
{
    if (isIndented(first)) {
        return before == Tag::List || before == Tag::Code || before == Tag::Definitions || before == Tag::Footnote;
    }
    // What follows a reference in its block comes behind what stands in front of that.
    const bool goesOn = before != Tag::Root && before != Tag::Paragraph && before != Tag::Other;
    return isDefinition(first) || (before == Tag::List && itemStart(first) > 0) || (before == Tag::Quote && isQuotation(first)) ||
           (goesOn && isReference(first));
}

/// Reads the first part of a block, and gives the rest of it. The order is that of Python-Markdown's block processors.
PythonMarkdownReader::Lines PythonMarkdownReader::readPart(int parent, Lines block, State state)
{
    const std::string_view first = block.front().text;
    const Tag before = last(parent) < 0 ? Tag::Root : elements_[size_t(last(parent))].tag;
    if (parent == 0 && depth_ == 1 && !dependsOn(before, first) && block.front().number > boundUntil_) {
        setFresh(block.front().number);
    }
    if (depth_ > deepest) {
        readParagraph(parent, block, state);
        return {};
    }
    if (isIndented(first) && state != State::Dedented) {
        if (elements_[size_t(parent)].tag == Tag::Item || before == Tag::List) {
            readIndented(parent, block, state);
            return {};
        }
        if (before == Tag::Definitions || before == Tag::Footnote) {
            putNested(block);
            return {};
        }
    }
    if (isIndented(first)) {
        return readCode(parent, block);
    }
    if (block.size() > 1 && beginsTable(first, block[1].text)) {
        add(parent, {.tag = Tag::Other});
        std::ranges::for_each(block, [this](const Line &row) { putRow(row); });
        lastRow_ = block.back().number;
        return {};
    }
    if (const size_t heading = placeOf(LineKind::Heading, block); heading < block.size()) {
        readBlock(parent, block.first(heading), state);
        readHeading(parent, block[heading]);
        return block.subspan(heading + 1);
    }
    if (block.size() > 1 && isUnderlining(block[1].text)) {
        add(parent, {.tag = Tag::Other});
        putProse(block.first(1));
        put(block[1].number, block[1].text);
        return block.subspan(2);
    }
    if (const size_t rule = placeOf(LineKind::Divider, block); rule < block.size()) {
        readBlock(parent, block.first(rule), state);
        add(parent, {.tag = Tag::Other});
        put(block[rule].number, "***");
        return block.subspan(rule + 1);
    }
    if (itemStart(first) > 0) {
        readList(parent, block);
        return {};
    }
    return readProsePart(parent, block, state);
}

/// What is less than a list: definitions, quotations, footnotes, addresses and paragraphs.
PythonMarkdownReader::Lines PythonMarkdownReader::readProsePart(int parent, Lines block, State state)
{
    if (const size_t definition = placeOf(LineKind::Definition, block);
        definition < block.size() && (definition > 0 || last(parent) >= 0)) {
        add(parent, {.tag = Tag::Definitions});
        if (placeOf(LineKind::Reference, block) < definition) {
            setBound(block.front().number); // without the definition it would define a link
        }
        putProse(block.first(definition));
        put(block[definition].number, withoutIndent(block[definition].text)); // within another block's indent it would be that one's
        putNested(block.subspan(definition + 1));
        return {};
    }
    if (const size_t quotation = placeOf(LineKind::Quotation, block); quotation < block.size()) {
        readBlock(parent, block.first(quotation), state);
        readQuote(parent, block.subspan(quotation));
        return {};
    }
    if (const size_t note = placeOf(LineKind::Note, block); note < block.size()) {
        readBlock(parent, block.first(note), state);
        add(parent, {.tag = Tag::Footnote});
        putNested(block.subspan(note));
        return {};
    }
    if (isReference(block.front().text)) {
        const bool title = block.size() > 1 && std::string_view("\"'(").contains(withoutIndent(block[1].text).front());
        putReference(block.first(title ? 2 : 1));
        return block.subspan(title ? 2 : 1);
    }
    const size_t reference = placeOf(LineKind::Reference, block);
    const std::string_view below = reference + 1 < block.size() ? block[reference + 1].text : std::string_view();
    const bool goesOn = isIndented(below) || (!below.empty() && std::string_view("\"'(").contains(withoutIndent(below).front()));
    if (reference < block.size() && !goesOn && putReferenceBelow(block[reference])) {
        readParagraph(parent, block.first(reference), state);
        boundUntil_ = block.back().number; // a definition list's mark further down would make all of it terms
        return block.subspan(reference + 1);
    }
    readParagraph(parent, block, state);
    return {};
}

/// What is indented below a definition or a footnote: a fence is none there.
void PythonMarkdownReader::putNested(Lines lines)
{
    for (const Line &line : lines) {
        const std::string_view text = withoutIndent(line.text);
        put(line.number, line.text.substr(0, isDefinition(line.text) ? 0 : line.text.size() - text.size()));
        put(line.number, isFence(text) ? nothingToken() : std::string_view());
        put(line.number, text);
    }
}

// --- blocks ----------------------------------------------------------------------------------------

/// Six marks at most; those at the end are not shown, with a blank in front or without.
void PythonMarkdownReader::readHeading(int parent, const Line &line)
{
    add(parent, {.tag = Tag::Other});
    const size_t level = std::min<size_t>(std::min(line.text.find_first_not_of('#'), line.text.size()), 6);
    std::string_view title = line.text.substr(level);
    const size_t end = title.find_last_not_of('#') + 1;
    const bool escaped = end > 0 && end < title.size() && title[end - 1] == '\\';
    title = trimmed(title.substr(0, end + (escaped ? 1 : 0)));
    put(line.number, line.text.substr(0, level));
    put(line.number, title.empty() ? "" : " ");
    put(line.number, title);
    put(line.number, title.ends_with('#') && !escaped ? nothingToken() : std::string_view());
}

PythonMarkdownReader::Lines PythonMarkdownReader::readCode(int parent, Lines block)
{
    const auto end = std::ranges::find_if_not(block, isIndented, &Line::text);
    const auto count = size_t(end - block.begin());
    add(parent, {.tag = Tag::Code});
    putUnchanged(block.first(count));
    return block.subspan(count);
}

/// In an item without blank lines the text stands in the item itself.
void PythonMarkdownReader::readParagraph(int parent, Lines block, State state)
{
    const bool bare = state == State::TightItem && elements_[size_t(parent)].tag == Tag::Item && last(parent) < 0;
    if (bare) {
        elements_[size_t(parent)].bare = true;
    } else {
        add(parent, {.tag = Tag::Paragraph});
    }
    const auto raw = innerRaw_.empty() ? innerRaw_.end() : innerRaw_.find(block.back().number);
    if (raw == innerRaw_.end()) {
        putProse(block);
        return;
    }
    putProse(block.first(block.size() - 1));
    for (const Line &line : raw->second.subspan(1)) {
        put(line.number, marginOf(written(raw->first)));
    }
    putRaw(raw->second);
}

/// From its first mark on a block is a quotation to its end, and goes on with one in front.
void PythonMarkdownReader::readQuote(int parent, Lines block)
{
    const int known = lastIs(parent, Tag::Quote) ? last(parent) : -1;
    const int quote = known >= 0 ? known : add(parent, {.tag = Tag::Quote});
    for (int line = elements_[size_t(quote)].lastLine + 1; known >= 0 && line < block.front().number; ++line) {
        written(line) = prefix_ + ">";
    }
    std::vector<Line> &lines = kept_.emplace_back(block.begin(), block.end());
    for (Line &line : lines) {
        if (isQuotation(line.text)) {
            line.text.remove_prefix(line.text.find('>') + 1);
            line.text.remove_prefix(line.text.starts_with(' ') ? 1 : 0);
        }
    }
    elements_[size_t(quote)].lastLine = block.back().number;
    putAll(block, "> ");
    const size_t size = prefix_.size();
    prefix_ += "> ";
    readChunk(quote, lines);
    prefix_.resize(size);
}

} // namespace galley::markdown
