// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "blockwriter.h"

#include "ids.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{

BlockWriter::BlockWriter(std::string_view text, const Options &options, const Resources &resources)
    : lines_(text)
    , locator_(lines_)
    , out_(text.size())
    , inline_(text, options, out_, locator_)
    , table_(out_)
    , code_(resources, out_)
{
}

Page BlockWriter::finish()
{
    out_.finish(locator_.place());
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

// --- containers ------------------------------------------------------------------------------------

void BlockWriter::enterContainer(const ContainerEvent &event)
{
    beginBlock();
    out_.freshLine();
    Container container{event.type};
    container.tracked = !out_.isTooDeepForContainers();
    int line = locator_.place();
    if (!container.tracked) {
        out_.skipElement();
    } else if (event.type == ContainerType::Quote) {
        line = locator_.enterQuote();
        out_.open("<blockquote>", "</blockquote>");
        out_.addMark("<blockquote>", line);
        out_.html() += '\n';
    } else if (event.type == ContainerType::Item) {
        line = openItem(event);
    } else {
        openList(event, container);
        containers_.push_back(container);
        return;
    }
    if (!containers_.empty()) {
        containers_.back().leaves = true;
    }
    out_.widen({line, line});
    containers_.push_back(container);
}

void BlockWriter::openList(const ContainerEvent &event, Container &container)
{
    if (event.type == ContainerType::BulletList) {
        out_.open("<ul>", "</ul>");
        container.mark = std::ptrdiff_t(out_.addMark("<ul>", 0));
    } else {
        const std::string tag = event.start == 1 ? "<ol>" : "<ol start=\"" + std::to_string(event.start) + "\">";
        out_.open(tag, "</ol>");
        container.mark = std::ptrdiff_t(out_.addMark(tag, 0));
    }
    out_.html() += '\n';
}

/// Gives the line of the item's marker.
int BlockWriter::openItem(const ContainerEvent &event)
{
    const int line = locator_.enterItem();
    const std::string_view tag = event.task ? "<li class=\"task-list-item\">" : "<li>";
    out_.open(tag, "</li>");
    out_.addMark(tag, line);
    if (event.task) {
        out_.html() += "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"\"";
        out_.html() += event.done ? " checked=\"\">" : ">";
    }
    if (!containers_.empty() && containers_.back().mark >= 0 && !containers_.back().leaves) {
        out_.page.marks[size_t(containers_.back().mark)].line = line;
    }
    return line;
}

void BlockWriter::leaveContainer()
{
    endLoose();
    const Container container = containers_.back();
    containers_.pop_back();
    const bool item = container.type == ContainerType::Item;
    if (container.tracked && (container.type == ContainerType::Quote || item)) {
        const int last = item ? locator_.leaveItem(!container.leaves) : locator_.leaveQuote();
        out_.draft.lines.last = std::max(out_.draft.lines.last, last);
    }
    if (!item) {
        out_.freshLine();
    }
    if (out_.close()) {
        out_.html() += '\n';
    }
    endBlock();
}

// --- leaves ----------------------------------------------------------------------------------------

/// The next mark is the leaf's.
void BlockWriter::beginLeaf(Leaf leaf, InlineWriter::LineEnds lineEnds)
{
    leaf_ = leaf;
    out_.counter.breakWord();
    inline_.begin(lineEnds);
}

void BlockWriter::enterParagraph()
{
    beginBlock();
    out_.freshLine();
    out_.open("<p>", "</p>");
    leafMark_ = out_.addMark("<p>", 0);
    beginLeaf(Leaf::Paragraph);
}

void BlockWriter::enterHeading(int level)
{
    static constexpr std::string_view openers[] = {"<h1>", "<h2>", "<h3>", "<h4>", "<h5>", "<h6>"};
    static constexpr std::string_view closers[] = {"</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>"};
    beginBlock();
    out_.freshLine();
    headingLevel_ = level;
    out_.open(openers[level - 1], closers[level - 1]);
    leafMark_ = out_.addMark(openers[level - 1], 0);
    beginLeaf(Leaf::Heading, InlineWriter::LineEnds::AreSpaces);
}

void BlockWriter::enterCode(const CodeEvent &event)
{
    beginBlock();
    out_.freshLine();
    leafMark_ = out_.page.marks.size();
    code_.begin(event);
    beginLeaf(Leaf::Code);
}

void BlockWriter::enterHtml()
{
    beginBlock();
    out_.freshLine();
    htmlLines_ = 0;
    out_.draft.htmlBlock = containers_.empty();
    beginLeaf(Leaf::Html);
}

void BlockWriter::enterTable(int bodyRows)
{
    beginBlock();
    out_.freshLine();
    leafMark_ = out_.page.marks.size();
    table_.begin(bodyRows);
    beginLeaf(Leaf::Table);
}

void BlockWriter::enterTablePart(TablePart part, Alignment alignment)
{
    table_.enter(part, alignment);
}

void BlockWriter::leaveTablePart(TablePart part)
{
    inline_.endSpans();
    table_.leave(part);
}

void BlockWriter::writeRule()
{
    beginBlock();
    out_.freshLine();
    const LineSpan lines = locator_.rule();
    out_.html() += "<hr>";
    out_.addMark("<hr>", lines.first);
    out_.html() += '\n';
    seeLines(lines);
    endBlock();
}

/// The text of a tight list's item comes without a paragraph around it.
void BlockWriter::beginLoose()
{
    if (leaf_ == Leaf::None) {
        beginLeaf(Leaf::Loose);
    }
}

void BlockWriter::endLoose()
{
    if (leaf_ == Leaf::Loose) {
        inline_.endSpans();
        leaf_ = Leaf::None;
        seeLines(locator_.paragraph(inline_.seen()));
    }
}

void BlockWriter::leaveLeaf()
{
    inline_.endSpans();
    LineSpan lines;
    switch (std::exchange(leaf_, Leaf::None)) {
    case Leaf::Paragraph:
        lines = locator_.paragraph(inline_.seen());
        out_.close();
        break;
    case Leaf::Heading:
        lines = locator_.heading(inline_.seen());
        endHeading();
        out_.page.headings.back().heading.line = lines.first;
        break;
    case Leaf::Code:
        lines = code_.isFenced() ? locator_.fence(inline_.seen(), code_.lineCount()) : locator_.verbatim(inline_.seen(), code_.lineCount());
        code_.end();
        break;
    case Leaf::Table:
        lines = table_.end(locator_, inline_.seen());
        break;
    default: // raw HTML
        seeLines(locator_.verbatim(inline_.seen(), htmlLines_));
        endBlock();
        return;
    }
    out_.page.marks[leafMark_].line = lines.first;
    out_.html() += '\n';
    seeLines(lines);
    endBlock();
}

void BlockWriter::endHeading()
{
    while (out_.html().back() == '\t' || out_.html().back() == ' ') {
        out_.html().pop_back();
    }
    out_.close();
    const QString title = QString::fromUtf8(inline_.plainText()).simplified();
    out_.page.headings.push_back({{headingLevel_, title, {}, 0}, slug(title)});
    out_.page.marks[leafMark_].heading = int(out_.page.headings.size()) - 1;
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
        code_.add(shown);
    } else if (leaf_ == Leaf::Html) {
        htmlLines_ += piece == "\n" ? 1 : 0;
        inline_.writeRaw(shown);
    } else {
        inline_.text(type, piece);
    }
    if (leaf_ == Leaf::Table && !seenBefore && inline_.seen().seen) {
        table_.seeText();
    }
}

} // namespace galley::markdown
