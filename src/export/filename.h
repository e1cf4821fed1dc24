// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

namespace galley::exporting
{

/// A title as a part of an address: lower case letters and digits of any script, words joined by hyphens, no accents on Latin
/// letters, at most 80 characters. Empty if the title has neither letters nor digits.
///     "What's Next?" -> "whats-next"     "Über Größe" -> "uber-grosse"     "C++ & Qt" -> "c-qt"     "日本語 の 題" -> "日本語-の-題"
QString slugify(const QString &title);

/// The name to propose for an exported page, with ".html": from the front matter's slug (its last part, made safe), else from the
/// title, else from the post's own file name, else "post.html". Never has a folder in it and never starts with a dot.
///     slug "2020/whats-next" -> "whats-next.html"     title "What's Next?" -> "whats-next.html"     "Draft 1.md" -> "Draft 1.html"
QString proposedFileName(const post::Rendering &rendering, const QString &postName);

} // namespace galley::exporting
