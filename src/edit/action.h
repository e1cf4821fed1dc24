// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.h"

namespace galley::edit
{

/// The formatting commands. Each is one step to undo, and takes its own markup away where it is already.
enum class Action {
    Bold,
    Italic,
    Strikethrough,
    Code,
    Link,
    Image,
    Paragraph, ///< no heading
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Quote,
    BulletList,
    OrderedList,
    TaskList,
    ToggleDone,
    CodeBlock,
    Indent,
    Outdent,
};

/// What the command does to the text; an empty change where it does nothing.
Change apply(Action action, QStringView text, Selection selection);

} // namespace galley::edit
