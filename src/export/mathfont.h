// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace galley::exporting
{

/// The `@font-face` rule of the font that the preview sets formulas in where the desktop has none made for them, with the font in it
/// (about 360 KB). What has to look the same everywhere takes it along: brackets and roots grow only in such a font.
const QByteArray &mathFontFace();

} // namespace galley::exporting
