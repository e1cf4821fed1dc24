// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "bareaddress.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

/// What goldmark takes for an address (its extension linkify).
constexpr std::string_view goldmarkAddress = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-@:%_+.~#$!?&/=();,'\">^{}[]`";

} // namespace

size_t endOfAddress(std::string_view text, size_t begin, BareLinkRule rule)
{
    const bool goldmark = rule == BareLinkRule::Goldmark;
    size_t end = std::min(goldmark ? text.find_first_not_of(goldmarkAddress, begin) : text.find_first_of(" \t\r\n<", begin), text.size());
    std::ptrdiff_t open =
        std::ranges::count(text.substr(begin, end - begin), '(') - std::ranges::count(text.substr(begin, end - begin), ')');
    while (end > begin) {
        const char last = text[end - 1];
        if (std::string_view("?!.,:*_~'\"").find(last) != std::string_view::npos) {
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
            end = !name.empty() && std::ranges::all_of(name, isAlphanumeric) ? from + entity : end - 1;
        } else {
            break;
        }
    }
    return end;
}

bool isLinked(std::string_view text, size_t at, std::string_view address, BareLinkRule rule)
{
    const size_t begin = address.find("//") + 2;
    const std::string_view host = address.substr(begin, address.find_first_of("/?#", begin) - begin);
    const std::string_view openers = rule == BareLinkRule::Goldmark ? "*_~(" : "*_~([{";
    const bool begins = rule == BareLinkRule::Remark || at == 0 || isSpace(text[at - 1]) || openers.contains(text[at - 1]);
    return begins && (rule == BareLinkRule::Goldmark ? host.contains('.') : !host.empty());
}

} // namespace galley::markdown
