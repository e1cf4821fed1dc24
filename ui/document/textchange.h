// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextDocument;

namespace galley
{

/// Makes a document's text that of `text` (lines end with LF), as one undo step that touches only what differs: of the lines that
/// differ, from the first character that does to the last. Cursors elsewhere stay with their text.
void changeText(QTextDocument &document, const QString &text);

} // namespace galley
