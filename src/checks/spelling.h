// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/unknownwords.h"
#include "spelling/wordlist.h"

namespace galley::checks
{

/// With what spelling is checked, and what is kept of it from one check to the next. Belongs to one thread.
struct Spelling {
    spelling::Speller speller{};
    spelling::WordList words{}; ///< the user's own
    QString language;           ///< BCP 47, of posts of which neither they nor their site say the language
    UnknownWords unknown{};
};

/// True if the post or its site says the post's language.
bool saysLanguage(const Subject &subject);

/// The language in which a post is checked: its own, else its site's, else `spelling.language`, else English.
QString spellingLanguage(const Subject &subject, const Spelling &spelling);

/// The words that neither a dictionary nor the post, its site or the user have, in the order of the text: all that the rule is about. None
/// if spelling is not checked. Whether the rule is silenced is not asked.
std::vector<UnknownWord> misspelledWords(const Subject &subject);

/// What is said about a word that a dictionary does not have.
QString messageFor(const QString &word, const QString &dictionary);

} // namespace galley::checks
