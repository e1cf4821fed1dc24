// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "assemble.h"

#include "html.h"
#include "latemarks.h"
#include "templatetags.h"
#include "threads/sidework.h"
#include "tree.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

namespace galley::markdown
{
namespace
{

/// Cuts one group of drafts out of the page.
class Cutter final
{
public:
    Cutter(const Page &page, const Group &group, const std::vector<QByteArray> &ids, const Options &options)
        : page_(page)
        , group_(group)
        , ids_(ids)
        , options_(options)
        , first_(page.drafts[size_t(group.first)])
        , last_(page.drafts[size_t(group.last)])
        , base_(first_.lines.first)
    {
    }

    std::shared_ptr<const Content> cut();
    std::vector<Notice> notices;

private:
    enum class Raw { AsWritten, AsText };

    std::string build(Raw raw, std::string_view markName);
    bool standsAsItIs() const;
    std::string_view page() const;
    void copyPiece(std::string &out, size_t begin, size_t end, bool isRaw, Raw raw);
    size_t appendMark(std::string &out, const Mark &mark, std::string_view markName) const;
    void takeOver(Content &content) const;
    void cleanRaw(Content &content);
    std::string freeMarkName() const;
    int rawLine(size_t offset) const;
    /// Tags that only the generator fills in, in raw text: they are shown as they are written.
    void noteTags(const CleanHtml::Braces &braces);

    const Page &page_;
    const Group &group_;
    const std::vector<QByteArray> &ids_;
    const Options &options_;
    const Draft &first_;
    const Draft &last_;
    const int base_;
    std::vector<RawSegment> placed_; ///< the raw segments, by their place in what `build` made
};

/// Gives the place in the page's HTML to go on at: the element's own classes follow those that are filled in.
size_t Cutter::appendMark(std::string &out, const Mark &mark, std::string_view markName) const
{
    constexpr std::string_view classes = " class=\"";
    std::string given;
    if (mark.heading >= 0) {
        out += " id=\"";
        const QByteArray &id = ids_[size_t(mark.heading)];
        appendAttribute(out, {id.constData(), size_t(id.size())});
        out += '"';
    }
    if (mark.attributes >= 0) {
        Attributes attributes = page_.attributes[size_t(mark.attributes)];
        if (page_.html.compare(mark.offset, classes.size(), classes) == 0) {
            given = std::exchange(attributes.classes, {});
        }
        if (mark.heading < 0 && !attributes.id.empty()) {
            out += " id=\"";
            appendAttribute(out, attributes.id);
            out += '"';
        }
        appendAttributes(out, attributes);
    }
    if (options_.lineMarks && mark.line > base_) {
        out.append(" ").append(markName).append("=\"").append(std::to_string(mark.line - base_)).append("\"");
    }
    if (given.empty()) {
        return mark.offset;
    }
    out += classes;
    appendAttribute(out, given + " ");
    return mark.offset + classes.size();
}

/// The group's HTML, nothing filled in.
std::string_view Cutter::page() const
{
    const size_t begin = first_.begin.html;
    return std::string_view(page_.html).substr(begin, last_.end.html - begin);
}

/// True if nothing is to be filled in: most blocks are a paragraph of one line.
bool Cutter::standsAsItIs() const
{
    const Extent &begin = first_.begin;
    const Extent &end = last_.end;
    const auto isSilent = [this](const Mark &mark) {
        const bool showsLine = options_.lineMarks && mark.line > base_;
        return mark.offset == std::string::npos || (mark.heading < 0 && mark.attributes < 0 && !showsLine);
    };
    const std::span marks = std::span(page_.marks).subspan(begin.marks, end.marks - begin.marks);
    return group_.first == group_.last && begin.segments == end.segments && std::ranges::all_of(marks, isSilent);
}

/// The group's HTML with its marks filled in.
std::string Cutter::build(Raw raw, std::string_view markName)
{
    std::string out;
    placed_.clear();
    const Extent &begin = first_.begin;
    const Extent &end = last_.end;
    out.reserve((end.html - begin.html) + (end.marks - begin.marks) * 16 + 8);
    size_t mark = begin.marks;
    size_t segment = begin.segments;
    for (int i = group_.first; i <= group_.last; ++i) {
        const Draft &draft = page_.drafts[size_t(i)];
        out += i > group_.first ? "\n" : "";
        const bool wrap = raw == Raw::AsText && draft.htmlBlock;
        out += wrap ? "<pre><code>" : "";
        size_t at = draft.begin.html;
        for (;;) {
            const size_t nextMark = mark < draft.end.marks ? page_.marks[mark].offset : std::string::npos;
            const size_t nextSegment = segment < draft.end.segments ? page_.segments[segment].begin : std::string::npos;
            if (mark < draft.end.marks && nextMark == std::string::npos) {
                ++mark; // its element was left out
            } else if (nextMark <= nextSegment && nextMark != std::string::npos) {
                out.append(page_.html, at, nextMark - at);
                at = appendMark(out, page_.marks[mark++], markName);
            } else if (nextSegment != std::string::npos) {
                out.append(page_.html, at, nextSegment - at);
                const RawSegment &source = page_.segments[segment++];
                const size_t place = out.size();
                copyPiece(out, source.begin, source.end, true, raw);
                placed_.push_back({place, out.size(), source.line});
                at = source.end;
            } else {
                break;
            }
        }
        out.append(page_.html, at, draft.end.html - at);
        out += wrap ? "</code></pre>" : "";
    }
    return out;
}

void Cutter::copyPiece(std::string &out, size_t begin, size_t end, bool isRaw, Raw raw)
{
    const std::string_view piece = std::string_view(page_.html).substr(begin, end - begin);
    if (isRaw && raw == Raw::AsText) {
        appendText(out, piece);
    } else {
        out += piece;
    }
}

int Cutter::rawLine(size_t offset) const
{
    const auto next = std::ranges::upper_bound(placed_, offset, {}, &RawSegment::begin);
    if (next == placed_.begin() || offset >= std::prev(next)->end) {
        return -1;
    }
    const RawSegment &segment = *std::prev(next);
    return segment.line - base_;
}

/// An attribute name that the group's raw HTML does not hold.
std::string Cutter::freeMarkName() const
{
    const std::string_view html = page();
    std::string name = "data-m";
    for (int i = 0; html.find(name) != std::string_view::npos; ++i) {
        name = "data-m" + std::to_string(i) + "m";
    }
    return name;
}

/// Headings, links, images and counts that the parser found.
void Cutter::takeOver(Content &content) const
{
    const Extent &begin = first_.begin;
    const Extent &end = last_.end;
    content.headings.reserve(end.headings - begin.headings);
    content.links.reserve(end.links - begin.links);
    content.images.reserve(end.images - begin.images);
    for (size_t i = begin.headings; i < end.headings; ++i) {
        Heading heading = page_.headings[i].heading;
        heading.id = ids_[i];
        heading.line -= base_;
        content.headings.push_back(heading);
    }
    for (size_t i = begin.links; i < end.links; ++i) {
        content.links.push_back(page_.links[i]);
        content.links.back().line -= base_;
    }
    for (size_t i = begin.images; i < end.images; ++i) {
        content.images.push_back(page_.images[i]);
        content.images.back().line -= base_;
    }
    for (int i = group_.first; i <= group_.last; ++i) {
        const Draft &draft = i == group_.first ? first_ : page_.drafts[size_t(i)];
        content.words += draft.words;
        content.characters += draft.characters;
    }
}

void Cutter::noteTags(const CleanHtml::Braces &braces)
{
    const std::string_view text = braces.text;
    TemplateTags tags(text, options_.dialect);
    int line = base_ + braces.line;
    size_t counted = 0; // bytes in front of which line ends are counted
    for (size_t at = text.find('{'); at != std::string_view::npos;) {
        const auto tag = tags.at(at);
        if (tag && !tag->closes && !tag->escaped) {
            line += int(std::ranges::count(text.substr(counted, at - counted), '\n'));
            counted = at;
            const std::string_view shown = text.substr(at, tag->size);
            if (!std::ranges::binary_search(page_.literalTags, LiteralTag{line, std::string(shown)})) {
                notices.push_back({Notice::Kind::GeneratorTag, line, QString::fromUtf8(shown.data(), qsizetype(shown.size()))});
            }
        }
        at = text.find('{', tag ? at + tag->size : at + 1);
    }
}

void Cutter::cleanRaw(Content &content)
{
    const std::string markName = freeMarkName();
    std::string html = build(Raw::AsWritten, markName);
    const StandIns standIns(html);
    standIns.hide(html);
    const size_t limit = 16 * html.size() + 64 * 1024;
    std::optional<CleanHtml> cleaned;
    if (!group_.tooComplex) {
        cleaned = clean({html, markName, [this](size_t offset) { return rawLine(offset); }, limit});
    }
    if (!cleaned) {
        notices.push_back({Notice::Kind::NestingLimit, base_});
        const std::string text = build(Raw::AsText, "data-line");
        content.html = QByteArray(text.data(), qsizetype(text.size()));
        content.nodes = 2 * (group_.last - group_.first) + 1;
        return;
    }
    if (cleaned->removed) {
        notices.push_back({Notice::Kind::RemovedHtml, base_});
    }
    for (const CleanHtml::Braces &braces : cleaned->braces) {
        noteTags(braces);
    }
    for (const CleanHtml::Component &component : cleaned->components) {
        notices.push_back({Notice::Kind::GeneratorTag, base_ + component.line, component.tag});
    }
    standIns.show(cleaned->html);
    content.html = QByteArray(cleaned->html.data(), qsizetype(cleaned->html.size()));
    content.nodes = cleaned->nodes;
    content.words += cleaned->words;
    content.characters += cleaned->characters;
    const auto merge = [](auto &into, const auto &from) {
        into.insert(into.end(), from.begin(), from.end());
        std::ranges::stable_sort(into, {}, [](const auto &item) { return item.line; });
    };
    merge(content.headings, cleaned->headings);
    merge(content.links, cleaned->links);
    merge(content.images, cleaned->images);
}

std::shared_ptr<const Content> Cutter::cut()
{
    const auto content = std::make_shared<Content>();
    takeOver(*content);
    if (options_.safe && group_.raw) {
        cleanRaw(*content);
    } else if (standsAsItIs()) {
        content->html = QByteArray(page().data(), qsizetype(page().size()));
    } else {
        const std::string html = build(Raw::AsWritten, "data-line");
        content->html = QByteArray(html.data(), qsizetype(html.size()));
    }
    content->hash = hashOf(content->html);
    return content;
}

} // namespace

size_t hashOf(const QByteArray &html)
{
    return qHash(QByteArrayView(html), size_t(1)); // without a seed it would not use what processors have for it
}

void sortNotices(std::vector<Notice> &notices)
{
    std::ranges::sort(notices, {}, [](const Notice &notice) { return std::tie(notice.line, notice.kind, notice.detail); });
}

/// What of a group depends on the post as a whole.
static Ties lateTies(const Page &page, const Group &group, const Draft &first, const Draft &last)
{
    Ties ties;
    ties.notes.assign(page.notes.begin() + std::ptrdiff_t(first.begin.notes), page.notes.begin() + std::ptrdiff_t(last.end.notes));
    ties.pictures.assign(page.pictures.begin() + std::ptrdiff_t(first.begin.pictures),
                         page.pictures.begin() + std::ptrdiff_t(last.end.pictures));
    if (group.first == group.last) {
        ties.footnote = first.footnote;
    }
    for (int i = group.first; i <= group.last; ++i) {
        ties.contents = ties.contents || (i == group.first ? first : page.drafts[size_t(i)]).contents;
    }
    return ties;
}

static CutBlock cutBlock(const Page &page, const Group &group, const std::vector<QByteArray> &ids, const Options &options)
{
    const Draft &first = page.drafts[size_t(group.first)];
    const Draft &last = page.drafts[size_t(group.last)];
    Cutter cutter(page, group, ids, options);
    CutBlock cut;
    cut.block.content = cutter.cut();
    cut.block.firstLine = first.lines.first;
    cut.block.lastLine = last.lines.last;
    cut.notices = std::move(cutter.notices);
    const size_t begin = first.begin.headings;
    const size_t end = last.end.headings;
    cut.fresh = first.fresh;
    Ties late = lateTies(page, group, first, last);
    if (begin < end || group.raw || late.isLate()) {
        const auto ties = std::make_shared<Ties>(std::move(late));
        for (size_t i = begin; i < end; ++i) {
            ties->slugs.push_back(page.headings[i].slug);
            ties->ids.push_back(ids[i]);
        }
        ties->rawIds = group.ids;
        ties->raw = group.raw;
        ties->loose = group.loose;
        cut.ties = ties;
    }
    return cut;
}

std::vector<CutBlock> cutBlocks(const Page &page, const Grouping &grouping, const std::vector<QByteArray> &ids, const Options &options)
{
    constexpr size_t worthAThread = 256 * 1024; // bytes
    const std::vector<Group> &groups = grouping.groups;
    std::vector<CutBlock> blocks(groups.size());
    const auto cut = [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            blocks[i] = cutBlock(page, groups[i], ids, options);
        }
    };
    size_t middle = groups.size();
    if (page.html.size() >= worthAThread) {
        const auto begins = [&page](const Group &group) { return page.drafts[size_t(group.first)].begin.html; };
        middle = size_t(std::ranges::lower_bound(groups, page.html.size() / 2, {}, begins) - groups.begin());
    }
    std::optional<SideWork> secondHalf;
    if (middle < groups.size()) {
        secondHalf.emplace([&] { cut(middle, groups.size()); });
    }
    cut(0, middle);
    if (secondHalf) {
        secondHalf->wait();
    }
    return blocks;
}

} // namespace galley::markdown
