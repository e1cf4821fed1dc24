// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace galley::post
{

/// What an address in a post leads to, as far as the address itself says so.
enum class AddressKind {
    Relative,  ///< from the post's folder: `a.png`, `../b/a.png?v=1`
    Site,      ///< from the site's root: `/images/a.png`
    Remote,    ///< another machine: `https://e.example/a.png`, `//e.example/a.png`
    Inline,    ///< the bytes themselves: `data:…`
    File,      ///< this machine only: `file:///a.png`
    Generator, ///< filled in by the site generator: `{static}/a.png`, `|filename|a.md` (Pelican), `{{ site.url }}/a` (Jekyll,
               ///< Hugo …), `@/a.md` (Zola), `~/a.png`
    Fragment,  ///< a place in the page: `#a`
    Empty,     ///< nothing
};
AddressKind kindOf(QByteArrayView address);

/// The path that an address means: without query and fragment, percent signs undone.
///     "a%20b.png?v=1#c" -> "a b.png"
QByteArray pathOf(QByteArrayView address);

} // namespace galley::post
