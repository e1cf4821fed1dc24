// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "bareaddress.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

/// What goldmark takes for a host and for what may follow it (its extension linkify).
constexpr std::string_view goldmarkHost = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-@:%._+~#=";
constexpr std::string_view goldmarkPath = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-@:%_+.~#$!?&/=();,'\">^{}[]`";
constexpr std::string_view lowerCase = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view digits = "0123456789";

size_t pass(std::string_view text, size_t at, std::string_view characters)
{
    return std::min(text.find_first_not_of(characters, at), text.size());
}

/// Behind the host of an address and its port; the host's begin if there is none with letters behind its last point.
size_t endOfGoldmarkHost(std::string_view text, size_t begin)
{
    constexpr size_t longest = 256;
    const size_t end = pass(text, begin, goldmarkHost);
    for (size_t point = text.rfind('.', std::min(end, begin + longest + 1)); point != std::string_view::npos && point > begin;
         point = text.rfind('.', point - 1)) {
        const size_t behind = pass(text, point + 1, lowerCase);
        if (point < end && behind > point + 1) {
            const size_t port = text.substr(behind).starts_with(':') ? pass(text, behind + 1, digits) : behind;
            return port > behind + 1 ? port : behind;
        }
    }
    return begin;
}

size_t endOfGoldmarkAddress(std::string_view text, size_t begin)
{
    const size_t scheme = text.find("//", begin);
    const size_t host = text.substr(begin).starts_with("www.") ? begin : scheme + 2;
    const size_t end = endOfGoldmarkHost(text, host);
    const bool path = end > host && end < text.size() && std::string_view("/#?").contains(text[end]);
    return end == host ? begin : path ? pass(text, end, goldmarkPath) : end;
}

} // namespace

size_t endOfAddress(std::string_view text, size_t begin, BareLinkRule rule)
{
    const bool goldmark = rule == BareLinkRule::Goldmark;
    size_t end = goldmark ? endOfGoldmarkAddress(text, begin) : std::min(text.find_first_of(" \t\r\n<", begin), text.size());
    std::ptrdiff_t open =
        std::ranges::count(text.substr(begin, end - begin), '(') - std::ranges::count(text.substr(begin, end - begin), ')');
    while (end > begin) {
        const char last = text[end - 1];
        if (std::string_view(goldmark ? "?!.,:*_~" : "?!.,:*_~'\"").contains(last)) {
            --end;
        } else if (last == ')' && open < 0) {
            --end;
            ++open;
        } else if (last == ';') {
            constexpr size_t longestName = 32;
            const size_t from = std::max(begin, end - std::min(end, longestName));
            const size_t entity = text.substr(from, end - from).rfind('&');
            const std::string_view name =
                entity == std::string_view::npos ? std::string_view() : text.substr(from + entity + 1, end - from - entity - 2);
            const bool isEntity = !name.empty() && std::ranges::all_of(name, isAlphanumeric);
            if (!isEntity && goldmark) {
                break;
            }
            end = isEntity ? from + entity : end - 1;
        } else {
            break;
        }
    }
    return end;
}

bool isLinked(std::string_view text, size_t at, std::string_view address, BareLinkRule rule)
{
    if (address.empty()) {
        return false;
    }
    const size_t begin = address.find("//") + 2;
    const std::string_view host = address.substr(begin, address.find_first_of("/?#", begin) - begin);
    const std::string_view openers = rule == BareLinkRule::Goldmark ? "*_~(\"'" : "*_~([{"; // behind a typographic mark, too
    const bool begins = rule == BareLinkRule::Remark || at == 0 || isSpace(text[at - 1]) || openers.contains(text[at - 1]);
    return begins && !host.empty();
}

} // namespace galley::markdown
