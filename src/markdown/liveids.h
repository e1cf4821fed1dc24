// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "assemble.h"
#include "body.h"
#include "complete.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <vector>

namespace galley::markdown
{

std::vector<HeadingSlug> slugsOf(const Page &page, const Grouping &grouping);
/// The ids that raw HTML gives.
std::vector<std::string> rawIdsOf(const Grouping &grouping);

/// Keeps the ids of headings unique in a post of which a part is rendered again.
class LiveIds final
{
public:
    LiveIds(std::vector<Block> &blocks, AllTies &ties, IdRule rule)
        : rule_(rule)
        , blocks_(blocks)
        , ties_(ties)
    {
    }

    /// What takes the place of the blocks from `begin` up to, not with, `end`.
    struct Part {
        size_t begin = 0;
        size_t end = 0;
        std::vector<HeadingSlug> slugs;
        std::vector<std::string> rawIds;
    };
    /// The ids of the part's headings. Headings elsewhere get other ids where the part takes or frees theirs.
    std::vector<QByteArray> take(const Part &part);

private:
    std::vector<QByteArray> renew(const Part &part);
    void replace(size_t block, const std::vector<QByteArray> &ids);

    IdRule rule_;
    std::vector<Block> &blocks_;
    AllTies &ties_;
};

} // namespace galley::markdown
