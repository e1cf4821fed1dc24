// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/comments.h"

namespace galley::frontmatter
{

/// A new block with these fields, fences included, that ends with a line end. Nothing where a field does not fit the dialect (see
/// fitting.h). Lists are on one line, nested values on lines of their own; TOML's tables come last.
/// Comments go into YAML and TOML only.
std::optional<QByteArray> printed(const std::vector<Field> &fields, Dialect dialect, const QByteArray &lineEnd,
                                  const PlacedComments &comments = {});

} // namespace galley::frontmatter
