// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"

#include "site/inheritance.h"

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

Place placeBelow(const Site &site, const QString &path)
{
    QString root;
    for (const QString &content : site.contentRoots) {
        if (isBelow(path, content) && content.size() > root.size()) {
            root = content;
        }
    }
    root = root.isEmpty() ? site.root : root;
    const QString folder = parentOf(path);
    return {.path = path, .folder = isBelow(path, root) && folder != root ? relativeTo(folder, root) : QString(), .stem = stemOf(path)};
}

QStringList foldersOf(const Place &place)
{
    QStringList folders{parentOf(place.path)};
    for (qsizetype above = place.folder.isEmpty() ? 0 : place.folder.count(u'/') + 1; above > 0; --above) {
        folders.append(parentOf(folders.last()));
    }
    return folders;
}

const frontmatter::Field *Placed::field(QStringView key) const
{
    return fieldOf(frontMatter, key);
}

QStringList textsOf(const Placed &placed, QStringView key)
{
    const frontmatter::Field *field = placed.field(key);
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
