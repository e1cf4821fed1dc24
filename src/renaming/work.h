// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/moved.h"
#include "text/textfile.h"

#include <expected>
#include <vector>

namespace galley::renaming
{

/// A file that gets other bytes.
struct TextChange {
    QString path;
    QByteArray before;
    QByteArray hashAfter; ///< of the bytes that it gets, as `text::FileState::hash`
    friend bool operator==(const TextChange &, const TextChange &) = default;
};

/// All that a renaming does on the disk, in the order in which it is done: folders are made, texts are saved, then files and folders move.
struct Work {
    QString post;                  ///< that is renamed, where it was
    QStringList newFolders;        ///< that are not there yet, the upper ones first
    std::vector<TextChange> texts; ///< where they are before the moves
    std::vector<Move> moves;
    friend bool operator==(const Work &, const Work &) = default;
};

/// Makes a folder; its parent is there. An error where there is something of that name.
std::expected<void, text::Error> makeFolder(const QString &path);

/// Never replaces anything: ChangedOutside where there is something of that name.
std::expected<void, text::Error> move(const Move &one);

/// Takes back what of the work was done, the last step first: what that is the disk tells. Gives the paths of what could not be put back,
/// because it is neither as it was before nor as the work leaves it, or the disk does not take it.
QStringList takeBack(const Work &work);

} // namespace galley::renaming
