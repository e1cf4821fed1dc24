// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/site.h"

namespace galley::site
{

class Inheritance;

/// What becomes of a post when the site is made now.
enum class State {
    Draft,
    Scheduled, ///< its date is to come
    Published,
    Broken,  ///< its front matter or the file itself cannot be read
    Expired, ///< the date until which it is to be shown is over (Hugo's `expiryDate`): it is left out like a draft
};

/// A post (or page) of a site, as far as the head of its file says. A plain value; made by `readPost`.
struct Post {
    QString path;                          ///< absolute
    QString title;                         ///< else the first heading, else the file's name
    std::optional<frontmatter::Date> date; ///< that of the front matter, else of the file's or its bundle's name
    State state = State::Published;
    QStringList tags{};
    QStringList categories{};
    QStringList authors{};
    QString slug{}; ///< the last part of its address, as the generator makes it
    QString url{};  ///< below the host, percent signs undone: "/blog/2020/a/". Empty where only the generator can know
    /// Where `url` is empty and there is a page: its form, as in madepages.h. Empty where it may be anywhere.
    QString urlForm{};
    QStringList aliases{}; ///< further addresses that lead to it: `aliases`, `redirect_from`; as `url`
    bool hasPage = true;   ///< false: the generator makes no page of it (`permalink: false`)
    QString language{};
    bool isPage = false; ///< a section's or the home page, an about page: not one of the dated row of posts
    bool hasOwnSlug = false;
    bool dependsOnTime = false; ///< its state will change by itself
    size_t inherited = 0;       ///< `numberOf` what it is given by others
    text::FileState stamp{};    ///< without hash
    /// The keys of its front matter with what their values are, in source order.
    std::vector<std::pair<QString, frontmatter::Field::Type>> keys{};
};

/// Reads a post's head: some kilobytes, more only where the front matter is longer. `now` decides what is scheduled. A file that cannot be
/// read is a Broken post with its name as the title.
Post readPost(const Site &site, const QString &path, const QDateTime &now);

/// The same of a text that is not (or not only) in a file: `path` says where it is or will be.
Post postOf(const Site &site, const QString &path, const frontmatter::FrontMatter &frontMatter, const QDateTime &now);

// Of many posts; `inheritance` is the site's.
Post readPost(const Site &site, const QString &path, const QDateTime &now, Inheritance &inheritance);
Post postOf(const Site &site, const QString &path, const frontmatter::FrontMatter &frontMatter, const QDateTime &now,
            Inheritance &inheritance);

/// What a file's head says; nothing if it cannot be read.
frontmatter::FrontMatter frontMatterOf(const QString &path);

/// The files that may be posts: those below the content roots with a post's ending. Hidden files, `node_modules`, the folders the site
/// skips, and folders seen before (links in a loop) are passed over, and so are folders that cannot be read. Without a generator, a home
/// folder's own files only. As many as `SearchLimits` allows; sorted by path.
QStringList findPosts(const Site &site);

/// All posts, the newest first, those without a date behind. Those of one date and those without are sorted by title as one would look for
/// it: "Part 2" before "Part 10", "École" at E. Reads with as many threads as there are processors.
std::vector<Post> listPosts(const Site &site, const QDateTime &now);

/// Sorts as `listPosts` does.
void sortPosts(std::vector<Post> &posts);

/// "draft", "scheduled", "published", "broken", "expired": for the command line and for filters.
QString nameOf(State state);
std::optional<State> stateByName(QStringView name);

} // namespace galley::site
