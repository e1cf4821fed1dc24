// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <vector>

namespace galley::frontmatter
{

/// YAML with a `~` behind each dash that has nothing behind and below it; `inserted` gets the places in the result. For libfyaml 0.8, which
/// refuses an empty item in a list that is not indented (`tags:` above `-`), as templates often have.
///
///     "tags:\n-\n- a"  -> "tags:\n- ~\n- a", 7
QByteArray withNullItems(QByteArrayView content, std::vector<qsizetype> &inserted);

} // namespace galley::frontmatter
