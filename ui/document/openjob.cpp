// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/openjob.h"

#include <QTextBlock>

namespace galley
{

OpenJob::Result OpenJob::run() const
{
    const auto file = text::readFile(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    text::Decoded decoded = text::decode(file->bytes, encoding);
    if (decoded.problem) {
        decoded.problem->path = path;
    }
    auto content = std::make_shared<Content>(dress);
    content->fill(decoded);
    // QPlainTextEdit wants each line's layout as soon as it gets a document; making them is most of what that takes.
    for (QTextBlock block = content->document().begin(); block.isValid(); block = block.next()) {
        block.layout();
    }
    content->moveTo(home);
    text::removeLeftovers(path.left(path.lastIndexOf(u'/')));
    return Opened{std::move(content), decoded.text, std::move(decoded.format), std::move(decoded.problem), file->state};
}

} // namespace galley
