// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exportcommand.h"

namespace galley::cli
{

/// `galley new`: a post in the right file at the right place. Paths are bytes as the shell gave them.
struct NewCommand {
    std::string title;
    std::string folder; ///< a folder of the site; empty: the site of the working folder, where its newest posts are
    std::string slug;   ///< empty: of the title

    /// Writes the file's path to standard output. A file that is there already is not touched, and an error.
    ExitCode run() const;
};

} // namespace galley::cli
