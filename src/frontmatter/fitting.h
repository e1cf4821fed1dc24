// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/convert.h"

namespace galley::frontmatter
{

/// Fields as another dialect can hold them: without what it does not know, with its names, dates and numbers. Their ranges mean nothing.
/// What was lost on the way goes to `losses`.
std::vector<Field> fitted(const FrontMatter &frontMatter, Dialect to, std::vector<Loss> &losses);

/// A number's text as the dialect writes it: without `_` or a leading `+`, in decimals, `inf` or `.inf`. Nothing where it cannot.
///     ("1_000", Json) -> 1000     ("0x1F", Json) -> 31     (".inf", Toml) -> inf     ("017", Toml) -> nothing (8, 15 or 17?)
std::optional<QString> numberFor(const QString &number, Dialect dialect);

/// A date's text as the dialect writes it. YAML's and TOML's own timestamps stay what they are.
///     ("July 25, 2005", Yaml) -> 2005-07-25     ("2020-11-11 10:00", Toml) -> 2020-11-11T10:00:00
QString dateFor(const QString &date, Dialect dialect);

} // namespace galley::frontmatter
