// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "page.h"

#include "code/highlighter.h"
#include "counts.h"
#include "html.h"
#include "ids.h"
#include "safety.h"

#include <algorithm>
#include <md4c.h>

namespace galley::markdown
{
namespace
{

/// Elements nested deeper than this are left out of the page (their content stays): Chromium flattens a DOM at 512 levels, and
/// recursive code in every consumer of the HTML has its limits. Raw HTML has a limit of its own.
constexpr int maximumDepth = 256;
/// Containers stop earlier, so that there is room for the paragraphs, cells and emphasis in the innermost one.
constexpr int maximumContainerDepth = 224;
/// A line mark or a heading's id is filled in later; this is what one is counted as in the limit of the output.
constexpr size_t markCost = 20;

/// A line that is filled in when the end of the block tells where it began.
constexpr int noLine = -1;
constexpr int stopParsing = -1; // md4c 0.5.2 goes on after a positive value in some places

/// Turns the parser's events into a `Page`.
class Writer final
{
public:
    Writer(std::string_view text, const Options &options, code::Highlighter *highlighter);
    Page run();

    int enterBlock(MD_BLOCKTYPE type, void *detail);
    int leaveBlock(MD_BLOCKTYPE type, void *detail);
    int enterSpan(MD_SPANTYPE type, void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, const char *text, size_t size);

private:
    enum class Leaf { None, Loose, Paragraph, Heading, Code, Html, Table };
    struct Container {
        MD_BLOCKTYPE type;
        bool tracked = false;     ///< the locator knows it
        bool leaves = false;      ///< something stands in it
        std::ptrdiff_t mark = -1; ///< of a list: its line is that of its first item
    };

    void enterContainer(MD_BLOCKTYPE type, void *detail);
    void leaveContainer();
    void enterLeaf(MD_BLOCKTYPE type, void *detail);
    void leaveLeaf();
    void enterTablePart(MD_BLOCKTYPE type, void *detail);
    void leaveTablePart(MD_BLOCKTYPE type);
    void beginDraft();
    void endDraft();
    void beginLoose();
    void writeList(bool ordered, unsigned start);
    void writeItem(const MD_BLOCK_LI_DETAIL &item);
    void writeRule();
    void writeCode();
    void writeImage();
    void enterLink(const MD_SPAN_A_DETAIL &link);
    void leaveLink();
    void writeRaw(const char *text, size_t size);
    void writeProse(std::string_view text);
    bool endsLine(std::string_view piece) const;

    void freshLine();
    void open(std::string_view tag, std::string_view close);
    bool close();
    size_t addMark(std::string_view name, int line);
    void note(const char *text, size_t size);
    void seeLines(LineSpan lines);
    void endSpans();
    int lineHere() const;
    Extent extent() const;
    int verdict(size_t more = 0);
    void notice(Notice::Kind kind);
    static std::string attributeText(const MD_ATTRIBUTE &attribute);

    std::string_view source_;
    Options options_;
    code::Highlighter *highlighter_;
    LineIndex lines_;
    Locator locator_;
    Page page_;
    size_t limit_; ///< 16 times the text and 1 MiB, less what one more piece of text may add

    std::vector<Container> containers_;
    std::vector<std::string_view> closers_; ///< end tags of what is open; empty ones for what was left out
    int depth_ = 0;                         ///< open elements that were written
    bool nestingNoticed_ = false;           ///< in this draft
    size_t firstNotice_ = 0;                ///< of this draft
    bool stopped_ = false;

    Draft draft_;
    ProseCounter counter_;
    Leaf leaf_ = Leaf::None;
    LeafSource seen_;
    Extent leafBegin_;
    size_t leafMark_ = 0;
    int leafLines_ = 0; ///< of code and HTML blocks
    int headingLevel_ = 0;
    size_t headingStart_ = 0;
    std::string headingText_;
    std::string code_;
    std::string language_;
    bool fenced_ = false;
    size_t infoOffset_ = 0; ///< of the info string in the source; 0 if not known
    int tableRows_ = 0;
    int tableRow_ = 0;
    int tableRowsBefore_ = 0;
    std::vector<size_t> tableMarks_;

    std::vector<MD_SPANTYPE> spans_; ///< open ones that are elements of their own (not links and images)
    bool inCodeSpan_ = false;
    bool owedSpace_ = false; ///< md4c 0.5.2 forgets a line end in a code span if white space stands before it
    bool inLink_ = false;
    int ignoredLinks_ = 0;
    std::string linkTarget_;
    std::string linkText_;
    int linkLine_ = 0;
    int imageDepth_ = 0;
    std::string imageAddress_;
    std::string imageTitle_;
    std::string imageText_;
    int imageLine_ = 0;
};

Writer::Writer(std::string_view text, const Options &options, code::Highlighter *highlighter)
    : source_(text)
    , options_(options)
    , highlighter_(highlighter)
    , lines_(text)
    , locator_(lines_)
    , limit_(11 * text.size() + 1024 * 1024)
{
    page_.html.reserve(text.size() + text.size() / 4 + 64);
}

// --- what everything is made of -------------------------------------------------------------------

Extent Writer::extent() const
{
    return {page_.html.size(), page_.marks.size(), page_.segments.size(), page_.headings.size(), page_.links.size(), page_.images.size()};
}

/// Goes to the start of a line of the output, as the CommonMark examples are laid out.
void Writer::freshLine()
{
    if (page_.html.size() > draft_.begin.html && page_.html.back() != '\n') {
        page_.html += '\n';
    }
}

/// Writes a start tag, unless the page would become too deep; `close` then leaves out the end tag too.
void Writer::open(std::string_view tag, std::string_view close)
{
    if (depth_ >= maximumDepth) {
        notice(Notice::Kind::NestingLimit);
        closers_.push_back({});
        return;
    }
    page_.html += tag;
    closers_.push_back(close);
    ++depth_;
}

bool Writer::close()
{
    const std::string_view tag = closers_.back();
    closers_.pop_back();
    page_.html += tag;
    depth_ -= tag.empty() ? 0 : 1;
    return !tag.empty();
}

/// Remembers that attributes may have to be filled in behind the tag name that was just written.
size_t Writer::addMark(std::string_view tag, int line)
{
    const bool written = page_.html.size() >= tag.size() && std::string_view(page_.html).ends_with(tag);
    const size_t offset = page_.html.size() - (written ? tag.size() - tag.find_first_of(" >") : 0);
    page_.marks.push_back({written ? offset : std::string::npos, line, -1});
    return page_.marks.size() - 1;
}

void Writer::notice(Notice::Kind kind)
{
    if (kind == Notice::Kind::NestingLimit && std::exchange(nestingNoticed_, true)) {
        return;
    }
    page_.notices.push_back({kind, noLine});
}

/// Zero as long as the page may grow by `more` bytes, which may each take three when they are encoded.
int Writer::verdict(size_t more)
{
    if (page_.html.size() + page_.marks.size() * markCost + 3 * more <= limit_) {
        return 0;
    }
    if (!std::exchange(stopped_, true)) {
        notice(Notice::Kind::OutputLimit);
    }
    return stopParsing;
}

/// Takes down where a piece of text stands in the source, if the parser handed out a pointer into it.
void Writer::note(const char *text, size_t size)
{
    const std::less<const char *> before;
    if (size == 0 || before(text, source_.data()) || !before(text, source_.data() + source_.size())) {
        return;
    }
    const auto offset = size_t(text - source_.data());
    if (!seen_.seen) {
        seen_.seen = true;
        seen_.begin = offset;
        tableRowsBefore_ = tableRow_;
    }
    seen_.end = offset + size;
    seen_.breaksAfter = 0;
    seen_.endsInMarkup = inCodeSpan_ || inLink_ || imageDepth_ > 0;
}

/// The line of what comes next; `noLine` at the start of a block, where nothing was seen yet.
int Writer::lineHere() const
{
    return seen_.seen ? locator_.lineAt(seen_.end - 1) + seen_.breaksAfter : noLine;
}

void Writer::seeLines(LineSpan lines)
{
    page_.leaves.push_back(lines);
    draft_.lines.first = std::min(draft_.lines.first, lines.first);
    draft_.lines.last = std::max(draft_.lines.last, lines.last);
    for (Container &container : containers_) {
        container.leaves = true;
    }
    const auto place = [&lines](auto &items, size_t begin) {
        for (size_t i = begin; i < items.size(); ++i) {
            items[i].line = items[i].line == noLine ? lines.first : items[i].line;
        }
    };
    place(page_.links, leafBegin_.links);
    place(page_.images, leafBegin_.images);
    place(page_.segments, leafBegin_.segments);
}

std::string Writer::attributeText(const MD_ATTRIBUTE &attribute)
{
    std::string text;
    for (size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                    attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
        switch (attribute.substr_types[i]) {
        case MD_TEXT_ENTITY:
            text += decodeEntity(part);
            break;
        case MD_TEXT_NULLCHAR:
            text += "\xEF\xBF\xBD";
            break;
        default:
            text += part;
        }
    }
    return text;
}

// --- blocks ----------------------------------------------------------------------------------------

void Writer::beginDraft()
{
    draft_ = Draft();
    draft_.begin = extent();
    draft_.lines = {lines_.count(), -1};
    counter_ = ProseCounter();
    nestingNoticed_ = false;
    firstNotice_ = page_.notices.size();
}

void Writer::endDraft()
{
    while (page_.html.size() > draft_.begin.html && page_.html.back() == '\n') {
        page_.html.pop_back();
    }
    if (draft_.lines.last < 0) {
        draft_.lines = {locator_.place(), locator_.place()};
    }
    // What follows cannot start inside of what came before, whatever was guessed there.
    if (!page_.drafts.empty() && page_.drafts.back().lines.last >= draft_.lines.first) {
        LineSpan &before = page_.drafts.back().lines;
        before.last = std::max(before.first, draft_.lines.first - 1);
    }
    for (size_t i = firstNotice_; i < page_.notices.size(); ++i) {
        page_.notices[i].line = draft_.lines.first;
    }
    draft_.words = counter_.words;
    draft_.characters = counter_.characters;
    draft_.end = extent();
    for (size_t i = draft_.begin.segments; i < draft_.end.segments; ++i) {
        page_.segments[i].end = std::min(page_.segments[i].end, page_.html.size());
    }
    page_.drafts.push_back(draft_);
}

int Writer::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    if (type == MD_BLOCK_DOC) {
        return 0;
    }
    if (leaf_ == Leaf::Loose) {
        leaveLeaf();
    }
    if (containers_.empty() && leaf_ == Leaf::None) {
        beginDraft();
    }
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
        enterContainer(type, detail);
        break;
    case MD_BLOCK_HR:
        writeRule();
        break;
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        enterTablePart(type, detail);
        break;
    default:
        enterLeaf(type, detail);
    }
    return verdict();
}

int Writer::leaveBlock(MD_BLOCKTYPE type, void *)
{
    switch (type) {
    case MD_BLOCK_DOC:
        return 0;
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
        if (leaf_ == Leaf::Loose) {
            leaveLeaf();
        }
        leaveContainer();
        break;
    case MD_BLOCK_HR:
        break;
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        leaveTablePart(type);
        return verdict();
    default:
        leaveLeaf();
    }
    if (containers_.empty()) {
        endDraft();
    }
    return verdict();
}

void Writer::enterContainer(MD_BLOCKTYPE type, void *detail)
{
    freshLine();
    Container container{type};
    container.tracked = depth_ < maximumContainerDepth;
    int line = locator_.place();
    if (!container.tracked) {
        notice(Notice::Kind::NestingLimit);
        closers_.push_back({});
    } else if (type == MD_BLOCK_QUOTE) {
        line = locator_.enterQuote();
        open("<blockquote>", "</blockquote>");
        addMark("<blockquote>", line);
        page_.html += '\n';
    } else if (type == MD_BLOCK_LI) {
        line = locator_.enterItem();
        writeItem(*static_cast<const MD_BLOCK_LI_DETAIL *>(detail));
        page_.marks.back().line = line;
        if (!containers_.empty() && containers_.back().mark >= 0 && !containers_.back().leaves) {
            page_.marks[size_t(containers_.back().mark)].line = line;
        }
    } else {
        const bool ordered = type == MD_BLOCK_OL;
        writeList(ordered, ordered ? static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start : 1);
        container.mark = std::ptrdiff_t(page_.marks.size()) - 1;
        containers_.push_back(container);
        return;
    }
    if (!containers_.empty()) {
        containers_.back().leaves = true;
    }
    draft_.lines.first = std::min(draft_.lines.first, line);
    draft_.lines.last = std::max(draft_.lines.last, line);
    containers_.push_back(container);
}

void Writer::writeList(bool ordered, unsigned start)
{
    if (!ordered) {
        open("<ul>", "</ul>");
        addMark("<ul>", 0);
    } else {
        const std::string tag = start == 1 ? "<ol>" : "<ol start=\"" + std::to_string(start) + "\">";
        open(tag, "</ol>");
        addMark(tag, 0);
    }
    page_.html += '\n';
}

void Writer::writeItem(const MD_BLOCK_LI_DETAIL &item)
{
    if (!item.is_task) {
        open("<li>", "</li>");
        addMark("<li>", 0);
        return;
    }
    constexpr std::string_view tag = "<li class=\"task-list-item\">";
    open(tag, "</li>");
    addMark(tag, 0);
    page_.html += "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"\"";
    page_.html += item.task_mark == ' ' ? ">" : " checked=\"\">";
}

void Writer::leaveContainer()
{
    const Container container = containers_.back();
    containers_.pop_back();
    if (container.tracked && (container.type == MD_BLOCK_QUOTE || container.type == MD_BLOCK_LI)) {
        const int last = container.type == MD_BLOCK_QUOTE ? locator_.leaveQuote() : locator_.leaveItem(!container.leaves);
        draft_.lines.last = std::max(draft_.lines.last, last);
    }
    if (container.type != MD_BLOCK_LI) {
        freshLine();
    }
    if (close()) {
        page_.html += '\n';
    }
}

void Writer::writeRule()
{
    freshLine();
    const LineSpan lines = locator_.rule();
    page_.html += "<hr>";
    addMark("<hr>", lines.first);
    page_.html += '\n';
    seeLines(lines);
}

void Writer::enterLeaf(MD_BLOCKTYPE type, void *detail)
{
    freshLine();
    seen_ = LeafSource();
    leafLines_ = 0;
    counter_.breakWord();
    leafMark_ = page_.marks.size();
    leafBegin_ = extent();
    switch (type) {
    case MD_BLOCK_P:
        leaf_ = Leaf::Paragraph;
        open("<p>", "</p>");
        addMark("<p>", 0);
        break;
    case MD_BLOCK_H: {
        leaf_ = Leaf::Heading;
        headingLevel_ = int(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
        headingText_.clear();
        static constexpr std::string_view openers[] = {"<h1>", "<h2>", "<h3>", "<h4>", "<h5>", "<h6>"};
        static constexpr std::string_view closers[] = {"</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>"};
        open(openers[headingLevel_ - 1], closers[headingLevel_ - 1]);
        addMark(openers[headingLevel_ - 1], 0);
        headingStart_ = page_.html.size();
        break;
    }
    case MD_BLOCK_CODE: {
        leaf_ = Leaf::Code;
        const auto &block = *static_cast<const MD_BLOCK_CODE_DETAIL *>(detail);
        fenced_ = block.fence_char != 0;
        language_ = attributeText(block.lang);
        if (language_.starts_with("language-")) {
            language_.erase(0, std::string_view("language-").size());
        }
        code_.clear();
        break;
    }
    case MD_BLOCK_HTML:
        leaf_ = Leaf::Html;
        draft_.htmlBlock = containers_.empty();
        break;
    default: // MD_BLOCK_TABLE
        leaf_ = Leaf::Table;
        tableRows_ = int(static_cast<const MD_BLOCK_TABLE_DETAIL *>(detail)->body_row_count);
        tableRow_ = 0;
        tableRowsBefore_ = 0;
        tableMarks_.clear();
        open("<table>", "</table>");
        addMark("<table>", 0);
        page_.html += '\n';
    }
}

/// The text of a tight list's item comes without a paragraph around it.
void Writer::beginLoose()
{
    leaf_ = Leaf::Loose;
    seen_ = LeafSource();
    leafBegin_ = extent();
    counter_.breakWord();
}

void Writer::leaveLeaf()
{
    endSpans();
    LineSpan lines;
    switch (std::exchange(leaf_, Leaf::None)) {
    case Leaf::None:
        return;
    case Leaf::Loose:
        seeLines(locator_.paragraph(seen_));
        return;
    case Leaf::Paragraph:
        lines = locator_.paragraph(seen_);
        close();
        break;
    case Leaf::Heading: {
        lines = locator_.heading(seen_);
        while (page_.html.back() == '\t' || page_.html.back() == ' ') {
            page_.html.pop_back();
        }
        close();
        const QString title = QString::fromUtf8(headingText_).simplified();
        page_.headings.push_back({{headingLevel_, title, {}, lines.first}, slug(title)});
        page_.marks[leafMark_].heading = int(page_.headings.size()) - 1;
        break;
    }
    case Leaf::Code:
        lines = fenced_ ? locator_.fence(seen_, leafLines_) : locator_.verbatim(seen_, leafLines_);
        writeCode();
        break;
    case Leaf::Html:
        seeLines(locator_.verbatim(seen_, leafLines_));
        return;
    case Leaf::Table:
        lines = locator_.table(seen_, tableRowsBefore_, tableRows_);
        close();
        for (size_t row = 0; row < tableMarks_.size(); ++row) {
            page_.marks[tableMarks_[row]].line = lines.first + int(row) + (row > 0 ? 1 : 0);
        }
        break;
    }
    page_.marks[leafMark_].line = lines.first;
    page_.html += '\n';
    seeLines(lines);
}

/// Ends what md4c 0.5.2 may have begun without ending it.
void Writer::endSpans()
{
    for (; !spans_.empty(); spans_.pop_back()) {
        close();
    }
    ignoredLinks_ = 0;
    if (inLink_) {
        leaveLink();
    }
    inCodeSpan_ = false;
    imageDepth_ = 0;
}

void Writer::writeCode()
{
    std::string tag = "<pre>";
    page_.html += tag;
    addMark(tag, 0);
    if (language_.empty()) {
        page_.html += "<code>";
    } else {
        page_.html += "<code class=\"language-";
        appendAttribute(page_.html, language_);
        page_.html += "\">";
    }
    QByteArray coloured;
    if (highlighter_ && !language_.empty()) {
        coloured = highlighter_->toHtml(code_, language_);
    }
    // Colours that would cost more than the output may grow are left out.
    if (coloured.isEmpty() || size_t(coloured.size()) > 12 * code_.size() + 4096) {
        appendText(page_.html, code_);
    } else {
        page_.html.append(coloured.constData(), size_t(coloured.size()));
    }
    page_.html += "</code></pre>";
}

void Writer::enterTablePart(MD_BLOCKTYPE type, void *detail)
{
    if (type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY) {
        const bool head = type == MD_BLOCK_THEAD;
        open(head ? "<thead>" : "<tbody>", head ? "</thead>" : "</tbody>");
        page_.html += '\n';
        return;
    }
    if (type == MD_BLOCK_TR) {
        open("<tr>", "</tr>");
        tableMarks_.push_back(addMark("<tr>", 0));
        page_.html += '\n';
        return;
    }
    counter_.breakWord();
    const bool head = type == MD_BLOCK_TH;
    std::string tag = head ? "<th" : "<td";
    switch (static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align) {
    case MD_ALIGN_LEFT:
        tag += " style=\"text-align:left\">";
        break;
    case MD_ALIGN_CENTER:
        tag += " style=\"text-align:center\">";
        break;
    case MD_ALIGN_RIGHT:
        tag += " style=\"text-align:right\">";
        break;
    default:
        tag += '>';
    }
    open(tag, head ? "</th>" : "</td>");
}

void Writer::leaveTablePart(MD_BLOCKTYPE type)
{
    endSpans();
    close();
    page_.html += '\n';
    tableRow_ += type == MD_BLOCK_TR ? 1 : 0;
}

// --- text ------------------------------------------------------------------------------------------

int Writer::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (leaf_ == Leaf::None) {
        beginLoose();
    }
    if (imageDepth_ > 0) {
        imageDepth_ += type == MD_SPAN_IMG ? 1 : 0;
        return 0;
    }
    if (type != MD_SPAN_A && type != MD_SPAN_IMG) {
        spans_.push_back(type);
    }
    switch (type) {
    case MD_SPAN_EM:
        open("<em>", "</em>");
        break;
    case MD_SPAN_STRONG:
        open("<strong>", "</strong>");
        break;
    case MD_SPAN_DEL:
        open("<del>", "</del>");
        break;
    case MD_SPAN_U:
        open("<u>", "</u>");
        break;
    case MD_SPAN_CODE:
        seen_.startsInCode = seen_.startsInCode || !seen_.seen;
        inCodeSpan_ = true;
        owedSpace_ = false;
        open("<code>", "</code>");
        break;
    case MD_SPAN_A:
        enterLink(*static_cast<const MD_SPAN_A_DETAIL *>(detail));
        break;
    case MD_SPAN_IMG: {
        const auto &image = *static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
        imageDepth_ = 1;
        imageAddress_ = attributeText(image.src);
        imageTitle_ = attributeText(image.title);
        imageText_.clear();
        imageLine_ = lineHere();
        break;
    }
    default:
        break;
    }
    return verdict();
}

int Writer::leaveSpan(MD_SPANTYPE type)
{
    if (imageDepth_ > 0) {
        imageDepth_ -= type == MD_SPAN_IMG ? 1 : 0;
        if (imageDepth_ == 0) {
            writeImage();
            seen_.endsInMarkup = true;
        }
        return verdict();
    }
    if (type != MD_SPAN_A && type != MD_SPAN_IMG) {
        if (spans_.empty() || spans_.back() != type) {
            return verdict(); // md4c 0.5.2 ends some spans that it did not begin: `[](*)*`
        }
        spans_.pop_back();
    }
    switch (type) {
    case MD_SPAN_A:
        leaveLink();
        break;
    case MD_SPAN_CODE:
        inCodeSpan_ = false;
        close();
        break;
    case MD_SPAN_EM:
    case MD_SPAN_STRONG:
    case MD_SPAN_DEL:
    case MD_SPAN_U:
        close();
        return verdict();
    default:
        break;
    }
    seen_.endsInMarkup = true;
    return verdict();
}

void Writer::enterLink(const MD_SPAN_A_DETAIL &link)
{
    if (inLink_) {
        // HTML has no link in a link; the outer one wins.
        ++ignoredLinks_;
        return;
    }
    inLink_ = true;
    linkTarget_ = attributeText(link.href);
    linkText_.clear();
    linkLine_ = lineHere();
    const std::string title = attributeText(link.title);
    std::string tag = "<a";
    if (options_.commonMarkOnly || isSafeLink(linkTarget_)) {
        tag += " href=\"";
        appendAddress(tag, linkTarget_, !options_.commonMarkOnly);
        tag += '"';
    } else {
        tag += " class=\"blocked\" data-blocked=\"";
        appendAttribute(tag, linkTarget_);
        tag += '"';
    }
    if (!title.empty()) {
        tag += " title=\"";
        appendAttribute(tag, title);
        tag += '"';
    }
    open(tag + '>', "</a>");
}

void Writer::leaveLink()
{
    if (ignoredLinks_ > 0) {
        --ignoredLinks_;
        return;
    }
    if (!inLink_) {
        return; // md4c 0.5.2 ends some autolinks that it did not begin: `<` line end `http://a.example>`
    }
    inLink_ = false;
    close();
    page_.links.push_back({QByteArray::fromStdString(linkTarget_), QString::fromUtf8(linkText_), linkLine_});
}

void Writer::writeImage()
{
    std::string &html = page_.html;
    if (options_.commonMarkOnly || isSafeImage(imageAddress_)) {
        html += "<img src=\"";
        appendAddress(html, imageAddress_, !options_.commonMarkOnly);
    } else {
        html += "<img class=\"blocked\" data-blocked=\"";
        appendAttribute(html, imageAddress_);
    }
    html += "\" alt=\"";
    appendAttribute(html, imageText_);
    if (!imageTitle_.empty()) {
        html += "\" title=\"";
        appendAttribute(html, imageTitle_);
    }
    html += "\">";
    page_.images.push_back({QByteArray::fromStdString(imageAddress_), QString::fromUtf8(imageText_), imageLine_, false});
}

void Writer::writeRaw(const char *text, size_t size)
{
    const size_t begin = page_.html.size();
    page_.html.append(text, size);
    if (!page_.segments.empty() && page_.segments.back().end == begin && begin > draft_.begin.html && text[0] == '\n') {
        page_.segments.back().end = page_.html.size();
    } else {
        page_.segments.push_back({begin, page_.html.size(), lineHere()});
    }
}

void Writer::writeProse(std::string_view text)
{
    if (leaf_ == Leaf::Heading && page_.html.size() == headingStart_) {
        // md4c 0.5.2 leaves a tab between the marks and the text of a heading (its issue 248).
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    }
    appendText(page_.html, text);
    counter_.add(text);
    if (leaf_ == Leaf::Heading) {
        headingText_ += text;
    }
    if (inLink_) {
        linkText_ += text;
    }
}

/// True for white space of the source that stands at the end of a line.
bool Writer::endsLine(std::string_view piece) const
{
    const std::less<const char *> before;
    const bool inSource = !before(piece.data(), source_.data()) && before(piece.data(), source_.data() + source_.size());
    if (!inSource || piece.find_first_not_of(" \t") != std::string_view::npos) {
        return false;
    }
    const auto next = size_t(piece.data() - source_.data()) + piece.size();
    return next < source_.size() && (source_[next] == '\n' || source_[next] == '\r');
}

int Writer::text(MD_TEXTTYPE type, const char *text, size_t size)
{
    if (leaf_ == Leaf::None) {
        beginLoose();
    }
    std::string_view piece(text, size);
    std::string decoded;
    const bool lineEnd = size == 1 && *text == '\n' && (leaf_ == Leaf::Code || leaf_ == Leaf::Html);
    const bool isBreak = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || lineEnd || (type == MD_TEXT_HTML && size == 1 && *text == '\n');
    if (isBreak) {
        (seen_.seen ? seen_.breaksAfter : seen_.breaksBefore) += 1;
        leafLines_ += lineEnd ? 1 : 0;
    } else {
        note(text, size);
    }
    if (type == MD_TEXT_NULLCHAR) {
        piece = "\xEF\xBF\xBD";
    } else if (type == MD_TEXT_ENTITY) {
        decoded = decodeEntity(piece);
        piece = decoded;
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        piece = imageDepth_ > 0 || leaf_ == Leaf::Heading ? " " : "\n";
    }
    if (leaf_ == Leaf::Code) {
        code_ += piece;
    } else if (imageDepth_ > 0) {
        imageText_ += piece;
    } else if (type == MD_TEXT_HTML || (leaf_ == Leaf::Html && type == MD_TEXT_NULLCHAR)) {
        writeRaw(piece.data(), piece.size());
    } else if (isBreak) {
        page_.html += type == MD_TEXT_BR ? "<br>\n" : "\n";
        counter_.addSpace();
        headingText_ += ' ';
        linkText_ += ' ';
    } else {
        if (inCodeSpan_ && std::exchange(owedSpace_, endsLine(piece))) {
            writeProse(" ");
        }
        writeProse(piece);
    }
    return verdict();
}

// --- the whole -------------------------------------------------------------------------------------

Page Writer::run()
{
    MD_PARSER parser{};
    parser.flags = options_.commonMarkOnly ? MD_DIALECT_COMMONMARK : MD_DIALECT_GITHUB;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) { return static_cast<Writer *>(data)->enterBlock(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *data) { return static_cast<Writer *>(data)->leaveBlock(type, detail); };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) { return static_cast<Writer *>(data)->enterSpan(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) { return static_cast<Writer *>(data)->leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const char *text, MD_SIZE size, void *data) {
        return static_cast<Writer *>(data)->text(type, text, size);
    };
    md_parse(source_.data(), MD_SIZE(source_.size()), &parser, this);
    if (stopped_) {
        // Close what is open, so that what there is can be shown.
        while (!closers_.empty()) {
            close();
        }
        containers_.clear();
        if (page_.drafts.empty() || page_.drafts.back().end.html < page_.html.size()) {
            endDraft();
        }
    }
    return std::move(page_);
}

/// md4c 0.5.2 does not take a closing fence for one if a tab follows it (its issue 292), and the rest of the post becomes code:
/// blanks take the place of such tabs. Gives a copy only where there is one; the offsets stay.
std::string withoutTabsBehindFences(std::string_view text)
{
    std::string copy;
    for (size_t tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t', tab + 1)) {
        const size_t end = std::min(text.find_first_not_of(" \t", tab), text.size());
        const size_t mark = text.find_last_not_of(" \t", tab);
        const bool lineEnd = end == text.size() || text[end] == '\n' || text[end] == '\r';
        if (lineEnd && mark != std::string_view::npos && mark >= 2 && (text[mark] == '`' || text[mark] == '~') &&
            text[mark - 1] == text[mark] && text[mark - 2] == text[mark]) {
            copy = copy.empty() ? std::string(text) : std::move(copy);
            std::fill(copy.begin() + std::ptrdiff_t(tab), copy.begin() + std::ptrdiff_t(end), ' ');
        }
        tab = end - 1;
    }
    return copy;
}

} // namespace

Page parse(std::string_view text, const Options &options, code::Highlighter *highlighter)
{
    const std::string mended = withoutTabsBehindFences(text);
    if (!mended.empty()) {
        text = mended;
    }
    return Writer(text, options, highlighter).run();
}

} // namespace galley::markdown
