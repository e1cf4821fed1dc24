// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

namespace galley::text
{

// What stands for what in a decoded text; `Decoded` in textfile.h says why. Both are lone low surrogates.
inline constexpr char16_t undecodedByte = 0xDC00; ///< + the byte
inline constexpr char16_t hiddenEnd = 0xDD00;     ///< + the index in `endsOfQt`
inline constexpr char16_t endsOfQt[] = {0x2029, 0xFDD0, 0xFDD1};

inline constexpr char16_t replacement = 0xFFFD;

constexpr bool isUndecodedByte(char16_t c)
{
    return c >= undecodedByte && c < undecodedByte + 0x100;
}

constexpr bool isHiddenEnd(char16_t c)
{
    return c >= hiddenEnd && c < hiddenEnd + std::size(endsOfQt);
}

/// The stand-in for a character that QTextDocument would make into a line end; the character itself otherwise.
constexpr char16_t hide(char16_t c)
{
    for (size_t i = 0; i < std::size(endsOfQt); ++i) {
        if (c == endsOfQt[i]) {
            return static_cast<char16_t>(hiddenEnd + i);
        }
    }
    return c;
}

/// UTF-8 with undecoded bytes escaped; `problem` is set to the first of them. No byte order mark is looked for.
QString fromUtf8(QByteArrayView bytes, std::optional<Error> &problem);

} // namespace galley::text
