// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

#include <QLocale>

namespace galley::post
{

/// The language of a post as HTML's `lang` wants it (BCP 47): what its front matter says, if that can be one, else `fallback`,
/// else "en".
///     "de_AT" -> "de-AT"     "pt-br" -> "pt-br"     "English", "../de" -> fallback
QString languageOf(const frontmatter::FrontMatter &frontMatter, const QString &fallback);

/// True for languages that are written from right to left: "ar", "he", "fa-IR", "az-Arab".
bool isRightToLeft(const QString &language);

/// The day of a date as readers of that language write it, without the weekday; in the date's own time zone.
///     "en" -> 11 November 2020     "en-US" -> November 11, 2020     "de" -> 11. November 2020     "ja" -> 2020年11月11日
QString readableDate(const frontmatter::Date &date, const QString &language);

/// The date for `<time datetime>` (HTML Living Standard 4.5.14), as exact as the post has it. Empty for years that HTML cannot say.
///     2020-11-11     2020-11-11T09:30:00     2020-11-11T09:30:00+01:00
QByteArray machineDate(const frontmatter::Date &date);

} // namespace galley::post
