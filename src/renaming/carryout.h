// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/plan.h"

namespace galley::renaming
{

/// Does what was planned: all of it, or nothing. What would be replaced is looked for before anything is done, and so are files that have
/// changed since they were read; where something fails on the way, what was done is undone, the last first.
std::expected<void, Problem> carryOut(const Plan &plan);

} // namespace galley::renaming
