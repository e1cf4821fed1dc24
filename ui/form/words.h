// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/convert.h"

namespace galley
{

/// Why a field is only shown; empty where it may be edited.
QString readOnlyReason(frontmatter::Field::ReadOnly readOnly);
/// Why a value was not taken.
QString refusalReason(frontmatter::Refusal refusal);
/// What a conversion does not keep, as a sentence without its end.
QString lossText(const frontmatter::Loss &loss);
/// "YAML", "TOML", "JSON", "Pelican".
QString dialectName(frontmatter::Dialect dialect);

} // namespace galley
