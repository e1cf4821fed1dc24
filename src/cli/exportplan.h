// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace galley::cli
{

/// One post and where its export goes.
struct ExportJob {
    std::string post;
    std::string target;
    std::string root;      ///< the folder that was named, for a post that was found in one; else empty
    std::string refusal{}; ///< why it is not exported, as a sentence; else empty
    std::string refused{}; ///< what the sentence is about
    bool toStream = false; ///< the target is standard output or a device, which is written to straight through
};

/// Which posts a command means and where each goes. Folders are looked through, in alphabetical order; in them, hidden files and
/// folders, links to folders and the output's own folder are left out.
/// The error is a sentence about `place`, for a command that makes no sense.
struct PlanError {
    std::string place;
    std::string sentence;
};
std::expected<std::vector<ExportJob>, PlanError> planExport(const std::vector<std::string> &posts, const std::string &output,
                                                            std::string_view ending);

/// True for what is written to straight through: a pipe, a terminal, /dev/null.
bool isDevice(const std::string &path);

/// The name that messages have for a post or a page.
std::string shown(const std::string &path, const char *streamName);

/// The folder in which a file lies, for relative addresses.
std::string folderOf(const std::string &path);

} // namespace galley::cli
