// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/edit.h"

#include <vector>

class QTextDocument;

namespace galley
{

/// Makes the engine's edits in a document, as one step to undo. They count in bytes of `text`, which must be what the document holds
/// (`Document::utf8()`), and do not overlap.
void makeEngineEdits(QTextDocument &document, const QByteArray &text, std::vector<frontmatter::Edit> edits);

} // namespace galley
