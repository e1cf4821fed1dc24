// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/patch.h"

#include "preview/alignment.h"

#include <algorithm>
#include <unordered_map>

namespace galley::preview
{

using markdown::Block;

namespace
{

/// Gives equal numbers to blocks that show the same, so that contents are compared once and numbers after that.
class Numbering
{
public:
    int of(const Block &block)
    {
        const auto [first, last] = m_seen.equal_range(block.content->hash);
        const auto known = std::find_if(first, last, [&block](const auto &entry) { return entry.second.block->sameContent(block); });
        if (known != last) {
            return known->second.number;
        }
        const int number = static_cast<int>(m_seen.size());
        m_seen.emplace(block.content->hash, Entry{&block, number});
        return number;
    }

private:
    struct Entry {
        const Block *block = nullptr;
        int number = 0;
    };
    std::unordered_multimap<size_t, Entry> m_seen;
};

/// Pairs the blocks that stay. Equal ends are taken first, without a hash table: most edits change one block.
std::vector<Match> keptBlocks(const std::vector<Block> &before, const std::vector<Block> &after)
{
    const auto shorter = static_cast<int>(std::min(before.size(), after.size()));
    int front = 0;
    while (front < shorter && before[front].sameContent(after[front])) {
        ++front;
    }
    int back = 0;
    while (back < shorter - front && before[before.size() - 1 - back].sameContent(after[after.size() - 1 - back])) {
        ++back;
    }
    Numbering numbering;
    const auto numbers = [&](const std::vector<Block> &blocks) {
        std::vector<int> list;
        std::transform(blocks.begin() + front, blocks.end() - back, std::back_inserter(list),
                       [&numbering](const Block &block) { return numbering.of(block); });
        return list;
    };
    const std::vector<int> middleBefore = numbers(before);
    const std::vector<Match> middle = align(middleBefore, numbers(after));

    std::vector<Match> kept;
    kept.reserve(front + middle.size() + back);
    for (int i = 0; i < front; ++i) {
        kept.push_back({i, i});
    }
    for (const Match &match : middle) {
        kept.push_back({front + match.before, front + match.after});
    }
    for (int i = back; i > 0; --i) {
        kept.push_back({static_cast<int>(before.size()) - i, static_cast<int>(after.size()) - i});
    }
    return kept;
}

/// True if the splice changes anything.
bool matters(const Splice &splice)
{
    return splice.removed != 0 || !splice.inserted.empty() || splice.lineShift != 0 || splice.growth != 0;
}

} // namespace

Patch diff(const std::vector<Block> &before, const std::vector<Block> &after)
{
    Patch patch;
    Match from; // the first block of each list behind the last one kept
    int shift = 0;
    int growth = 0;
    const auto close = [&](Match to, int newShift) {
        Splice splice{from.after, to.before - from.before, {}, newShift - shift, growth};
        splice.inserted.assign(after.begin() + from.after, after.begin() + to.after);
        if (matters(splice)) {
            patch.splices.push_back(std::move(splice));
        }
        shift = newShift;
    };
    for (const Match &match : keptBlocks(before, after)) {
        const Block &was = before[match.before];
        const Block &is = after[match.after];
        close(match, is.firstLine - was.firstLine);
        growth = (is.lastLine - is.firstLine) - (was.lastLine - was.firstLine);
        from = {match.before + 1, match.after + 1};
    }
    close({static_cast<int>(before.size()), static_cast<int>(after.size())}, shift);
    return patch;
}

void apply(const Patch &patch, std::vector<Block> &blocks)
{
    if (patch.splices.empty()) {
        return;
    }
    std::vector<Block> result;
    result.reserve(blocks.size());
    auto next = blocks.begin();
    int shift = 0;
    const auto keepUntil = [&](std::vector<Block>::iterator end) {
        for (; next != end; ++next) {
            next->firstLine += shift;
            next->lastLine += shift;
            result.push_back(std::move(*next));
        }
    };
    for (const Splice &splice : patch.splices) {
        keepUntil(next + (splice.index - std::ssize(result)));
        if (!result.empty()) {
            result.back().lastLine += splice.growth;
        }
        next += splice.removed;
        result.insert(result.end(), splice.inserted.begin(), splice.inserted.end());
        shift += splice.lineShift;
    }
    keepUntil(blocks.end());
    blocks = std::move(result);
}

} // namespace galley::preview
