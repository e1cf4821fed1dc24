// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/plan.h"

namespace galley::renaming
{

/// Does what was planned: all of it, or nothing. What would be replaced is looked for before anything is done, and so are files that have
/// changed since they were read; where something fails on the way, what was done is undone, the last first. `journals` is the folder in
/// which a journal stands meanwhile, for `takeBackInterrupted` of a Galley that is started after this one has died; empty: there is none.
std::expected<void, Problem> carryOut(const Plan &plan, const QString &journals = {});

} // namespace galley::renaming
