// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/content.h"

#include <expected>
#include <memory>

namespace galley
{

/// One opening of a file, from the bytes on the disk to a QTextDocument that is full: all of it can be done in any thread. Once.
struct OpenJob {
    QString path; ///< absolute
    std::optional<text::Encoding> encoding;
    std::shared_ptr<Content> content; ///< empty, and of no thread
    QThread *home = nullptr;          ///< the thread that the content is for
    /// Is told how a long text begins, in whole lines, as soon as it is known; in the thread that runs the job. Not if there is a problem.
    std::function<void(const QString &head)> tellHead;

    struct Opened {
        std::shared_ptr<Content> content;
        QString text; ///< the same text, for who wants it in one piece
        text::Format format;
        std::optional<text::Error> problem;
        text::FileState state;
    };
    using Result = std::expected<Opened, text::Error>;
    Result run() const;
};

} // namespace galley
