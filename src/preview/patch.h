// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/body.h"

#include <vector>

namespace galley::preview
{

/// Replaces `removed` blocks from `index` on by `inserted`. `index` counts in the list as it is when this splice is applied
/// (splices are applied in order). Afterwards the lines of all blocks behind the inserted ones move by `lineShift`.
/// All three may be empty or 0: a splice may do nothing but move or lengthen.
struct Splice {
    int index = 0;
    int removed = 0;
    std::vector<markdown::Block> inserted; ///< with the lines they have in the new list
    int lineShift = 0;
    /// By how many lines the block right before `index` ends later than it did: the source of a block can grow without a change of
    /// what it shows (a key in the front matter that is not shown). 0 where `index` is 0.
    int growth = 0;
};

/// What turns one list of blocks into another. Blocks that are not named keep their DOM nodes.
struct Patch {
    std::vector<Splice> splices; ///< from the front to the back, at most one for each place between two kept blocks
};

/// The smallest patch: as few blocks as can be are removed and inserted. Where more than some hundred blocks differ, blocks that occur
/// once in both lists are kept as far as they are in order, and the patch is the smallest between them or not far from it.
/// Time is linear in the number of blocks (times its logarithm at worst), and in the square of the changed ones up to that limit.
Patch diff(const std::vector<markdown::Block> &before, const std::vector<markdown::Block> &after);

/// Applies a patch; the counterpart of what `the page's script` does with the DOM, for tests and for the preview's own record.
void apply(const Patch &patch, std::vector<markdown::Block> &blocks);

} // namespace galley::preview
