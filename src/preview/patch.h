// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/body.h"

#include <vector>

namespace galley::preview
{

/// Replaces `removed` blocks from `index` on by `inserted`. `index` counts in the list as it is when this splice is applied
/// (splices are applied in order). Afterwards the lines of all blocks behind the inserted ones move by `lineShift`.
struct Splice {
    int index = 0;
    int removed = 0;
    std::vector<markdown::Block> inserted;
    int lineShift = 0;
};

/// What turns one list of blocks into another. Blocks that are not named keep their DOM nodes.
struct Patch {
    std::vector<Splice> splices; ///< from the front to the back; empty if nothing changed
};

/// The smallest patch, up to a limit of effort past which a run of changed blocks is replaced as a whole.
/// Time is linear in the number of blocks, and in the square of the changed ones up to that limit.
Patch diff(const std::vector<markdown::Block> &before, const std::vector<markdown::Block> &after);

/// Applies a patch; the counterpart of what `preview.js` does with the DOM, for tests and for the preview's own record.
void apply(const Patch &patch, std::vector<markdown::Block> &blocks);

} // namespace galley::preview
