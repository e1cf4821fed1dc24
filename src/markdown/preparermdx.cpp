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

/// Puts a heading that holds nothing but the token in the place of lines.
void Preparer::standIn(Token token, const Rest &rest, int line, int last)
{
    const size_t begin = rest.begin + indentOf(rest.text, 0).bytes;
    token.linesBelow = last - line;
    edits_.replace(rest.begin, begin, std::string("###### "));
    edits_.replace(begin, lineEnd(line), std::move(token));
    if (last > line) {
        blankOut(line + 1, last);
    }
}

/// Such a line is shown to md4c as a heading, in whose place the tags stand. Below text it is one line only: what it is must not depend on
/// lines further down.
bool Preparer::takeTagLine(int line, const Rest &rest)
{
    if (!dialect_.has(Extension::Expressions)) {
        return false;
    }
    const size_t begin = rest.begin + indentOf(rest.text, 0).bytes;
    TagLine tags = readTags(text_.substr(begin, lineEnd(line) - begin));
    if (tags.size == 0 && tags.unclosed && open_.isEmpty() && rest.quotes == 0 && line > openTagUntil_) {
        tags = readTags(reachOfTag(line, begin));
        openTagUntil_ = std::max(openTagUntil_, std::min(line + mostTagLines, lines_.count()));
    }
    if (tags.size == 0) {
        return false;
    }
    const int last = lines_.lineAt(begin + tags.size - 1);
    endRun();
    beginBlock();
    nest(tags.nesting);
    if (tags.html.empty()) { // fragments
        blankOut(line, last);
        return true;
    }
    Token token{Token::Kind::RawBlock, std::string(text_.substr(begin, lineEnd(line) - begin)), std::move(tags.html), {}};
    standIn(std::move(token), rest, line, last);
    return true;
}

/// An expression that is all that stands on its lines.
bool Preparer::takeExpression(int line, const Rest &rest)
{
    const size_t begin = rest.begin + indentOf(rest.text, 0).bytes;
    const bool alone = open_.isEmpty() && rest.quotes == 0 && line > openTagUntil_;
    if (!dialect_.has(Extension::Expressions) || !alone || !text_.substr(begin, lineEnd(line) - begin).starts_with('{')) {
        return false;
    }
    const std::string_view reach = reachOfTag(line, begin);
    const size_t size = endOfExpression(reach, 0);
    const int last = lines_.lineAt(begin + (size == std::string_view::npos ? 0 : size - 1));
    if (size == std::string_view::npos || last > line) {
        openTagUntil_ = std::max(openTagUntil_, size == std::string_view::npos ? std::min(line + mostTagLines, lines_.count()) : last);
    }
    const auto printed = size == std::string_view::npos ? std::nullopt : printedBy(reach.substr(0, size));
    const bool text = printed && !printed->empty();
    if (size == std::string_view::npos || text || !isBlank(text_.substr(begin + size, lineEnd(last) - begin - size))) {
        return false;
    }
    endRun();
    beginBlock();
    if (printed) {
        blankOut(line, last);
        return true;
    }
    Token token{Token::Kind::TemplateBlock, expressionLabel(reach.substr(0, size)), expressionLabel(reach.substr(0, size)), {}};
    standIn(std::move(token), rest, line, last);
    return true;
}

} // namespace galley::markdown
