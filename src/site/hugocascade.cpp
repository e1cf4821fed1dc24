// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/hugocascade.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Source: gohugo.io/content-management/front-matter/#cascade-1, gohugo.io/configuration/cascade.

namespace galley::site
{

using frontmatter::Field;

namespace
{

bool isTarget(const Field &field)
{
    return field.key == u"target" || field.key == u"_target";
}

bool isMet(const Field &condition, const CascadeTarget &page, Above &above)
{
    if (condition.key == u"path") { // `/s1**` is for the section as well
        return above.hasForm(page.path, condition.text);
    }
    if (condition.key == u"kind") {
        return above.hasForm(page.kind, condition.text);
    }
    if (condition.key == u"lang") {
        return above.hasForm(page.language, condition.text);
    }
    return condition.key == u"environment" && above.hasForm(u"production"_s, condition.text);
}

void addOne(std::vector<Field> &into, const std::vector<Field> &cascade, const CascadeTarget &page, Above &above)
{
    const auto target = std::ranges::find_if(cascade, isTarget);
    const bool isFor = target == cascade.end() ||
                       std::ranges::all_of(target->children, [&](const Field &condition) { return isMet(condition, page, above); });
    for (const Field &field : isFor ? cascade : std::vector<Field>()) {
        if (!isTarget(field) && !hasKey(into, field.key)) {
            into.push_back(field);
        }
    }
}

} // namespace

void addCascade(std::vector<Field> &into, const Field &cascade, const CascadeTarget &page, Above &above)
{
    if (cascade.type == Field::Type::Tree) {
        addOne(into, cascade.children, page, above);
        return;
    }
    for (const Field &one : cascade.children) {
        addOne(into, one.children, page, above);
    }
}

} // namespace galley::site
