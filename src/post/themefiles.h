// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagetheme.h"

namespace galley::post
{

/// A theme's style sheet with every file that it names by `url(…)` in it as `data:`, so that a page needs nothing beside it. Files are
/// looked for in the theme's folder and nowhere else. `@import` is refused as a remote file is: it cannot be put inside.
///     url("a.woff2") -> url("data:font/woff2;base64,…")
std::expected<QByteArray, PageThemeError> withFilesInside(const QByteArray &css, const QString &folder);

/// The media type of a file by its name's ending, as a `data:` address wants it; "application/octet-stream" for one that is not known.
///     "a.svg" -> "image/svg+xml"     "b.JPG" -> "image/jpeg"
QByteArray mediaType(const QString &fileName);

} // namespace galley::post
