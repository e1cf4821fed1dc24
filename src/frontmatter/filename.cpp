// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/filename.h"

#include "frontmatter/dates.h"

namespace galley::frontmatter
{

FileName parseFileName(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QStringView stem = dot > 0 ? name.first(dot) : name;
    qsizetype dashes = 0;
    for (qsizetype i = 0; i < stem.size(); ++i) {
        const bool isDash = stem[i] == u'-';
        if (!isDash && !stem[i].isDigit()) {
            break;
        }
        if (isDash && ++dashes == 3) {
            if (const auto date = parseDate(stem.first(i)); date && i + 1 < stem.size()) {
                return {date, stem.sliced(i + 1).toString()};
            }
            break;
        }
    }
    return {std::nullopt, stem.toString()};
}

} // namespace galley::frontmatter
