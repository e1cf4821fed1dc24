// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preparer.h"

#include "components.h"
#include "definitions.h"
#include "linetypes.h"
#include "rawblocks.h"

#include <algorithm>
#include <map>
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

/// Takes off the marks of quotes, and the indent of the list items that go on.
Preparer::Rest Preparer::restOf(int line)
{
    Rest rest{lines_.start(line), lines_.line(line)};
    const size_t itemsBefore = items_.size();
    const bool verbatim = verbatim_.kind != Verbatim::Kind::None; // nothing begins in it
    while (!verbatim || rest.quotes < verbatim_.quotes) {
        const Indent indent = indentOf(rest.text, 0);
        if (indent.columns > 3 || indent.bytes >= rest.text.size() || rest.text[indent.bytes] != '>') {
            break;
        }
        size_t mark = indent.bytes + 1;
        mark += mark < rest.text.size() && rest.text[mark] == ' ' ? 1 : 0;
        rest.text.remove_prefix(mark);
        rest.begin += mark;
        ++rest.quotes;
    }
    if (rest.quotes != quotesBefore_) {
        rest.inItem = !items_.empty() && rest.quotes > 0 && indentOf(lines_.line(line), 0).columns >= items_.front();
        items_.clear();
    }
    const Indent indent = indentOf(rest.text, 0);
    const bool blank = indent.bytes == rest.text.size();
    rest.lazy = !blank && !items_.empty() && indent.columns < items_.back() && continuesLazily(line, rest.text.substr(indent.bytes));
    while (!items_.empty() && !blank && !rest.lazy && indent.columns < items_.back()) {
        items_.pop_back();
    }
    if (!items_.empty() && !blank && !rest.lazy) {
        size_t bytes = 0;
        for (; rest.column < items_.back(); ++bytes) {
            rest.column += rest.text[bytes] == '\t' ? 4 - rest.column % 4 : 1;
        }
        rest.text.remove_prefix(bytes);
        rest.begin += bytes;
    }
    rest.inside = rest.quotes == quotesBefore_ && items_.size() == itemsBefore && !rest.lazy;
    return rest;
}

/// True if the text of a line that leaves a list item is no block of its own, but goes on with the item's paragraph.
bool Preparer::continuesLazily(int line, std::string_view text) const
{
    return !open_.isEmpty() && isOnlyText(line, text);
}

/// False for a line that is a block of its own in any dialect, or shows nothing.
bool Preparer::isOnlyText(int line, std::string_view text) const
{
    const bool definition = text.starts_with(": ") || text.starts_with(":\t");
    const bool label = (text.starts_with("[^") || text.starts_with("*[")) && text.contains("]:");
    return !definition && !label && !templateAlone(line, text) && !attributesAlone(text) &&
           hiddenBy(line, text.substr(0, text.find_last_not_of(" \t") + 1)) == Hidden::No && markerLength(text) == 0 && !interrupts(text);
}

/// The same as interruptsParagraph, for a text without an indent; knows which raw HTML does.
bool Preparer::interrupts(std::string_view text) const
{
    return text.starts_with('<') ? rawBlockEnd(componentAsTag(text), false).has_value() : interruptsParagraph(text);
}

/// True for what looks like an item below a paragraph, but cannot interrupt it (CommonMark 0.31.2, section 5.3): an empty one, or one with
/// another number than 1.
bool Preparer::goesOnWithParagraph(const Rest &rest) const
{
    if (open_.isEmpty() || !rest.inside) {
        return false;
    }
    const std::string_view text = rest.text.substr(indentOf(rest.text, rest.column).bytes);
    const size_t marker = markerLength(text);
    const std::string_view number = text.substr(0, marker - std::min<size_t>(marker, 1));
    const bool one = number.empty() || (number.ends_with('1') && number.find_first_not_of('0') == number.size() - 1);
    return marker == text.size() || !one; // md4c 0.5.2: white space behind the mark is not empty
}

/// Goes behind the markers of list items that begin on the line.
void Preparer::passItems(Rest &rest)
{
    constexpr int deepest = 32; // more on one line are no writer's; looking at each costs its line
    for (int depth = 0; depth < deepest && !isRule(rest.text); ++depth) {
        const Indent before = indentOf(rest.text, rest.column);
        const size_t marker = before.columns > 3 ? 0 : markerLength(rest.text.substr(before.bytes));
        if (marker == 0 || (depth == 0 && goesOnWithParagraph(rest))) {
            return;
        }
        size_t bytes = before.bytes + marker;
        int column = rest.column + before.columns + int(marker);
        const Indent after = indentOf(rest.text.substr(bytes), column);
        const bool blank = bytes + after.bytes >= rest.text.size();
        const bool code = blank || after.columns > 4;
        if (!dialect_.indentedCode && code && !blank) {
            edits_.replace(rest.begin + bytes + 1, rest.begin + bytes + after.bytes, std::string()); // the item is no deeper for it
        }
        bytes += code ? std::min<size_t>(1, rest.text.size() - bytes) : after.bytes;
        column += code ? 1 : after.columns;
        if (items_.empty()) {
            const size_t last = before.bytes + marker - 1;
            beginList(rest.begin + last, rest.text[last], rest);
        }
        rest.text.remove_prefix(bytes);
        rest.begin += bytes;
        rest.column = column;
        rest.item = true;
        items_.push_back(column);
    }
}

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
    Rest rest = restOf(line);
    const bool row = std::exchange(rowBefore_, false);
    mayGoOn_ = mayGoOn_ && !isBlank(rest.text);
    const bool inside = verbatim_.kind != Verbatim::Kind::None || !open_.isEmpty() || !items_.empty() || row || mayGoOn_;
    // A definition depends on the terms or the definition in front, the marks of a list on a list of ours.
    const bool owed = owedAttributes_ || attributesAlone(rest.text);
    owedAttributes_ = owedAttributes_ && (inside || mayShowNothing(rest.text));
    const bool goesOn = owed || rest.text.starts_with(':') || ((behindOwnList_ || changedMark_ != 0 || behindList) && isItem(rest.text));
    result_.fresh[size_t(line)] = inside || goesOn || openFormula_ || openHighlight_ || line <= openTagUntil_ ? 0 : 1;
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
            return;
        }
        passItems(rest);
        if (rest.item) {
            endRun();
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
    if (rest.text.substr(begin).starts_with(mark) && !isFence(rest.text)) {
        edits_.replace(rest.begin + begin, rest.begin + begin, Token{Token::Kind::Nothing, {}, {}, std::string()});
    }
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
    if (takeMathBlock(line, rest) || (!isRaw(line) && takeHighlight(line, rest)) || takeLongTag(line, rest)) {
        return true;
    }
    if (isFence(rest.text)) {
        endRun();
        beginBlock();
        verbatim_ = {Kind::Fence, std::string(rest.text), rest.quotes, items_.size()};
        return true;
    }
    if (const size_t mark = rest.text.find_first_not_of(" \t"); mark == std::string_view::npos || rest.text[mark] != '<') {
        return false; // most lines: they are not copied
    }
    const auto end = rawBlockEnd(componentAsTag(rest.text), open_.isEmpty());
    if (!end) {
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
    } else if (!open_.isEmpty() && rest.inside && isUnderline(rest.text)) {
        const ProseRun::Line &first = open_.lines().front();
        mayGoOn_ = !labelOf(text_.substr(first.begin, first.end - first.begin)).empty();
        endRun(InlineSource::Kind::Heading);
    } else if (isRule(rest.text)) {
        endRun();
        beginBlock();
    } else {
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
    if (items_.empty()) {
        inDefinitions_ = false;
        behindOwnList_ = false;
        changedMark_ = 0;
    }
}

/// An author's list, or its next item, begins outside of list items. Behind a list of ours it gets a mark that ours never have, or both
/// could be one list.
void Preparer::beginList(size_t place, char mark, const Rest &rest)
{
    const bool ofOurs = (mark == '+' || mark == ')') && rest.quotes == 0;
    const bool changes = ofOurs && (behindOwnList_ || changedMark_ == mark);
    beginBlock();
    if (changes) {
        changedMark_ = mark;
        edits_.replace(place, place + 1, std::string(mark == '+' ? "-" : "."));
    }
    lastMark_ = changes || rest.quotes > 0 ? '-' : mark;
}

void Preparer::addProse(const Rest &rest)
{
    if (open_.isEmpty()) {
        const bool plain = rest.quotes == 0 && lines_.lineAt(rest.begin) != quotedLine_;
        openIsPlain_ = plain && !rest.item && items_.empty();
        openIsItem_ = rest.item;
        openIsList_ = plain && rest.item && items_.size() == 1;
        beginBlock();
    }
    keepAsText(rest);
    open_.add({rest.begin, rest.begin + rest.text.size()});
}

/// Where there is no indented code, md4c takes the mark of a block behind any white space; for markdown-it it is text behind four columns.
void Preparer::keepAsText(const Rest &rest)
{
    const Indent indent = indentOf(rest.text, rest.column);
    const std::string_view text = rest.text.substr(indent.bytes);
    if (!dialect_.indentedCode && indent.columns > 3 &&
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
    lastIsPlain_ = openIsPlain_;
    open_.clear();
}

// --- the whole -------------------------------------------------------------------------------------

std::string noteKey(std::string_view label, const Dialect &dialect)
{
    return dialect.noteLabels == NoteLabels::AnyCase ? comparable(label) : std::string(label);
}

PostScope scopeOf(const std::vector<PostDefinition> &definitions)
{
    PostScope scope;
    std::map<std::string, std::string> abbreviations;
    for (const PostDefinition &definition : definitions) {
        if (definition.kind == PostDefinition::Kind::Footnote) {
            scope.footnotes.insert(definition.key);
        } else if (definition.kind == PostDefinition::Kind::Abbreviation) {
            abbreviations.insert_or_assign(definition.key, definition.value); // the last one counts
        } else if (definition.kind == PostDefinition::Kind::AttributeList) {
            scope.attributeLists[definition.key].append(" ").append(definition.value); // the next one goes on with it
        }
    }
    scope.abbreviations.assign(abbreviations.begin(), abbreviations.end());
    return scope;
}

static Prepared prepareBlocks(std::string_view text, const Dialect &dialect, const PostScope *scope, const RawSurroundings &raw)
{
    if (dialect.extensions == 0) {
        return {};
    }
    if (dialect.blocks == BlockRules::CommonMark) {
        return Preparer(text, dialect, raw).run(scope);
    }
    BlockSource blocks = blocksAsCommonMark(text, dialect);
    Preparer preparer(blocks.changed ? std::string_view(blocks.text) : text, dialect, raw);
    if (blocks.changed) {
        preparer.reserveNothingToken();
    }
    Prepared prepared = preparer.run(scope);
    prepared.items = std::move(blocks.items);
    prepared.inner = std::move(blocks.inner);
    for (size_t line = 0; line < std::min(blocks.fresh.size(), prepared.fresh.size()); ++line) {
        prepared.fresh[line] = prepared.fresh[line] != 0 && blocks.fresh[line] != 0 ? 1 : 0;
    }
    return prepared;
}

Prepared prepare(std::string_view text, const Dialect &dialect, const PostScope *scope, const RawSurroundings &raw)
{
    if (!hasNoncharacters(text)) {
        return prepareBlocks(text, dialect, scope, raw);
    }
    std::string mended(text);
    replaceNoncharacters(mended);
    Prepared prepared = prepareBlocks(mended, dialect, scope, raw);
    if (!prepared.changed) {
        prepared.changed = true;
        prepared.text = std::move(mended);
    }
    return prepared;
}

} // namespace galley::markdown
