// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/fence.h"

#include "edit/listline.h"

namespace galley
{

Fence Fence::after(QStringView line) const
{
    // Most lines have none: no parsing for these.
    if (!line.contains(u"```") && !line.contains(u"~~~")) {
        return *this;
    }
    const QStringView text = line.sliced(edit::ListLine::parse(line).content).trimmed();
    int marks = 0;
    while (marks < text.size() && text[marks] == text.front()) {
        ++marks;
    }
    if (marks < 3 || (text.front() != u'`' && text.front() != u'~')) {
        return *this;
    }
    if (isOpen()) {
        return text.front() == character && marks >= length && marks == text.size() ? Fence{} : *this;
    }
    if (text.front() == u'`' && text.sliced(marks).contains(u'`')) {
        return *this; // code in a line
    }
    return {.character = text.front(), .length = marks};
}

} // namespace galley
