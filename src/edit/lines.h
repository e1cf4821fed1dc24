// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.h"

namespace galley::edit
{

/// Makes the lines headings of that level (1 to 6), or plain text if they all are that already; level 0 makes plain text. A heading
/// underlined with `===` or `---` becomes one with `#`.
///
///     2   Some| title       ## Some| title
///     2   ## Some| title    Some| title
///     3   ## Some| title    ### Some| title
Change toggleHeading(QStringView text, Selection selection, int level);

/// Quotes the lines, or takes one level of quoting away if they all have one.
///
///     «one⏎⏎two»            > one⏎>⏎> two
Change toggleQuote(QStringView text, Selection selection);

enum class List { Bullet, Ordered, Task };
/// Makes the lines items, of that kind if they are others; or plain text if they all are of that kind already. Ordered ones count.
///
///     Bullet     one|             - one|
///     Ordered    «- one⏎- two»    1. one⏎2. two
///     Task       - one|           - [ ] one|
///     Bullet     - one|           one|
Change toggleList(QStringView text, Selection selection, List kind);

/// Ticks the task's box, or unticks it.
///
///     - [ ] one|    - [x] one|
Change toggleDone(QStringView text, Selection selection);

/// Puts a line of three backticks above and below the lines, or takes them away.
Change toggleCodeBlock(QStringView text, Selection selection);

} // namespace galley::edit
