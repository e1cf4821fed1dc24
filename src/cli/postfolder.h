// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/site.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace galley::cli
{

/// What a command does when it is given a folder: the posts in it and in the folders below.
struct PostFolder {
    std::vector<std::string> posts;      ///< by name, each with the folder's name in front as it was given
    std::vector<std::string> unreadable; ///< folders whose posts are not among them, likewise
};

/// True for a folder below a site's that generators and other programs keep for themselves.
bool hasNoPosts(const std::filesystem::path &folder, const site::Site &site);

/// Posts are files with an ending that site generators take for Markdown, whatever kind of file that is. Hidden files and folders and those
/// that `isPassedOver` names are left out. Symbolic links to folders are not followed. A folder that goes away meanwhile has no posts.
PostFolder readPostFolder(const std::string &folder, const std::function<bool(const std::filesystem::path &folder)> &isPassedOver);

} // namespace galley::cli
