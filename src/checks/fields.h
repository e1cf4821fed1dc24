// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/subject.h"

namespace galley::checks
{

/// From where a mistake in the front matter is to the end of its line; the whole value where one is of the wrong kind.
Range rangeOf(const Subject &subject, const frontmatter::Error &error);

} // namespace galley::checks
