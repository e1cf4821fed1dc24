// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "body.h"

#include <QByteArray>

#include <vector>

namespace galley::markdown
{

/// A table of contents: the headings of a page as lists in lists, each a link to its heading. Empty if there are none.
QByteArray contentsList(const std::vector<Block> &blocks);

} // namespace galley::markdown
