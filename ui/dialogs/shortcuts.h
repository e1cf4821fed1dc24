// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace galley
{
class Actions;

/// The page of all commands and their keys, by menu; read from the table of actions. Not modal; one for each window.
void showShortcuts(QWidget *window, const Actions &actions);

} // namespace galley
