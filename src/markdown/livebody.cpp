// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "livebody.h"

#include "ids.h"
#include "linetypes.h"

#include <QUtf8StringView>

#include <algorithm>
#include <cstring>

namespace galley::markdown
{
namespace
{

/// To see that a block starts at a line, so much of it is enough.
constexpr int enoughOfABlock = 16;

std::string_view view(const QByteArray &text)
{
    return {text.constData(), size_t(text.size())};
}

size_t commonPrefix(std::string_view a, std::string_view b)
{
    constexpr size_t step = 4096;
    const size_t size = std::min(a.size(), b.size());
    size_t at = 0;
    while (at + step <= size && std::memcmp(a.data() + at, b.data() + at, step) == 0) {
        at += step;
    }
    while (at < size && a[at] == b[at]) {
        ++at;
    }
    return at;
}

size_t commonSuffix(std::string_view a, std::string_view b, size_t most)
{
    constexpr size_t step = 4096;
    size_t size = 0;
    while (size + step <= most && std::memcmp(a.data() + a.size() - size - step, b.data() + b.size() - size - step, step) == 0) {
        size += step;
    }
    while (size < most && a[a.size() - size - 1] == b[b.size() - size - 1]) {
        ++size;
    }
    return size;
}

std::vector<uint32_t> lineStarts(std::string_view text)
{
    const LineIndex lines(text);
    std::vector<uint32_t> starts;
    starts.reserve(size_t(lines.count()) + 1);
    for (int line = 0; line <= lines.count(); ++line) {
        starts.push_back(uint32_t(lines.start(line)));
    }
    return starts;
}

int lineOf(const std::vector<uint32_t> &starts, size_t offset)
{
    const auto next = std::upper_bound(starts.begin(), starts.end() - 1, uint32_t(offset));
    return int(next - starts.begin()) - 1;
}

std::string_view linesBetween(const QByteArray &text, const std::vector<uint32_t> &starts, int first, int end)
{
    return view(text).substr(starts[size_t(first)], starts[size_t(end)] - starts[size_t(first)]);
}

bool hasNotice(const std::vector<Notice> &notices, Notice::Kind kind)
{
    return std::ranges::any_of(notices, [kind](const Notice &notice) { return notice.kind == kind; });
}

std::vector<QByteArray> slugsOf(const Page &page, const std::vector<Group> &groups)
{
    std::vector<QByteArray> slugs;
    for (const Group &group : groups) {
        for (size_t i = page.drafts[size_t(group.first)].begin.headings; i < page.drafts[size_t(group.last)].end.headings; ++i) {
            slugs.push_back(page.headings[i].slug);
        }
    }
    return slugs;
}

} // namespace

LiveBody::LiveBody(const Options &options, code::Highlighter *highlighter)
    : options_(options)
    , highlighter_(highlighter)
{
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
    return body_;
}

void LiveBody::renderAll(const QByteArray &text)
{
    text_ = text;
    known_ = false;
    if (!QUtf8StringView(text).isValidUtf8() || text.startsWith("\xEF\xBB\xBF")) {
        body_ = render(text, firstLine_, options_, highlighter_);
        ties_.clear();
        effort_.inserted = int(body_.blocks.size());
        return;
    }
    starts_ = lineStarts(view(text));
    Part part;
    part.page = parse(view(text), options_, highlighter_);
    part.endBlock = int(body_.blocks.size());
    part.end = int(starts_.size()) - 1;
    part.drafts = part.page.drafts.size();
    const bool limited = hasNotice(part.page.notices, Notice::Kind::OutputLimit);
    bool sure = true;
    definitions_ = findDefinitions(LineIndex(view(text)), part.page.leaves, sure);
    labels_.clear();
    for (size_t i = 0; i < definitions_.size(); ++i) {
        for (const std::string &label : definitions_[i].labels) {
            labels_.try_emplace(label, i);
        }
    }
    const Grouping grouping = groupDrafts(part.page, options_.balanceRawHtml);
    std::vector<QByteArray> ids;
    body_ = {};
    ties_.clear();
    renewIds(part, grouping, ids);
    body_.notices = part.page.notices;
    for (const int draft : grouping.unclosed) {
        body_.notices.push_back({Notice::Kind::UnclosedHtml, part.page.drafts[size_t(draft)].lines.first});
    }
    for (CutBlock &cut : cutBlocks(part.page, grouping, ids, options_)) {
        cut.block.firstLine += firstLine_;
        cut.block.lastLine += firstLine_;
        body_.blocks.push_back(std::move(cut.block));
        ties_.push_back(std::move(cut.ties));
        body_.notices.insert(body_.notices.end(), cut.notices.begin(), cut.notices.end());
    }
    for (Notice &notice : body_.notices) {
        notice.line += firstLine_;
    }
    sortNotices(body_.notices);
    count();
    known_ = sure && !limited && options_.balanceRawHtml;
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

/// Finds the lines that differ, and where all lines of the new text start. False if the text is not UTF-8 any more.
bool LiveBody::compare(const QByteArray &text, Change &change, std::vector<uint32_t> &starts) const
{
    const std::string_view before = view(text_);
    const std::string_view now = view(text);
    size_t prefix = commonPrefix(before, now);
    const size_t suffix = commonSuffix(before, now, std::min(before.size(), now.size()) - prefix);
    // A carriage return in front of the place may lose or gain the line feed that belongs to it.
    prefix -= prefix > 0 ? 1 : 0;
    change.firstLine = std::max(0, lineOf(starts_, prefix));
    const auto behind = std::upper_bound(starts_.begin(), starts_.end() - 1, uint32_t(before.size() - suffix));
    change.oldEnd = int(behind - starts_.begin());
    const auto begin = size_t(starts_[size_t(change.firstLine)]);
    const size_t end = starts_[size_t(change.oldEnd)] + now.size() - before.size();
    const std::string_view differing = now.substr(begin, end - begin);
    if (!QUtf8StringView(differing.data(), qsizetype(differing.size())).isValidUtf8() || now.starts_with("\xEF\xBB\xBF")) {
        return false;
    }
    starts.reserve(starts_.size() + 16);
    starts.assign(starts_.begin(), starts_.begin() + change.firstLine);
    if (!differing.empty()) {
        for (const uint32_t start : lineStarts(differing)) {
            starts.push_back(uint32_t(begin) + start);
        }
        starts.pop_back(); // the end of the piece is the start of what follows
    }
    change.newEnd = int(starts.size());
    const auto shift = uint32_t(now.size() - before.size());
    const size_t kept = starts.size();
    starts.insert(starts.end(), behind, starts_.end());
    for (size_t i = kept; i < starts.size(); ++i) {
        starts[i] += shift;
    }
    return true;
}

/// True if no link definition stands directly in front of a line: it could belong to the paragraph that starts there.
bool LiveBody::startsFresh(const QByteArray &text, const std::vector<uint32_t> &starts, int line, int lastLineBefore) const
{
    if (line == 0 || lastLineBefore == line - 1) {
        return true;
    }
    std::string_view before = linesBetween(text, starts, line - 1, line);
    while (!before.empty() && (before.back() == '\n' || before.back() == '\r')) {
        before.remove_suffix(1);
    }
    return isBlank(before);
}

/// The definitions that a piece of text refers to, in their order, with a blank line behind each. False if it depends on the rest of
/// the text whether they are found.
bool LiveBody::definitionsFor(std::string_view chunk, std::string &text, int &lines) const
{
    if (labels_.empty()) {
        return true;
    }
    const Mentions mentions = mentionedLabels(chunk);
    std::vector<size_t> needed;
    for (const std::string &label : mentions.labels) {
        if (const auto found = labels_.find(label); found != labels_.end()) {
            needed.push_back(found->second);
        }
    }
    std::ranges::sort(needed);
    needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
    for (const size_t i : needed) {
        text.append(definitions_[i].text).append("\n");
        lines += definitions_[i].count + 1;
    }
    return std::ranges::none_of(mentions.padded, [this](const std::string &label) { return labels_.contains(label); });
}

/// True if the page has a block that starts exactly where an old one started; then the drafts in front of it are the part.
bool LiveBody::reaches(Part &part, const QByteArray &text, const std::vector<uint32_t> &starts, int boundary, bool last) const
{
    const std::vector<Draft> &drafts = part.page.drafts;
    if (last) {
        part.drafts = drafts.size();
        return true;
    }
    const int wanted = boundary - part.first + part.prefix;
    const auto found = std::ranges::lower_bound(drafts, wanted, {}, [](const Draft &draft) { return draft.lines.first; });
    if (found == drafts.end() || found->lines.first != wanted) {
        return false;
    }
    part.drafts = size_t(found - drafts.begin());
    const int lastBefore = part.drafts > 0 ? drafts[part.drafts - 1].lines.last - part.prefix + part.first : -1;
    return startsFresh(text, starts, boundary, lastBefore);
}

/// Parses from the block in front of the change to where the old blocks can go on, in growing steps.
bool LiveBody::parsePart(const QByteArray &text, const std::vector<uint32_t> &starts, const Change &change, Part &part)
{
    const std::vector<Block> &blocks = body_.blocks;
    const auto first = [&](int block) { return blocks[size_t(block)].firstLine - firstLine_; };
    const auto lastOf = [&](int block) { return block >= 0 ? blocks[size_t(block)].lastLine - firstLine_ : -1; };
    const int count = int(blocks.size());
    const auto firstLineOf = [this](const Block &block) { return block.firstLine - firstLine_; };
    int begin = int(std::ranges::lower_bound(blocks, change.firstLine, {}, firstLineOf) - blocks.begin()) - 1;
    while (begin >= 0 && !startsFresh(text, starts, first(begin), lastOf(begin - 1))) {
        --begin;
    }
    part.firstBlock = std::max(begin, 0);
    part.first = begin >= 0 ? first(begin) : 0;
    const int shift = change.newEnd - change.oldEnd;
    int next = int(std::ranges::lower_bound(blocks, change.oldEnd, {}, firstLineOf) - blocks.begin());
    for (int step = 1;; step *= 2) {
        while (next < count && !startsFresh(text_, starts_, first(next), lastOf(next - 1))) {
            ++next;
        }
        const bool last = next >= count;
        const int boundary = last ? int(starts.size()) - 1 : first(next) + shift;
        const int end = last ? boundary : std::min(lastOf(next), first(next) + enoughOfABlock) + shift + 1;
        const std::string_view chunk = linesBetween(text, starts, part.first, end);
        part.prefix = 0;
        std::string source;
        if (!definitionsFor(chunk, source, part.prefix)) {
            return false;
        }
        // md4c 0.5.2 takes some list items for empty if their text starts at a certain offset modulo 256.
        const size_t padding = (starts[size_t(part.first)] + 2 * 256 - 1 - source.size() % 256) % 256 + 1;
        source.append(padding - 1, ' ').append("\n");
        part.prefix += 1;
        source += chunk;
        part.page = parse(source, options_, highlighter_);
        effort_.lines += end - part.first;
        if (hasNotice(part.page.notices, Notice::Kind::OutputLimit)) {
            return false;
        }
        if (reaches(part, text, starts, boundary, last)) {
            part.endBlock = last ? count : next;
            part.end = boundary;
            part.oldEnd = last ? int(starts_.size()) - 1 : first(next);
            bool sure = true;
            const std::vector<DefinitionLines> found = findDefinitions(LineIndex(source), part.page.leaves, sure);
            for (const DefinitionLines &definition : found) {
                if (definition.line >= part.prefix && definition.line < boundary - part.first + part.prefix) {
                    part.definitions.push_back(definition);
                }
            }
            const bool clean = part.page.drafts.empty() || part.page.drafts.front().lines.first >= part.prefix;
            return sure && clean;
        }
        next += step;
    }
}

/// True if the lines of the part define what they defined before.
bool LiveBody::keepsDefinitions(const Part &part) const
{
    const auto line = [](const DefinitionLines &definition) { return definition.line; };
    const auto begin = std::ranges::lower_bound(definitions_, part.first, {}, line);
    const auto end = std::ranges::lower_bound(definitions_, part.oldEnd, {}, line);
    return std::ranges::equal(begin, end, part.definitions.begin(), part.definitions.end(),
                              [](const auto &a, const auto &b) { return a.text == b.text; });
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
    std::vector<QByteArray> slugs;
    std::vector<QByteArray> ids;
    std::vector<std::string> rawIds;
    for (int i = part.firstBlock; i < part.endBlock; ++i) {
        if (const auto &ties = ties_[size_t(i)]) {
            slugs.insert(slugs.end(), ties->slugs.begin(), ties->slugs.end());
            ids.insert(ids.end(), ties->ids.begin(), ties->ids.end());
            rawIds.insert(rawIds.end(), ties->rawIds.begin(), ties->rawIds.end());
        }
    }
    std::vector<std::string> newRawIds;
    for (const Group &group : grouping.groups) {
        newRawIds.insert(newRawIds.end(), group.ids.begin(), group.ids.end());
    }
    if (slugs != slugsOf(part.page, grouping.groups) || rawIds != newRawIds) {
        renewIds(part, grouping, ids);
    }
    return ids;
}

void LiveBody::renewIds(const Part &part, const Grouping &grouping, std::vector<QByteArray> &ids)
{
    UniqueIds unique;
    const size_t begin = size_t(part.firstBlock);
    const size_t end = size_t(part.endBlock);
    const auto inPart = [&](size_t block) { return block >= begin && block < end; };
    for (size_t i = 0; i < ties_.size(); ++i) {
        if (ties_[i] && !inPart(i)) {
            std::ranges::for_each(ties_[i]->rawIds, [&](const std::string &id) { unique.reserve(id); });
        }
    }
    for (const Group &group : grouping.groups) {
        std::ranges::for_each(group.ids, [&](const std::string &id) { unique.reserve(id); });
    }
    const auto take = [&](const std::vector<QByteArray> &slugs) {
        std::vector<QByteArray> taken;
        std::ranges::transform(slugs, std::back_inserter(taken), [&](const QByteArray &slug) { return unique.take(slug); });
        return taken;
    };
    for (size_t i = 0; i < std::min(begin, ties_.size()); ++i) {
        if (ties_[i]) {
            replaceIds(i, take(ties_[i]->slugs));
        }
    }
    ids = take(slugsOf(part.page, grouping.groups));
    for (size_t i = end; i < ties_.size(); ++i) {
        if (ties_[i]) {
            replaceIds(i, take(ties_[i]->slugs));
        }
    }
}

/// Gives the headings of a block that is not rendered again other ids.
void LiveBody::replaceIds(size_t block, const std::vector<QByteArray> &ids)
{
    const Ties &old = *ties_[block];
    if (old.ids == ids) {
        return;
    }
    const auto content = std::make_shared<Content>(*body_.blocks[block].content);
    qsizetype at = 0;
    size_t heading = 0;
    for (size_t i = 0; i < ids.size(); ++i) {
        // The writer puts the id first, directly behind the name of the tag.
        const QByteArray wanted = " id=\"" + old.ids[i] + "\"";
        do {
            at = content->html.indexOf(wanted, at + 1);
        } while (at >= 3 && (content->html[at - 3] != '<' || content->html[at - 2] != 'h'));
        if (at < 3) {
            break;
        }
        const QByteArray replaced = " id=\"" + ids[i] + "\"";
        content->html.replace(at, wanted.size(), replaced);
        while (heading < content->headings.size() && content->headings[heading].id != old.ids[i]) {
            ++heading;
        }
        if (heading < content->headings.size()) {
            content->headings[heading++].id = ids[i];
        }
    }
    content->hash = hashOf(content->html);
    body_.blocks[block].content = content;
    const auto ties = std::make_shared<Ties>(old);
    ties->ids = ids;
    ties_[block] = ties;
}

/// Renders what the edit changed. A reason if that cannot be done; then nothing is lost but time.
LiveBody::Effort::Reason LiveBody::renderPart(const QByteArray &text)
{
    using Reason = Effort::Reason;
    if (!known_ || text.isEmpty()) {
        return Reason::First;
    }
    if (text == text_) {
        return Reason::None;
    }
    Change change;
    std::vector<uint32_t> starts;
    Part part;
    if (!compare(text, change, starts)) {
        return Reason::Bytes;
    }
    if (!parsePart(text, starts, change, part)) {
        return Reason::Limit;
    }
    if (!keepsDefinitions(part)) {
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
    text_ = text;
    starts_ = std::move(starts);
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
            body_.notices.push_back({notice.kind, notice.line + move});
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
    for (size_t i = 0; i < definitions_.size(); ++i) {
        definitions_[i].line += definitions_[i].line >= part.oldEnd ? shift : 0;
    }
    std::vector<Block> blocks;
    std::vector<std::shared_ptr<const Ties>> ties;
    for (CutBlock &one : cut) {
        one.block.firstLine += move;
        one.block.lastLine += move;
        for (const Notice &notice : one.notices) {
            body_.notices.push_back({notice.kind, notice.line + move});
        }
        size_ += size_t(one.block.content->html.size());
        blocks.push_back(std::move(one.block));
        ties.push_back(std::move(one.ties));
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
    sortNotices(body_.notices);
}

} // namespace galley::markdown
