// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "rawelements.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

/// 1 for a start tag, -1 for an end tag, 0 for one that ends itself.
int opens(std::string_view tag)
{
    return tag.starts_with("</") ? -1 : tag.substr(0, tag.find('>')).ends_with('/') ? 0 : 1;
}

} // namespace

std::string tagName(std::string_view text)
{
    if (!text.starts_with('<')) {
        return {};
    }
    text.remove_prefix(text.starts_with("</") ? 2 : 1);
    const size_t end = std::min(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"), text.size());
    const bool ends = end == text.size() || isSpace(text[end]) || text[end] == '>' || text[end] == '/';
    return ends ? lower(text.substr(0, end)) : std::string();
}

int tagsOpen(std::string_view line, std::string_view name)
{
    int open = 0;
    for (size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
        const std::string_view tag = line.substr(at);
        open += tagName(tag) == name ? opens(tag) : 0;
    }
    return open;
}

void RawElements::add(std::string_view line)
{
    for (size_t at = line.find('<'); at != std::string_view::npos; at = line.find('<', at + 1)) {
        const std::string_view tag = line.substr(at);
        std::vector<Tags> &tags = names_[tagName(tag)].tags;
        if (tags.empty() || tags.back().line != count_) {
            tags.push_back({.line = count_});
        }
        tags.back().opened += opens(tag);
    }
    ++count_;
}

/// The next place at which no more is open than in front of a line is, from the last line on, on top of a stack of such places.
void RawElements::match(std::vector<Tags> &tags)
{
    struct Place {
        int open = 0; ///< in front of the tags of this number, from the last one on
        size_t tags = 0;
    };
    std::vector<Place> places = {{0, tags.size()}};
    int open = 0;
    for (size_t i = tags.size(); i-- > 0;) {
        open -= tags[i].opened;
        while (!places.empty() && places.back().open > open) {
            places.pop_back();
        }
        tags[i].lines = places.empty() ? 0 : tags[places.back().tags - 1].line - tags[i].line + 1;
        places.push_back({open, i});
    }
}

size_t RawElements::size(std::string_view name, size_t line)
{
    const auto known = names_.find(std::string(name));
    if (known == names_.end()) {
        return 0;
    }
    std::vector<Tags> &tags = known->second.tags;
    if (!known->second.matched) {
        match(tags);
        known->second.matched = true;
    }
    const auto found = std::ranges::lower_bound(tags, line, {}, &Tags::line);
    return found != tags.end() && found->line == line ? found->lines : 0;
}

} // namespace galley::markdown
