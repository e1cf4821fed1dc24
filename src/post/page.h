// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

namespace galley::post
{

/// What a browser's tab or a list of pages calls the post: its title, else its first heading, else `fallback` (the file's name).
QString pageTitle(const Rendering &rendering, const QString &fallback);

/// What a search engine shows below the title: the summary, else the beginning of the first paragraph, cut at a word's end after
/// at most 160 characters. Empty if there is no text.
QString description(const Rendering &rendering);

/// A whole HTML 5 page: head with title, description, author and style sheet; body with `<main>`. No script, nothing from outside but
/// what the post itself embeds. Depends on nothing but the arguments and Galley's version. UTF-8, ends in "\n".
QByteArray page(const Rendering &rendering, const QString &fallbackTitle);

/// The beginning of the `<meta>` by which a page is known to be an export of Galley; it stands in the first 200 bytes.
inline constexpr char generatorMark[] = "<meta name=\"generator\" content=\"Galley ";

} // namespace galley::post
