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
    std::string marker = lastMark_ == ')' ? "1)" : " +";
    marker.resize(size, ' ');
    return marker;
}

/// `> [!NOTE] Title` becomes a heading in a quote that knows its role.
bool Preparer::takeAlert(int line, const Rest &rest)
{
    std::string_view text = rest.text;
    const bool begins = rest.quotes > quotesBefore_ && !rest.item;
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
    result_.roles.push_back({.kind = LineRole::Kind::Alert,
                             .line = line,
                             .text = mark->kind,
                             .fold = mark->fold,
                             .quotesInFront = begins ? rest.quotes - quotesBefore_ - 1 : 0});
    edits_.replace(begin, begin + mark->size, std::string("###### "));
    if (mark->size < text.size()) {
        open_.add({begin + mark->size, begin + text.size()});
        endRun(InlineSource::Kind::Heading);
    }
    // What goes on lazily with the paragraph that the mark begins has no paragraph to go on with.
    const std::string_view next = line + 1 < lines_.count() ? lines_.line(line + 1) : std::string_view();
    const Indent indent = indentOf(next, 0);
    if (begins && rest.quotes == 1 && !rest.inItem && !isBlank(next) && indent.columns < 4 &&
        isOnlyText(line + 1, next.substr(indent.bytes))) {
        edits_.replace(lines_.start(line + 1), lines_.start(line + 1), std::string("> "));
        quotedLine_ = line + 1;
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
        const int columns = indentOf(text, 0).columns - (items_.empty() ? 0 : items_.back());
        const bool leavesItem = !items_.empty() && columns < 0;
        text = trimmed(text);
        if (text.empty() || leavesItem || text.starts_with('>')) {
            return -1;
        }
        if (text == mark) {
            known = -1;
            return next > line + 1 && columns <= 3 ? next : -1;
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
    if (!rest.text.starts_with('{') || rest.text.find("highlight") == std::string_view::npos) {
        return false;
    }
    const auto tag = TemplateTags(rest.text, dialect_).at(0);
    const auto info = tag ? highlightInfo(*tag) : std::nullopt;
    if (!info) {
        return false;
    }
    if (!isBlank(rest.text.substr(tag->size))) {
        return takeHighlightLine(rest, tag->size);
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

/// Code between `highlight` tags on one line is a block if the line holds nothing else.
bool Preparer::takeHighlightLine(const Rest &rest, size_t tagSize)
{
    const std::string_view text = trimmed(rest.text);
    TemplateTags tags(text, dialect_);
    for (size_t brace = text.find('{', tagSize); brace != std::string_view::npos; brace = text.find('{', brace + 1)) {
        const auto end = tags.at(brace);
        if (end && end->closes && end->name == "highlight") {
            if (brace + end->size < text.size()) {
                return false;
            }
            endRun();
            beginBlock();
            edits_.replace(rest.begin, rest.begin, std::string("###### "));
            edits_.replace(rest.begin, rest.begin + text.size(), Token{Token::Kind::TemplateBlock, std::string(text), {}, {}});
            return true;
        }
    }
    return false;
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
    const bool named = dialect_.blocks != BlockRules::Kramdown && std::ranges::contains(marks, last);
    const bool alone = count == 1 && (kramdown || named);
    // kramdown: a list whose item is replaced.
    const auto isBelowText = [this] { // as a paragraph it would go on with that
        const ProseRun::Line &line = open_.lines().front();
        return !runs_.empty() && runs_.back().kind == InlineSource::Kind::Prose &&
               lines_.lineAt(runs_.back().lines.back().begin) == lines_.lineAt(line.begin) - 1;
    };
    const bool list = count == 2 && kramdown && openIsList_ && !isBelowText();
    if ((!alone && !list) || indentOf(lineAt(0), 0).columns > 3) {
        return false;
    }
    const ProseRun::Line first = open_.lines().front();
    const int line = lines_.lineAt(first.begin);
    const size_t begin = list ? lines_.start(line) : first.begin;
    edits_.takeBack(begin, first.end); // the list may have got another mark
    edits_.replace(begin, first.end, Token{Token::Kind::Contents, std::string(text_.substr(begin, first.end - begin)), {}, {}});
    if (list) {
        edits_.replace(open_.lines().back().begin, open_.lines().back().end, std::string(" "));
    }
    return true;
}

} // namespace galley::markdown
