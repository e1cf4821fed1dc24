// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagewriter.h"
#include "resources.h"

#include <string_view>

namespace galley::markdown
{

/// Writes a formula: as MathML, or its source where there is nothing that can render it or it cannot be read.
void writeFormula(PageWriter &out, const Resources &resources, std::string_view tex, bool display);

} // namespace galley::markdown
