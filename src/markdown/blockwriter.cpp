// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "blockwriter.h"

#include "blocksource.h"

#include <utility>

namespace galley::markdown
{

BlockWriter::BlockWriter(const LineIndex &lines, size_t sourceSize, const Prepared &prepared, const Options &options,
                         const Resources &resources)
    : prepared_(prepared)
    , options_(options)
    , resources_(resources)
    , lines_(lines)
    , locator_(lines_)
    , out_(sourceSize)
    , inline_(lines.text(), prepared, options, resources, out_, locator_)
    , table_(out_)
    , code_(resources, options.dialect, out_)
{
}

Page BlockWriter::finish()
{
    out_.finish(locator_.place());
    out_.page.exhausted = locator_.isExhausted();
    return std::move(out_.page);
}

// --- what all blocks have --------------------------------------------------------------------------

/// Called in front of each block that is entered.
void BlockWriter::beginBlock()
{
    endLoose();
    if (containers_.empty() && leaf_ == Leaf::None) {
        out_.beginDraft(lines_.count());
    }
}

void BlockWriter::endBlock()
{
    if (containers_.empty()) {
        out_.endDraft(locator_.place());
    }
}

/// The lines of a leaf.
void BlockWriter::seeLines(LineSpan lines)
{
    out_.page.leaves.push_back(lines);
    out_.widen(lines);
    for (Container &container : containers_) {
        container.leaves = true;
    }
    inline_.place(lines.first);
}

// --- leaves ----------------------------------------------------------------------------------------

/// The next mark is the leaf's.
void BlockWriter::beginLeaf(Leaf leaf, InlineWriter::LineEnds lineEnds)
{
    leaf_ = leaf;
    out_.counter.breakWord();
    const bool escapes = leaf == Leaf::Table && options_.dialect.blocks == BlockRules::CommonMark;
    inline_.begin(lineEnds, escapes ? InlineWriter::Pipes::Escaped : InlineWriter::Pipes::Plain);
}

/// A term is one line; a definition without a blank line in front is not set apart either.
bool BlockWriter::isBare() const
{
    const bool first = !containers_.empty() && !containers_.back().leaves;
    return isIn(LineRole::Kind::Term) || (first && isIn(LineRole::Kind::Definition) && !containers_.back().role->loose) ||
           (first && containers_.back().bare == true);
}

void BlockWriter::enterParagraph()
{
    beginBlock();
    if (isBare()) {
        out_.openNothing();
        leafMark_ = out_.addMark("<p>", 0);
        leafBegin_ = out_.html().size();
    } else {
        out_.freshLine();
        leafBegin_ = out_.html().size();
        out_.open("<p>", "</p>");
        leafMark_ = out_.addMark("<p>", 0);
    }
    beginLeaf(Leaf::Paragraph);
}

void BlockWriter::enterHeading(int level)
{
    static constexpr std::string_view openers[] = {"<h1>", "<h2>", "<h3>", "<h4>", "<h5>", "<h6>"};
    static constexpr std::string_view closers[] = {"</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>"};
    beginBlock();
    out_.freshLine();
    if (isIn(LineRole::Kind::Alert) && !containers_.back().leaves) {
        const bool folds = containers_.back().role->fold != 0;
        const std::string_view tag = folds ? "<summary class=\"markdown-alert-title\">" : "<p class=\"markdown-alert-title\">";
        out_.open(tag, folds ? "</summary>" : "</p>");
        leafMark_ = out_.addMark(tag, 0);
        beginLeaf(Leaf::AlertTitle, InlineWriter::LineEnds::AreSpaces);
        return;
    }
    headingLevel_ = level;
    leafBegin_ = out_.html().size();
    out_.open(openers[level - 1], closers[level - 1]);
    leafMark_ = out_.addMark(openers[level - 1], 0);
    beginLeaf(Leaf::Heading, InlineWriter::LineEnds::AreSpaces);
}

void BlockWriter::enterCode(const CodeEvent &event)
{
    beginBlock();
    out_.freshLine();
    leafMark_ = out_.page.marks.size();
    code_.begin(event.fenced, inline_.withoutTokens(event.info, Expand::ToSource));
    beginLeaf(Leaf::Code);
}

void BlockWriter::enterHtml()
{
    beginBlock();
    out_.freshLine();
    htmlLines_ = 0;
    leafBegin_ = out_.html().size();
    out_.draft.htmlBlock = containers_.empty();
    beginLeaf(Leaf::Html);
}

void BlockWriter::enterTable(int bodyRows)
{
    beginBlock();
    out_.freshLine();
    leafMark_ = out_.page.marks.size();
    table_.begin(bodyRows);
    inline_.takeGuards();
    beginLeaf(Leaf::Table);
}

void BlockWriter::enterTablePart(TablePart part, Alignment alignment)
{
    table_.enter(part, alignment);
    if (part == TablePart::HeadCell || part == TablePart::Cell) {
        inline_.beginCell();
    }
}

void BlockWriter::leaveTablePart(TablePart part)
{
    inline_.endSpans();
    const bool cell = part == TablePart::HeadCell || part == TablePart::Cell;
    if (const auto attributes = cell ? inline_.takeAttributes() : std::nullopt) {
        while (out_.html().ends_with(' ')) {
            out_.html().pop_back();
        }
        giveAttributes(*attributes, table_.addCellMark());
    }
    table_.leave(part);
    const int guards = part == TablePart::Row ? inline_.takeGuards() : 0;
    if (guards > 0 && table_.isRowEmpty()) {
        table_.dropRow();
        if (guards > 1) {
            table_.beginSection(guards == footGuards);
        }
    }
}

void BlockWriter::writeRule()
{
    beginBlock();
    out_.freshLine();
    const LineSpan lines = locator_.rule();
    out_.html() += "<hr>";
    const size_t mark = out_.addMark("<hr>", lines.first);
    out_.html() += '\n';
    giveOwed(mark, containers_.size());
    markBefore_ = std::ptrdiff_t(mark);
    lineBefore_ = lines.last;
    depthBefore_ = containers_.size();
    seeLines(lines);
    endBlock();
}

/// The text of a tight list's item comes without a paragraph around it.
void BlockWriter::beginLoose()
{
    if (leaf_ == Leaf::None) {
        const bool apart = !containers_.empty() && containers_.back().bare && !isBare();
        if (isIn(LineRole::Kind::Footnote) || isIn(LineRole::Kind::Apart) || apart) {
            out_.freshLine();
            out_.open("<p>", "</p>\n");
        } else {
            out_.openNothing();
        }
        leafBegin_ = out_.html().size();
        beginLeaf(Leaf::Loose);
    }
}

void BlockWriter::endLoose()
{
    if (leaf_ == Leaf::Loose) {
        inline_.endSpans();
        leaf_ = Leaf::None;
        const auto attributes = inline_.takeAttributes();
        if (inline_.isContents()) {
            writeContents();
        }
        out_.close();
        const LineSpan lines = locator_.paragraph(inline_.seen());
        if (!containers_.empty() && containers_.back().mark >= 0) {
            // kramdown: those below the text are its paragraph's, which is not written.
            const bool lost = options_.dialect.blocks == BlockRules::Kramdown;
            if (attributes && (!lost || inline_.beginsWithAttributes())) {
                giveAttributes(*attributes, size_t(containers_.back().mark));
            }
            markBefore_ = lost ? lostMark : containers_.back().mark;
            lineBefore_ = lines.last;
            depthBefore_ = containers_.size();
        }
        seeLines(lines);
    }
}

// --- text ------------------------------------------------------------------------------------------

void BlockWriter::enterSpan(SpanType type, const TargetEvent &target)
{
    beginLoose();
    inline_.enterSpan(type, target);
}

void BlockWriter::leaveSpan(SpanType type)
{
    inline_.leaveSpan(type);
}

void BlockWriter::text(TextType type, std::string_view piece)
{
    beginLoose();
    const bool seenBefore = inline_.seen().seen;
    const bool verbatim = leaf_ == Leaf::Code || leaf_ == Leaf::Html;
    if (verbatim && piece == "\n") {
        inline_.noteLineEnd();
    } else if (verbatim) {
        inline_.note(piece);
    }
    const std::string_view shown = type == TextType::NulCharacter ? "\xEF\xBF\xBD" : piece;
    if (leaf_ == Leaf::Code && piece == "\n") {
        code_.addLineEnd();
    } else if (leaf_ == Leaf::Code) {
        code_.add(prepared_.changed ? inline_.withoutTokens(shown, Expand::ToSource) : std::string(shown));
    } else if (leaf_ == Leaf::Html) {
        htmlLines_ += piece == "\n" ? 1 : 0;
        const std::string written = prepared_.rawBlockMarks ? withoutRawBlockMarks(shown) : std::string(shown);
        inline_.writeRaw(prepared_.changed ? inline_.withoutTokens(written, Expand::ToValue) : written);
    } else {
        inline_.text(type, piece);
    }
    if (leaf_ == Leaf::Table && !seenBefore && inline_.seen().seen) {
        table_.seeText();
    }
}

} // namespace galley::markdown
