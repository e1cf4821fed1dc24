// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/reloadjob.h"

namespace galley
{

ReloadJob::Result ReloadJob::run() const
{
    const auto read = file ? std::expected<text::File, text::Error>(*file) : text::readFile(path);
    if (!read) {
        return std::unexpected(read.error());
    }
    text::Decoded decoded = text::decode(read->bytes, encoding);
    if (decoded.problem) {
        decoded.problem->path = path;
    }
    return Reloaded{editsBetween(before.toString(), decoded.text), std::move(decoded.format), std::move(decoded.problem), read->state};
}

} // namespace galley
