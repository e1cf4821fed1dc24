// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

namespace galley::exporting
{

/// The body of a post as HTML to paste elsewhere: without the header that the front matter gives, without line marks, without the
/// colours of code and without classes of ours. What the author wrote as HTML keeps its classes; `language-…` stays on code.
/// Ends in "\n"; empty for an empty body.
///     <p data-line="3">a</p>                                    -> <p>a</p>
///     <code class="language-c"><span class="hl-type">int</span> -> <code class="language-c">int
QByteArray fragment(const post::Rendering &rendering);

} // namespace galley::exporting
