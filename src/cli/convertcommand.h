// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exportcommand.h"

namespace galley::cli
{

/// `galley convert`: paths are bytes as the shell gave them; "-" is standard input.
struct ConvertCommand {
    std::vector<std::string> posts;
    std::string to;       ///< yaml, toml, json or pelican
    bool inPlace = false; ///< write the posts; else what they would be goes to standard output
    bool strict = false;  ///< a post that would lose something is not converted

    /// Converts the front matter of each post, goes on after a failure. What is lost is a warning on standard error.
    ExitCode run() const;
};

} // namespace galley::cli
