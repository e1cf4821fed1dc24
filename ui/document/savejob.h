// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"

namespace galley
{

/// One save: everything it needs, taken from the document at one moment, so that any thread can do it.
struct SaveJob {
    Snapshot snapshot; ///< `path` is where to, `onDisk` what has to be there
    Document::SafetyCopy safetyCopy;
    int textRevision = 0; ///< see Document::Private
    int formatRevision = 0;

    std::expected<text::FileState, text::Error> run() const;
};

} // namespace galley
