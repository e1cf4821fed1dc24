// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "livebody.h"

#include "liveids.h"

#include <QUtf8StringView>

#include <algorithm>

namespace galley::markdown
{
namespace
{

/// To see that a block starts at a line, so much of it is enough.
constexpr int enoughOfABlock = 16;

bool hasNotice(const std::vector<Notice> &notices, Notice::Kind kind)
{
    return std::ranges::any_of(notices, [kind](const Notice &notice) { return notice.kind == kind; });
}

} // namespace

LiveBody::LiveBody(const Options &options, const Resources &resources)
    : options_(options)
    , resources_(resources)
{
}

void LiveBody::setOptions(const Options &options)
{
    known_ = known_ && options == options_;
    options_ = options;
}

const Body &LiveBody::update(const QByteArray &text, int firstLine)
{
    effort_ = Effort();
    if (known_ && firstLine != firstLine_) {
        for (Block &block : body_.blocks) {
            block.firstLine += firstLine - firstLine_;
            block.lastLine += firstLine - firstLine_;
        }
        for (Notice &notice : body_.notices) {
            notice.line += firstLine - firstLine_;
        }
    }
    firstLine_ = firstLine;
    effort_.reason = renderPart(text);
    if (effort_.everything()) {
        renderAll(text);
    }
    return complete();
}

const Body &LiveBody::complete()
{
    completed_ = Completion::isNeeded(ties_);
    if (completed_) {
        whole_ = completion_.complete(body_, ties_);
    }
    return body();
}

void LiveBody::renderAll(const QByteArray &text)
{
    text_ = LiveText(text);
    known_ = false;
    if (!QUtf8StringView(text).isValidUtf8() || text.startsWith("\xEF\xBB\xBF")) {
        body_ = render(text, firstLine_, options_, resources_);
        ties_.clear();
        fresh_.clear();
        effort_.inserted = int(body_.blocks.size());
        return;
    }
    Part part;
    part.page = parse(view(text), options_, resources_);
    part.end = text_.lineCount();
    part.drafts = part.page.drafts.size();
    const bool limited = hasNotice(part.page.notices, Notice::Kind::OutputLimit);
    bool sure = true;
    const LineIndex lines(view(text));
    definitions_ =
        LiveDefinitions(findDefinitions(part.page.parsed.empty() ? lines : LineIndex(part.page.parsed), lines, part.page.leaves, sure),
                        std::move(part.page.definitions));
    scope_ = std::move(part.page.scope);
    const Grouping grouping = groupDrafts(part.page, options_.safe);
    body_ = {};
    ties_.clear();
    fresh_.clear();
    const std::vector<QByteArray> ids = idsFor(part, grouping);
    body_.notices = part.page.notices;
    for (const int draft : grouping.unclosed) {
        body_.notices.push_back({Notice::Kind::UnclosedHtml, part.page.drafts[size_t(draft)].lines.first});
    }
    for (CutBlock &cut : cutBlocks(part.page, grouping, ids, options_)) {
        cut.block.firstLine += firstLine_;
        cut.block.lastLine += firstLine_;
        body_.blocks.push_back(std::move(cut.block));
        ties_.push_back(std::move(cut.ties));
        fresh_.push_back(cut.fresh ? 1 : 0);
        body_.notices.insert(body_.notices.end(), cut.notices.begin(), cut.notices.end());
    }
    for (Notice &notice : body_.notices) {
        notice.line += firstLine_;
    }
    sortNotices(body_.notices);
    count();
    known_ = sure && !limited && options_.safe;
    effort_.lines = part.end;
    effort_.inserted = int(body_.blocks.size());
}

void LiveBody::count()
{
    size_ = 0;
    for (const Block &block : body_.blocks) {
        size_ += size_t(block.content->html.size());
    }
    loose_ = std::ranges::any_of(ties_, [](const auto &ties) { return ties && ties->loose; });
}

/// True if no link definition stands directly in front of a line: it could belong to the paragraph that starts there.
bool LiveBody::startsFresh(const LiveText &text, int line, int lastLineBefore)
{
    return line == 0 || lastLineBefore == line - 1 || text.isBlank(line - 1);
}

/// True if the page has a block that starts exactly where an old one started; then the drafts in front of it are the part.
bool LiveBody::reaches(Part &part, const LiveText &text, int boundary, bool last)
{
    const std::deque<Draft> &drafts = part.page.drafts;
    if (last) {
        part.drafts = drafts.size();
        return true;
    }
    const int wanted = boundary - part.first + part.prefix;
    const auto found = std::ranges::lower_bound(drafts, wanted, {}, [](const Draft &draft) { return draft.lines.first; });
    if (found == drafts.end() || found->lines.first != wanted || !found->fresh) {
        return false;
    }
    part.drafts = size_t(found - drafts.begin());
    const int lastBefore = part.drafts > 0 ? drafts[part.drafts - 1].lines.last - part.prefix + part.first : -1;
    return startsFresh(text, boundary, lastBefore);
}

/// Makes the part begin with the last block up to this one that can be read without what stands in front; -1: at the start of the text.
void LiveBody::beginPart(const LiveText &text, int block, Part &part) const
{
    while (block >= 0 && (fresh_[size_t(block)] == 0 || !startsFresh(text, lineOf(block), lastLineOf(block - 1)))) {
        --block;
    }
    part.firstBlock = std::max(block, 0);
    part.first = block >= 0 ? lineOf(block) : 0;
}

/// The first old block from this one on at which the part may end.
int LiveBody::nextFresh(int block) const
{
    const int count = int(body_.blocks.size());
    while (block < count && (fresh_[size_t(block)] == 0 || !startsFresh(text_, lineOf(block), lastLineOf(block - 1)))) {
        ++block;
    }
    return block;
}

/// Parses the lines of the part up to `end`, which was `oldEnd`. False if that alone cannot tell what the whole text would give.
bool LiveBody::parseLines(const LiveText &text, int end, int oldEnd, std::string &source, Part &part)
{
    const std::string_view chunk = text.between(part.first, end);
    LiveDefinitions::Mentioned mentioned = definitions_.mentionedIn(chunk);
    if (!mentioned.sure) {
        return false;
    }
    source = std::move(mentioned.text);
    source += "\n";
    part.prefix = mentioned.lines + 1;
    source += chunk;
    const RawSurroundings raw = definitions_.rawAround(part.first, oldEnd);
    part.page = parse(source, options_, resources_, {.scope = &scope_, .raw = raw});
    effort_.lines += end - part.first;
    return !hasNotice(part.page.notices, Notice::Kind::OutputLimit);
}

/// Takes down which link definitions stand in the part. False if that is not sure.
bool LiveBody::findPartDefinitions(std::string_view source, Part &part)
{
    bool sure = true;
    const LineIndex lines(source);
    for (DefinitionLines &definition :
         findDefinitions(part.page.parsed.empty() ? lines : LineIndex(part.page.parsed), lines, part.page.leaves, sure)) {
        if (definition.line >= part.prefix && definition.line < part.end - part.first + part.prefix) {
            part.links.push_back(std::move(definition));
        }
    }
    return sure && (part.page.drafts.empty() || part.page.drafts.front().lines.first >= part.prefix);
}

/// Parses from the block in front of the change to where the old blocks can go on, in growing steps.
bool LiveBody::parsePart(const LiveText &text, const LiveText::Change &change, Part &part)
{
    const int count = int(body_.blocks.size());
    const auto blockAt = [this](int line) {
        const auto firstLine = [this](const Block &block) { return block.firstLine - firstLine_; };
        return int(std::ranges::lower_bound(body_.blocks, line, {}, firstLine) - body_.blocks.begin());
    };
    beginPart(text, blockAt(change.firstLine) - 1, part);
    const int shift = change.newEnd - change.oldEnd;
    int next = nextFresh(blockAt(change.oldEnd));
    std::string source;
    for (int step = 1;;) {
        const bool last = next >= count;
        const int boundary = last ? text.lineCount() : lineOf(next) + shift;
        const int end = last ? boundary : std::min(lastLineOf(next), lineOf(next) + enoughOfABlock) + shift + 1;
        if (!parseLines(text, end, end - shift, source, part)) {
            return false;
        }
        if (part.page.beginsEmpty && part.firstBlock > 0) {
            beginPart(text, part.firstBlock - 1, part); // what shows nothing belongs to the block in front
            continue;
        }
        if (reaches(part, text, boundary, last)) {
            part.endBlock = last ? count : next;
            part.end = boundary;
            part.oldEnd = last ? text_.lineCount() : lineOf(next);
            return findPartDefinitions(source, part);
        }
        next = nextFresh(next + step);
        step *= 2;
    }
}

LiveDefinitions::Part LiveBody::definitionsOf(const Part &part)
{
    return {part.first, part.oldEnd, part.end, part.prefix, part.links, part.page.definitions};
}

/// True if no raw HTML in the part, before or now, can belong to raw HTML elsewhere.
bool LiveBody::keepsTies(const Part &part, const Grouping &grouping) const
{
    bool raw = false;
    for (int i = part.firstBlock; i < part.endBlock; ++i) {
        const auto &ties = ties_[size_t(i)];
        raw = raw || (ties && ties->raw);
        if (ties && ties->loose) {
            return false;
        }
    }
    for (const Group &group : grouping.groups) {
        raw = raw || group.raw;
        if (group.loose) {
            return false;
        }
    }
    // Markdown's blocks end a `<p>` that raw HTML left open: there must be some before and now.
    return !loose_ || (!raw && part.firstBlock < part.endBlock && !grouping.groups.empty() && grouping.unclosed.empty());
}

/// The ids of the part's headings. Where the headings changed, those of the whole post are counted anew.
std::vector<QByteArray> LiveBody::idsFor(const Part &part, const Grouping &grouping)
{
    const LiveIds::Part place{size_t(part.firstBlock), size_t(part.endBlock), slugsOf(part.page, grouping), rawIdsOf(grouping)};
    return LiveIds(body_.blocks, ties_, options_.dialect.ids).take(place);
}

/// Renders what the edit changed. A reason if that cannot be done; then nothing is lost but time.
LiveBody::Effort::Reason LiveBody::renderPart(const QByteArray &text)
{
    using Reason = Effort::Reason;
    if (!known_ || text.isEmpty()) {
        return Reason::First;
    }
    if (text == text_.bytes()) {
        return Reason::None;
    }
    auto edited = text_.edited(text);
    Part part;
    if (!edited) {
        return Reason::Bytes;
    }
    if (!parsePart(edited->text, edited->change, part)) {
        return Reason::Limit;
    }
    if (!definitions_.areKept(definitionsOf(part))) {
        return Reason::Definitions;
    }
    part.page.drafts.resize(part.drafts);
    const Grouping grouping = groupDrafts(part.page, true);
    for (const int draft : grouping.unclosed) {
        part.page.notices.push_back({Notice::Kind::UnclosedHtml, part.page.drafts[size_t(draft)].lines.first});
    }
    if (!keepsTies(part, grouping)) {
        return Reason::RawHtml;
    }
    std::vector<QByteArray> ids = idsFor(part, grouping);
    ids.resize(part.page.headings.size());
    std::vector<CutBlock> cut = cutBlocks(part.page, grouping, ids, options_);
    text_ = std::move(edited->text);
    splice(part, std::move(cut));
    // A full rendering would stop at the limit; with far less than that it would not.
    return size_ <= 11 * size_t(text.size()) + 512 * 1024 ? Reason::None : Reason::Limit;
}

void LiveBody::splice(const Part &part, std::vector<CutBlock> cut)
{
    const int shift = part.end - part.oldEnd;
    const int move = part.first - part.prefix + firstLine_;
    const auto inPart = [&](int line) { return line >= part.first + firstLine_ && line < part.oldEnd + firstLine_; };
    std::erase_if(body_.notices, [&](const Notice &notice) { return inPart(notice.line); });
    for (Notice &notice : body_.notices) {
        notice.line += notice.line >= part.oldEnd + firstLine_ ? shift : 0;
    }
    for (const Notice &notice : part.page.notices) {
        if (notice.line + move < part.end + firstLine_) {
            body_.notices.push_back({notice.kind, notice.line + move, notice.detail});
        }
    }
    const auto begin = size_t(part.firstBlock);
    const auto end = size_t(part.endBlock);
    for (size_t i = begin; i < end; ++i) {
        size_ -= size_t(body_.blocks[i].content->html.size());
    }
    for (size_t i = end; i < body_.blocks.size(); ++i) {
        body_.blocks[i].firstLine += shift;
        body_.blocks[i].lastLine += shift;
    }
    definitions_.move(definitionsOf(part));
    std::vector<char> fresh;
    std::vector<Block> blocks;
    AllTies ties;
    for (CutBlock &one : cut) {
        one.block.firstLine += move;
        one.block.lastLine += move;
        for (const Notice &notice : one.notices) {
            body_.notices.push_back({notice.kind, notice.line + move, notice.detail});
        }
        size_ += size_t(one.block.content->html.size());
        blocks.push_back(std::move(one.block));
        ties.push_back(std::move(one.ties));
        fresh.push_back(one.fresh ? 1 : 0);
    }
    effort_.firstBlock = part.firstBlock;
    effort_.removed = part.endBlock - part.firstBlock;
    effort_.inserted = int(blocks.size());
    const auto replace = [&](auto &into, auto &from) {
        const size_t common = std::min(from.size(), end - begin);
        std::move(from.begin(), from.begin() + std::ptrdiff_t(common), into.begin() + std::ptrdiff_t(begin));
        into.erase(into.begin() + std::ptrdiff_t(begin + common), into.begin() + std::ptrdiff_t(end));
        into.insert(into.begin() + std::ptrdiff_t(begin + common), std::make_move_iterator(from.begin() + std::ptrdiff_t(common)),
                    std::make_move_iterator(from.end()));
    };
    replace(body_.blocks, blocks);
    replace(ties_, ties);
    replace(fresh_, fresh);
    sortNotices(body_.notices);
}

} // namespace galley::markdown
