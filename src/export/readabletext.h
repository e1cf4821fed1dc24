// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace galley::exporting
{

/// A page's HTML as text to read: what one pastes where there is no formatting. Blocks with blank lines between them, lists with bullets
/// and numbers, quotes with `> `, tables with tabs, formulas as TeX, the addresses of links behind their words. Ends in "\n"; empty for
/// HTML without text. Takes time linear in the HTML and its depth.
///     <p>a <em>b</em></p>                        -> a b
///     <ul><li>a</li><li>b</li></ul>              -> • a \n • b
///     <ol start="3"><li>a</li></ol>              -> 3. a
///     <blockquote><p>a</p></blockquote>          -> > a
///     <p><a href="https://a.example/">a</a></p>  -> a (https://a.example/)
///     <p><img alt="A cat" src="cat.png"></p>     -> [A cat]
QString readableText(QByteArrayView html);

} // namespace galley::exporting
