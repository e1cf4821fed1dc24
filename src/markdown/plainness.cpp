// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "plainness.h"

#include <algorithm>
#include <unordered_set>

namespace galley::markdown
{

void Plainness::noteElement(std::string_view name, ElementRule rule, int depth, bool link, bool foreign)
{
    static const std::unordered_set<std::string_view> inlines = {"a",     "abbr", "b",      "br",  "cite", "code", "del", "em",
                                                                 "i",     "img",  "ins",    "kbd", "mark", "q",    "s",   "samp",
                                                                 "small", "span", "strong", "sub", "sup",  "u",    "var", "wbr"};
    static const std::unordered_set<std::string_view> boxes = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6"};
    const bool isInPlace = inlines.contains(name) ? name != "a" || !link : depth == 1 && boxes.contains(name);
    plain_ = plain_ && rule == ElementRule::Keep && !foreign && isInPlace;
}

void Plainness::noteAttribute(std::string_view name)
{
    const auto isUsual = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    plain_ = plain_ && name != "style" && std::ranges::all_of(name, isUsual);
}

bool Plainness::isSure(std::string_view html) const
{
    const auto isControl = [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; };
    return plain_ && html.starts_with('<') && !html.starts_with("<!") && std::ranges::none_of(html, isControl);
}

} // namespace galley::markdown
