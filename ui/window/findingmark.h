// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"
#include "editor/underlines.h"

#include <optional>

class QTextDocument;

namespace galley
{

/// The line under what a check found, in the text that was checked. Nothing: it is about no characters of the text.
std::optional<Underlines::Mark> markOf(const QTextDocument &document, const checks::Finding &finding, Underlines::Kind kind);

} // namespace galley
