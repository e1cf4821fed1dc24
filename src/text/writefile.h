// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

namespace galley::text
{

/// As `saveFile()`, for what can be made again, and often a thousand files at once: whole or not at all when the process dies, but nothing
/// waits until the bytes are on the disk, and what they are is not told.
std::expected<void, Error> writeFile(const QString &path, QByteArrayView bytes, const std::optional<FileState> &expected = {});

/// As `writeFile()`, but on the disk when it returns: for what cannot be made again. What the bytes are is not told.
std::expected<void, Error> writeFileSynced(const QString &path, QByteArrayView bytes);

} // namespace galley::text
