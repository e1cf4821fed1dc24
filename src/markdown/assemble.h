// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "groups.h"
#include "ids.h"
#include "page.h"

#include <memory>
#include <string>
#include <vector>

namespace galley::markdown
{

/// What ties a block to the rest of the post. Most blocks have none.
struct Ties {
    std::vector<HeadingSlug> slugs;      ///< of its Markdown headings, before they were made unique
    std::vector<QByteArray> ids;         ///< what they became
    std::vector<std::string> rawIds;     ///< that its raw HTML gives
    bool raw = false;                    ///< it holds raw HTML
    bool loose = false;                  ///< its raw HTML has tags without a partner
    std::vector<std::string> notes;      ///< labels of the footnotes it refers to, in order
    std::optional<std::string> footnote; ///< it is the definition of this one
    bool contents = false;               ///< holds a table of contents
    std::vector<std::string> pictures;   ///< of diagrams: with what the ids in them begin, in order
    bool isLate() const { return !notes.empty() || footnote || contents || !pictures.empty(); } ///< see complete.h
};

struct CutBlock {
    Block block;                      ///< lines count in the text that was parsed
    std::shared_ptr<const Ties> ties; ///< may be null
    std::vector<Notice> notices;
    bool fresh = true; ///< its first draft is, see Draft
};

/// Cuts the page into blocks: fills in the marks and the headings' ids (one for each of `Page::headings`), joins what raw HTML ties
/// together and makes it harmless. Large pages are cut by two threads.
std::vector<CutBlock> cutBlocks(const Page &page, const Grouping &grouping, const std::vector<QByteArray> &ids, const Options &options);

/// What a post becomes: the page, cut into blocks and completed. `firstLine`: see `render`.
Body bodyOf(const Page &page, int firstLine, const Options &options);

/// The value of `Content::hash`.
size_t hashOf(const QByteArray &html);

/// By line; those of one line by kind.
void sortNotices(std::vector<Notice> &notices);

} // namespace galley::markdown
