// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "blockreader.h"

#include "definitions.h"
#include "linetypes.h"
#include "rawblocks.h"
#include "tablerows.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{
namespace
{

/// A line that CommonMark could take for the row of dashes of a table.
bool isTableRule(std::string_view text)
{
    return text.contains('-') && text.find_first_not_of("|:- \t") == std::string_view::npos;
}

} // namespace

std::string_view withoutIndent(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

size_t indentColumns(std::string_view text)
{
    return std::min(text.find_first_not_of(' '), text.size());
}

// --- lines -----------------------------------------------------------------------------------------

BlockReader::BlockReader(std::string_view source, std::string text, bool (*isBlock)(std::string_view name))
    : isBlock_(isBlock)
    , source_(source)
    , text_(std::move(text))
    , sourceLines_(source)
    , lines_(text_)
    , out_(size_t(lines_.count()))
    , fresh_(size_t(lines_.count()) + 1, 0)
{
}

std::vector<BlockReader::Line> BlockReader::allLines() const
{
    std::vector<Line> lines;
    lines.reserve(size_t(lines_.count()));
    for (int number = 0; number < lines_.count(); ++number) {
        lines.push_back({number, lines_.line(number)});
    }
    return lines;
}

BlockSource BlockReader::take(std::vector<ItemText> items)
{
    dropRepeatedReferences();
    BlockSource result;
    for (Reference &reference : references_) {
        result.references.push_back({PostDefinition::Kind::Reference, reference.lines.front(), std::move(reference.label), {}});
    }
    std::ranges::stable_sort(result.references, {}, &PostDefinition::line);
    result.fresh = std::move(fresh_);
    std::ranges::stable_sort(items, {}, &ItemText::line);
    result.items = std::move(items);
    result.text.reserve(source_.size() + source_.size() / 8);
    for (int number = 0; number < sourceLines_.count(); ++number) {
        const std::string_view line = sourceLines_.line(number);
        const size_t end = sourceLines_.start(number) + line.size();
        if (out_[size_t(number)].empty() && result.text.ends_with('\r')) {
            out_[size_t(number)] = " "; // or its line end and the one in front could become one
        }
        result.text.append(out_[size_t(number)]).append(source_.substr(end, sourceLines_.start(number + 1) - end));
    }
    result.changed = result.text != source_;
    if (!result.changed) {
        result.text.clear();
    }
    return result;
}

void BlockReader::putAll(Lines lines, std::string_view prefix)
{
    for (const Line &line : lines) {
        put(line.number, prefix);
    }
}

void BlockReader::putUnchanged(Lines lines)
{
    for (const Line &line : lines) {
        put(line.number, line.text);
    }
}

namespace
{

/// `[label]: address "title"` and no more; of what is not sure to be a definition, nothing may be taken away.
bool definesLink(std::string_view line)
{
    const std::string_view label = labelOf(line);
    if (label.empty() || label.starts_with('^')) {
        return false;
    }
    const std::string_view rest = trimmed(line.substr(line.find("]:") + 2));
    const std::string_view behind = trimmed(rest.substr(std::min(rest.find_first_of(" \t"), rest.size())));
    const bool title =
        behind.size() > 1 && std::string_view("\"'(").contains(behind.front()) && std::string_view("\"')").contains(behind.back());
    return !rest.empty() && !rest.starts_with('<') && (behind.empty() || title);
}

/// To the generators a title may hold the mark around it, and a backslash in it is one.
std::string withEscapedTitle(std::string_view line)
{
    const size_t last = line.find_last_not_of(" \t");
    const bool quoted = last != std::string_view::npos && (line[last] == '"' || line[last] == '\'');
    const size_t first = quoted ? line.find(line[last] == '"' ? " \"" : " '") : std::string_view::npos;
    if (first == std::string_view::npos || first + 1 >= last) {
        return std::string(line);
    }
    std::string escaped(line.substr(0, first + 2));
    for (const char c : line.substr(first + 2, last - first - 2)) {
        escaped += c == '"' ? "&quot;" : c == '\'' ? "&#39;" : c == '\\' ? "&#92;" : std::string(1, c);
    }
    return escaped.append(line.substr(last));
}

} // namespace

void BlockReader::putReference(Lines lines)
{
    for (const Line &line : lines) {
        put(line.number, withEscapedTitle(line.text));
    }
    if (!definesLink(lines.front().text)) {
        return;
    }
    Reference &reference = references_.emplace_back(Reference{comparable(labelOf(lines.front().text)), {}});
    std::ranges::transform(lines, std::back_inserter(reference.lines), &Line::number);
}

void BlockReader::putLooseReference(const Line &line)
{
    const std::string_view label = labelOf(line.text);
    const size_t begin = line.text.find("]:") + 2;
    const std::string_view address = trimmed(line.text.substr(std::min(begin, line.text.size())));
    const bool blanks = address.find_first_of(" \t") != std::string_view::npos && address.find_first_of("<>\\") == std::string_view::npos;
    const bool title = address.contains(" \"") || address.contains(" '") || address.ends_with('"') || address.ends_with('\'');
    if (label.empty() || !blanks || title) {
        putReference({&line, 1});
        return;
    }
    put(line.number, line.text.substr(0, begin));
    put(line.number, std::string(" <").append(address).append(">"));
    references_.push_back({comparable(label), {line.number}});
}

/// In CommonMark it cannot end a paragraph.
bool BlockReader::putReferenceBelow(const Line &reference)
{
    if (!definesLink(reference.text)) {
        return false;
    }
    partFromAbove(reference);
    putReference({&reference, 1});
    return true;
}

std::string marginOf(std::string_view written)
{
    std::string margin(written);
    std::ranges::replace_if(margin, [](char c) { return c != '>'; }, ' ');
    return margin;
}

/// CommonMark takes the first of two definitions: the others are not written.
void BlockReader::dropRepeatedReferences()
{
    std::set<std::string_view> later;
    for (auto reference = references_.rbegin(); reference != references_.rend(); ++reference) {
        if (!later.insert(reference->label).second) {
            std::ranges::for_each(reference->lines, [this](int line) { written(line).clear(); });
        }
    }
}

/// True if CommonMark would begin a block with a line of a paragraph, or end the paragraph with it.
bool BlockReader::needsGuard(std::string_view text, size_t place) const
{
    if (markerLength(text) > 0 || isQuote(text) || isRule(text) || isAtxHeading(text) || isFence(text)) {
        return true;
    }
    const bool note = place > 0 && text.starts_with("[^") && text.contains("]:");
    const bool tag = text.starts_with('<') && rawBlockEnd(text, place == 0) == "" && !isBlock_(tagName(text));
    const bool comment = place > 0 && text.starts_with("<!--");
    const bool definition = text.starts_with(": ") || text.starts_with(":\t");
    return tag || definition || note || comment || (place > 0 && isUnderline(text)) || (place == 1 && isTableRule(text));
}

void BlockReader::putRow(const Line &row)
{
    const std::string_view text = withoutIndent(row.text);
    put(row.number, needsGuard(text, 0) && !isTableRule(text) ? nothingToken() : std::string_view());
    put(row.number, withPartedCells(text));
}

void BlockReader::putProse(Lines lines)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = withoutIndent(lines[i].text);
        put(lines[i].number, needsGuard(text, i) ? nothingToken() : std::string_view());
        put(lines[i].number, text);
    }
}

void BlockReader::putSpan(Lines lines)
{
    for (const Line &line : lines) {
        const std::string_view text = withoutIndent(line.text);
        put(line.number, text.starts_with('<') ? nothingToken() : std::string_view());
        put(line.number, text);
    }
}

void BlockReader::partFromAbove(const Line &line)
{
    std::string parting(rawBlockOpener());
    parting.append(rawBlockCloser()).append(innerLineEnd).append(marginOf(written(line.number)));
    put(line.number, parting);
}

void BlockReader::setFresh(int number)
{
    fresh_[size_t(number)] = number < openFrom_ ? 1 : 0;
}

// --- raw HTML --------------------------------------------------------------------------------------

void BlockReader::putRaw(Lines lines)
{
    put(lines.front().number, rawBlockOpener());
    putUnchanged(lines);
    put(lines.back().number, rawBlockCloser());
}

size_t BlockReader::rawElement(Lines lines)
{
    const std::string_view first = withoutIndent(lines.front().text);
    if (first.starts_with("<!--")) {
        return rawComment(lines);
    }
    const std::string name = tagName(first);
    if (!isBlock_(name)) {
        return 0;
    }
    if (first.starts_with("</") || name == "hr") {
        return 1;
    }
    const auto known = unclosed_.find(lines.data() + lines.size());
    if (known != unclosed_.end()) {
        const size_t size = known->second.elements.size(name, known->second.count - lines.size());
        if (size == 0) {
            leaveOpen(lines.front().number);
        }
        return size;
    }
    int open = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        open += tagsOpen(lines[i].text, name);
        if (open <= 0) {
            return i + 1;
        }
    }
    Unclosed &unclosed = unclosed_[lines.data() + lines.size()];
    unclosed.count = lines.size();
    std::ranges::for_each(lines, [&](const Line &line) { unclosed.elements.add(line.text); });
    leaveOpen(lines.front().number);
    return 0;
}

/// How many of the lines are the comment that the first one begins.
size_t BlockReader::rawComment(Lines lines)
{
    const Line *end = lines.data() + lines.size();
    for (size_t i = 0; i < lines.size() && !openComments_.contains(end); ++i) {
        if (lines[i].text.contains("-->")) {
            return i + 1;
        }
    }
    openComments_.insert(end);
    leaveOpen(lines.front().number);
    return 0;
}

bool BlockReader::holdsProse(std::string_view line)
{
    const std::string name = tagName(withoutIndent(line));
    const std::string_view tag = line.substr(0, line.find('>') + 1);
    const bool span = tag.contains(" markdown=\"span") || tag.contains(" markdown='span") || tag.contains(" markdown=span");
    return span || name == "p" || name == "td" || name == "th" || name == "dt" || name == "summary" ||
           (name.size() == 2 && name[0] == 'h' && name != "hr");
}

bool BlockReader::isReadLine(std::string_view line)
{
    line = trimmed(line);
    return holdsProse(line) && line.contains("</") && readsContent(line.substr(0, line.find('>') + 1));
}

bool BlockReader::readsContent(std::string_view line)
{
    const std::string_view tag = trimmed(line);
    const size_t attribute = tag.find(" markdown=");
    if (attribute == std::string_view::npos || tag.find('>') + 1 != tag.size()) {
        return false;
    }
    std::string_view value = tag.substr(attribute + 10);
    value.remove_prefix(value.starts_with('"') || value.starts_with('\'') ? 1 : 0);
    return value.starts_with('1') || value.starts_with("block") || value.starts_with("span");
}

} // namespace galley::markdown
