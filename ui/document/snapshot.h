// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/textcopy.h"
#include "text/textfile.h"

namespace galley
{

/// Everything that a post is at one moment: what a save writes and what a recovery copy holds.
struct Snapshot {
    TextCopy text; ///< as `textOf()` has it
    text::Format format;
    QString path;                          ///< empty for a post that was never saved
    std::optional<text::FileState> onDisk; ///< the file as it was last read or written
    int cursor = 0;                        ///< UTF-16 units from the start
};

} // namespace galley
