// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace galley::exporting
{

/// What an export could not take with it. The engine gives kind, place and detail; `ui/` and `cli/` write the sentence. What is wrong
/// with the post itself, whatever it is made into, is a finding of the proof: see problems.h.
struct Shortfall {
    enum class Kind {
        RemoteFile,  ///< on another machine, and nobody asked for it to be fetched: a labelled frame stands for it
        OutsideSite, ///< the address leads out of the folder that the post may use
        MissingFile, ///< there is no such file, or it cannot be read
        EmptyFile,
        TooLarge,           ///< more than `largestInside` bytes
        NotAPicture,        ///< a file, but no picture that browsers show
        NotFetched,         ///< on another machine, which did not give it when it was asked for
        InsecureFile,       ///< on another machine, and not to be had by https
        LocalLink,          ///< a link to a file or page that a PDF or a book has not with it; its text stays
        LeftBehind,         ///< a picture beside the post, but not found from the page's folder
        GeneratorAddress,   ///< a picture's address that only the site generator fills in (`{static}/a.png`)
        GeneratorLink,      ///< a link that only the site generator fills in (`{filename}a.md`)
        GeneratorTag,       ///< a shortcode, template tag or component: a label stands for what the site generator makes of it
        GeneratorAttribute, ///< an element’s attribute of which only the site generator knows what it says
        NoPlaceForPost,     ///< the page template has none, and the post is not in the page
        NotForBooks,        ///< a picture or sound of a kind that not every reader of books knows; its name stands in its place there
    };
    Kind kind = Kind::RemoteFile;
    int line = -1;  ///< 0-based line of the post
    QString detail; ///< the address as written
    friend bool operator==(const Shortfall &, const Shortfall &) = default;
};
using Shortfalls = std::vector<Shortfall>;

/// The largest file that is put into a page or a book.
inline constexpr qint64 largestInside = 32LL * 1024 * 1024; // bytes

} // namespace galley::exporting
