// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"
#include "frontmatter/yamlevents.h"

#include <vector>

namespace galley::frontmatter
{

/// What the YAML parser reads, and where its bytes stand in the post.
struct YamlSource {
    QByteArrayView bytes;
    qsizetype base = 0;
    /// Where two bytes stand in `bytes` that the post does not have, in ascending order.
    std::vector<qsizetype> inserted{};

    /// The place in the post. Never before its start: Hexo's `;;;` gives JSON whose first brace is ours.
    qsizetype place(qsizetype offset) const;
};

/// Builds the fields of a YAML or JSON mapping, and what is wrong with it. `text` is the whole post.
void readFields(QByteArrayView text, const YamlSource &source, YamlEvents::Syntax syntax, FrontMatter &into);

} // namespace galley::frontmatter
