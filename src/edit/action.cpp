// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "edit/action.h"

#include "edit/emphasis.h"
#include "edit/indent.h"
#include "edit/lines.h"
#include "edit/links.h"

namespace galley::edit
{

Change apply(Action action, QStringView text, Selection selection)
{
    switch (action) {
    case Action::Bold:
        return toggleEmphasis(text, selection, Emphasis::Bold);
    case Action::Italic:
        return toggleEmphasis(text, selection, Emphasis::Italic);
    case Action::Strikethrough:
        return toggleEmphasis(text, selection, Emphasis::Strikethrough);
    case Action::Code:
        return toggleCode(text, selection);
    case Action::Link:
        return toggleLink(text, selection);
    case Action::Image:
        return insertImage(text, selection);
    case Action::Paragraph:
    case Action::Heading1:
    case Action::Heading2:
    case Action::Heading3:
    case Action::Heading4:
    case Action::Heading5:
    case Action::Heading6:
        return toggleHeading(text, selection, int(action) - int(Action::Paragraph));
    case Action::Quote:
        return toggleQuote(text, selection);
    case Action::BulletList:
        return toggleList(text, selection, List::Bullet);
    case Action::OrderedList:
        return toggleList(text, selection, List::Ordered);
    case Action::TaskList:
        return toggleList(text, selection, List::Task);
    case Action::ToggleDone:
        return toggleDone(text, selection);
    case Action::CodeBlock:
        return toggleCodeBlock(text, selection);
    case Action::Indent:
        return indent(text, selection);
    case Action::Outdent:
        return outdent(text, selection);
    }
    return {};
}

} // namespace galley::edit
