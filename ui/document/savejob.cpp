// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/savejob.h"

namespace galley
{

SaveJob::Result SaveJob::run() const
{
    auto bytes = text::encode(snapshot.text.toString(), snapshot.format);
    if (!bytes) {
        bytes.error().path = snapshot.path;
        return std::unexpected(bytes.error());
    }
    const auto keepCopy = [this] {
        if (safetyCopy) {
            safetyCopy(snapshot);
        }
    };
    return text::saveFile(snapshot.path, *bytes, snapshot.onDisk, keepCopy);
}

} // namespace galley
