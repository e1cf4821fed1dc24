// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What stands in braces: template tags, comments, attribute lists.
#include "attributes.h"
#include "expressions.h"
#include "inlinesource.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{

namespace
{

/// kramdown takes nothing but an id behind a heading's text (parser/kramdown/header.rb, HEADER_ID).
bool isLoneId(std::string_view list)
{
    return list.size() > 1 && list[0] == '#' && isLetter(list[1]) &&
           std::ranges::all_of(list.substr(1), [](char c) { return isAlphanumeric(c) || c == '_' || c == ':' || c == '-'; });
}

} // namespace

void InlineSource::noteLiteral(size_t at, std::string text)
{
    if (kind_ == Kind::Html) {
        edits_.noteLiteral(run_->sourceOf(at), std::move(text));
    }
}

size_t InlineSource::takeBrace(size_t at, Kind kind)
{
    if (dialect_.has(Extension::Components) && at < noCommentEnd_ && text_.substr(at).starts_with("{/*")) {
        const size_t end = text_.find("*/}", at + 3);
        noCommentEnd_ = end == npos ? at : noCommentEnd_;
        if (end != npos) {
            replace(at, end + 3, Token::Kind::Nothing, {}, std::string());
            return end + 3;
        }
    }
    if (const size_t end = kind == Kind::Html ? at : takeExpression(at); end > at) {
        return end;
    }
    const auto tag = templates_->at(at);
    if (!tag) {
        return kind == Kind::Html ? at + 1 : takeAttributes(at);
    }
    const size_t end = at + tag->size;
    if (tag->escaped) {
        noteLiteral(at, tag->name);
        replace(at, end, Token::Kind::Text, tag->name, kind == Kind::Html ? std::optional(tag->name) : std::nullopt);
        return end;
    }
    const bool rawTag = tag->form == TemplateTag::Form::Tag && tag->name == "raw";
    if (raw_ && !(rawTag && tag->closes)) {
        noteLiteral(at, std::string(text_.substr(at, tag->size)));
        return end;
    }
    if (rawTag) {
        raw_ = !tag->closes;
        replace(at, end, Token::Kind::Nothing, {}, std::string());
        return end;
    }
    if (const size_t behind = passComment(*tag, end); behind > end) {
        replace(at, behind, Token::Kind::Nothing, {}, std::string());
        return behind;
    }
    auto value = knownValue(*tag);
    if (kind != Kind::Html || value) {
        replace(at, end, Token::Kind::Template, labelOf(*tag), std::move(value));
    }
    return end;
}

/// Behind an expression of MDX; `at` if there is none.
size_t InlineSource::takeExpression(size_t at)
{
    const bool id = kind_ == Kind::Heading && text_.substr(at).starts_with("{#"); // Docusaurus
    if (!dialect_.has(Extension::Expressions) || openExpressions_ >= mostOpenExpressions || id) {
        return at;
    }
    const size_t end = endOfExpression(text_, at);
    if (end == npos) {
        ++openExpressions_;
        return at;
    }
    const std::string_view expression = text_.substr(at, end - at);
    const auto printed = printedBy(expression);
    replace(at, end, printed ? Token::Kind::Text : Token::Kind::Template, printed ? *printed : expressionLabel(expression));
    return end;
}

/// Behind the end of a Liquid comment whose start tag ends at a place; 0 if it is none, or its end is not in the run.
size_t InlineSource::passComment(const TemplateTag &tag, size_t end)
{
    if (tag.form != TemplateTag::Form::Tag || tag.name != "comment" || tag.closes || end >= noCommentTagEnd_) {
        return 0;
    }
    for (size_t brace = text_.find("{%", end); brace != npos; brace = text_.find("{%", brace + 2)) {
        const auto next = templates_->at(brace);
        if (next && next->closes && next->name == "comment") {
            return brace + next->size;
        }
    }
    noCommentTagEnd_ = end;
    return 0;
}

/// True if a list may be the last of a table's cell.
bool InlineSource::endsCell(size_t at, size_t end) const
{
    const size_t next = text_.find_first_not_of(" \t", end + 1);
    const bool lineEnds = next == npos || text_[next] == '\n';
    const size_t lineBegin = text_.rfind('\n', at) + 1; // 0 on the first line
    return at > lineBegin && (lineEnds ? text_.substr(lineBegin, at - lineBegin).contains('|') : text_[next] == '|');
}

/// What an attribute list belongs to, by its place: nothing if there it is none.
std::optional<Token::Kind> InlineSource::placeOfList(size_t at, size_t end) const
{
    using enum AttributeLists;
    const AttributeLists lists = dialect_.attributeLists;
    const bool colon = text_[at + 1] == ':';
    const bool touches = at > 0 && !isSpace(text_[at - 1]);
    const std::string_view behind = text_.substr(end + 1);
    if (kind_ == Kind::Heading && dialect_.has(Extension::HeadingAttributes) && behind.find_first_not_of(" \t#") == npos) {
        const bool element = touches && (colon || lists == PythonMarkdown);
        const std::string_view list = text_.substr(at + 1, end - at - 1);
        const bool heading = lists == Goldmark ? !colon : lists == Kramdown ? !touches && isLoneId(list) : !element;
        return heading ? std::optional(Token::Kind::LeafAttributes) : element ? std::optional(Token::Kind::Attributes) : std::nullopt;
    }
    if (!dialect_.has(Extension::ElementAttributes) || (lists == Kramdown && !colon)) {
        return {};
    }
    if (touches) {
        return Token::Kind::Attributes;
    }
    const std::string_view before = text_.substr(0, at);
    const bool first = before.find_first_not_of(" \t") == npos;
    const bool ownLine = (first || before.substr(before.rfind('\n') + 1).find_first_not_of(" \t") == npos) &&
                         behind.substr(0, behind.find('\n')).find_first_not_of(" \t") == npos;
    const bool last = behind.find_first_not_of(" \t") == npos;
    if (lists == PythonMarkdown && endsCell(at, end)) {
        return Token::Kind::LeafAttributes;
    }
    const bool leaf = lists == PythonMarkdown ? ownLine && last && !first : ownLine || (first && item_ && colon);
    return leaf ? std::optional(Token::Kind::LeafAttributes) : std::nullopt;
}

size_t InlineSource::takeAttributes(size_t at)
{
    const size_t end = text_.find_first_of("{}\n", at + 1);
    if (end == npos || text_[end] != '}' || end == at + 1) {
        return at + 1;
    }
    const auto place = placeOfList(at, end);
    const std::string_view list = text_.substr(at + 1, end - at - 1);
    if (place == Token::Kind::LeafAttributes && kind_ == Kind::Heading && dialect_.wordsInHeadingLists && !readAttributes(list)) {
        replace(at, end + 1, *place, readableAttributes(list));
        return end + 1;
    }
    if (!place || !readAttributes(list)) {
        return at + 1;
    }
    replace(at, end + 1, *place, std::string(list));
    return end + 1;
}

/// A mark that begins or ends an element of its own; the tokens are made when both are there.

} // namespace galley::markdown
