// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "blockwriter.h"

#include "html.h"
#include "htmltree.h"
#include "ids.h"
#include "latemarks.h"
#include "linetypes.h"
#include "rawblocks.h"
#include "templateblocks.h"
#include "templatetags.h"
#include "text/ascii.h"

#include <algorithm>
#include <utility>

// What happens when a leaf ends: only then is it known what it is, which lines it stands on and which attributes it has.

namespace galley::markdown
{

void BlockWriter::leaveLeaf()
{
    inline_.endSpans();
    LineSpan lines;
    switch (std::exchange(leaf_, Leaf::None)) {
    case Leaf::Paragraph:
        lines = locator_.paragraph(inline_.seen());
        endParagraph(lines);
        break;
    case Leaf::AlertTitle:
        lines = locator_.heading(inline_.seen());
        endAlertTitle();
        break;
    case Leaf::Heading:
        lines = locator_.heading(inline_.seen());
        if (inline_.attributeLine()) {
            endAttributeLine(*inline_.attributeLine(), lines);
            return;
        }
        if (inline_.templateBlock()) {
            endTemplate(*inline_.templateBlock(), lines);
        } else {
            endHeading(lines);
            out_.page.headings.back().heading.line = lines.first;
        }
        break;
    case Leaf::Code:
        lines = code_.isFenced() ? locator_.fence(inline_.seen(), code_.lineCount()) : locator_.verbatim(inline_.seen(), code_.lineCount());
        if (code_.isFenced() && lines.last - lines.first <= code_.lineCount()) {
            out_.notice(Notice::Kind::UnclosedFence);
        }
        code_.giveLanguage(languageIn(lines.last + 1));
        code_.end();
        giveAttributes(code_.takeAttributes(), leafMark_);
        break;
    case Leaf::Table:
        lines = table_.end(locator_, inline_.seen());
        break;
    default: // raw HTML
        lines = locator_.verbatim(inline_.seen(), htmlLines_);
        endHtml(lines);
        owed_.reset();
        seeLines(lines);
        endBlock();
        return;
    }
    out_.page.marks[leafMark_].line = lines.first;
    if (!isIn(LineRole::Kind::Term) && out_.html().size() > leafBegin_) {
        out_.html() += '\n';
    }
    giveOwed(leafMark_, containers_.size());
    if (const LineRole *role = roleOf(lines.last + 1, false); role && role->kind == LineRole::Kind::Attributes) {
        giveAttributes(attributesIn(role->text).value_or(Attributes()), leafMark_);
    }
    markBefore_ = std::ptrdiff_t(leafMark_);
    lineBefore_ = lines.last;
    depthBefore_ = containers_.size();
    seeLines(lines);
    endBlock();
}

/// A comment that ends the summary becomes a rule.
void BlockWriter::endHtml(LineSpan lines)
{
    std::string &html = out_.html();
    if (!options_.dialect.has(Extension::SummaryDividers) || !isSummaryDivider(std::string_view(html).substr(leafBegin_))) {
        return;
    }
    html.resize(leafBegin_);
    std::erase_if(out_.page.segments, [this](const RawSegment &segment) { return segment.begin >= leafBegin_; });
    out_.draft.htmlBlock = false;
    constexpr std::string_view rule = "<hr class=\"summary-divider\">";
    html += rule;
    out_.addMark(rule, lines.first);
    html += '\n';
}

/// kramdown: `{: .language-ruby}` below a block of code names its language. Empty if the line is no such list.
std::string BlockWriter::languageIn(int line) const
{
    const std::string_view text = line < lines_.count() ? lines_.line(line) : std::string_view();
    const FoundToken found = findToken(text);
    if (found.begin == std::string_view::npos || prepared_.tokens[found.index].kind != Token::Kind::AttributeLine) {
        return {};
    }
    constexpr std::string_view prefix = "language-";
    const auto attributes = attributesIn(prepared_.tokens[found.index].text);
    for (std::string_view rest = attributes ? attributes->classes : std::string_view(); !rest.empty();) {
        const size_t end = std::min(rest.find(' '), rest.size());
        if (rest.starts_with(prefix)) {
            return std::string(rest.substr(prefix.size(), end - prefix.size()));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

std::optional<Attributes> BlockWriter::attributesIn(std::string_view list) const
{
    const auto attributes = readAttributes(list);
    return attributes ? std::optional(withReferences(*attributes, prepared_.scope.attributeLists)) : std::nullopt;
}

void BlockWriter::giveAttributes(const Attributes &attributes, size_t mark)
{
    if (attributes.isEmpty()) {
        return;
    }
    Mark &place = out_.page.marks[mark];
    if (place.attributes < 0) {
        place.attributes = int(out_.page.attributes.size());
        out_.page.attributes.push_back(attributes);
    } else {
        out_.page.attributes[size_t(place.attributes)].add(attributes);
    }
    if (place.heading >= 0) {
        DraftHeading &heading = out_.page.headings[size_t(place.heading)];
        heading.heading.listed = heading.heading.listed && !attributes.hasClass("no_toc");
        if (!attributes.id.empty()) {
            heading.slug = {QByteArray::fromStdString(attributes.id), true};
        }
    }
}

/// An attribute list on a line of its own belongs to the block that ends directly above, or else to the one that comes next
/// (kramdown.gettalong.org/syntax.html, block attributes).
void BlockWriter::endAttributeLine(const Token &token, LineSpan lines)
{
    out_.close();
    out_.html().resize(leafBegin_);
    out_.page.marks[leafMark_].offset = std::string::npos;
    const std::optional<Attributes> attributes = attributesIn(token.text);
    if (attributes && markBefore_ != noMark && lineBefore_ + 1 == lines.first && depthBefore_ == containers_.size()) {
        if (markBefore_ != lostMark) {
            giveAttributes(*attributes, size_t(markBefore_));
        }
        lineBefore_ = lines.last; // a further list may follow
    } else {
        owed_ = attributes;
        owedDepth_ = containers_.size();
    }
    seeLines(lines);
    endBlock();
}

/// Gives a block that begins here the attributes of a line above.
void BlockWriter::giveOwed(size_t mark, size_t depth)
{
    const auto owed = owedDepth_ == depth ? std::exchange(owed_, std::nullopt) : std::nullopt;
    if (owed) {
        giveAttributes(*owed, mark);
    }
}

/// True for the first block of a list item.
bool BlockWriter::beginsItem() const
{
    return !containers_.empty() && containers_.back().type == ContainerType::Item && !containers_.back().leaves;
}

void BlockWriter::endParagraph(LineSpan lines)
{
    std::optional<Attributes> attributes = inline_.takeAttributes();
    std::string &html = out_.html();
    if (inline_.isContents() || inline_.isEmpty()) {
        // No paragraph is left: a table of contents, or an attribute list for the block directly in front.
        out_.close();
        html.resize(leafBegin_);
        out_.page.marks[leafMark_].offset = std::string::npos;
        if (inline_.isContents()) {
            writeContents();
        }
        const bool touches = markBefore_ >= 0 && lineBefore_ + 1 == lines.first && depthBefore_ == containers_.size();
        if (attributes && touches) {
            giveAttributes(*attributes, size_t(markBefore_));
        }
        return;
    }
    while (attributes && html.back() == '\n') {
        html.pop_back();
    }
    const auto caption = options_.dialect.has(Extension::Figures) ? inline_.loneImage() : std::nullopt;
    if (out_.close() && caption && !caption->empty()) {
        writeFigure(*caption);
    } else if (options_.dialect.has(Extension::Expressions) || options_.dialect.blocks != BlockRules::CommonMark) {
        unwrapParagraph();
    }
    if (attributes) {
        const bool item = inline_.beginsWithAttributes() && beginsItem() && containers_.back().mark >= 0;
        giveAttributes(*attributes, item ? size_t(containers_.back().mark) : leafMark_);
    }
}

/// MDX, and `markdown="1"`: a paragraph that is one element which is a block is that block.
void BlockWriter::unwrapParagraph()
{
    constexpr std::string_view open = "<p>";
    constexpr std::string_view close = "</p>";
    std::string &html = out_.html();
    const std::vector<RawSegment> &segments = out_.page.segments;
    const std::string_view paragraph = std::string_view(html).substr(leafBegin_);
    if (!paragraph.starts_with("<p><") || !paragraph.ends_with("></p>") || segments.empty() ||
        segments.back().end != html.size() - close.size()) {
        return;
    }
    const std::string_view inside = paragraph.substr(open.size(), paragraph.size() - open.size() - close.size());
    const std::string name = lower(inside.substr(1, inside.find_first_of(" >", 1) - 1));
    const auto first = std::ranges::lower_bound(out_.page.segments, leafBegin_ + open.size(), {}, &RawSegment::begin);
    if (first->begin != leafBegin_ + open.size() || !inside.ends_with("</" + name + ">") || rawBlockEnd(inside, false) != "") {
        return;
    }
    html.resize(html.size() - close.size());
    html.erase(leafBegin_, open.size());
    for (auto segment = first; segment != out_.page.segments.end(); ++segment) {
        segment->begin -= open.size();
        segment->end -= open.size();
    }
    out_.page.marks[leafMark_].offset = std::string::npos;
}

/// Makes a figure of the paragraph that was just closed.
void BlockWriter::writeFigure(const std::string &caption)
{
    constexpr std::string_view open = "<p>";
    constexpr std::string_view close = "</p>";
    std::string &html = out_.html();
    std::string image = html.substr(leafBegin_ + open.size(), html.size() - leafBegin_ - open.size() - close.size());
    // The caption says it already.
    const size_t title = image.rfind(" title=\"");
    image.erase(title, image.find('"', title + std::string_view(" title=\"").size()) + 1 - title);
    html.resize(leafBegin_);
    html += "<figure>";
    out_.page.marks[leafMark_].offset = html.size() - 1;
    html.append(image).append("<figcaption>");
    appendVisible(html, caption, BidiControls::Overrides);
    html += "</figcaption></figure>";
}

void BlockWriter::writeContents()
{
    constexpr std::string_view tag = "<nav class=\"toc\">";
    out_.html() += tag;
    leafMark_ = out_.addMark(tag, 0);
    out_.html().append(lateContents).append("</nav>");
    out_.draft.contents = true;
}

/// The last line of a heading as written. Only the marks of containers in front of a setext heading are guessed.
std::string BlockWriter::headingSource(LineSpan lines) const
{
    const bool atx = lines.first == lines.last;
    std::string_view line = lines_.line(atx ? lines.first : lines.last - 1);
    line.remove_prefix(std::min(line.find_first_not_of(atx ? "#" : " \t>", atx ? std::min(line.find('#'), line.size()) : 0), line.size()));
    if (!atx && lines.first + 1 == lines.last) { // nor is a list's mark, on the first line, any of the heading
        while (markerLength(line) > 0) {
            line.remove_prefix(markerLength(line));
            line.remove_prefix(std::min(line.find_first_not_of(" \t>"), line.size()));
        }
    }
    const auto trimEnd = [&line](std::string_view characters) { line = line.substr(0, line.find_last_not_of(characters) + 1); };
    trimEnd(" \t");
    if (const FoundToken last = line.size() < tokenSize ? FoundToken() : findToken(line, line.size() - tokenSize);
        last.begin != std::string_view::npos && prepared_.tokens[last.index].kind == Token::Kind::LeafAttributes) {
        line.remove_suffix(tokenSize);
        trimEnd(" \t");
    }
    if (atx && line.ends_with('#')) {
        trimEnd("#");
        trimEnd(" \t");
    }
    return inline_.withoutTokens(line, Expand::ToSource);
}

bool BlockWriter::isInHtml(int line) const
{
    const auto next = std::ranges::upper_bound(prepared_.inner, line, {}, &InnerLines::first);
    return next != prepared_.inner.begin() && line < std::prev(next)->end;
}

void BlockWriter::endHeading(LineSpan lines)
{
    while (out_.html().back() == '\t' || out_.html().back() == ' ') {
        out_.html().pop_back();
    }
    out_.close();
    const QString text = QString::fromUtf8(inline_.plainText());
    std::optional<Attributes> attributes = inline_.takeAttributes();
    HeadingSlug id{attributes ? QByteArray::fromStdString(attributes->id) : QByteArray(), true};
    if (id.text.isEmpty()) {
        const bool source = options_.dialect.ids == IdRule::Hugo;
        const QString typed = QString::fromUtf8(inline_.typedText());
        id = {slug(options_.dialect.ids,
                   {typed, text, source ? QString::fromStdString(headingSource(lines)) : QString(), isInHtml(lines.first)}),
              false};
    }
    out_.page.headings.push_back({{.level = headingLevel_, .text = text.simplified(), .id = {}}, std::move(id)});
    out_.page.marks[leafMark_].heading = int(out_.page.headings.size()) - 1;
    if (attributes) {
        giveAttributes(*attributes, leafMark_);
    }
}

} // namespace galley::markdown
