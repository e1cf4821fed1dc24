// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagrams/store.h"

#include <vector>

namespace galley::cli
{

/// Has `galley-window` draw diagrams, without a display, and puts the pictures and failures into the store. It takes a second and more;
/// what it cannot draw (the program is not installed, or its browser engine does not run here) stays missing.
void drawDiagrams(const std::vector<diagrams::Diagram> &diagrams, diagrams::Store &store);

} // namespace galley::cli
