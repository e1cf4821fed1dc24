// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/filename.h"
#include "site/post.h"

#include <functional>

namespace galley::site
{

/// Replaces `:name` in a pattern (Hugo, Jekyll, Hexo); a name is letters and underscores, the longest one that `value` knows.
/// Nothing if it knows none of a name.
///     "/:year/:slug/" -> "/2020/whats-next/"
std::optional<QString> expandColons(QStringView pattern, const std::function<std::optional<QString>(QStringView)> &value);

/// What the date's parts are called in patterns: `year`, `month` (two digits), `i_month`, `day`, `i_day`, `short_year`, `y_day`, `hour`,
/// `minute`, `second`, `monthname` … Nothing for other names.
std::optional<QString> datePart(const std::optional<frontmatter::Date> &date, QStringView name);

/// Python's strftime for the letters that addresses use: Y y m d H M S B b j A a, with `-` in front for no leading zero.
QString formatDate(const QDateTime &date, QStringView format);

/// Date and slug that a file's name without its ending says; so does a bundle's name.
///     2020-01-31-v1.2 -> 2020-01-31, v1.2
frontmatter::FileName readStem(const QString &stem);

/// An address of its parts: one slash in front and between them, also at the end if the last part has one or `endsWithSlash`.
QString joinUrl(const QStringList &parts, bool endsWithSlash);

/// A slug for each part of a path.
QString slugifyPath(const QString &path, SlugRule rule);

} // namespace galley::site
