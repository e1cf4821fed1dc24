// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.h"

namespace galley::edit
{

/// What Tab does: an item, with all that belongs to it, moves below the text of the item before it; selected lines move by four blanks;
/// else blanks up to the next multiple of four are inserted. Ordered items are counted anew on both levels.
///
///     - one⏎- tw|o           - one⏎  - tw|o
///     1. one⏎2. tw|o⏎3. x    1. one⏎   1. tw|o⏎2. x
///     te|xt                  te  |xt
Change indent(QStringView text, Selection selection);

/// What Shift+Tab does: the reverse; a line that has no indentation stays.
///
///     - one⏎  - tw|o         - one⏎- tw|o
Change outdent(QStringView text, Selection selection);

/// True if the ordered item has the same number as the one before or after it: such a list is not counted.
bool repeatsNumber(QStringView text, LineRange item);

/// Gives the ordered items after the one that starts at `item` the numbers that follow, until one already has its number.
void countOn(Draft &draft, qsizetype item);

} // namespace galley::edit
