// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"
#include "markdown/body.h"

namespace galley::post
{

struct Counts {
    int words = 0;
    int characters = 0;
    int minutes = 0; ///< to read, at 230 words a minute, rounded up; 0 for an empty post
    friend bool operator==(const Counts &, const Counts &) = default;
};

struct Options {
    markdown::Options markdown; ///< its dialect is for a post that does not say its own
    QString language;           ///< of a post that does not say its own (BCP 47); empty: English
};

/// A post, rendered: front matter (with its errors) and the blocks of the page. A plain value, cheap to copy.
/// `blocks` starts with the page header (title, date, tags …) where the front matter gives one; it stands for the front matter's lines.
struct Rendering {
    frontmatter::FrontMatter frontMatter;
    QString language;          ///< BCP 47, never empty: for `lang`, hyphens, dates and spelling
    markdown::Dialect dialect; ///< that the body was read in
    std::vector<markdown::Block> blocks;
    std::vector<markdown::Notice> notices;
    Counts counts; ///< of the body
};

/// Renders a post (UTF-8 without BOM). Never fails: where the front matter is broken, what could be read of it is shown. Safe on any
/// thread; `resources` belong to the calling one.
Rendering render(QByteArrayView text, const Options &options, const markdown::Resources &resources);

/// The inside of `<main>`: what the preview's DOM holds and what an export writes, byte for byte.
/// "\n", then each block's HTML followed by "\n".
QByteArray mainHtml(const Rendering &rendering);

/// An outline's entry: a heading of the body with its line in the post (0-based). The title is not among them.
struct OutlineEntry {
    int level = 1;
    QString text;
    QByteArray id;
    int line = 0;
    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};
std::vector<OutlineEntry> outline(const Rendering &rendering);

} // namespace galley::post
