// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace galley::sitestyle
{

/// True if a page with that style sheet is dark for every reader, as far as the sheet says it plainly: by the ground of `body`, `html` or
/// `:root` (a hexadecimal, `rgb()` or `hsl()` colour or a dark one's name, also by way of custom properties), else by `color-scheme`. What
/// applies to some readers only (`prefers-color-scheme`, paper, narrow screens) does not count.
///     "body { background: #111 }", ":root { --b: hsl(0 0% 5%) } html { background-color: var(--b) }" -> true
bool isDark(QByteArrayView css);

/// True if the sheet gives `html` or `:root` a ground. Else that of `body` is the whole window's (CSS Backgrounds 3, 2.11.2).
bool hasRootGround(QByteArrayView css);

} // namespace galley::sitestyle
