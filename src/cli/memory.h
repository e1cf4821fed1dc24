// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace galley::cli
{

/// The command ends after its work, so what it gives back is soon asked for again, and nobody else waits for it: memory stays with the
/// process. Each page that the system takes back and hands out anew costs as much as parsing what stands on it.
void keepFreedMemory();

/// Takes room for so many bytes in pages of two megabytes, where the system has such. None is used before it is needed.
void makeRoom(size_t bytes);

} // namespace galley::cli
