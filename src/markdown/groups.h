// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "page.h"

namespace galley::markdown
{

/// Drafts that are shown as one block, because raw HTML that one of them opens is closed in another.
struct Group {
    int first = 0; ///< index of a draft
    int last = 0;  ///< inclusive
    bool raw = false;
    bool tooComplex = false;      ///< its raw HTML is shown as text
    bool loose = false;           ///< holds start or end tags that found no partner, here or elsewhere
    std::vector<std::string> ids; ///< that its raw HTML gives
};

struct Grouping {
    std::vector<Group> groups;
    std::vector<int> unclosed; ///< drafts that open an element which is closed nowhere
};

/// Takes time linear in the raw HTML, whatever is left open in it. With `join` off each draft is a group.
Grouping groupDrafts(const Page &page, bool join);

} // namespace galley::markdown
