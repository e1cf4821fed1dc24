// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "counts.h"

#include <array>

namespace galley::markdown
{
namespace
{

/// What a byte is, in bits, so that the loop over a text needs no branches.
enum Kind : unsigned { Space = 0, Letter = 1, GoesOn = 2, Wide = 4 };

constexpr std::array<unsigned char, 256> kindsOfBytes()
{
    std::array<unsigned char, 256> kinds{};
    for (int c = 0; c < 256; ++c) {
        const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        kinds[size_t(c)] = c >= 0x80 ? Wide : letter ? Letter | GoesOn : c <= 0x20 ? Space : GoesOn;
    }
    return kinds;
}

constexpr std::array<unsigned char, 256> kinds = kindsOfBytes();

/// Han, Hiragana, Katakana and their extensions (Unicode blocks); Hangul is written with spaces.
bool standsAlone(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3041 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9D) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// Spaces, and the dashes between words.
bool parts(char32_t c)
{
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2013 || c == 0x2014 || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || (c >= 0x3000 && c <= 0x3003);
}

/// Punctuation and symbols that make no word by themselves.
bool isMark(char32_t c)
{
    return (c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x2BFF) ||
           (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0x1F000 && c <= 0x1FAFF);
}

} // namespace

void ProseCounter::add(std::string_view text)
{
    for (size_t i = 0; i < text.size();) {
        const size_t begin = i;
        unsigned starts = 0;
        unsigned inWord = inWord_ ? 1 : 0;
        for (unsigned kind = 0; i < text.size() && (kind = kinds[static_cast<unsigned char>(text[i])]) != Wide; ++i) {
            starts += kind & Letter & ~inWord;
            inWord = (kind & Letter) | (inWord & (kind / GoesOn));
        }
        words += int(starts);
        characters += int(i - begin);
        inWord_ = inWord != 0;
        if (i < text.size()) {
            i = addWide(text, i);
        }
    }
}

size_t ProseCounter::addWide(std::string_view text, size_t i)
{
    const auto lead = static_cast<unsigned char>(text[i]);
    size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    length = std::min(length, text.size() - i);
    char32_t c = lead & (0xFF >> (length + 1));
    for (size_t k = 1; k < length; ++k) {
        c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
    }
    ++characters;
    if (standsAlone(c)) {
        ++words;
        inWord_ = false;
    } else if (parts(c)) {
        inWord_ = false;
    } else if (!inWord_ && !isMark(c)) {
        ++words;
        inWord_ = true;
    }
    return i + length;
}

} // namespace galley::markdown
