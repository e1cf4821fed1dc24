// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace galley::cli
{

/// Exit codes, as a Makefile wants them.
enum class ExitCode {
    Fine = 0,
    Failed = 1, ///< something could not be done, or has problems with --strict
    Usage = 2,  ///< the command line makes no sense; nothing was done
};

/// `galley export`: paths are bytes as the shell gave them; "-" is standard input or output.
struct ExportCommand {
    std::vector<std::string> posts;
    std::string output;   ///< a file or an existing folder; empty: beside each post
    std::string language; ///< of posts that do not say theirs
    std::string dialect;  ///< of posts that do not say theirs, see markdown/dialect.h; empty: Galley's own
    bool force = false;   ///< replace files that are not exports of ours
    bool strict = false;  ///< a post with problems is not exported

    /// Exports each post, goes on after a failure. Pages' paths go to standard output, a line each, and messages to standard error as
    /// `FILE:LINE: error: SENTENCE`.
    ExitCode run() const;
};

} // namespace galley::cli
