// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace galley::checks
{

/// The one that was most likely meant: it differs in letter case and punctuation only, or in at most two characters of six or more.
/// Nothing if there is none, or several as close.
///     "Whats-Next" of "whats-next", "before" -> "whats-next"     "instal" of "install" -> "install"     "a" of "b" -> nothing
std::optional<std::string> closestTo(const std::string &name, const std::vector<std::string> &known);

} // namespace galley::checks
