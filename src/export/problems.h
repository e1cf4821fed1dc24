// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

namespace galley::exporting
{

/// What a reader of the exported page will miss. The engine gives kind, place and detail; `ui/` and `cli/` write the sentence.
struct Problem {
    enum class Kind {
        FrontMatter,      ///< the block at the top is broken: `frontMatterKind`, and `detail` as in frontmatter::Error
        Shortened,        ///< the rendering was cut: `noticeKind`
        MissingImage,     ///< no such file beside the post; `detail` is the address as written, empty where there is none
        ImageLeftBehind,  ///< beside the post, but not found from the page's folder; `detail` is the address
        LocalAddress,     ///< an image address that only this machine understands (`file:`); `detail` is the address
        GeneratorAddress, ///< an image address that the site generator fills in (`{static}/a.png`); `detail` is the address
        MissingTarget,    ///< a link to a place in the page that is not there; `detail` is the link with its `#`
    };
    Kind kind = Kind::MissingImage;
    int line = -1; ///< 0-based line of the post
    QString detail;
    frontmatter::Error::Kind frontMatterKind = frontmatter::Error::Kind::Syntax;
    markdown::Notice::Kind noticeKind = markdown::Notice::Kind::OutputLimit;
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Looks for problems, in source order. Asks the file system for every local image. Addresses from the site's root (`/a.png`) are not
/// checked: where that root is, only the site knows. `postFolder` and `pageFolder` are paths as `text::stateOf` takes them;
/// an empty `pageFolder` (a page that goes to a pipe) leaves out ImageLeftBehind.
std::vector<Problem> findProblems(const post::Rendering &rendering, const QString &postFolder, const QString &pageFolder);

} // namespace galley::exporting
