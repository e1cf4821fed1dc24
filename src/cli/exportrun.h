// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exportcommand.h"
#include "cli/exportplan.h"
#include "cli/stamp.h"

#include <map>

namespace galley::cli
{

/// What exports were made of besides the posts. Paths as they are read; what is missing counts, too.
struct FilesOfPosts {
    std::map<std::string, Stamps> shown; ///< by post: the pictures it shows
    Stamps shared;                       ///< of all posts: template, theme and settings
    Stamps made;                         ///< exports as they were left; given: those of the passes before
};

/// Exports these posts, several at once. Gives the code that the program ends with; `files` may be null.
ExitCode runExport(const ExportCommand &command, const std::vector<ExportJob> &jobs, FilesOfPosts *files = nullptr);

} // namespace galley::cli
