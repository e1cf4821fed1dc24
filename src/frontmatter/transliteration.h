// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace galley::frontmatter
{

/// How `ä`, `ö`, `ü` are written in ASCII: as the letter below the dots, or as in German.
enum class Umlauts { Letter, German };

/// The text in ASCII: Latin letters without their marks, Greek and Cyrillic as Unidecode writes them, dashes, quotes and a few signs. What
/// has no ASCII of its own in that (Chinese, Arabic, emoji …) becomes `unknown`.
///
///     Crème brûlée -> Creme brulee     Straße -> Strasse     Компьютер -> Komp'iuter     Ψυχή -> Psukhe
QString transliterated(QStringView text, Umlauts umlauts, QStringView unknown = {});

} // namespace galley::frontmatter
