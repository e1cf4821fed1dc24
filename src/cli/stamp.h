// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <map>
#include <optional>
#include <string>

namespace galley::cli
{

/// A file as it was before it was read; nothing: there was no such file. Whoever follows a file compares stamps: what is written while it
/// is read has changed.
using Stamp = std::optional<text::FileState>;
using Stamps = std::map<std::string, Stamp>; ///< by path

Stamp stampOf(const std::string &path);
bool isSame(const Stamp &one, const Stamp &other);

} // namespace galley::cli
