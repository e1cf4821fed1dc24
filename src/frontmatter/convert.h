// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/edit.h"

#include <vector>

namespace galley::frontmatter
{

/// Something of a block that its conversion does not keep as it was.
struct Loss {
    enum class Kind {
        Comment,    ///< the dialect has no comments: it is left out; `detail` is the comment
        Null,       ///< the dialect knows no empty value: the key, or the item, is left out
        Nested,     ///< the dialect knows no nested values: the key is left out
        Key,        ///< the dialect cannot write that key: it is left out
        List,       ///< becomes a text with commas
        Item,       ///< an item that the dialect cannot write is left out; `detail` is the item
        LineBreaks, ///< the text's lines become one
        Type,       ///< a number that the dialect cannot write becomes a text
        Date,       ///< the date is written in another way; `detail` is how
        Renamed,    ///< the key has another name where it is going; `detail` is the new field
        Reference,  ///< an anchor, an alias, a merge key or a tag goes; what it stood for is written out as far as it is known
        Duplicate,  ///< of a key that is there several times one is kept: the one that counted
    };
    Kind kind = Kind::Comment;
    QString key;      ///< the way to it, with dots: `params.image`; empty for a comment
    int line = 0;     ///< 0-based line of the post
    QString detail{}; ///< see `Kind`
    friend bool operator==(const Loss &, const Loss &) = default;
};

struct Conversion {
    Edit edit; ///< replaces the block and nothing of the body, but for the blank line that ends a block of `Key: value` lines
    std::vector<Loss> losses; ///< in the order of their lines
};

/// Writes the block in another dialect. Field by field what was there before is read again from the result; if anything else than what
/// `losses` says would differ, it is refused as Unsafe (Pelican's lines without a title, date, slug or tags are no metadata). Refused as
/// Broken where there is no block, or one with errors.
///
/// YAML's and TOML's comments stay with their fields (see comments.h). Keys and their order stay, but: TOML's tables come last; Pelican's
/// keys begin with a capital letter, and lose it on the way back; what Pelican calls otherwise gets its name (`draft: true` is `Status:
/// draft`, `lastmod` is `Modified`, one category is `Category`). In Pelican's lines blanks and line ends around a text go.
std::expected<Conversion, Refusal> convert(QByteArrayView text, const FrontMatter &frontMatter, Dialect to);

} // namespace galley::frontmatter
