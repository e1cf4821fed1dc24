// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// MDX: tags alone on their lines are blocks with Markdown in them, however far that is indented; so are expressions (observed with
// @mdx-js/mdx 3; mdxjs.com/docs/what-is-mdx). There is no indented code, and no raw HTML that goes on to a blank line.
#include "expressions.h"
#include "jsxtags.h"
#include "linetypes.h"
#include "preparer.h"

#include <algorithm>

namespace galley::markdown
{

/// Takes white space off the start of what is left of a line.
void Preparer::unindent(Rest &rest, int columns)
{
    size_t bytes = 0;
    for (int column = 0; bytes < rest.text.size() && (rest.text[bytes] == ' ' || rest.text[bytes] == '\t'); ++bytes) {
        column += rest.text[bytes] == '\t' ? 4 - (rest.column + column) % 4 : 1;
        if (column > columns) {
            break;
        }
    }
    if (bytes > 0) {
        edits_.replace(rest.begin, rest.begin + bytes, std::string());
        rest.begin += bytes;
        rest.text.remove_prefix(bytes);
    }
}

/// What stands in an element is read without the indent of its first line.
void Preparer::leaveTagIndent(int line, Rest &rest)
{
    if (tagIndents_.empty() || isBlank(rest.text)) {
        return;
    }
    int &indent = tagIndents_.back();
    if (indent < 0) {
        indent = items_.empty() && quotesBefore_ == 0 ? indentOf(lines_.line(line), 0).columns : 0;
        indentedTags_ += indent > 0 ? 1 : 0;
    }
    unindent(rest, indent);
}

void Preparer::nest(const std::vector<int> &nesting)
{
    for (const int tag : nesting) {
        if (tag > 0) {
            tagIndents_.push_back(-1);
        } else if (!tagIndents_.empty()) {
            indentedTags_ -= tagIndents_.back() > 0 ? 1 : 0;
            tagIndents_.pop_back();
        }
    }
}

/// Reads tags, up to the end of the first line behind one of them that holds nothing else. The size is 0 if something else stands between
/// or behind them.
Preparer::TagLine Preparer::readTags(std::string_view text)
{
    TagLine tags;
    for (size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
            continue;
        }
        if (tags.size > 0 && (text[at] == '\n' || text[at] == '\r')) {
            return tags;
        }
        const auto tag = text[at] == '<' ? readJsxTag(text, at, tags.unclosed) : std::nullopt;
        if (!tag || !tag->label.empty()) {
            tags.size = 0;
            return tags;
        }
        tags.html += tag->html;
        tags.leftOut.insert(tags.leftOut.end(), tag->leftOut.begin(), tag->leftOut.end());
        if (tag->kind != JsxTag::Kind::Alone) {
            tags.nesting.push_back(tag->kind == JsxTag::Kind::Opens ? 1 : -1);
        }
        at = tag->end;
        tags.size = at;
    }
    return tags;
}

bool Preparer::isTagLine(std::string_view text) const
{
    return readTags(trimmed(text)).size > 0;
}

/// Where the text of a line begins in the containers that are open; nothing for a line outside of them. A blank line is in a list item.
std::optional<size_t> Preparer::insideContainers(int line, int quotes) const
{
    const std::string_view text = lines_.line(line);
    size_t at = 0;
    for (int i = 0; i < quotes; ++i) {
        at += indentOf(text.substr(at), 0).bytes;
        if (at == text.size() || text[at] != '>') {
            return {};
        }
        at += text.substr(at).starts_with("> ") ? 2 : 1;
    }
    if (isBlank(text.substr(at)) || items_.empty()) {
        return lines_.start(line) + at;
    }
    int column = 0;
    for (; column < items_.back() && at < text.size() && (text[at] == ' ' || text[at] == '\t'); ++at) {
        column += text[at] == '\t' ? 4 - column % 4 : 1;
    }
    return column >= items_.back() ? std::optional(lines_.start(line) + at) : std::nullopt;
}

/// The text from a place on, as far as a tag that begins there may go, without the marks of the containers.
ProseRun Preparer::reachInContainers(int line, size_t begin, int quotes) const
{
    ProseRun run(text_);
    run.add({begin, lineEnd(line)});
    for (int next = line + 1; next < std::min(line + mostTagLines, lines_.count()); ++next) {
        const auto inside = insideContainers(next, quotes);
        if (!inside) {
            break;
        }
        run.add({*inside, lineEnd(next)});
    }
    return run;
}

/// What stands behind the marks of the containers shows nothing. In a list item that is no blank line: the list would be another one.
void Preparer::hideInside(int line, size_t begin)
{
    if (items_.empty()) {
        edits_.replace(begin, lineEnd(line), std::string(" "));
        return;
    }
    edits_.replace(begin, begin, std::string("###### "));
    edits_.replace(begin, lineEnd(line), Token{Token::Kind::RawBlock, {}, {}, {}});
}

/// The lines show nothing, from where a rest begins.
void Preparer::showNothing(const Rest &rest, int line, int last)
{
    if (items_.empty() && rest.quotes == 0) {
        blankOut(line, last);
        return;
    }
    hideInside(line, rest.begin);
    for (int next = line + 1; next <= last; ++next) {
        if (const auto inside = insideContainers(next, rest.quotes)) {
            hideInside(next, *inside);
        }
    }
    verbatimUntil(last);
}

/// Puts a heading that holds nothing but the token in the place of lines.
void Preparer::standIn(Token token, const Rest &rest, int line, int last)
{
    const size_t begin = rest.begin + indentOf(rest.text, 0).bytes;
    token.linesBelow = last - line;
    edits_.replace(rest.begin, begin, std::string("###### "));
    edits_.replace(begin, lineEnd(line), std::move(token));
    if (last > line) {
        Rest below = rest;
        below.begin = insideContainers(line + 1, rest.quotes).value_or(lines_.start(line + 1));
        showNothing(below, line + 1, last);
    }
}

/// Such lines are shown to md4c as a heading, in whose place the tags stand.
bool Preparer::takeTagLine(int line, const Rest &rest)
{
    if (!dialect_.has(Extension::Expressions)) {
        return false;
    }
    const size_t begin = rest.begin + indentOf(rest.text, 0).bytes;
    TagLine tags = readTags(text_.substr(begin, lineEnd(line) - begin));
    int last = line;
    if (tags.size == 0 && tags.unclosed && !rest.lazy && line > openTagUntil_) {
        ProseRun reach = reachInContainers(line, begin, rest.quotes);
        tags = readTags(reach.text());
        last = tags.size == 0 ? std::min(line + mostTagLines, lines_.count()) : lines_.lineAt(reach.sourceOf(tags.size - 1));
        openTagUntil_ = std::max(openTagUntil_, last);
    }
    if (tags.size == 0) {
        return false;
    }
    endRun();
    beginBlock();
    nest(tags.nesting);
    if (tags.html.empty()) { // fragments
        showNothing(rest, line, last);
        return true;
    }
    Token token{Token::Kind::RawBlock, std::string(text_.substr(begin, lineEnd(line) - begin)), std::move(tags.html), {}};
    token.leftOut = std::move(tags.leftOut);
    standIn(std::move(token), rest, line, last);
    return true;
}

/// An expression that is all that stands on its lines.
bool Preparer::takeExpression(int line, const Rest &rest)
{
    const size_t begin = rest.begin + indentOf(rest.text, 0).bytes;
    const bool alone = open_.isEmpty() && line > openTagUntil_;
    if (!dialect_.has(Extension::Expressions) || !alone || !text_.substr(begin, lineEnd(line) - begin).starts_with('{')) {
        return false;
    }
    ProseRun lines(text_);
    lines.add({begin, lineEnd(line)});
    if (endOfExpression(lines.text(), 0) == std::string_view::npos) {
        lines = reachInContainers(line, begin, rest.quotes);
    }
    const std::string_view reach = lines.text();
    const size_t size = endOfExpression(reach, 0);
    const bool ends = size != std::string_view::npos;
    const int last = ends ? lines_.lineAt(lines.sourceOf(size - 1)) : line;
    if (!ends || last > line) {
        openTagUntil_ = std::max(openTagUntil_, ends ? last : std::min(line + mostTagLines, lines_.count()));
    }
    const auto printed = ends ? printedBy(reach.substr(0, size)) : std::nullopt;
    const bool text = printed && !printed->empty();
    if (!ends || text || !isBlank(reach.substr(size, reach.find('\n', size) - size))) {
        return false;
    }
    endRun();
    beginBlock();
    if (printed) {
        showNothing(rest, line, last);
        return true;
    }
    const std::string label = expressionLabel(reach.substr(0, size));
    standIn({Token::Kind::TemplateBlock, label, label, {}}, rest, line, last);
    return true;
}

} // namespace galley::markdown
