// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace galley::spelling
{

/// A word where it stands: letters with their marks, and what stands between letters only (apostrophe, soft hyphen, middle dot).
struct Word {
    std::string_view text;  ///< as written
    bool isProse = true;    ///< to be looked up: not part of an address, a name in code, an option …
    bool isCapital = false; ///< NATO, APIs
    bool isDotted = false;  ///< part of a name with a dot: `file.txt`, `a.example`
    bool joinsNext = false; ///< nothing but a hyphen stands between it and the next one
};

/// The words of a text (UTF-8), in order. Takes time linear in it.
///
///     "It’s a dog's life."   It’s, dog's, life (one letter is no word to look up)
///     "well-known"           well (joins next), known
/// These are words, but no prose: what holds digits (`mp3`), names with a capital inside (`GitHub`), scripts without spaces between the
/// words; and all words between two blanks in addresses (`a@b.example`, `example.com`), paths (`/usr/share`, `a/b/c`), code
/// (`std::vector`, `snake_case`, `run()`, `--all`), mentions and tags (`@name`, `#tag`) and `:emoji:`.
std::vector<Word> wordsIn(std::string_view text);

/// A word as dictionaries have it: composed (NFC), with a straight apostrophe, without soft hyphens.
std::string plainWord(std::string_view word);

/// The script of its first letter.
QChar::Script scriptOf(std::string_view word);

} // namespace galley::spelling
