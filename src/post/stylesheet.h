// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagetheme.h"

namespace galley::post
{

/// Who chooses the colours.
enum class ThemeChoice {
    Reader,  ///< an exported page: light, or dark where the reader's desktop is; light on paper
    Preview, ///< the preview: `data-theme="light|dark|sepia"` on the root element; light on paper
};

/// The style sheet of a post's page: the palettes as variables (`--text`, `--code-keyword` …), then `tokens.css` (sizes and fonts) and
/// `preview.css` and `parts.css`, then the page theme's own rules. UTF-8, ends in "\n". The same bytes on every machine.
QByteArray styleSheet(ThemeChoice choice, const PageTheme &theme = {});

/// What a site's own style sheet makes of the page itself.
struct SiteGround {
    bool isDark = false;   ///< for every reader
    bool isOfRoot = false; ///< `html` has a ground, so that body's is not the window's
};

/// What posts have that no site's own style sheet knows of (colours of code, callouts, formulas), to stand before it: in a cascade layer,
/// so that whatever the sheet says goes before it. Light on a light ground; dark on a dark one, and where that sheet has colours for dark
/// desktops. On paper always light.
QByteArray partsBelow(const QByteArray &siteSheet, SiteGround ground = {});

} // namespace galley::post
