// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace galley::markdown
{

/// Appends text as `innerHTML` writes it (HTML Living Standard 13.3): `&`, `<`, `>` and the no-break space; quotes stay.
/// Control characters, which no HTML may hold, become U+FFFD.
void appendText(std::string &out, std::string_view text);

/// The characters that change the order in which a text is shown (Unicode Annex 9).
enum class BidiControls {
    Overrides, ///< U+202D and U+202E, which show letters in another order than that of their script
    All,       ///< also embeddings and isolates, which do so with the parts of a line of code
};
/// `appendText` with a mark in place of each of these characters, which so have no effect.
void appendVisible(std::string &out, std::string_view text, BidiControls controls);

/// Appends an attribute's value as Chromium 122 writes it: `&`, `"` and the no-break space; `<` and `>` stay.
void appendAttribute(std::string &out, std::string_view value);

/// Appends an address with the bytes percent-encoded that may not stand in one (UTF-8 and, for instance, `\` and `[`), then
/// as an attribute's value. A percent sign stays. With `braces` also `{` and `}` stay: `{filename}post.md` is Pelican's.
void appendAddress(std::string &out, std::string_view address, bool braces);

/// What `&name;`, `&#123;` or `&#x7b;` stands for, in UTF-8. An unknown name gives the same text back; what cannot be a
/// character gives U+FFFD; a carriage return gives a line feed, because no HTML can hold one.
std::string decodeEntity(std::string_view entity);

} // namespace galley::markdown
