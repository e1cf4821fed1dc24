// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace galley
{

/// Gives the thread room for so many bytes, in pages of two megabytes where the system has such. None is used before it is needed.
void makeRoom(size_t bytes);

} // namespace galley
