// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace galley
{

/// `galley-window --draw-diagrams`: draws the diagrams that the command line program names on standard input, without a display, and
/// writes the pictures to standard output (see diagrams/wire.h). Returns the exit code: 0, or 1 where the browser engine does not run.
int drawDiagramsOfStandardInput(int argc, char **argv);

} // namespace galley
