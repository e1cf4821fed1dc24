// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagebody.h"
#include "preview/patch.h"

#include <span>

namespace galley
{

/// The inside of `<main>` as the page is served: before each block stands a comment with its lines, and one more at the end. The
/// comments keep text at the edges of blocks from running together in the parser; the page's script turns each into the "\n" that
/// `post::mainHtml` has there, and so learns which nodes belong to which block without counting.
/// `<!--galley 0 2--><h1>…</h1><!--galley 4 4--><p>…</p><!--galley-->`
QByteArray markedHtml(std::span<const markdown::Block> blocks);

/// A patch for the page's script:
/// `{"whole":false,"rules":[…],"splices":[[index,removed,[[html,firstLine,lastLine],…],lineShift,growth],…]}`. `whole`: the page is to drop
/// all its blocks first; `rules`: CSS for pictures that came in, see ImageSizes.
QString patchJson(const preview::Patch &patch, bool whole, const QByteArrayList &rules);

/// What stands around `<main>`.
struct PageFrame {
    QByteArray styleSheet; ///< the post's; the page's script can put another into its place
    QByteArray paneSheet;  ///< what only the pane has, behind it
    QByteArray theme;      ///< value of `data-theme`
    QString language;      ///< of the post; empty: none said
    double line = 0;       ///< post line to show at the top
    post::PageBody body{}; ///< around the post
    QByteArray policy;     ///< the content security policy, the same as in the header
};
/// The whole page; see `PageFrame`.
QByteArray pageHtml(const PageFrame &frame, const QByteArray &marked);

/// What only the preview's page needs of style: frames for pictures that are not there.
QByteArray paneStyleSheet();

/// The policy of the preview's page. Nothing runs, nothing is framed, nothing is sent; images, media and fonts come from the
/// post's own folder, and over https where the author allowed it.
QByteArray contentSecurityPolicy(bool remoteAllowed);

} // namespace galley
