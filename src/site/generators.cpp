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

QStringList textsOf(const Placed &placed, QStringView key)
{
    const frontmatter::Field *field = placed.frontMatter.field(key);
    if (!field) {
        return {};
    }
    return field->type == frontmatter::Field::Type::List ? field->items : field->text.isEmpty() ? QStringList() : QStringList{field->text};
}

const Rules *rulesOf(Generator generator)
{
    const auto found = std::ranges::find(allRules(), generator, &Rules::generator);
    return found == allRules().end() ? nullptr : *found;
}

} // namespace galley::site
