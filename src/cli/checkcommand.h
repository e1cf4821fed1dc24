// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exportcommand.h"

namespace galley::cli
{

/// How findings are written.
enum class FindingsFormat {
    Text,  ///< `FILE:LINE:COLUMN: SEVERITY RULE: MESSAGE`, a line each
    Json,  ///< one array of objects
    Sarif, ///< SARIF 2.1.0 (OASIS), for code hosts and editors
};

/// `galley check`: paths are bytes as the shell gave them; "-" is standard input.
struct CheckCommand {
    std::vector<std::string> paths; ///< posts, and folders that are searched for posts
    std::string format = "text";
    std::vector<std::string> ignored; ///< names of rules
    bool spelling = false;            ///< check spelling, too: what comes out depends on the dictionaries that are installed
    bool listRules = false;           ///< print the rules and do nothing else
    bool diagrams = false;            ///< have those drawn that were not yet, by `galley-window`, to see whether they can be
    bool external = false;            ///< ask servers for the links to the web
    int timeLimit = 300;              ///< seconds for all of them

    /// Findings go to standard output in the order of the paths (in a folder: of the names), messages about files that cannot be read to
    /// standard error. Fine: nothing but notes was found. Failed: there are errors or warnings. Usage: wrong usage, or a file could not
    /// be read. Checks on all processors; holds a few hundred posts' findings at most.
    ExitCode run() const;
};

} // namespace galley::cli
