// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace galley::cli
{

/// From now on Ctrl-C, SIGTERM and SIGHUP end the program between two posts, not within one, so that nothing half written is left. A second
/// one ends it at once.
void catchInterruptions();
bool isInterrupted();

/// Can be read from once that has happened, for programs that wait.
int interruptionDescriptor();

} // namespace galley::cli
