// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

#include <string>
#include <string_view>
#include <unordered_map>

namespace galley::markdown
{

/// A heading's id by GitHub's rule (the one of the package github-slugger): lower case; letters, marks, numbers, `_` and `-` stay,
/// each space becomes a hyphen, everything else goes.
///
///     "What's *next*?"   -> "whats-next"       (markup is not part of the text)
///     "C++ & C"          -> "c--c"
///     "Überblick 日本"    -> "überblick-日本"
///     "!?"               -> "section"           (an empty id would be invalid HTML; this is our own addition)
QByteArray slug(QStringView text);

/// Makes ids unique in one post: the second `notes` becomes `notes-1`.
class UniqueIds final
{
public:
    /// An id that raw HTML gives: no heading may take it.
    void reserve(std::string_view id);
    QByteArray take(const QByteArray &slug);

private:
    std::unordered_map<std::string, int> taken_; ///< id -> how many suffixes were tried for it
};

} // namespace galley::markdown
