// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace galley
{

/// How the window is composed once a browser view is in it. On a machine without a GPU, OpenGL is imitated by the processor and
/// costs every key 10 to 15 ms, editor included; Qt Quick's software back end does not.
enum class Graphics { Automatic, Software, Hardware };

/// What was chosen, and why: for the About page.
struct GraphicsChoice {
    Graphics graphics = Graphics::Hardware;
    QString reason;
};

/// Sets the back end through the environment. To be called before QApplication is made; takes about a millisecond. `wanted` is
/// the user's setting; the environment's own QT_QUICK_BACKEND or QSG_RHI_BACKEND wins over all.
GraphicsChoice chooseGraphics(Graphics wanted = Graphics::Automatic);

} // namespace galley
