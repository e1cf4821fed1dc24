// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/post.h"

namespace galley::site
{

/// What is typed to find posts: words in any order, all of which must be there. Letter case does not count.
///     "qt draft"  finds a draft about Qt     "#qt"  finds what has a tag that begins with it
class Filter final
{
public:
    Filter() = default;
    explicit Filter(QStringView typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// The words that do not stand in a text; none: it is found. `text` is as `textOf` gives it.
    QStringList missingIn(const QString &text) const;

    /// What is known of a post without its body, in the form that is sought in: title, tags (each with `#` in front), categories, authors,
    /// state, and the file's path from the root. `stateName` is what the state is called on the screen.
    static QString textOf(const Post &post, const QString &root, const QString &stateName);

    friend bool operator==(const Filter &, const Filter &) = default;

private:
    QStringList m_words;
};

/// True if all the words stand in a file, at most some megabytes of which are read. Letter case does not count. A file that cannot be read
/// has none of them.
bool fileHas(const QString &path, const QStringList &words);

} // namespace galley::site
