// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace galley
{

/// The bundled line icon of that name (`resources/icons/icons.cmake` lists them), drawn when it is painted, in the colour that the
/// application's palette has for button texts at that moment: icons follow a change of theme by themselves.
QIcon lineIcon(const QString &name);

} // namespace galley
