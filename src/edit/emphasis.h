// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.h"

#include <optional>

namespace galley::edit
{

enum class Emphasis { Bold, Italic, Strikethrough };

/// Puts markup around the selection, around the word at the cursor, or around the cursor; takes it away if it is there.
///
///     Bold      a «word» here     a **«word»** here
///     Bold      a **«word»** here a «word» here
///     Bold      a «**word**» here a «word» here
///     Italic    a **«word»** here a ***«word»*** here
///     Bold      a wo|rd here      a **wo|rd** here
///     Bold      a | here          a **|** here
///     Italic    «two words »here  *«two words»* here
///
/// Paragraphs and list items of a longer selection get markup each, after their own markers.
Change toggleEmphasis(QStringView text, Selection selection, Emphasis emphasis);

/// The same with backticks, more of them where the code has some; several lines become a fenced block.
///
///     a «word» here      a `«word»` here
///     a «x`y» here       a ``«x`y»`` here
Change toggleCode(QStringView text, Selection selection);

/// What typing `*`, `_`, a backtick or an opening bracket does to selected text; nothing where the selection is empty or only blank.
///
///     *   a «word»    a *«word»*
///     [   a «word»    a [«word»]
std::optional<Change> wrapSelection(QStringView text, Selection selection, QChar typed);

/// The word around a position, empty if there is none.
LineRange wordAt(QStringView text, qsizetype position);

} // namespace galley::edit
