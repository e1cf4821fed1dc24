// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagebody.h"
#include "sitestyle/builtpage.h"
#include "sitestyle/sheets.h"

namespace galley::sitestyle
{

/// What a built page has around its post, made harmless, with another post's text, title and what belongs to it (date, tags, comments)
/// taken out; its style sheets go into `sheets`. Nothing if the page has no place that looks like a post's; the sheets are there all the
/// same.
std::optional<post::PageBody> structureOf(const QByteArray &html, const BuiltPage &page, SiteFiles &files, Sheets &sheets,
                                          const QString &root);

} // namespace galley::sitestyle
