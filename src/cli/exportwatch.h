// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exportcommand.h"

namespace galley::cli
{

/// `galley export --watch`: exports, and then again whatever changes, until Ctrl-C: a post when it or a file that it shows was written or
/// replaced, every post when the theme or the template was. Posts that come into a folder are exported, too; those that go leave their
/// exports. How the last pass ended does not count: Fine unless the first one was wrong usage.
ExitCode watchExport(const ExportCommand &command);

} // namespace galley::cli
