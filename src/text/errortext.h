// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

namespace galley::text
{

/// What was being done: it decides what a failure means for the text and what to do about it.
enum class Task {
    Open,   ///< to edit or to render
    Save,   ///< the post; its text stays in Galley
    Export, ///< something made from the post
};

/// Says in the user's language what happened, what it means for the text and what to do. The only place where these sentences are:
/// the window and the command line show the same. Plain text without markup, one paragraph.
///     (DiskFull, Save) -> "Could not save a.md: the disk is full. Your text is safe in Galley; free some space and save again, or
///     save it elsewhere."
QString sentenceFor(const Error &error, Task task);

/// "UTF-8", "UTF-16 LE", "Windows-1252" …
QString nameOf(Encoding encoding);
/// "LF", "CRLF", "CR"
QString nameOf(LineEnding ending);

} // namespace galley::text
