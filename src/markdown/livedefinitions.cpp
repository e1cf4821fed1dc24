// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "livedefinitions.h"

#include <algorithm>
#include <utility>

namespace galley::markdown
{
namespace
{

/// Bytes that no definition among these lines has more of: label, address and title may have a line each.
size_t longestIn(std::string_view lines)
{
    size_t longest = 0;
    for (size_t end = lines.find('\n'); end != std::string_view::npos; end = lines.find('\n')) {
        longest = std::max(longest, 3 * end);
        lines.remove_prefix(end + 1);
    }
    return longest;
}

} // namespace

LiveDefinitions::LiveDefinitions(std::vector<DefinitionLines> links, std::vector<PostDefinition> post)
    : links_(std::move(links))
    , post_(std::move(post))
{
    longest_.reserve(links_.size());
    for (size_t i = 0; i < links_.size(); ++i) {
        longest_.push_back(longestIn(links_[i].text));
        for (const std::string &label : links_[i].labels) {
            labels_.try_emplace(label, i);
            firstBytes_.add(label);
        }
    }
}

LiveDefinitions::Mentioned LiveDefinitions::mentionedIn(std::string_view chunk) const
{
    Mentioned mentioned;
    if (labels_.empty()) {
        return mentioned;
    }
    const Mentions mentions = mentionedLabels(chunk, &firstBytes_);
    std::vector<size_t> needed;
    for (const auto &[label, times] : mentions.labels) {
        if (const auto found = labels_.find(label); found != labels_.end()) {
            needed.push_back(found->second);
            mentioned.copied += times * longest_[found->second];
        }
    }
    std::ranges::sort(needed);
    needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
    for (const size_t i : needed) {
        mentioned.text.append(links_[i].text).append("\n");
        mentioned.lines += links_[i].count + 1;
    }
    mentioned.sure = std::ranges::none_of(mentions.padded, [this](const std::string &label) { return labels_.contains(label); });
    return mentioned;
}

RawSurroundings LiveDefinitions::rawAround(int first, int end) const
{
    RawSurroundings raw;
    for (const PostDefinition &definition : post_) {
        const bool tag = definition.kind == PostDefinition::Kind::RawTag;
        if (tag && definition.line < first) {
            raw.begins = definition.key == "raw";
        }
        raw.closes = raw.closes || (tag && definition.line >= end && definition.key == "endraw");
    }
    // A tag without an end begins nothing.
    raw.begins = raw.begins && std::ranges::any_of(post_, [first](const PostDefinition &definition) {
                     return definition.kind == PostDefinition::Kind::RawTag && definition.line >= first && definition.key == "endraw";
                 });
    return raw;
}

bool LiveDefinitions::areKept(const Part &part) const
{
    const auto begin = std::ranges::lower_bound(links_, part.first, {}, &DefinitionLines::line);
    const auto end = std::ranges::lower_bound(links_, part.oldEnd, {}, &DefinitionLines::line);
    if (!std::ranges::equal(begin, end, part.links.begin(), part.links.end(),
                            [](const auto &a, const auto &b) { return a.text == b.text; })) {
        return false;
    }
    const auto postBegin = std::ranges::lower_bound(post_, part.first, {}, &PostDefinition::line);
    const auto postEnd = std::ranges::lower_bound(post_, part.oldEnd, {}, &PostDefinition::line);
    const auto nowBegin = std::ranges::lower_bound(part.post, part.prefix, {}, &PostDefinition::line);
    const auto nowEnd = std::ranges::lower_bound(part.post, part.end - part.first + part.prefix, {}, &PostDefinition::line);
    return std::equal(postBegin, postEnd, nowBegin, nowEnd, [](const auto &a, const auto &b) { return a.sameAs(b); });
}

void LiveDefinitions::move(const Part &part)
{
    const auto moveAll = [&part](auto &known, auto now, auto line) {
        const auto begin = std::ranges::lower_bound(known, part.first, {}, line);
        const auto end = std::ranges::lower_bound(known, part.oldEnd, {}, line);
        for (auto it = begin; it != end; ++it, ++now) {
            it->line = now->line - part.prefix + part.first;
        }
        for (auto it = end; it != known.end(); ++it) {
            it->line += part.end - part.oldEnd;
        }
    };
    moveAll(links_, part.links.begin(), &DefinitionLines::line);
    moveAll(post_, std::ranges::lower_bound(part.post, part.prefix, {}, &PostDefinition::line), &PostDefinition::line);
}

} // namespace galley::markdown
