// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "form/sitefacts.h"

#include "site/folder.h"

#include <algorithm>

namespace galley
{

namespace
{

/// Counts, and gives back what was counted with the most frequent first.
class Tally
{
public:
    void add(const QString &name) { ++m_counts[name]; }

    QStringList sorted() const
    {
        QStringList names = m_counts.keys();
        std::ranges::sort(names, [this](const QString &a, const QString &b) {
            const int first = m_counts.value(a);
            const int second = m_counts.value(b);
            return first != second ? first > second : a < b;
        });
        return names;
    }

private:
    QHash<QString, int> m_counts;
};

} // namespace

SiteFacts siteFacts(const QString &post, checks::SiteSearch &sites)
{
    SiteFacts facts;
    const auto site = sites.factsOf(post);
    facts.site = site->site();
    facts.place = site::placeOf(post);
    Tally tags;
    Tally categories;
    Tally authors;
    Tally keys;
    QHash<QString, QHash<int, int>> types;
    for (const site::Post &other : site->index().posts()) {
        std::ranges::for_each(other.tags, [&](const QString &name) { tags.add(name); });
        std::ranges::for_each(other.categories, [&](const QString &name) { categories.add(name); });
        std::ranges::for_each(other.authors, [&](const QString &name) { authors.add(name); });
        for (const auto &[key, type] : other.keys) {
            keys.add(key);
            types[key.toLower()][int(type)] += type == frontmatter::Field::Type::Null ? 0 : 1;
        }
    }
    facts.tags = tags.sorted();
    facts.categories = categories.sorted();
    facts.authors = authors.sorted();
    facts.keys = keys.sorted();
    for (auto it = types.cbegin(); it != types.cend(); ++it) {
        const auto most = std::max_element(it->cbegin(), it->cend());
        facts.types.insert(it.key(), frontmatter::Field::Type(most.key()));
    }
    return facts;
}

} // namespace galley
