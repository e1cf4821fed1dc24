// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitefacts.h"
#include "post/pagetheme.h"

namespace galley::sitestyle
{

/// The name under which a site's own style is a page theme.
inline constexpr char themeName[] = "site";

/// A page theme by its name as `post::pageTheme` takes it, or "site": the style of the post's site, from what its generator built. That
/// has the style sheets of a built page, with what they load in them, and around the post what that page has around its own; where there
/// is no such page, the style sheets of the output, or of the static folders. `post`: empty if it has no file. May read the whole site: to
/// be called in the background. The files are read from the site only, and nothing of them runs (see SafeHtml).
std::expected<post::PageTheme, post::PageThemeError> pageTheme(const QString &name, const std::shared_ptr<const checks::SiteFacts> &facts,
                                                               const QString &post);

} // namespace galley::sitestyle
