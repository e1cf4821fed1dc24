// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/closest.h"

#include <QString>

#include <algorithm>
#include <numeric>

namespace galley::checks
{

namespace
{

QString letters(const std::string &name)
{
    QString only = QString::fromStdString(name).toCaseFolded();
    only.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return only;
}

/// Insertions, removals and replacements that make one of the other (Levenshtein); more than `limit` counts as `limit` + 1.
qsizetype distance(const QString &a, const QString &b, qsizetype limit)
{
    if (std::abs(a.size() - b.size()) > limit) {
        return limit + 1;
    }
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype above = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({above + 1, row[size_t(j)] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
            diagonal = above;
        }
    }
    return std::min(row.back(), limit + 1);
}

} // namespace

std::optional<std::string> closestTo(const std::string &name, const std::vector<std::string> &known)
{
    constexpr qsizetype longest = 200; // the distance takes the product of both lengths
    const QString wanted = letters(name);
    if (wanted.isEmpty() || wanted.size() > longest) {
        return std::nullopt;
    }
    qsizetype best = wanted.size() >= 6 ? 2 : 0;
    std::vector<std::string> found;
    for (const std::string &one : known) {
        const qsizetype away = distance(wanted, letters(one), best);
        if (away < best) {
            found.clear();
            best = away;
        }
        if (away <= best) {
            found.push_back(one);
        }
    }
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

} // namespace galley::checks
