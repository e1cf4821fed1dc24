// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/edit.h"
#include "renaming/moved.h"
#include "site/postlist.h"

#include <expected>

namespace galley::renaming
{

/// What is to change in one file. It lies where it is before the moves.
struct FileEdits {
    struct Line {
        int line = 0; ///< 0-based, of the first address in it that changes
        QByteArray before;
        QByteArray after;
        friend bool operator==(const Line &, const Line &) = default;
    };
    QString path;
    text::FileState state;                ///< as it was read
    std::vector<frontmatter::Edit> edits; ///< of the file's text as `text::toUtf8` gives it; in its order
    std::vector<Line> lines;              ///< each edit, to be shown
};

/// An address that leads to what is renamed and stays as it is, because it cannot be changed with certainty.
struct Lost {
    QString path;
    int line = 0; ///< 0-based
    QByteArray address;
    friend bool operator==(const Lost &, const Lost &) = default;
};

/// All that a renaming does. Nothing has happened yet.
struct Plan {
    Moved moved;
    std::vector<FileEdits> files;
    std::vector<Lost> lost;
    QString newFolder{}; ///< is made first, with those above it, if it is not there
};

/// Why a post cannot be renamed, or was not.
struct Problem {
    enum class Kind {
        SameName,
        BadName,   ///< empty, with a slash, hidden, or too long
        Taken,     ///< something of that name is there: `path`
        NoOwnName, ///< `index.md` and `_index.md`: the name is a section's
        Changed,   ///< `path` is not any more what it was when the plan was made
        Failed,    ///< `error` says what; all is as it was before
        Torn,      ///< the same, but not all could be put back: `path` is as it is afterwards
        Cancelled,
    };
    Kind kind = Kind::Failed;
    QString path{};
    text::Error error{};
};

/// Plans to give a post another name in its folder: its file, the folder that is its own, and the addresses in the site's posts that lead
/// to them. `posts` are those of `site::listPosts`. Reads the posts that have the old name in them.
std::expected<Plan, Problem> planRenaming(const site::Site &site, const std::vector<site::Post> &posts, const QString &post,
                                          const QString &name, const site::Reading &reading);

/// The text of a file with edits in it, in the file's own encoding and with its line ends: every other byte is what it was.
std::expected<QByteArray, text::Error> edited(const QByteArray &bytes, const std::vector<frontmatter::Edit> &edits);

} // namespace galley::renaming
