// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

#include <map>

namespace galley::frontmatter
{

/// A comment of a YAML or TOML block.
struct Comment {
    QByteArray text;    ///< with its `#`, without white space around it
    int line = 0;       ///< 0-based line of the post
    bool alone = false; ///< nothing else stands on its line
    friend bool operator==(const Comment &, const Comment &) = default;
};

/// All of a block, in the order of their lines; none where the dialect has no comments.
std::vector<Comment> commentsOf(QByteArrayView text, const FrontMatter &frontMatter);

/// Where comments go when the block's fields are printed anew, each on a line of its own.
struct PlacedComments {
    struct Around {
        QByteArrayList above; ///< on lines of their own
        QByteArray behind;    ///< at the end of the field's line; empty: none
    };
    std::map<int, Around> fields; ///< by the fields' lines
    QByteArrayList atEnd;         ///< behind the last field
};

/// A comment alone on its line belongs to the field below it, one behind a value to that field; one in the middle of a value stands above
/// the field. Only fields that have lines of their own in the result (those of trees, not the items of lists) get comments.
PlacedComments placed(const std::vector<Comment> &comments, const std::vector<Field> &fields);

} // namespace galley::frontmatter
