// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/site.h"

namespace galley::site
{

/// What on the disk is a post's own: its file, and a folder that it fills or that bears its name.
struct PostFiles {
    enum class Form {
        File,   ///< a file alone
        Beside, ///< with a folder of the same name beside it, for its pictures (Hexo's asset folder)
        Bundle, ///< a folder that bears its name, with the post as `index.md` and what belongs to it
        Named,  ///< a folder and a file in it of the same name: `first/first.md`
    };
    Form form = Form::File;
    QString file;   ///< absolute
    QString folder; ///< its own; empty for a file alone
    QString name;   ///< that it has, without an ending: "2020-01-31-a"

    /// What has to go to have the whole post gone, folder first.
    QStringList parts() const;
    friend bool operator==(const PostFiles &, const PostFiles &) = default;
};

/// Looks at the disk. A folder with other posts in it, a content root and a section (`_index.md`) are nobody's own.
PostFiles filesOf(const Site &site, const QString &post);

/// The same post under another name, in the same folder.
PostFiles renamed(const PostFiles &files, const QString &name);

/// The first name like `name-2`, `name-3` … under which nothing is there.
QString freeName(const PostFiles &files);

/// Copies a post with all that is its own to a free name, and says where the copy's file is. Never replaces anything; on an error nothing
/// of the copy is left.
std::expected<QString, text::Error> duplicatePost(const Site &site, const QString &post);

} // namespace galley::site
