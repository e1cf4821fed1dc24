// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What a post defines: footnotes, abbreviations and terms, written with the blocks that CommonMark knows.
#include "linetypes.h"
#include "preparer.h"

#include <algorithm>

namespace galley::markdown
{

/// The label of a footnote that a text defines at its start; empty if it does not.
std::string_view Preparer::noteLabel(std::string_view text) const
{
    constexpr size_t longestLabel = 1000;
    if (!dialect_.has(Extension::Footnotes) || !text.starts_with("[^")) {
        return {};
    }
    const size_t end = text.find_first_of(dialect_.blanksInNoteLabels ? "[]" : "[] \t", 2);
    const bool ends = end <= longestLabel && text[end] == ']' && text[2] != ' ' && text[2] != '\t';
    const bool defines = ends && end > 2 && end + 1 < text.size() && text[end + 1] == ':' && isNoteLabel(text.substr(2, end - 2), dialect_);
    return defines ? text.substr(2, end - 2) : std::string_view();
}

/// True for text that defines a footnote: more stands behind the label, or something indented or nothing on the next line.
bool Preparer::beginsNote(int line, std::string_view text) const
{
    const std::string_view label = noteLabel(text);
    const bool blankBelow = line + 1 >= lines_.count() || isBlank(lines_.line(line + 1));
    return !label.empty() && (!isBlank(text.substr(label.size() + 4)) || blankBelow || indentOf(lines_.line(line + 1), 0).columns >= 4);
}

void Preparer::defineNote(int line, std::string_view label)
{
    std::string key = noteKey(label, dialect_);
    result_.definitions.push_back({PostDefinition::Kind::Footnote, line, key, {}});
    result_.roles.push_back({.kind = LineRole::Kind::Footnote, .line = line, .text = std::move(key)});
    behindOwnList_ = true;
}

/// `[^label]: text` becomes a list item that knows its role; what is indented by four columns belongs to it.
bool Preparer::takeFootnote(int line, const Rest &rest)
{
    const Indent indent = indentOf(rest.text, 0);
    const std::string_view text = rest.text.substr(indent.bytes);
    const std::string_view label = noteLabel(text);
    if (label.empty() || indent.columns > 3) {
        return false;
    }
    if (rest.quotes > 0 || rest.item || !items_.empty()) {
        return takeInnerFootnote(line, rest, label);
    }
    const size_t content = std::min(text.find_first_not_of(" \t", label.size() + 4), text.size());
    const bool empty = content == text.size();
    if (empty && !open_.isEmpty() && openIsPlain_) {
        return false; // an empty item cannot interrupt a paragraph
    }
    if (!beginsNote(line, text)) {
        return false; // nothing belongs to it
    }
    const bool blankBelow = line + 1 >= lines_.count() || isBlank(lines_.line(line + 1));
    endRun();
    beginBlock();
    defineNote(line, label);
    edits_.replace(rest.begin, rest.begin + indent.bytes + content, nextMarker(4));
    if (empty && blankBelow) { // md4c ends an item with nothing but blank lines
        edits_.replace(lineEnd(line), lineEnd(line), Token{Token::Kind::Nothing, {}, {}, std::string()});
    }
    items_ = {empty && !blankBelow ? 3 : 4};
    itemsOnLine_ = 1;
    Rest inside{rest.begin + indent.bytes + content, text.substr(content), 0, 4, false};
    if (!empty) {
        passItems(inside);
        if (!beginsVerbatim(line, inside)) {
            addProse(inside);
        }
    }
    if (dialect_.blocks == BlockRules::Kramdown && !empty && verbatim_.kind == Verbatim::Kind::None) {
        takeTextBelowNote(line + 1);
    }
    return true;
}

/// To kramdown text below a footnote that is not indented does not go on with it: it becomes an item of a list that is not written.
void Preparer::takeTextBelowNote(int line)
{
    if (line >= lines_.count() || isBlank(lines_.line(line))) {
        return;
    }
    const Indent indent = indentOf(lines_.line(line), 0);
    if (indent.columns >= 4 || !isOnlyText(line, lines_.line(line).substr(indent.bytes))) {
        return;
    }
    endRun();
    result_.roles.push_back({.kind = LineRole::Kind::Apart, .line = line});
    const size_t begin = lines_.start(line) + indent.bytes;
    edits_.replace(lines_.start(line), begin, nextMarker(3));
    items_ = {3};
    open_.add({begin, lineEnd(line)});
    openQuotes_ = 0;
    openIsPlain_ = false;
    openIsItem_ = false;
    openIsList_ = false;
    verbatimUntil(line);
}

/// A footnote that is defined in a quote or a list item shows nothing there: its paragraph leaves them, and with it they end. What is
/// indented below belongs to the footnote.
bool Preparer::takeInnerFootnote(int line, const Rest &rest, std::string_view label)
{
    const size_t begin = rest.begin + indentOf(rest.text, 0).bytes + label.size() + 4;
    const std::string_view first = trimmed(text_.substr(begin, lineEnd(line) - begin));
    if (first.empty() || rest.item || !open_.isEmpty()) {
        return false;
    }
    const auto startOf = [this](std::string_view text) { return size_t(text.data() - text_.data()); };
    endRun();
    items_.clear();
    beginBlock();
    ProseRun run(text_);
    run.add({startOf(first), lineEnd(line)});
    edits_.replace(lines_.start(line), startOf(first), nextMarker(4));
    int last = line;
    for (int next = line + 1; next < lines_.count(); last = next++) {
        std::string_view text = trimmed(lines_.line(next));
        for (int quotes = 0; quotes < rest.quotes && text.starts_with('>'); ++quotes) {
            text = trimmed(text.substr(1));
        }
        if (text.empty() || interrupts(text) || beginsNote(next, text)) {
            break;
        }
        run.add({startOf(text), lineEnd(next)});
        edits_.replace(lines_.start(next), startOf(text), std::string(4, ' '));
    }
    defineNote(line, label);
    runs_.push_back({run.lines(), InlineSource::Kind::Prose, {.plain = false, .item = false, .raw = false}});
    lastPlace_.reset();
    items_ = {4};
    leavesQuotes_ = true;
    verbatimUntil(last);
    return true;
}

/// `*[HTML]: Hypertext Markup Language` is taken down and shows nothing.
bool Preparer::takeAbbreviation(int line, const Rest &rest)
{
    const Indent indent = indentOf(rest.text, 0);
    const std::string_view text = rest.text.substr(indent.bytes);
    if (!dialect_.has(Extension::Abbreviations) || rest.quotes > 0 || !items_.empty() || indent.columns > 3 || !text.starts_with("*[")) {
        return false;
    }
    const size_t end = text.find("]:");
    const bool inParagraph = dialect_.blocks == BlockRules::Kramdown && !open_.isEmpty(); // which goes on to a blank line there
    if (end == std::string_view::npos || end == 2 || end > 130 || inParagraph) {
        return false;
    }
    endRun();
    result_.definitions.push_back({PostDefinition::Kind::Abbreviation, line, std::string(trimmed(text.substr(2, end - 2))),
                                   std::string(trimmed(text.substr(end + 2)))});
    // A blank keeps the line ends around it apart: `\r` and `\n` would become one.
    edits_.replace(lines_.start(line), lineEnd(line), std::string(" "));
    return true;
}

/// True if something indented follows the paragraph of a definition, behind a blank line. Definitions of one paragraph have that line in
/// common: it is looked for once.
bool Preparer::goesOnBelow(int line)
{
    if (line >= below_.end) {
        below_.end = line + 1;
        while (below_.end < lines_.count() && !isBlank(lines_.line(below_.end))) {
            ++below_.end;
        }
        below_.next = below_.end;
        while (below_.next < lines_.count() && isBlank(lines_.line(below_.next))) {
            ++below_.next;
        }
    }
    constexpr int columns = 4;
    return below_.next < lines_.count() && indentOf(lines_.line(below_.next), 0).columns >= (items_.empty() ? 0 : items_.back()) + columns;
}

/// Behind a block that began, those lists of definitions are at an end that it is in no definition of.
void Preparer::endDefinitions()
{
    while (!definitionLists_.empty() && definitionLists_.back().items >= items_.size()) {
        definitionLists_.pop_back();
    }
}

/// True if a definition, in the containers that are open, goes on with a list of definitions.
bool Preparer::goesOnWithDefinitions(int quotes)
{
    while (!definitionLists_.empty() && definitionLists_.back().items > items_.size()) {
        definitionLists_.pop_back();
    }
    return !definitionLists_.empty() && definitionLists_.back().items == items_.size() && definitionLists_.back().quotes == quotes;
}

/// The lines of the paragraph in front of a definition become the items of a list; gives their marker, which is empty where there are
/// none. Terms begin a list of their own, so that a list does not depend on those in front.
std::string Preparer::takeTerms(int line, const Rest &rest)
{
    const auto isHere = [&](const RunPlace &place) { return place.quotes == rest.quotes && place.items == items_.size(); };
    if (open_.isEmpty() && blankBefore_ && !runs_.empty() && lastPlace_ && isHere(*lastPlace_)) {
        // One blank line may lie between.
        const StoredRun &last = runs_.back();
        if (lines_.lineAt(last.lines.back().begin) == line - 2 && last.kind == InlineSource::Kind::Prose) {
            open_.setLines(last.lines);
            openPlace_ = *lastPlace_;
            openIsLazy_ = false;
            openIsCode_ = false;
            runs_.pop_back();
        }
    }
    if (open_.isEmpty() || openIsCode_ || openIsLazy_ || !isHere(openPlace_)) {
        return {};
    }
    const bool inner = rest.quotes > 0 || !items_.empty();
    const std::string marker = inner ? nextInnerMarker(line) : nextMarker(3);
    int itemsInFront = openPlace_.itemsInFront;
    edits_.takeBack(open_.lines().front().begin, open_.lines().back().end); // what keeps a line from being a table's dashes
    for (const ProseRun::Line &term : open_.lines()) {
        result_.roles.push_back(
            {.kind = LineRole::Kind::Term, .line = lines_.lineAt(term.begin), .itemsInFront = std::exchange(itemsInFront, 0)});
        const Indent indent = indentOf(text_.substr(term.begin, term.end - term.begin), 0);
        edits_.replace(term.begin, term.begin + indent.bytes, marker);
        runs_.push_back({{{term.begin + indent.bytes, term.end}}, InlineSource::Kind::Prose, {}});
    }
    open_.clear();
    return marker;
}

/// `: text` below a paragraph, or below another definition, becomes a list item; so do the lines of the paragraph, the terms.
bool Preparer::takeDefinition(int line, const Rest &rest)
{
    const bool colon = rest.text.size() > 1 && rest.text[0] == ':' && (rest.text[1] == ' ' || rest.text[1] == '\t');
    const bool tab = !items_.empty() && rest.column != items_.back(); // a part of it is the item's indent
    if (!colon || !dialect_.has(Extension::DefinitionLists) || rest.item || rest.lazy || tab) {
        return false;
    }
    std::string marker = takeTerms(line, rest);
    if (!marker.empty()) {
        endDefinitions();
        definitionLists_.push_back({rest.quotes, items_.size(), marker});
    } else if (goesOnWithDefinitions(rest.quotes)) {
        endRun();
        marker = definitionLists_.back().marker;
    } else {
        return false;
    }
    beginDefinition(line, rest, std::move(marker));
    return true;
}

void Preparer::beginDefinition(int line, const Rest &rest, std::string marker)
{
    behindOwnList_ = behindOwnList_ || (items_.empty() && rest.quotes == 0);
    const bool loose = blankBefore_ || (dialect_.definitions == Definitions::Paragraphs && goesOnBelow(line));
    result_.roles.push_back({.kind = LineRole::Kind::Definition, .line = line, .loose = loose});
    const size_t content = std::min(rest.text.find_first_not_of(" \t", 1), rest.text.size());
    const size_t size = content == rest.text.size() ? marker.size() : std::clamp<size_t>(content, marker.size(), 4);
    const bool behindMark = rest.quotes > 0 && rest.begin > 0 && text_[rest.begin - 1] == '>'; // which takes a blank for its own
    marker.resize(size, ' ');
    edits_.replace(rest.begin, rest.begin + content, (behindMark ? " " : "") + marker);
    items_.push_back((items_.empty() ? 0 : items_.back()) + int(size));
    itemsOnLine_ = 1;
    Rest inside{rest.begin + content, rest.text.substr(content), rest.quotes, items_.back(), false};
    passItems(inside);
    if (!inside.text.empty() && !beginsVerbatim(line, inside)) {
        addProse(inside);
    }
}

} // namespace galley::markdown
