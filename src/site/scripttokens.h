// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/script.h"

namespace galley::site
{

/// A word of a Python or JavaScript file. Comments are none.
struct ScriptToken {
    enum class Type {
        Text,   ///< a string without anything to be computed in it; escapes undone
        Opaque, ///< a string with something to be computed in it, a regular expression
        Name,   ///< also keywords
        Number,
        Sign,    ///< one character
        LineEnd, ///< Python's, outside brackets
        End,
    };
    Type type = Type::End;
    QString text{};
    bool startsLine = false; ///< nothing stands in front of it on its line, not even a blank

    bool is(char16_t sign) const { return type == Type::Sign && text.size() == 1 && text.front() == QChar(sign); }
};

/// The words of a script, with an End behind the last one. Time linear in the text.
std::vector<ScriptToken> scriptTokens(QStringView text, ScriptLanguage language);

} // namespace galley::site
