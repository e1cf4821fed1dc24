// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagebody.h"
#include "post/post.h"

namespace galley::post
{

/// What stands around a post in its page.
struct PageFrame {
    QByteArray styleSheet;   ///< for the page's `<style>`
    QByteArray styleAddress; ///< of the style sheet, where that is a file of its own; then the page has no `<style>`
    PageBody body{};
};

/// `<style>` with the sheet, or `<link>` to it; ends in "\n".
QByteArray styleElement(const PageFrame &frame);

/// What a browser's tab or a list of pages calls the post: its title, else its first heading, else `fallback` (the file's name).
QString pageTitle(const Rendering &rendering, const QString &fallback);

/// What a search engine shows below the title: the summary, else the beginning of the first paragraph, cut at a word's end after
/// at most 160 characters. Empty if there is no text.
QString description(const Rendering &rendering);

/// Galley's own look, light or dark as the reader's system is.
const PageFrame &defaultFrame();

/// The page's `<meta>`, `<title>` and `<link rel="canonical">` elements, a line each: what browsers, search engines and the previews of
/// links in other programs show. Each as far as the front matter has it. The address of the post is `canonical`, `canonical_url`,
/// `canonical-url` or `canonicalURL` there, and counts if it is http(s).
QByteArray headElements(const Rendering &rendering, const QString &fallbackTitle);

/// A whole HTML 5 page: head with title, description, author, social tags and style sheet; body with `<main>`. No script, nothing from
/// outside but what the post itself embeds. Depends on nothing but the arguments and Galley's version. UTF-8, ends in "\n".
QByteArray page(const Rendering &rendering, const QString &fallbackTitle, const PageFrame &frame = defaultFrame());
/// The same with another inside of `<main>`.
QByteArray pageAround(const QByteArray &main, const Rendering &rendering, const QString &fallbackTitle, const PageFrame &frame);

/// The beginning of the `<meta>` by which a page is known to be an export of Galley; it stands in the first 200 bytes.
inline constexpr char generatorMark[] = "<meta name=\"generator\" content=\"Galley ";

} // namespace galley::post
