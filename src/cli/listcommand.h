// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exportcommand.h"

namespace galley::cli
{

/// `galley list`: the posts of a site, or those in one of its folders. Paths are bytes as the shell gave them.
struct ListCommand {
    std::string folder = ".";
    std::vector<std::string> states; ///< only posts in one of these; empty: all
    std::string format = "text";     ///< or "json"

    /// Writes the newest post first to standard output: a line each of date, state, path and title with tabs between them, or one JSON
    /// array. What is wrong with the site's configuration goes to standard error.
    ExitCode run() const;
};

} // namespace galley::cli
