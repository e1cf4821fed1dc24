// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/gradualchange.h"

#include <QString>

#include <vector>

namespace galley
{

/// One place of a text that becomes another: `removed` UTF-16 units from `position` on are replaced by `added`.
struct TextEdit {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString added;
    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// What makes one text (lines end with LF) of another: of the lines that differ, from the first character that does to the last.
/// From the end to the start, so that each one's position holds when those before it are made. No QTextDocument: for any thread.
std::vector<TextEdit> editsBetween(QStringView before, QStringView after);

/// Makes the edits one by one. Cursors elsewhere stay with their text.
GradualChange::Next makeEdits(std::vector<TextEdit> edits);

} // namespace galley
