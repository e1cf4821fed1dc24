// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/snapshot.h"

#include <functional>

namespace galley
{

/// Called in the saving thread before a file has to be overwritten in place, which a crash could leave half done.
using SafetyCopy = std::function<void(const Snapshot &)>;

/// One save: everything it needs, taken from the document at one moment, so that any thread can do it.
struct SaveJob {
    Snapshot snapshot; ///< `path` is where to, `onDisk` what has to be there
    SafetyCopy safetyCopy;
    int textRevision = 0; ///< see Content
    int formatRevision = 0;

    using Result = std::expected<text::FileState, text::Error>;
    Result run() const;
};

} // namespace galley
