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

/// A byte at or behind `at` in front of which there are only plain ones: ASCII from the space on without these marks and the DEL. It may be
/// plain itself: the caller looks at each byte from there on.
template <char... marks>
size_t passPlain(std::string_view text, size_t at)
{
#if defined(__SSE2__)
    for (; at + 16 <= text.size(); at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at));
        __m128i special = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')); // signed: also what is not ASCII
        special = _mm_or_si128(special, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\x7F')));
        ((special = _mm_or_si128(special, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(marks)))), ...);
        if (const int found = _mm_movemask_epi8(special); found != 0) {
            return at + size_t(__builtin_ctz(unsigned(found)));
        }
    }
#else
    static_cast<void>(text);
#endif
    return at;
}

} // namespace galley::markdown
