// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

namespace galley
{

/// How many elements an SVG picture has once each `<use>` is replaced by what it refers to (SVG 2, 5.5); `most` if there are that many or
/// more, if it refers to itself, or if it is not well-formed. A few lines can stand for thousands of millions, and a browser draws
/// them all. Reads from where the device is.
///
///     <svg><rect/></svg>                                                        -> 2
///     <svg><g id="a"><rect/></g><use href="#a"/><use xlink:href="#a"/></svg>    -> 9   (svg, g, rect, and twice use, g, rect)
int svgWeight(QIODevice &device, int most);

} // namespace galley
