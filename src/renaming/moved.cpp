// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/moved.h"

#include "site/folder.h"

namespace galley::renaming
{

std::vector<Move> Moved::moves() const
{
    using enum site::PostFiles::Form;
    std::vector<Move> moves;
    if (!before.folder.isEmpty()) {
        moves.push_back({before.folder, after.folder});
    }
    if (before.form == Named) {
        moves.push_back({after.folder + u'/' + site::nameIn(before.file), after.file});
    } else if (before.form != Bundle) {
        moves.push_back({before.file, after.file});
    }
    return moves;
}

QString Moved::placeOf(const QString &path) const
{
    if (path == before.file) {
        return after.file;
    }
    if (before.folder.isEmpty() || !site::isBelow(path, before.folder)) {
        return path;
    }
    return path == before.folder ? after.folder : after.folder + u'/' + site::relativeTo(path, before.folder);
}

} // namespace galley::renaming
