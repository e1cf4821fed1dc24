// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/postfiles.h"

namespace galley::renaming
{

/// A file or folder under a new name. Both absolute.
struct Move {
    QString from;
    QString to;
    friend bool operator==(const Move &, const Move &) = default;
};

/// A post before and after.
struct Moved {
    site::PostFiles before;
    site::PostFiles after;
    QString oldUrl{}; ///< as `site::Post::url`
    QString newUrl{};

    /// In the order in which they are made.
    std::vector<Move> moves() const;
    /// Where a file is afterwards that is at that path before; the same path if it stays.
    QString placeOf(const QString &path) const;
    bool moves(const QString &path) const { return placeOf(path) != path; }
};

} // namespace galley::renaming
