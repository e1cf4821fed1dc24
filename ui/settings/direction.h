// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMargins>

class QLabel;
class QWidget;

namespace galley
{

/// Has a label's line begin where the window's begin, also if its words run the other way: an English title in an Arabic window stands at
/// the right. (A label by itself goes by its words.)
void alignLeading(QLabel &label);

/// Margins of a layout in the widget, which Qt does not mirror; in pixels.
QMargins leadingMargins(const QWidget &widget, int leading, int top, int trailing, int bottom);

} // namespace galley
