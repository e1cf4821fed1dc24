// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/subject.h"

namespace galley::checks
{

/// What the renderer noticed, of one kind.
std::vector<markdown::Notice> noticesOf(const Subject &subject, markdown::Notice::Kind kind);

/// Where it is written. The renderer tells the line of the paragraph, code … or a better one; what the notice names is looked for from
/// there. `from`: not in front of this byte.
Range rangeOf(const Subject &subject, const markdown::Notice &notice, qsizetype from = 0);

} // namespace galley::checks
