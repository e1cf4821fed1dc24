// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace galley::markdown
{

/// Counts words and characters of a block's prose, which comes in pieces: `in*ter*nal` is one word. A word is a run without white
/// space or dash that holds a letter or digit; each Chinese or Japanese character counts as one, because no space parts them.
class ProseCounter final
{
public:
    void add(std::string_view text);
    void addSpace()
    {
        ++characters;
        inWord_ = false;
    }
    /// The next piece starts a new word, and no character lies between (a new paragraph or cell).
    void breakWord() { inWord_ = false; }

    int words = 0;
    int characters = 0; ///< code points

private:
    size_t addAscii(std::string_view text);
    size_t addOneByOne(std::string_view text);
    size_t addWide(std::string_view text, size_t i);
    bool inWord_ = false;
};

} // namespace galley::markdown
