// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/site.h"

#include <string>

namespace galley::cli
{

/// What is wrong with a site's settings goes to standard error.
void sayProblemsOf(const site::Site &site);

/// The site that a file or folder (bytes as the shell gave them) belongs to. What is wrong with its settings is said.
site::Site siteOf(const std::string &path);

} // namespace galley::cli
