// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Tags that begin on one line and end on a later one, maybe with blank lines between: md4c is shown them on one line, or not at all.
#include "components.h"
#include "expressions.h"
#include "linetypes.h"
#include "preparer.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

/// On one line, as a label has it.
std::string joined(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool lineEnd = c == '\n' || c == '\r';
        if (!lineEnd) {
            line += c;
        } else if (!line.ends_with(' ')) {
            line += ' ';
        }
    }
    return line;
}

/// False if the end belongs to another tag further down, or if an output tag goes over a blank line: one that was not closed must not hide
/// what follows.
bool isOneTag(std::string_view tag, TemplateTag::Form form)
{
    const std::string_view inside = tag.substr(2);
    const bool output = form == TemplateTag::Form::Output;
    return !inside.contains("{{") && !inside.contains("{%") && !(output && (inside.contains("\n\n") || inside.contains("\r\n\r\n")));
}

} // namespace

/// The text from a place on, as far as a tag that begins there may go.
std::string_view Preparer::reachOfTag(int line, size_t begin) const
{
    return text_.substr(begin, lines_.start(std::min(line + mostTagLines, lines_.count())) - begin);
}

/// The line on which something ends that began on another one: the first further down, within reach, of which `ends(text)` is true. -1 if
/// there is none; then what lies within reach depends on whether there will be one.
int Preparer::endBelow(int line, Hidden what, const std::function<bool(std::string_view)> &ends)
{
    const int reach = std::min(line + mostTagLines, lines_.count());
    int &known = noEnds_[size_t(what)];
    for (int next = std::max(line, known) + 1; next < reach; known = next++) {
        if (ends(trimmed(lines_.line(next)))) {
            return next;
        }
    }
    openTagUntil_ = std::max(openTagUntil_, reach);
    return -1;
}

/// The lines show nothing.
void Preparer::blankOut(int first, int last)
{
    if (dialect_.has(Extension::Expressions)) {
        edits_.takeBack(lines_.start(first), lineEnd(last) + 1); // the lines' indents
    }
    for (int line = first; line <= last; ++line) {
        edits_.replace(lines_.start(line), lineEnd(line), std::string(" "));
    }
    verbatimUntil(last);
}

/// A template tag or a component's tag over several lines.
bool Preparer::takeLongTag(int line, const Rest &rest)
{
    const Indent indent = indentOf(rest.text, 0);
    const std::string_view text = rest.text.substr(indent.bytes);
    const bool alone = open_.isEmpty() && rest.quotes == 0 && indent.columns <= 3 && !isRaw(line);
    if (!alone || (!text.starts_with('{') && !text.starts_with('<'))) {
        return false;
    }
    const std::string_view reach = reachOfTag(line, rest.begin + indent.bytes);
    std::string shown;
    size_t size = 0;
    std::optional<TemplateTag> tag;
    bool openString = false; // a string in the tag would end it further down
    if (text.starts_with('<') && dialect_.has(Extension::Expressions)) {
        return false;
    }
    if (text.starts_with('<')) {
        bool unclosed = false;
        if (!dialect_.has(Extension::Components) || readComponentTag(text, 0, dialect_.capitals, unclosed) || !unclosed) {
            return false;
        }
        const auto component = reach.contains('>') ? readComponentTag(reach, 0, dialect_.capitals, unclosed) : std::nullopt;
        size = component ? component->end : 0;
        shown = component ? joined(written(reach, *component)) : std::string();
    } else {
        const bool begins = std::ranges::any_of(TemplateTags::opens(dialect_), [text](auto open) { return text.starts_with(open); });
        if (!begins || TemplateTags(text, dialect_).at(0)) {
            return false;
        }
        TemplateTags tags(reach, dialect_);
        tag = tags.at(0);
        size = tag && isOneTag(reach.substr(0, tag->size), tag->form) ? tag->size : 0;
        openString = tags.leavesStringOpen();
    }
    const int last = lines_.lineAt(rest.begin + indent.bytes + (size > 0 ? size - 1 : 0));
    openTagUntil_ = std::max(openTagUntil_, size == 0 || openString ? std::min(line + mostTagLines, lines_.count()) : last);
    if (size == 0) {
        return false;
    }
    const size_t end = rest.begin + indent.bytes + size;
    if (last == line || !isBlank(text_.substr(end, lineEnd(last) - end)) || (tag && (tag->escaped || tag->name == "raw"))) {
        openTagUntil_ = std::max(openTagUntil_, last > line ? last : -1);
        return false;
    }
    endRun();
    beginBlock();
    if (tag) {
        const std::string source = joined(reach.substr(0, size));
        edits_.replace(rest.begin, rest.begin + indent.bytes, std::string("###### "));
        Token token{Token::Kind::TemplateBlock, source, {}, {}};
        token.linesBelow = last - line;
        edits_.replace(rest.begin + indent.bytes, lineEnd(line), std::move(token));
    } else {
        edits_.replace(rest.begin + indent.bytes, lineEnd(line), shown);
    }
    blankOut(line + 1, last);
    return true;
}

/// Comments show nothing: Liquid's `{% comment %}`, kramdown's `{::comment}`, MDX's `{/*`; nor do kramdown's options and definitions of
/// lists.
bool Preparer::takeHidden(int line, const Rest &rest)
{
    const std::string_view text = trimmed(rest.text);
    if (!text.starts_with('{') || rest.item || indentOf(rest.text, 0).columns > 3 || isRaw(line)) {
        return false;
    }
    const auto mode = hiddenBy(line, text);
    int last = line;
    if (mode == Hidden::No) {
        return false;
    }
    if (mode == Hidden::LiquidComment) {
        last = endBelow(line, mode, [this](std::string_view next) {
            const auto tag = next.starts_with("{%") ? TemplateTags(next, dialect_).at(0) : std::nullopt;
            return tag && tag->closes && tag->name == "comment" && tag->size == next.size();
        });
    } else if (mode == Hidden::KramdownComment) {
        last = endBelow(line, mode, [](std::string_view next) { return next == "{:/comment}" || next == "{:/}"; });
    } else if (mode == Hidden::ModuleComment) {
        last = endBelow(line, mode, [](std::string_view next) { return next.ends_with("*/}"); });
    }
    if (last < 0) {
        return false;
    }
    if (const auto [name, list] = namedListIn(text); mode == Hidden::Line && !name.empty()) {
        result_.definitions.push_back({PostDefinition::Kind::AttributeList, line, std::string(name), std::string(list)});
    }
    endRun();
    blankOut(line, last);
    return true;
}

/// What a line hides that is a tag and nothing else.
Preparer::Hidden Preparer::hiddenBy(int line, std::string_view text) const
{
    if (const auto tag = templateAlone(line, text); tag && tag->form == TemplateTag::Form::Tag && tag->name == "comment" && !tag->closes) {
        return Hidden::LiquidComment;
    }
    if (dialect_.has(Extension::Components) && open_.isEmpty() && text.starts_with("{/*") && !text.contains("*/}")) {
        return Hidden::ModuleComment;
    }
    const bool kramdown = dialect_.has(Extension::ElementAttributes) &&
                          (dialect_.attributeLists == AttributeLists::Kramdown || dialect_.attributeLists == AttributeLists::Any);
    if (!kramdown || !text.starts_with("{:") || text.find('}') + 1 != text.size()) {
        return Hidden::No;
    }
    if (text == "{::comment}") {
        return Hidden::KramdownComment;
    }
    const std::string_view inside = text.substr(2, text.size() - 3);
    const bool extension = (inside.starts_with(':') && (inside.ends_with('/') || inside == ":nomarkdown")) || inside.starts_with('/');
    return extension || !namedListIn(text).first.empty() ? Hidden::Line : Hidden::No;
}

/// MDX's imports and exports show nothing, up to a blank line at which no bracket is open.
bool Preparer::takeModuleLines(int line, const Rest &rest)
{
    const bool alone = open_.isEmpty() && items_.empty() && rest.quotes == 0 && rest.begin == lines_.start(line);
    if (!alone || !dialect_.has(Extension::Components) || !beginsModuleLines(rest.text)) {
        return false;
    }
    const int reach = std::min(line + mostTagLines, lines_.count());
    int firstBlank = -1;
    ScriptBrackets brackets;
    int next = line;
    for (; next < reach; ++next) {
        const bool blank = isBlank(lines_.line(next));
        if (blank && !brackets.areOpen()) {
            break;
        }
        firstBlank = blank && firstBlank < 0 ? next : firstBlank;
        const std::string_view text = lines_.line(next);
        for (size_t at = 0; at < text.size();) {
            at = brackets.read(text, at);
        }
    }
    if (brackets.areOpen() && firstBlank >= 0) { // a bracket that nothing closes
        openTagUntil_ = std::max(openTagUntil_, reach);
        next = firstBlank;
    }
    for (; next < lines_.count() && !isBlank(lines_.line(next)); ++next) {
    }
    beginBlock();
    blankOut(line, next - 1);
    return true;
}

} // namespace galley::markdown
