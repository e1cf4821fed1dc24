// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace galley::checks
{

/// An `id` or `a name` of a page: how many elements have it as their id, and the block that has it last.
struct Id {
    int count = 0;
    const markdown::Block *block = nullptr; ///< of the rendering
};
using Ids = std::unordered_map<std::string, Id>;

/// All of a page. Takes time linear in its HTML.
Ids idsOf(const post::Rendering &rendering);

/// True if a link's fragment (without `#`) leads to one of them, as written or with its percent signs undone.
bool leadsTo(const Ids &ids, const QByteArray &fragment);

/// The post line (0-based) in which the place stands that a fragment leads to; nothing if there is none.
std::optional<int> lineOf(const post::Rendering &rendering, const QByteArray &fragment);

} // namespace galley::checks
