// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.h"

#include <optional>

namespace galley::edit
{

/// Makes a link of the selection or the word at the cursor, with the cursor where the address goes; takes a link away that is there.
///
///     a «word» here           a [word](|) here
///     a wo|rd here            a [word](|) here
///     a | here                a [|]() here
///     «https://example.org»   [|](https://example.org)
///     a [wo|rd](x.md) here    a «word» here
Change toggleLink(QStringView text, Selection selection);

/// The same for an image: `![alt](|)`.
Change insertImage(QStringView text, Selection selection);

/// What pasting does over selected text: a link, if the pasted text is one address and the selection is text of one line that is not.
///
///     see «this» (pasting https://example.org)    see [this](https://example.org)|
std::optional<Change> pasteAddress(QStringView text, Selection selection, QStringView pasted);

/// True for one `http:`, `https:` or `mailto:` address and nothing else.
bool isAddress(QStringView text);
/// `[text](destination)` as Markdown: brackets escaped, a destination with blanks or brackets in `<…>`.
QString link(QStringView text, QStringView destination);
QString image(QStringView alternative, QStringView destination);

} // namespace galley::edit
