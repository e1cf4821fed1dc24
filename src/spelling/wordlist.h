// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <string>
#include <unordered_set>

namespace galley::spelling
{

/// Words that somebody takes for right, besides those of the dictionaries.
class WordList final
{
public:
    void add(std::string_view word);
    /// A word that is listed in lower case is right with a capital, too, and any is with an `'s`. As `plainWord` gives it.
    ///     of "galley", "Kubernetes":   "Galley" and "Kubernetes's" are right, "kubernetes" is not
    bool has(const std::string &word) const;
    bool isEmpty() const { return m_words.empty(); }

private:
    bool hasExactly(const std::string &word) const;

    std::unordered_set<std::string> m_words;
};

/// The user's own words: `galley/words.txt` in their data folder. UTF-8, a word a line; lines that begin with `#` are comments.
QString userWordsFile();

/// The words in such a file; none if it is not there or cannot be read.
WordList readWordList(const QString &file);

/// Adds a word as the last line; makes the file and its folder where there are none. What is in it stays byte for byte. A word that is
/// there already is not added again.
std::expected<void, text::Error> addToWordList(const QString &file, const QString &word);

} // namespace galley::spelling
