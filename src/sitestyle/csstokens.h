// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace galley::sitestyle
{

/// A piece of a style sheet, as far as it takes to find what the sheet loads. After CSS Syntax Module Level 3, section 4.
struct CssToken {
    enum class Kind {
        Comment,
        String,    ///< `value`: what is between the quotes, escapes undone
        Url,       ///< `url(a.png)` without quotes; `value`: the address
        Function,  ///< a name and its parenthesis; `value`: the name in small letters: "url", "image-set"
        AtKeyword, ///< `value`: the name in small letters: "import"
        Word,
        Other, ///< a single character
    };
    Kind kind = Kind::Other;
    qsizetype end = 0; ///< where the next one begins
    QByteArray value{};
};

/// The token that begins there; `from` must be less than the sheet's size. Its end is always greater than `from`.
///     "url( a.png )" -> Url "a.png"     "\75rl('a')" -> Function "url"     "@IMPORT x" -> AtKeyword "import"
CssToken cssTokenAt(QByteArrayView css, qsizetype from);

} // namespace galley::sitestyle
