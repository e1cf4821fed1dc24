// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "tokens.h"

namespace galley::markdown
{
namespace
{

constexpr std::string_view opener = "=\xEF\xB7\x90"; // U+FDD0
constexpr std::string_view closer = "\xEF\xB7\x91="; // U+FDD1
constexpr std::string_view digits = "abcdefghijklmnopqrstuvwxyz012345";
constexpr size_t digitCount = 5;
static_assert(opener.size() + digitCount + closer.size() == tokenSize);

/// The next byte sequence EF B7 90 to EF B7 AF; npos if there is none.
size_t findNoncharacter(std::string_view text, size_t from)
{
    for (size_t at = text.find("\xEF\xB7", from); at != std::string_view::npos; at = text.find("\xEF\xB7", at + 2)) {
        if (at + 2 < text.size()) {
            const auto last = static_cast<unsigned char>(text[at + 2]);
            if (last >= 0x90 && last <= 0xAF) {
                return at;
            }
        }
    }
    return std::string_view::npos;
}

} // namespace

void appendToken(std::string &out, size_t index)
{
    out += opener;
    for (size_t i = 0; i < digitCount; ++i) {
        out += digits[index >> 5 * (digitCount - 1 - i) & 31];
    }
    out += closer;
}

FoundToken findToken(std::string_view text, size_t from)
{
    FoundToken found;
    found.begin = text.find(opener, from);
    if (found.begin == std::string_view::npos || found.begin + tokenSize > text.size()) {
        return {};
    }
    for (const char digit : text.substr(found.begin + opener.size(), digitCount)) {
        found.index = found.index << 5 | (digits.find(digit) & 31);
    }
    return found;
}

std::string expanded(std::string_view text, const std::vector<Token> &tokens, Expand how)
{
    std::string out;
    size_t done = 0;
    for (FoundToken found = findToken(text); found.begin != std::string_view::npos; found = findToken(text, done)) {
        const Token &token = tokens[found.index];
        out.append(text.substr(done, found.begin - done));
        out.append(how == Expand::ToValue && token.value ? *token.value : token.source);
        done = found.begin + tokenSize;
    }
    return out.append(text.substr(done));
}

bool hasNoncharacters(std::string_view text)
{
    return findNoncharacter(text, 0) != std::string_view::npos;
}

void replaceNoncharacters(std::string &text)
{
    for (size_t at = findNoncharacter(text, 0); at != std::string_view::npos; at = findNoncharacter(text, at + 3)) {
        text.replace(at, 3, "\xEF\xBF\xBD");
    }
}

} // namespace galley::markdown
