// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace galley::checks
{

/// What an address in a post points to, by its look alone.
enum class AddressKind {
    Empty,
    Fragment,  ///< `#place` in the same page
    Generator, ///< `{static}/a.png`, `|filename|a.md` (Pelican), `{{ site.url }}/a` (Jekyll, Hugo …),
               ///< `@/a.md` (Zola), `~/a.png`: the generator fills it in
    LocalFile, ///< `file:`: only this computer understands it
    Elsewhere, ///< has a scheme (`https:`, `data:`, `mailto:`) or a host (`//cdn.example/a.png`)
    SiteRoot,  ///< `/a.png`: only the site knows where that is
    Relative,  ///< `a.png`, `../b.md#c`
};
AddressKind kindOf(QByteArrayView address);

/// The path that an address means: without query and fragment, percent signs undone.
///     "a%20b.png?w=3#x" -> "a b.png"
QByteArray pathOf(QByteArrayView address);

} // namespace galley::checks
