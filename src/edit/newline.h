// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.h"

namespace galley::edit
{

enum class Context { Text, Code };

/// What Enter does: a new line that goes on with the list or quote, with a number one higher and an empty box; the items after it are
/// counted on. On an empty item it ends the item instead: one level up, or out of the list. In code only the indentation is kept.
///
///     - one|              - one⏎- |
///     - one⏎- |           - one⏎|
///     - one⏎  - |         - one⏎- |
///     1. one|⏎2. two      1. one⏎2. |⏎3. two
///     - [x] done|         - [x] done⏎- [ ] |
///     > quote|            > quote⏎> |
Change newLine(QStringView text, Selection selection, Context context);

/// What Shift+Enter does: a new line in the same item or quote, without a marker.
///
///     - one|              - one⏎  |
Change newLineInItem(QStringView text, Selection selection);

} // namespace galley::edit
