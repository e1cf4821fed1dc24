// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace galley
{
/// The program's version, e.g. "0.1.0"; written in CMakeLists.txt alone.
const char *version();
} // namespace galley
