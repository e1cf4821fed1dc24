// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace galley
{

/// Loads the words of the interface in the desktop's language: Galley's own and those of Qt's dialogs. English where there are none;
/// it has a file too, for its plurals. To be called once QApplication is made.
void loadTranslations();

} // namespace galley
