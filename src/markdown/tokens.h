// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// A piece of the source that md4c must not read, and what it is instead. In the text that md4c reads a token stands for it.
struct Token {
    enum class Kind : uint8_t {
        Math,           ///< `text` is TeX
        DisplayMath,    ///< the same, on a line of its own
        NoteReference,  ///< `text` is the label of a footnote
        MissingNote,    ///< looks like one, but the post does not define it
        Open,           ///< `text` is the name of an element that begins here
        Close,          ///< … ends here
        Attributes,     ///< `text` is an attribute list without its braces, directly behind something
        LeafAttributes, ///< … at the start or end of a heading, paragraph or item, whose it is
        AttributeLine,  ///< … on a line of its own, which is shown to md4c as a heading: that of the block in front or behind
        Contents,       ///< a table of contents
        Template,       ///< what a generator would replace; `text` is what to show of it
        TemplateBlock,  ///< the same on a line of its own, which is shown to md4c as a heading
        RawTag,         ///< `text` is a tag of raw HTML
        RawBlock,       ///< … tags on lines of their own, which are shown to md4c as a heading
        Text,           ///< `text` is shown as it is
        Nothing,        ///< what a generator would take out
        Continuation,   ///< a further line of what a token in front stands for
    };
    Kind kind = Kind::Nothing;
    std::string source; ///< as written, without the marks of quotes around it
    std::string text;
    /// Where an address or raw HTML is wanted: what the generator would write, if that is known.
    std::optional<std::string> value;
    int continuations = 0;              ///< further lines, each with a token of its own
    int linesBelow = 0;                 ///< further lines that belong to it and show nothing
    std::vector<std::string> leftOut{}; ///< attributes of raw tags of which only the generator knows what they say
};

/// A token is as long as every other, so that places in a text do not depend on how many are in front. It begins and ends in
/// punctuation that means nothing to md4c, as what it stands for does; between them are noncharacters, which no text keeps.
inline constexpr size_t tokenSize = 13;
inline constexpr size_t maximumTokens = size_t(1) << 25;

void appendToken(std::string &out, size_t index);

/// The next token in a piece of text; `begin` is npos if there is none.
struct FoundToken {
    size_t begin = std::string_view::npos;
    size_t index = 0;
};
FoundToken findToken(std::string_view text, size_t from = 0);

/// Puts back what the tokens in a piece of text stand for: their value, if they have one and it is wanted, else their source.
enum class Expand { ToSource, ToValue };
std::string expanded(std::string_view text, const std::vector<Token> &tokens, Expand how);

/// True if a text holds one of the noncharacters U+FDD0 to U+FDEF.
bool hasNoncharacters(std::string_view text);
/// Makes U+FFFD of them; the length stays.
void replaceNoncharacters(std::string &text);

} // namespace galley::markdown
