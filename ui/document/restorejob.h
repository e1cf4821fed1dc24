// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/content.h"
#include "document/snapshot.h"

#include <functional>
#include <memory>

namespace galley
{

/// Makes the post that a crash interrupted: a modified text, which undo leads back to the file's where that can still be read. In any
/// thread. Once.
struct RestoreJob {
    Snapshot snapshot;
    std::shared_ptr<Content> content; ///< empty, and of no thread
    QThread *home = nullptr;          ///< the thread that the content is for
    std::function<void()> done;       ///< for who starts the job

    struct Restored {
        std::shared_ptr<Content> content;
        QString text; ///< the same text, for who wants it in one piece
    };
    Restored run() const;
};

} // namespace galley
