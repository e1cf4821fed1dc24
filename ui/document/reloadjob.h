// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/textchange.h"
#include "document/textcopy.h"
#include "text/textfile.h"

namespace galley
{

/// Finds what makes the text of an open post that of its file again. In any thread; the edits are then made in the window's.
struct ReloadJob {
    QString path;
    std::optional<text::Encoding> encoding;
    TextCopy before;
    int revision = 0;               ///< of the content that `before` is
    std::optional<text::File> file; ///< nothing: it is read

    struct Reloaded {
        std::vector<TextEdit> edits;
        text::Format format;
        std::optional<text::Error> problem;
        text::FileState state;
    };
    using Result = std::expected<Reloaded, text::Error>;
    Result run() const;
};

} // namespace galley
