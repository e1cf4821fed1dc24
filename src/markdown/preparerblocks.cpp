// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The blocks that CommonMark does not know, written with those that it knows.
#include "alertkinds.h"
#include "linetypes.h"
#include "preparer.h"

#include <algorithm>
#include <array>

namespace galley::markdown
{
namespace
{

std::string_view trimmed(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// kramdown's `{:toc}`, maybe with classes besides.
bool isContentsList(std::string_view text)
{
    const bool list = text.starts_with("{:") && text.find('}') + 1 == text.size();
    const auto attributes = list ? readAttributes(text.substr(1, text.size() - 2)) : std::nullopt;
    return attributes && attributes->refersTo("toc");
}

} // namespace

/// The marker for the next list of ours: not that of the one in front, or they would be one list. All take the same room, with text
/// behind them or not, so that what they hold does not depend on which it is.
std::string Preparer::nextMarker(size_t size)
{
    lastMark_ = lastMark_ == ')' ? '+' : ')';
    marker_ = lastMark_ == ')' ? "1)" : " +";
    marker_.resize(size, ' ');
    return marker_;
}

/// `> [!NOTE] Title` becomes a heading in a quote that knows its role.
bool Preparer::takeAlert(int line, const Rest &rest)
{
    std::string_view text = rest.text;
    const bool begins = rest.quotes == quotesBefore_ + 1 && !rest.item;
    if (!begins && (rest.item || (!items_.empty() && blankBefore_)) && isQuote(text)) { // a quote in an item
        text.remove_prefix(text.find('>') + 1);
        text.remove_prefix(text.starts_with(' ') ? 1 : 0);
    } else if (!begins) {
        return false;
    }
    const auto mark = dialect_.has(Extension::Alerts) ? readAlert(text, dialect_.has(Extension::Callouts)) : std::nullopt;
    if (!mark) {
        return false;
    }
    endRun();
    const auto begin = size_t(text.data() - text_.data());
    result_.roles.push_back({.kind = LineRole::Kind::Alert, .line = line, .text = mark->kind, .fold = mark->fold});
    edits_.replace(begin, begin + mark->size, std::string("###### "));
    if (mark->size < text.size()) {
        open_.add({begin + mark->size, begin + text.size()});
        endRun(InlineSource::Kind::Heading);
    }
    // What goes on lazily with the paragraph that the mark begins has no paragraph to go on with.
    const std::string_view next = line + 1 < lines_.count() ? lines_.line(line + 1) : std::string_view();
    if (begins && rest.quotes == 1 && !isBlank(next) && !interruptsParagraph(next) && indentOf(next, 0).columns < 4) {
        edits_.replace(lines_.start(line + 1), lines_.start(line + 1), std::string("> "));
    }
    return true;
}

/// The line that is a closing mark and nothing else, before a blank line; -1 if there is none.
int Preparer::closingLine(int line, int quotes, std::string_view mark)
{
    int &known = mark == "$$" ? noDollarsEnd_ : noBracketsEnd_;
    for (int next = std::max(line, known) + 1; next < lines_.count(); known = next++) {
        std::string_view text = lines_.line(next);
        for (int i = 0; i < quotes; ++i) {
            text = trimmed(text);
            if (!text.starts_with('>')) {
                return -1;
            }
            text.remove_prefix(1);
        }
        const bool leavesItem = !items_.empty() && indentOf(text, 0).columns < items_.back();
        text = trimmed(text);
        if (text.empty() || leavesItem || text.starts_with('>')) {
            return -1;
        }
        if (text == mark) {
            known = -1;
            return next > line + 1 ? next : -1;
        }
    }
    return -1;
}

/// A fence that no line of a block of code closes.
std::string Preparer::fenceFor(int first, int last) const
{
    size_t longest = 2;
    for (int line = first; line <= last; ++line) {
        const std::string_view text = lines_.line(line);
        for (size_t at = text.find('`'); at != std::string_view::npos;) {
            const size_t end = std::min(text.find_first_not_of('`', at), text.size());
            longest = std::max(longest, end - at);
            at = text.find('`', end);
        }
    }
    return std::string(longest + 1, '`');
}

/// `$$` or `\[` alone on a line, up to `$$` or `\]` alone on a line, becomes a fenced block.
bool Preparer::takeMathBlock(int line, const Rest &rest)
{
    const std::string_view text = trimmed(rest.text);
    const bool dollars = text == "$$" && dialect_.hasAny({Extension::DollarMath, Extension::DoubleDollarMath});
    const bool brackets = text == "\\[" && dialect_.has(Extension::BracketMath);
    // Behind a paragraph it is a formula of the paragraph: what it is must not depend on lines further down.
    if ((!dollars && !brackets) || !open_.isEmpty() || indentOf(rest.text, 0).columns > 3) {
        return false;
    }
    const std::string_view mark = dollars ? "$$" : "\\]";
    const int last = closingLine(line, rest.quotes, mark);
    if (last < 0) {
        openFormula_ = true;
        return false;
    }
    endRun();
    beginBlock();
    const std::string fence = fenceFor(line, last);
    const size_t begin = rest.begin + size_t(text.data() - rest.text.data());
    edits_.replace(begin, begin + text.size(), fence + "math");
    const size_t close = lines_.start(last) + lines_.line(last).rfind(mark);
    edits_.replace(close, close + mark.size(), fence);
    verbatimUntil(last);
    return true;
}

/// A block between `highlight` tags, each alone on its line, becomes a fenced block.
bool Preparer::takeHighlight(int line, const Rest &rest)
{
    if (!open_.isEmpty() || !rest.text.starts_with('{') || rest.text.find("highlight") == std::string_view::npos) {
        return false;
    }
    const auto tag = TemplateTags(rest.text, dialect_).at(0);
    const auto info = tag && isBlank(rest.text.substr(tag->size)) ? highlightInfo(*tag) : std::nullopt;
    if (!info) {
        return false;
    }
    const auto closes = [&](int next) {
        const std::string_view text = trimmed(lines_.line(next));
        const auto end = text.starts_with('{') ? TemplateTags(text, dialect_).at(0) : std::nullopt;
        return end && end->closes && end->name == "highlight" && end->size == text.size();
    };
    int last = line + 1;
    while (!openHighlight_ && last < lines_.count() && !closes(last)) {
        ++last;
    }
    if (openHighlight_ || last >= lines_.count()) {
        openHighlight_ = true;
        return false;
    }
    endRun();
    beginBlock();
    const std::string fence = fenceFor(line + 1, last - 1);
    edits_.replace(rest.begin, rest.begin + tag->size, fence + *info);
    const size_t close = lines_.start(last) + lines_.line(last).find('{');
    edits_.replace(close, lineEnd(last), fence);
    verbatimUntil(last);
    return true;
}

/// The template tag that is all of a line's text and a block of its own. An output tag within a paragraph is a part of it.
std::optional<TemplateTag> Preparer::templateAlone(int line, std::string_view text) const
{
    text = trimmed(text);
    const auto tag = text.starts_with('{') && !isRaw(line) ? TemplateTags(text, dialect_).at(0) : std::nullopt;
    const bool raw = tag && tag->form == TemplateTag::Form::Tag && tag->name == "raw";
    const bool goesOn = tag && tag->form == TemplateTag::Form::Output && !open_.isEmpty();
    const bool block = tag && tag->size == text.size() && !tag->escaped && !raw && !goesOn && !knownValue(*tag);
    return block ? tag : std::nullopt;
}

/// Such a tag becomes a heading, which is a block of one line and ends a paragraph in front.
bool Preparer::takeTemplate(int line, const Rest &rest)
{
    const Indent indent = indentOf(rest.text, 0);
    const std::string_view text = trimmed(rest.text);
    const auto tag = indent.columns > 3 ? std::nullopt : templateAlone(line, text);
    if (!tag) {
        return false;
    }
    endRun();
    beginBlock();
    const size_t begin = rest.begin + indent.bytes;
    edits_.replace(rest.begin, begin, std::string("###### "));
    edits_.replace(begin, begin + text.size(), Token{Token::Kind::TemplateBlock, std::string(text), labelOf(*tag), {}});
    return true;
}

/// kramdown's attribute list that is all of a line's text; the one that makes a table of contents of a list is that list's.
std::optional<Attributes> Preparer::attributesAlone(std::string_view text) const
{
    const bool lists = dialect_.attributeLists == AttributeLists::Kramdown || dialect_.attributeLists == AttributeLists::Any;
    text = trimmed(text);
    if (!lists || !dialect_.has(Extension::ElementAttributes) || !text.starts_with("{:") || text.find('}') + 1 != text.size()) {
        return {};
    }
    auto attributes = readAttributes(text.substr(1, text.size() - 2));
    return attributes && !attributes->refersTo("toc") ? std::move(attributes) : std::nullopt;
}

/// Such a line becomes a heading, which ends a list or a paragraph in front; only a table takes that for a row, and ends at a blank line.
bool Preparer::takeAttributeLine(int line, const Rest &rest)
{
    const Indent indent = indentOf(rest.text, 0);
    if (rest.item || indent.columns > 3 || !attributesAlone(rest.text)) {
        return false;
    }
    const bool row = line > 0 && !blankBefore_ && lines_.line(line - 1).contains('|');
    const bool nested = rest.quotes > 0 || !items_.empty();
    if (row && nested) {
        return false;
    }
    endRun();
    beginBlock();
    owedAttributes_ = true;
    const std::string_view text = trimmed(rest.text);
    std::string list(text.substr(1, text.size() - 2));
    if (row) {
        result_.roles.push_back({.kind = LineRole::Kind::Attributes, .line = line, .text = std::move(list)});
        edits_.replace(lines_.start(line), lineEnd(line), std::string(" "));
        return true;
    }
    const size_t begin = rest.begin + indent.bytes;
    edits_.replace(rest.begin, begin, std::string("###### "));
    edits_.replace(begin, begin + text.size(), Token{Token::Kind::AttributeLine, std::string(text), std::move(list), {}});
    return true;
}

/// The label of a footnote that a text defines at its start; empty if it does not.
std::string_view Preparer::noteLabel(std::string_view text) const
{
    constexpr size_t longestLabel = 1000;
    if (!dialect_.has(Extension::Footnotes) || !text.starts_with("[^")) {
        return {};
    }
    const size_t end = text.find_first_of("[] \t", 2);
    const bool ends = end != std::string_view::npos && end <= longestLabel && text[end] == ']';
    return ends && end + 1 < text.size() && text[end + 1] == ':' ? text.substr(2, end - 2) : std::string_view();
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
    const bool blankBelow = line + 1 >= lines_.count() || isBlank(lines_.line(line + 1));
    if (empty && !blankBelow && indentOf(lines_.line(line + 1), 0).columns < 4) {
        return false; // nothing belongs to it
    }
    endRun();
    beginBlock();
    defineNote(line, label);
    edits_.replace(rest.begin, rest.begin + indent.bytes + content, nextMarker(4));
    if (empty && blankBelow) { // md4c ends an item with nothing but blank lines
        edits_.replace(lineEnd(line), lineEnd(line), Token{Token::Kind::Nothing, {}, {}, std::string()});
    }
    items_ = {empty && !blankBelow ? 3 : 4};
    Rest inside{rest.begin + indent.bytes + content, text.substr(content), 0, 4, false};
    if (!empty) {
        passItems(inside);
        if (!beginsVerbatim(line, inside)) {
            addProse(inside);
        }
    }
    return true;
}

/// A footnote that is defined in a quote or a list item shows nothing there: its paragraph leaves them, and with it they end.
bool Preparer::takeInnerFootnote(int line, const Rest &rest, std::string_view label)
{
    const size_t begin = rest.begin + indentOf(rest.text, 0).bytes + label.size() + 4;
    const std::string_view first = trimmed(text_.substr(begin, lineEnd(line) - begin));
    if (first.empty() || rest.item || !open_.isEmpty()) {
        return false;
    }
    const auto startOf = [this](std::string_view text) { return size_t(text.data() - text_.data()); };
    endRun();
    ProseRun run(text_);
    run.add({startOf(first), lineEnd(line)});
    edits_.replace(lines_.start(line), startOf(first), nextMarker(4));
    int last = line;
    for (int next = line + 1; next < lines_.count(); last = next++) {
        std::string_view text = trimmed(lines_.line(next));
        for (int quotes = 0; quotes < rest.quotes && text.starts_with('>'); ++quotes) {
            text = trimmed(text.substr(1));
        }
        if (text.empty() || interruptsParagraph(text) || !noteLabel(text).empty()) {
            break;
        }
        run.add({startOf(text), lineEnd(next)});
        edits_.replace(lines_.start(next), startOf(text), std::string(4, ' '));
    }
    defineNote(line, label);
    runs_.push_back({run.lines(), InlineSource::Kind::Prose, {.plain = false, .item = false, .raw = false}});
    items_.clear();
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
    if (end == std::string_view::npos || end == 2 || end > 130) {
        return false;
    }
    endRun();
    result_.definitions.push_back({PostDefinition::Kind::Abbreviation, line, std::string(trimmed(text.substr(2, end - 2))),
                                   std::string(trimmed(text.substr(end + 2)))});
    // A blank keeps the line ends around it apart: `\r` and `\n` would become one.
    edits_.replace(lines_.start(line), lineEnd(line), std::string(" "));
    return true;
}

/// True if something indented follows the paragraph of a definition, behind a blank line.
bool Preparer::goesOnBelow(int line) const
{
    int next = line + 1;
    while (next < lines_.count() && !isBlank(lines_.line(next))) {
        ++next;
    }
    while (next < lines_.count() && isBlank(lines_.line(next))) {
        ++next;
    }
    return next < lines_.count() && indentOf(lines_.line(next), 0).columns >= 4;
}

/// `: text` below a paragraph, or below another definition, becomes a list item; so do the lines of the paragraph, the terms.
bool Preparer::takeDefinition(int line, const Rest &rest)
{
    const bool colon = rest.text.size() > 1 && rest.text[0] == ':' && (rest.text[1] == ' ' || rest.text[1] == '\t');
    if (!colon || !dialect_.has(Extension::DefinitionLists) || rest.quotes > 0 || rest.item || !items_.empty()) {
        return false;
    }
    if (open_.isEmpty() && blankBefore_ && !runs_.empty()) {
        // One blank line may lie between.
        const StoredRun &last = runs_.back();
        const bool near = lines_.lineAt(last.lines.back().begin) == line - 2 && lastIsPlain_ && last.kind == InlineSource::Kind::Prose;
        if (near) {
            open_.setLines(last.lines);
            openIsPlain_ = true;
            runs_.pop_back();
        }
    }
    const bool hasTerms = !open_.isEmpty() && openIsPlain_;
    // Terms begin a list of their own, so that a list does not depend on those in front.
    const bool goesOn = !hasTerms && inDefinitions_;
    if (!hasTerms && !goesOn) {
        return false;
    }
    std::string marker = goesOn ? marker_ : nextMarker(3);
    if (hasTerms) {
        for (const ProseRun::Line &term : open_.lines()) {
            result_.roles.push_back({.kind = LineRole::Kind::Term, .line = lines_.lineAt(term.begin)});
            const Indent indent = indentOf(text_.substr(term.begin, term.end - term.begin), 0);
            edits_.replace(term.begin, term.begin + indent.bytes, marker);
            runs_.push_back({{{term.begin + indent.bytes, term.end}}, InlineSource::Kind::Prose, {}});
        }
        open_.clear();
    }
    inDefinitions_ = true;
    behindOwnList_ = true;
    const bool loose = blankBefore_ || (dialect_.definitions == Definitions::Paragraphs && goesOnBelow(line));
    result_.roles.push_back({.kind = LineRole::Kind::Definition, .line = line, .loose = loose});
    const size_t content = std::min(rest.text.find_first_not_of(" \t", 1), rest.text.size());
    std::string replaced = marker;
    replaced.resize(content == rest.text.size() ? marker.size() : std::clamp<size_t>(content, marker.size(), 4), ' ');
    edits_.replace(rest.begin, rest.begin + content, replaced);
    items_ = {int(replaced.size())};
    Rest inside{rest.begin + content, rest.text.substr(content), 0, int(replaced.size()), false};
    passItems(inside);
    if (!inside.text.empty() && !beginsVerbatim(line, inside)) {
        addProse(inside);
    }
    return true;
}

/// A table of contents stands in for a paragraph that is only its mark.
bool Preparer::takeContents()
{
    static constexpr std::array<std::string_view, 6> marks = {"[TOC]", "[toc]", "[[_TOC_]]", "[[_toc_]]", "[[toc]]", "[[TOC]]"};
    if (!dialect_.has(Extension::TableOfContents)) {
        return false;
    }
    const auto lineAt = [this](size_t i) { return text_.substr(open_.lines()[i].begin, open_.lines()[i].end - open_.lines()[i].begin); };
    const size_t count = open_.lines().size();
    const std::string_view last = trimmed(lineAt(count - 1));
    const bool kramdown = isContentsList(last);
    const bool alone = count == 1 && (kramdown || std::ranges::find(marks, last) != marks.end());
    // kramdown: a list whose item is replaced.
    const bool list = count == 2 && kramdown;
    if ((!alone && !list) || indentOf(lineAt(0), 0).columns > 3) {
        return false;
    }
    const ProseRun::Line first = open_.lines().front();
    const int line = lines_.lineAt(first.begin);
    const size_t begin = list ? lines_.start(line) : first.begin;
    edits_.replace(begin, first.end, Token{Token::Kind::Contents, std::string(text_.substr(begin, first.end - begin)), {}, {}});
    if (list) {
        edits_.replace(open_.lines().back().begin, open_.lines().back().end, std::string(" "));
    }
    return true;
}

} // namespace galley::markdown
