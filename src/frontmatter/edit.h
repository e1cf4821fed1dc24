// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

#include <expected>

namespace galley::frontmatter
{

/// A change of the post's text: the bytes of `range` give way to `replacement`.
struct Edit {
    Range range;
    QByteArray replacement;
    friend bool operator==(const Edit &, const Edit &) = default;
};

/// What a field is to say.
struct Value {
    Field::Type type = Field::Type::Text; ///< Text, Number, Boolean, Date or List
    QString text{};                       ///< of a scalar; numbers and dates as they are to be written
    QStringList items{};                  ///< of a list
    friend bool operator==(const Value &, const Value &) = default;
};

/// Why a field stays as it is.
enum class Refusal {
    ReadOnly,         ///< `Field::readOnly` says why
    Broken,           ///< the block has errors, or there is none
    NotRepresentable, ///< the dialect cannot say that value there (a line break in a key, a `;` in a Pelican tag)
    KeyExists,
    Unsafe, ///< the changed block would not read back as what was meant; nothing but the value may change
};

/// The replacement that gives `field` (one of `frontMatter.fields`, or below them) a new value. Exactly the value's source range changes,
/// in a list only the items that differ; the quotes stay what they are as far as the value allows. What comes out has been read
/// again: the field says the value, every other field what it said before.
///
///     title: 'a' # c    -> 'b'      tags: [a, b]   + c -> insert ", c"      (missing) title:  -> " b"
std::expected<Edit, Refusal> setValue(QByteArrayView text, const FrontMatter &frontMatter, const Field &field, const Value &value);

/// One line with a new field: at the end of a YAML or key-value block, above TOML's first table, behind JSON's last member.
std::expected<Edit, Refusal> addField(QByteArrayView text, const FrontMatter &frontMatter, const QString &key, const Value &value);

/// Takes a top-level field out, with its lines.
std::expected<Edit, Refusal> removeField(QByteArrayView text, const FrontMatter &frontMatter, const Field &field);

/// The text with the edit in it.
QByteArray applied(QByteArrayView text, const Edit &edit);

/// A date in the form that the post used for another: date only, with `T` or a space, with or without seconds and zone.
///     like 2020-11-11 10:00:00 +0200   2021-01-02T03:04:05Z -> 2021-01-02 05:04:05 +0200
QString dateInFormOf(const QString &form, const QDateTime &date);

} // namespace galley::frontmatter
