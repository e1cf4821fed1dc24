// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace galley::markdown
{

/// Looks at sixteen bytes of a text at once, where the processor can: most of a text is letters and spaces, which nothing is done about.

#if defined(__SSE2__)
/// The first byte at or behind `at` that `marksAt` marks of the sixteen that it is shown; where fewer than `reach` are left, the first of
/// those.
template <size_t reach, typename Marks>
size_t passUnmarked(std::string_view text, size_t at, Marks marksAt)
{
    static_assert(reach >= 16);
    for (; at + reach <= text.size(); at += 16) {
        if (const int found = _mm_movemask_epi8(marksAt(text.data() + at)); found != 0) {
            return at + size_t(__builtin_ctz(unsigned(found)));
        }
    }
    return at;
}

inline __m128i sixteenAt(const char *bytes)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes));
}
#endif

/// A byte at or behind `at` in front of which there are only plain ones: ASCII from the space on without these marks and the DEL. It may be
/// plain itself: the caller looks at each byte from there on.
template <char... marks>
size_t passPlain(std::string_view text, size_t at)
{
#if defined(__SSE2__)
    return passUnmarked<16>(text, at, [](const char *here) {
        const __m128i bytes = sixteenAt(here);
        __m128i special = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')); // signed: also what is not ASCII
        special = _mm_or_si128(special, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\x7F')));
        ((special = _mm_or_si128(special, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(marks)))), ...);
        return special;
    });
#else
    static_cast<void>(text);
    return at;
#endif
}

/// A byte at or behind `at` in front of which there is only what begins nothing in prose: letters, digits, bytes that are not ASCII,
/// spaces, line ends, commas, full stops and the like. Of the letters, `ht` and `ww` may begin an address.
inline size_t passProse(std::string_view text, size_t at)
{
#if defined(__SSE2__)
    const auto is = [](__m128i bytes, char mark) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(mark)); };
    const auto isBetween = [](__m128i bytes, char first, char last) {
        return _mm_andnot_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(last)), _mm_cmpgt_epi8(bytes, _mm_set1_epi8(char(first - 1))));
    };
    return passUnmarked<17>(text, at, [&](const char *here) {
        const __m128i bytes = sixteenAt(here);
        const __m128i next = sixteenAt(here + 1);
        const __m128i address = _mm_or_si128(_mm_and_si128(is(bytes, 'h'), is(next, 't')), _mm_and_si128(is(bytes, 'w'), is(next, 'w')));
        // `$`, `*` and `+`; `<` to `?`; `[` to the backtick; from `{` on. What is not ASCII is negative.
        const __m128i marks = _mm_or_si128(_mm_or_si128(is(bytes, '$'), isBetween(bytes, '*', '+')),
                                           _mm_or_si128(isBetween(bytes, '<', '?'), isBetween(bytes, '[', '`')));
        return _mm_or_si128(_mm_or_si128(address, marks), _mm_cmpgt_epi8(bytes, _mm_set1_epi8('z')));
    });
#else
    static_cast<void>(text);
    return at;
#endif
}

/// The first `\n` or `\r` at or behind `at`; the text's size if there is none.
inline size_t passToLineEnd(std::string_view text, size_t at)
{
#if defined(__SSE2__)
    at = passUnmarked<16>(text, at, [](const char *here) {
        const __m128i bytes = sixteenAt(here);
        return _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
    });
#endif
    while (at < text.size() && text[at] != '\n' && text[at] != '\r') {
        ++at;
    }
    return at;
}

/// How many line ends stand in a text.
inline int lineEndsIn(std::string_view text)
{
    int count = 0;
    size_t at = 0;
#if defined(__SSE2__)
    __m128i sums = _mm_setzero_si128(); // two of them
    for (; at + 16 <= text.size(); at += 16) {
        const __m128i ends = _mm_and_si128(_mm_cmpeq_epi8(sixteenAt(text.data() + at), _mm_set1_epi8('\n')), _mm_set1_epi8(1));
        sums = _mm_add_epi64(sums, _mm_sad_epu8(ends, _mm_setzero_si128()));
    }
    count = _mm_cvtsi128_si32(sums) + _mm_cvtsi128_si32(_mm_srli_si128(sums, 8));
#endif
    for (; at < text.size(); ++at) {
        count += text[at] == '\n' ? 1 : 0;
    }
    return count;
}

} // namespace galley::markdown
