// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/graphics.h"

#include <QString>

class QWidget;

namespace galley
{

/// What this program is and what it runs on: what a report of a fault should say. The words can be copied.
QString aboutText(const GraphicsChoice &graphics);
/// Shows it. Not modal.
void showAbout(QWidget *window, const GraphicsChoice &graphics);

} // namespace galley
