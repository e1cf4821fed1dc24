// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace galley
{

/// Why the preview cannot be started here. Found out beforehand, because Chromium ends the whole program in these cases.
enum class PreviewObstacle {
    None,
    NoRenderProcess, ///< Qt's QtWebEngineProcess is not installed
    RootUser,        ///< Chromium's sandbox does not start for root
    NoSandbox,       ///< the system does not let programs make user namespaces
};
PreviewObstacle previewObstacle();

} // namespace galley
