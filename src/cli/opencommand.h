// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace galley::cli
{

/// What the window is started with: `FILE:LINE` becomes `--line LINE FILE`, unless a file has just that name; all else goes through
/// as it is.
///     a.md:12 -> --line 12 a.md     --picture p.png a.md -> --picture p.png a.md     -- a:1 -> -- a:1
std::vector<std::string> windowArguments(const std::vector<std::string> &arguments);

/// Where `galley-window` is: beside this program in a build tree, in `../libexec/galley` where it is installed. Empty if it is not there.
std::string windowProgram();

/// Becomes `galley-window`. Returns only if that fails: with a sentence that says why.
std::string becomeWindow(const std::vector<std::string> &arguments);

} // namespace galley::cli
