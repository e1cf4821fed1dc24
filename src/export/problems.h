// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/localfiles.h"
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
        GeneratorAddress, ///< an image address that only the site generator can fill in (`{static}/a.png`); `detail` is the address
        GeneratorLink,    ///< a link that only the site generator can fill in (`{filename}a.md`); `detail` is the link
        MissingPost,      ///< a link to a post or file that the site does not have; `detail` is the link
        MissingTarget,    ///< a link to a place in the page that is not there; `detail` is the link with its `#`
    };
    Kind kind = Kind::MissingImage;
    int line = -1; ///< 0-based line of the post
    QString detail;
    frontmatter::Error::Kind frontMatterKind = frontmatter::Error::Kind::Syntax;
    markdown::Notice::Kind noticeKind = markdown::Notice::Kind::OutputLimit;
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Where an export has its pictures.
enum class Pictures {
    Stay,    ///< their addresses are those of the post
    GoAlong, ///< in the file, or beside it
};

/// Looks for problems, in source order. Asks the file system for every local image, and for every local link where the site is known;
/// without one, addresses from its root (`/a.png`) are not checked. `pageFolder` is where pictures that stay are looked for, a path as
/// `text::stateOf` takes it; empty (a page that goes to a pipe): they are not.
std::vector<Problem> findProblems(const post::Rendering &rendering, const LocalFiles &files, Pictures pictures,
                                  const QString &pageFolder = {});

} // namespace galley::exporting
