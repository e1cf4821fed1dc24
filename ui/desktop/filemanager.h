// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace galley
{

/// Shows a file in the desktop's file manager, where possible with the file chosen (freedesktop.org's FileManager1), else its folder.
void showInFileManager(const QString &path);

} // namespace galley
