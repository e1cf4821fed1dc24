// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

namespace galley::frontmatter
{

/// How a generator makes a post's slug of its title, with the generator's own defaults. Letters outside Latin, Greek and Cyrillic are not
/// transliterated (see transliteration.h): where a generator does that, they are left out.
///
/// | rule | "What's Next? – Çağ" | source of the rule |
/// | --- | --- | --- |
/// | Pelican | whats-next-cag | `slugify` with `SLUG_REGEX_SUBSTITUTIONS`; Unidecode |
/// | Hugo | whats-next-çağ | `urlize` (`PathSpec.MakePathSanitized`) |
/// | Jekyll | what-s-next-çağ | `Utils.slugify`, mode "default" |
/// | Zola | what-s-next-cag | `slugify.paths = "on"`: the crate slug |
/// | Eleventy | whats-next-cag | the filter `slugify`: @sindresorhus/slugify |
/// | Astro | whats-next--çağ | github-slugger |
/// | Hexo | What-s-Next-–-Cag | hexo-util's `slugize`: letter case and other scripts stay |
enum class SlugRule { Pelican, Hugo, Jekyll, Zola, Eleventy, Astro, Hexo };

/// Empty where nothing of the title can be in a slug.
QString slugOf(const QString &title, SlugRule rule);

/// The rule for a post that belongs to no known site: that of the generator whose habit the dialect is.
SlugRule slugRuleOf(Dialect dialect);

} // namespace galley::frontmatter
