// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"

#include <algorithm>
#include <array>

namespace galley::site
{

std::span<const Rules *const> allRules()
{
    static const std::array<const Rules *, 8> rules{&pelicanRules, &zolaRules,     &hugoRules,  &hexoRules,
                                                    &jekyllRules,  &eleventyRules, &astroRules, &docusaurusRules};
    return rules;
}

const Rules *rulesOf(Generator generator)
{
    const auto found = std::ranges::find(allRules(), generator, &Rules::generator);
    return found == allRules().end() ? nullptr : *found;
}

} // namespace galley::site
