// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/edit.h"

namespace galley::frontmatter
{

/// How a scalar is to look.
struct Form {
    Dialect dialect = Dialect::Yaml;
    /// The source of the value that it replaces: its quotes stay as far as the new value allows. Empty for a new one.
    QByteArrayView old{};
    Field::Type oldType = Field::Type::Null;
    bool inFlow = false; ///< between brackets, where YAML needs more quotes
    QByteArray indent{}; ///< of the line with the key; block scalars and continuation lines go deeper
    QByteArray lineEnd = "\n";
};

/// A scalar's source. Nothing where the dialect cannot say it.
std::optional<QByteArray> writeScalar(const Value &value, const Form &form);

/// A whole list on one line: `[a, b]`, or `a, b` in key-value lines (`;` where an item has a comma, or the old value had `;`).
std::optional<QByteArray> writeList(const QStringList &items, const Form &form);

/// A key's source.
std::optional<QByteArray> writeKey(const QString &key, Dialect dialect);

} // namespace galley::frontmatter
