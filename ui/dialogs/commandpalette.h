// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

class QWidget;

namespace galley
{
class Actions;

/// How well a name answers what was typed: 0 not at all; more is better. Every word typed must begin a word of the name, or its
/// letters must stand in the name in that order.
///     "exp" in "Export HTML": high     "ht ex": high     "ehl": low     "xyz": 0
int matchQuality(QStringView name, QStringView typed);

/// A list of all commands that can be given now, found by typing; Enter gives the command, Escape goes back to the text.
void showCommandPalette(QWidget *window, const Actions &actions);

} // namespace galley
