// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace galley::exporting
{

/// HTML that is serialised as `markdown::Content::html` is, as the XHTML that books take (EPUB 3.3, XHTML content documents): empty
/// elements closed, MathML and SVG in their namespaces. What HTML once had for looks and has no longer becomes a style or goes; check boxes
/// become signs; ids are unique, and links that lead nowhere in the book stay as text.
///     <td align="right">a<br>b</td> -> <td style="text-align:right">a<br/>b</td>
struct Xhtml {
    QByteArray html;
    bool hasMath = false;
    bool hasSvg = false;
    QList<QByteArray> deadLinks; ///< addresses of links that were left out, as written
};
Xhtml toXhtml(QByteArrayView html);

/// HTML without its links to files beside the post and to its site, which a PDF has not with it; their text stays. The addresses go to
/// `dead`.
QByteArray withoutLocalLinks(QByteArrayView html, QList<QByteArray> &dead);

/// True for links that work wherever the page is: the web, mail, a place in the page.
bool leadsAnywhere(QByteArrayView address);

} // namespace galley::exporting
