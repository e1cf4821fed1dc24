// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

namespace galley
{

/// How much there is to draw in an SVG picture: its elements once each reference is replaced by what it refers to (`<use>`, SVG 2, 5.5;
/// patterns, masks, clips, markers and filters by `url(#…)` in attributes and by class in style sheets; gradients count once). What a
/// filter does counts by what it costs (Filter Effects 1). `most` if there is that much or more, if it refers to itself, or if it is not
/// well-formed. A few lines can stand for thousands of millions, and a browser draws them all. Reads from where the device is.
///
///     <svg><rect/></svg>                                                        -> 2
///     <svg><g id="a"><rect/></g><use href="#a"/><use xlink:href="#a"/></svg>    -> 9   (svg, g, rect, and twice use, g, rect)
int svgWeight(QIODevice &device, int most);

} // namespace galley
