// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/pagefile.h"
#include "export/problems.h"

#include <string>

namespace galley::cli
{

// What the user of the command line reads: what happened and what to do, in English, without the file's name and without a final
// full stop (compilers write their messages so). The engine's errors have kinds and places only; here they get words. UTF-8.

std::string cannotRead(const text::Error &error);
std::string cannotWrite(const exporting::Error &error);
/// "galley, hugo, …": what --dialect takes.
std::string dialectNames();
std::string describe(const exporting::Problem &problem);

} // namespace galley::cli
