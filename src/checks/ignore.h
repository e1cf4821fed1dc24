// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"

#include <vector>

namespace galley::checks
{

/// A name in a comment of the post that is for Galley.
struct Listed {
    QByteArray name;
    Range range;
};

/// The rules in comments `<!-- galley-ignore unused-definition todo -->`, which silence them for the post.
std::vector<Listed> ignoredRules(std::string_view text);
/// Silences one more rule: in the last such comment, or in a new one at the end of the text.
Edit silencing(std::string_view text, QLatin1StringView rule);

/// The words in comments `<!-- galley-words Smørrebrød Krakauer -->`, which are right in the post.
std::vector<Listed> acceptedWords(std::string_view text);
/// Takes one more word for right, likewise.
Edit accepting(std::string_view text, const QString &word);

} // namespace galley::checks
