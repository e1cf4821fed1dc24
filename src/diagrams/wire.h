// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagrams/store.h"

#include <QByteArray>

#include <vector>

namespace galley::diagrams
{

/// What the command line program and the one that draws (`galley-window --draw-diagrams`) say to each other through a pipe: a JSON list
/// each way, pictures in the order of the diagrams. What is not such a list reads as an empty one.
QByteArray toWire(const std::vector<Diagram> &diagrams);
QByteArray toWire(const std::vector<Picture> &pictures);
std::vector<Diagram> diagramsFromWire(const QByteArray &wire);
std::vector<Picture> picturesFromWire(const QByteArray &wire);

} // namespace galley::diagrams
