// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

namespace galley::frontmatter
{

/// What an unquoted YAML or JSON scalar is. Generators use YAML 1.1 (Jekyll, Pelican, Hexo) and 1.2 (Hugo, Astro), so both sets of words
/// count: `yes` and `on` are booleans, `0o17` and `017` numbers. The text is kept as written in any case.
Field::Type typeOfScalar(QStringView text);

/// The boolean that a scalar says, quoted or not: `true`, `yes`, `on`, `1` and their opposites, in any letter case.
std::optional<bool> booleanOf(QStringView text);

} // namespace galley::frontmatter
