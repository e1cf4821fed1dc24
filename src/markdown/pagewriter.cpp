// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "pagewriter.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{
namespace
{

/// Elements nested deeper than this are left out of the page (their content stays): Chromium flattens a DOM at 512 levels, and
/// recursive code in every consumer of the HTML has its limits. Raw HTML has a limit of its own.
constexpr int maximumDepth = 256;
constexpr int maximumContainerDepth = 224;
/// A line mark or a heading's id is filled in later; this is what one is counted as in the limit of the output.
constexpr size_t markCost = 20;
/// The same for a reference to a footnote: it is written with 150 bytes, its numbers and the link back to it take as many again, and
/// posts that are nothing else have to stay within 16 times their size, too.
constexpr size_t noteCost = 72;

} // namespace

PageWriter::PageWriter(size_t sourceSize)
    : limit_(limitFor(sourceSize))
{
    page.html.reserve(sourceSize + sourceSize / 4 + 64);
}

Extent PageWriter::extent() const
{
    return {page.html.size(),  page.marks.size(),  page.segments.size(), page.headings.size(),
            page.links.size(), page.images.size(), page.notes.size(),    page.pictures.size()};
}

void PageWriter::beginDraft(int lineCount)
{
    draft = Draft();
    draft.begin = extent();
    draft.lines = {lineCount, -1};
    counter = ProseCounter();
    nestingNoticed_ = false;
    firstNotice_ = page.notices.size();
}

void PageWriter::endDraft(int place)
{
    while (page.html.size() > draft.begin.html && page.html.back() == '\n') {
        page.html.pop_back();
    }
    if (draft.lines.last < 0) {
        draft.lines = {place, place};
    }
    for (size_t i = firstNotice_; i < page.notices.size(); ++i) {
        int &line = page.notices[i].line;
        line = line == noLine ? draft.lines.first : std::clamp(line, draft.lines.first, draft.lines.last);
    }
    if (page.html.size() == draft.begin.html) {
        endEmptyDraft();
        return;
    }
    // What follows cannot start inside of what came before, whatever was guessed there.
    if (!page.drafts.empty() && page.drafts.back().lines.last >= draft.lines.first) {
        LineSpan &before = page.drafts.back().lines;
        before.last = std::max(before.first, draft.lines.first - 1);
        for (size_t i = firstNotice_; i > 0 && page.notices[i - 1].line > before.last; --i) {
            page.notices[i - 1].line = before.last;
        }
    }
    draft.words = counter.words;
    draft.characters = counter.characters;
    draft.end = extent();
    for (size_t i = draft.begin.segments; i < draft.end.segments; ++i) {
        page.segments[i].begin = std::min(page.segments[i].begin, page.html.size());
        page.segments[i].end = std::min(page.segments[i].end, page.html.size());
    }
    page.drafts.push_back(draft);
}

/// A block that shows nothing, an attribute list, say, goes with the one in front.
void PageWriter::endEmptyDraft()
{
    page.segments.resize(draft.begin.segments); // raw HTML of which nothing is left
    if (page.drafts.empty()) {
        page.beginsEmpty = true;
        return;
    }
    Draft &before = page.drafts.back();
    before.lines.last = std::max(before.lines.last, draft.lines.last);
    before.end = extent();
}

void PageWriter::widen(LineSpan lines)
{
    draft.lines.first = std::min(draft.lines.first, lines.first);
    draft.lines.last = std::max(draft.lines.last, lines.last);
}

void PageWriter::open(std::string_view tag, std::string_view endTag)
{
    if (depth_ >= maximumDepth) {
        skipElement();
        return;
    }
    page.html += tag;
    closers_.push_back(endTag);
    ++depth_;
}

void PageWriter::skipElement()
{
    notice(Notice::Kind::NestingLimit);
    openNothing();
}

void PageWriter::openNothing()
{
    closers_.push_back({});
}

bool PageWriter::close()
{
    const std::string_view tag = closers_.back();
    closers_.pop_back();
    page.html += tag;
    depth_ -= tag.empty() ? 0 : 1;
    return !tag.empty();
}

bool PageWriter::isTooDeepForContainers() const
{
    return depth_ >= maximumContainerDepth;
}

void PageWriter::freshLine()
{
    if (page.html.size() > draft.begin.html && page.html.back() != '\n') {
        page.html += '\n';
    }
}

size_t PageWriter::addMark(std::string_view tag, int line)
{
    const bool written = page.html.size() >= tag.size() && std::string_view(page.html).ends_with(tag);
    const size_t offset = page.html.size() - (written ? tag.size() - tag.find_first_of(" >") : 0);
    page.marks.push_back({.offset = written ? offset : std::string::npos, .line = line});
    return page.marks.size() - 1;
}

void PageWriter::notice(Notice::Kind kind, const QString &detail, int line)
{
    if (kind == Notice::Kind::NestingLimit && std::exchange(nestingNoticed_, true)) {
        return;
    }
    page.notices.push_back({kind, line, detail});
}

size_t PageWriter::costOf(const Page &page)
{
    return page.html.size() + page.marks.size() * markCost + page.notes.size() * noteCost;
}

size_t PageWriter::limitFor(size_t sourceSize)
{
    return 11 * sourceSize + 1024 * 1024;
}

bool PageWriter::hasRoom()
{
    if (costOf(page) <= limit_) {
        return true;
    }
    if (!std::exchange(stopped_, true)) {
        notice(Notice::Kind::OutputLimit);
    }
    return false;
}

bool PageWriter::finish(int place)
{
    if (!stopped_) {
        return false;
    }
    while (!closers_.empty()) {
        close();
    }
    if (page.drafts.empty() || page.drafts.back().end.html < page.html.size()) {
        endDraft(place);
    }
    return true;
}

} // namespace galley::markdown
