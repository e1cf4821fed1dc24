// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "counts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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
        i += addAscii(text.substr(i));
        if (i < text.size() && (text[i] & 0x80) != 0) {
            i = addWide(text, i);
        }
    }
}

#if defined(__SSE2__)

namespace
{

constexpr size_t stride = 64; // bytes that are looked at together

/// What the bytes are, one bit each.
struct Classes {
    uint64_t letters = 0;
    uint64_t goesOn = 0; ///< letters, too
    uint64_t wide = 0;
};

Classes classesOf(const char *bytes)
{
    Classes classes;
    const auto isBetween = [](__m128i values, char low, char high) {
        return _mm_and_si128(_mm_cmpgt_epi8(values, _mm_set1_epi8(char(low - 1))), _mm_cmplt_epi8(values, _mm_set1_epi8(char(high + 1))));
    };
    for (size_t at = 0; at < stride; at += 16) {
        const __m128i values = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + at));
        const __m128i small = _mm_or_si128(values, _mm_set1_epi8(0x20));
        const __m128i letters = _mm_or_si128(isBetween(small, 'a', 'z'), isBetween(values, '0', '9'));
        const auto bits = [at](__m128i mask) { return uint64_t(unsigned(_mm_movemask_epi8(mask))) << at; };
        classes.letters |= bits(letters);
        classes.goesOn |= bits(_mm_cmpgt_epi8(values, _mm_set1_epi8(0x20)));
        classes.wide |= bits(values);
    }
    return classes;
}

} // namespace

/// Counts what is ASCII at the start of a text, or as much of it as is looked at together; gives how many bytes that were.
size_t ProseCounter::addAscii(std::string_view text)
{
    constexpr size_t few = 12;
    if (text.size() < few) {
        return addOneByOne(text);
    }
    std::array<char, stride> rest{};
    if (text.size() < stride) {
        std::memcpy(rest.data(), text.data(), text.size());
    }
    const Classes classes = classesOf(text.size() < stride ? rest.data() : text.data());
    const size_t size = std::min({stride, text.size(), size_t(std::countr_zero(classes.wide))});
    const uint64_t counted = size < stride ? (uint64_t(1) << size) - 1 : ~uint64_t(0);
    const uint64_t letters = classes.letters & counted;
    const uint64_t before = inWord_ ? 1 : 0;
    // A word goes on from a letter over what is no space: the bits spread upwards, twice as far each time.
    uint64_t inWord = letters | (classes.goesOn & before);
    uint64_t open = classes.goesOn;
    for (unsigned distance = 1; distance < stride; distance *= 2) {
        inWord |= open & (inWord << distance);
        open &= open << distance;
    }
    words += std::popcount(letters & ~(inWord << 1 | before));
    characters += int(size);
    inWord_ = size > 0 ? (inWord >> (size - 1) & 1) != 0 : inWord_;
    return size;
}

#else

size_t ProseCounter::addAscii(std::string_view text)
{
    return addOneByOne(text);
}

#endif

size_t ProseCounter::addOneByOne(std::string_view text)
{
    size_t size = 0;
    unsigned starts = 0;
    unsigned inWord = inWord_ ? 1 : 0;
    for (unsigned kind = 0; size < text.size() && (kind = kinds[static_cast<unsigned char>(text[size])]) != Wide; ++size) {
        starts += kind & Letter & ~inWord;
        inWord = (kind & Letter) | (inWord & (kind / GoesOn));
    }
    words += int(starts);
    characters += int(size);
    inWord_ = inWord != 0;
    return size;
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
