// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/content.h"
#include "document/snapshot.h"

#include <memory>

namespace galley
{

/// Makes the post that a crash interrupted. Undo leads back to the file's text where that can still be read. In any thread.
struct RestoreJob {
    Snapshot snapshot;
    Content::Dress dress;
    QThread *home = nullptr; ///< the thread that the content is for

    std::shared_ptr<Content> run() const;
};

} // namespace galley
