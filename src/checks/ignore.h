// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"

#include <vector>

namespace galley::checks
{

/// A rule's name in a comment `<!-- galley-ignore unused-definition todo -->`, which silences it for the post.
struct IgnoredRule {
    QByteArray name;
    Range range;
};
std::vector<IgnoredRule> ignoredRules(std::string_view text);

/// Silences one more rule: in the last such comment, or in a new one at the end of the text.
Edit silencing(std::string_view text, QLatin1StringView rule);

} // namespace galley::checks
