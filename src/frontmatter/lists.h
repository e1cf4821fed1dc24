// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/writing.h"

namespace galley::frontmatter
{

/// The smallest edit that makes the items of a list into others: what is equal at both ends stays, with its quotes and comments.
/// For lists between brackets (YAML, TOML, JSON) and YAML's lists of dashes; all items must be scalars.
std::optional<Edit> editList(QByteArrayView text, const Field &field, const QStringList &items, const Form &form);

} // namespace galley::frontmatter
