// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preparer.h"

#include "components.h"
#include "definitions.h"
#include "linetypes.h"
#include "rawblocks.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{

Preparer::Preparer(std::string_view text, const Dialect &dialect, const RawSurroundings &raw)
    : text_(text)
    , dialect_(dialect)
    , raw_(raw)
    , lines_(text)
    , open_(text)
{
}

Prepared Preparer::run(const PostScope *scope)
{
    result_.fresh.assign(size_t(lines_.count()) + 1, 0);
    findRawLines();
    for (int line = 0; line < lines_.count(); ++line) {
        readLine(line);
    }
    endRun();
    std::ranges::stable_sort(result_.definitions, {}, &PostDefinition::line);
    result_.scope = scope ? *scope : scopeOf(result_.definitions);
    InlineSource inlines(dialect_, result_.scope, edits_);
    ProseRun run(text_);
    for (StoredRun &stored : runs_) {
        run.setLines(std::move(stored.lines));
        inlines.scan(run, stored.kind, stored.context);
    }
    if (!edits_.isEmpty()) {
        result_.changed = true;
        result_.text = edits_.apply(text_);
        result_.tokens = edits_.takeTokens();
    }
    for (const auto &[offset, text] : edits_.literals()) {
        result_.literalTags.push_back({lines_.lineAt(offset), text});
    }
    std::ranges::sort(result_.literalTags);
    return std::move(result_);
}

/// What stands between the tags is shown as it is, over blocks and code (Liquid and Nunjucks run before Markdown). A start tag without an
/// end begins nothing.
void Preparer::findRawLines()
{
    if (!dialect_.has(Extension::Liquid)) {
        return;
    }
    constexpr int none = -2;
    int begin = raw_.begins ? -1 : none;
    for (RawTag tag = findRawTag(text_, 0); tag.size > 0; tag = findRawTag(text_, tag.begin + tag.size)) {
        const int line = lines_.lineAt(tag.begin);
        result_.definitions.push_back({PostDefinition::Kind::RawTag, line, tag.ends ? "endraw" : "raw", {}});
        if (tag.ends && begin != none) {
            rawLines_.push_back({begin, line});
            begin = none;
        } else if (!tag.ends && begin == none) {
            begin = line;
        }
    }
    if (begin == -1 || (begin != none && raw_.closes)) {
        rawLines_.push_back({begin, lines_.count()});
    }
}

/// True behind the line of a start tag, up to that of its end.
bool Preparer::isRaw(int line) const
{
    const auto next = std::ranges::lower_bound(rawLines_, line, {}, &RawLines::begin);
    return next != rawLines_.begin() && line <= std::prev(next)->end;
}

// --- lines -----------------------------------------------------------------------------------------

/// True for what may be no block of the page: a definition of any kind, a comment or tag, a module's line, a blank one.
static bool mayShowNothing(std::string_view text)
{
    text = trimmed(text);
    return text.empty() || std::string_view("[*{<").contains(text.front()) || text.starts_with("import") || text.starts_with("export");
}

void Preparer::readLine(int line)
{
    if (line <= verbatimUntil_) {
        return;
    }
    const bool behindList = !items_.empty();
    itemsOnLine_ = 0;
    Rest rest = restOf(line);
    const bool emptyItem = std::exchange(emptyItem_, false);
    changesFence_ = false;
    belowRow_ = std::exchange(rowBefore_, false);
    mayGoOn_ = mayGoOn_ && !isBlank(rest.text);
    const bool inside = verbatim_.kind != Verbatim::Kind::None || !open_.isEmpty() || !items_.empty() || belowRow_ || mayGoOn_;
    // A definition depends on the terms or the definition in front, the marks of a list on a list of ours.
    const bool owed = owedAttributes_ || attributesAlone(rest.text);
    owedAttributes_ = owedAttributes_ && (inside || mayShowNothing(rest.text));
    const bool goesOn = owed || rest.text.starts_with(':') || ((behindOwnList_ || changedMark_ != 0 || behindList) && isItem(rest.text));
    result_.fresh[size_t(line)] = inside || goesOn || openFormula_ || openHighlight_ || line <= openTagUntil_ || indentedTags_ > 0 ? 0 : 1;
    if (!continuesVerbatim(rest)) {
        if (rest.quotes > quotesBefore_) {
            endRun();
            beginBlock();
        }
        if (isBlank(rest.text)) {
            endRun();
            openFormula_ = false;
            blankBefore_ = true;
            quotesBefore_ = rest.quotes;
            if (emptyItem && !items_.empty()) {
                items_.pop_back(); // an item begins with one blank line at most (CommonMark 0.31.2, section 5.2)
            }
            return;
        }
        endCode(rest);
        passItems(rest);
        if (rest.item) {
            endRun();
            emptyItem_ = isBlank(rest.text);
        }
        if (!isBlank(rest.text) && !beginsVerbatim(line, rest)) {
            readProse(line, rest);
        }
    }
    blankBefore_ = false;
    quotesBefore_ = std::exchange(leavesQuotes_, false) ? 0 : rest.quotes;
}

/// True for a line of a fenced block or of raw HTML that goes on.
bool Preparer::continuesVerbatim(const Rest &rest)
{
    using Kind = Verbatim::Kind;
    const bool blank = isBlank(rest.text);
    const bool leaves = rest.quotes < verbatim_.quotes || (!blank && items_.size() < verbatim_.items);
    if (leaves && verbatim_.kind == Kind::Fence) {
        keepFromFence(rest);
    }
    if (leaves || (verbatim_.kind == Kind::HtmlToBlank && blank)) {
        verbatim_ = {};
    }
    if (verbatim_.kind == Kind::None) {
        return false;
    }
    if (verbatim_.kind == Kind::Fence) {
        if (closesFence(rest.text, verbatim_.end)) {
            if (verbatim_.changed) {
                changeFence(rest);
            }
            verbatim_ = {};
        }
        return true;
    }
    addHtml(rest);
    return true;
}

/// Behind a fence that ends with its container, md4c 0.5.2 passes over such marks at the start of a line.
void Preparer::keepFromFence(const Rest &rest)
{
    const size_t begin = indentOf(rest.text, 0).bytes;
    const std::string_view mark = trimmed(verbatim_.end).substr(0, 1);
    if (!rest.text.substr(begin).starts_with(mark)) {
        return;
    }
    changesFence_ = isFence(rest.text);
    if (!changesFence_) {
        edits_.replace(rest.begin + begin, rest.begin + begin, Token{Token::Kind::Nothing, {}, {}, std::string()});
    }
}

/// Writes a fence with the other mark, as many of them as no code has in a line.
void Preparer::changeFence(const Rest &rest)
{
    constexpr size_t many = 40;
    const size_t begin = indentOf(rest.text, 0).bytes;
    const char mark = rest.text[begin];
    const size_t end = std::min(rest.text.find_first_not_of(mark, begin), rest.text.size());
    edits_.replace(rest.begin + begin, rest.begin + end, std::string(many, mark == '~' ? '`' : '~'));
}

void Preparer::addHtml(const Rest &rest)
{
    open_.add({rest.begin, rest.begin + rest.text.size()});
    endRun(InlineSource::Kind::Html);
    if (verbatim_.kind == Verbatim::Kind::HtmlToEnd && endsRawBlock(rest.text, verbatim_.end)) {
        verbatim_ = {};
    }
}

bool Preparer::beginsVerbatim(int line, const Rest &rest)
{
    using Kind = Verbatim::Kind;
    if (takeMathBlock(line, rest) || (!isRaw(line) && takeHighlight(line, rest)) || takeExpression(line, rest) || takeLongTag(line, rest)) {
        return true;
    }
    if (isFence(rest.text)) {
        endRun();
        beginBlock();
        verbatim_ = {Kind::Fence, std::string(rest.text), rest.quotes, items_.size(), deepIndent_, std::exchange(changesFence_, false)};
        if (verbatim_.changed) {
            changeFence(rest);
        }
        return true;
    }
    if (const size_t mark = rest.text.find_first_not_of(" \t"); mark == std::string_view::npos || rest.text[mark] != '<') {
        return false; // most lines: they are not copied
    }
    if (takeTagLine(line, rest)) {
        return true;
    }
    const auto end = rawBlockEnd(componentAsTag(rest.text), open_.isEmpty());
    if (!end || (end->empty() && dialect_.has(Extension::Expressions))) {
        return false;
    }
    endRun();
    beginBlock();
    verbatim_ = {end->empty() ? Kind::HtmlToBlank : Kind::HtmlToEnd, *end, rest.quotes, items_.size()};
    addHtml(rest);
    return true;
}

/// A line as md4c is shown it, if it begins with a component's tag.
std::string Preparer::componentAsTag(std::string_view text) const
{
    const size_t begin = text.find_first_not_of(' ');
    bool unclosed = false;
    const auto tag = dialect_.has(Extension::Components) && begin != std::string_view::npos && text[begin] == '<'
                         ? readComponentTag(text, begin, dialect_.capitals, unclosed)
                         : std::nullopt;
    return tag ? written(text, *tag).append(text.substr(tag->end)) : std::string(text);
}

void Preparer::readProse(int line, const Rest &rest)
{
    if (takeAlert(line, rest) || takeHidden(line, rest) || takeAttributeLine(line, rest) || takeModuleLines(line, rest) ||
        takeTemplate(line, rest) || takeFootnote(line, rest) || takeAbbreviation(line, rest) || takeDefinition(line, rest) ||
        takeTable(line, rest)) {
        return;
    }
    if (isAtxHeading(rest.text)) {
        endRun();
        addProse(rest);
        endRun(InlineSource::Kind::Heading);
    } else if (isInOpenParagraph(rest) && isUnderline(rest.text)) {
        const ProseRun::Line &first = open_.lines().front();
        mayGoOn_ = !labelOf(text_.substr(first.begin, first.end - first.begin)).empty();
        endRun(InlineSource::Kind::Heading);
    } else if (isRule(rest.text)) {
        endRun();
        beginBlock();
    } else {
        seeTable(line, rest);
        // Each row of a table is by itself. A table does not begin lazily.
        const bool row = rest.text.starts_with('|') && !rest.lazy;
        if (row) {
            endRun();
        }
        addProse(rest);
        if (row) {
            endRun();
            rowBefore_ = true;
        }
    }
}

/// A block begins: outside of list items it ends the list in front.
void Preparer::beginBlock()
{
    endDefinitions();
    if (items_.empty()) {
        behindOwnList_ = false;
        changedMark_ = 0;
    }
}

void Preparer::addProse(const Rest &rest)
{
    if (open_.isEmpty()) {
        const bool plain = rest.quotes == 0 && lines_.lineAt(rest.begin) != quotedLine_;
        openQuotes_ = rest.quotes;
        openIsCode_ = dialect_.indentedCode && indentOf(rest.text, rest.column).columns > 3;
        openIsPlain_ = plain && !rest.item && items_.empty();
        openIsItem_ = rest.item;
        openIsList_ = plain && rest.item && items_.size() == 1;
        openPlace_ = {rest.quotes, items_.size(), itemsOnLine_};
        openIsLazy_ = lines_.lineAt(rest.begin) == quotedLine_;
        beginBlock();
    }
    openIsLazy_ = openIsLazy_ || rest.lazy || rest.quotes != openPlace_.quotes;
    constexpr size_t deepest = 32; // items that are left and gone on with on each line cost their number each time
    if (!open_.isEmpty() && !rest.item && leftItems_.size() <= deepest) {
        items_.insert(items_.end(), leftItems_.rbegin(), leftItems_.rend()); // nothing else began: it goes on lazily
    }
    keepAsText(rest);
    open_.add({rest.begin, rest.begin + rest.text.size()});
}

/// Indented code ends at a line that is not indented, whatever that is.
void Preparer::endCode(const Rest &rest)
{
    if (openIsCode_ && indentOf(rest.text, rest.column).columns <= 3) {
        endRun();
    }
}

/// Where there is no indented code, md4c takes the mark of a block behind any white space; for markdown-it it is text behind four columns.
void Preparer::keepAsText(const Rest &rest)
{
    const Indent indent = indentOf(rest.text, rest.column);
    const std::string_view text = rest.text.substr(indent.bytes);
    if (!dialect_.indentedCode && !dialect_.has(Extension::Expressions) && indent.columns > 3 &&
        (interruptsParagraph(text) || markerLength(text) > 0 || isUnderline(text) || text.starts_with('['))) {
        const size_t begin = rest.begin + indent.bytes;
        edits_.replace(begin, begin, Token{Token::Kind::Nothing, {}, {}, std::string()});
    }
}

void Preparer::endRun(InlineSource::Kind kind)
{
    if (open_.isEmpty()) {
        return;
    }
    if (kind != InlineSource::Kind::Prose || !takeContents()) {
        runs_.push_back({open_.lines(), kind, {openIsPlain_, openIsItem_, isRaw(lines_.lineAt(open_.lines().front().begin))}});
    }
    lastPlace_ = openIsCode_ || openIsLazy_ ? std::nullopt : std::optional(openPlace_);
    openIsCode_ = false;
    open_.clear();
}

} // namespace galley::markdown
