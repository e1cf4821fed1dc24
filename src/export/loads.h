// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

#include <QByteArrayList>

#include <functional>
#include <variant>

namespace galley::exporting
{

/// A place in a page where a browser loads a file by itself: `src` of a picture, film or sound, `poster`, an entry of `srcset`,
/// `url(…)` in a `style` attribute. Links are none.
struct Load {
    QByteArrayView element; ///< "img", "source" …
    QByteArray address;     ///< as the browser reads it
    int line = -1;          ///< 0-based line of the post; that of the block's first line where no better one is known
    bool isPicture = true;  ///< not a film or a sound
};

/// What becomes of a load.
struct Keep {
};
struct Frame {
}; ///< a labelled box instead of the picture; where there can be none the address is left out
using Change = std::variant<Keep, QByteArray, Frame>; ///< the QByteArray is another address

/// The rendering with other loads in its blocks' HTML, to be written; the blocks' hashes stay those of the old HTML.
post::Rendering withLoads(const post::Rendering &rendering, const std::function<Change(const Load &)> &change);
/// The inside of `<main>` (see `post::mainHtml`) with other loads. Where every load is kept it is the same, byte for byte.
QByteArray mainWithLoads(const post::Rendering &rendering, const std::function<Change(const Load &)> &change);

/// The addresses of all loads, each once, in order, without white space around them.
QByteArrayList loadedAddresses(const post::Rendering &rendering);
/// Those of them that are on the web.
QByteArrayList remoteAddresses(const post::Rendering &rendering);

} // namespace galley::exporting
