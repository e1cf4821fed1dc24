// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "settings/direction.h"

#include <QLabel>

namespace galley
{

void alignLeading(QLabel &label)
{
    label.setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute | (label.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

QMargins leadingMargins(const QWidget &widget, int leading, int top, int trailing, int bottom)
{
    return widget.isRightToLeft() ? QMargins(trailing, top, leading, bottom) : QMargins(leading, top, trailing, bottom);
}

} // namespace galley
