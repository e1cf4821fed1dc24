// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace galley::frontmatter
{

/// The text of a folded block scalar (`>`), by YAML 1.2.2 section 8.1.3. Ours because libfyaml 0.8 loses a line break, and appends a
/// NUL, where a more indented line follows an empty one.
///
/// `header` is the byte of the `>` in `content`; the text ends before the first line that is indented less than its own first line.
///
///     ">\n  a\n  b\n\n  c\n"   -> "a b\nc\n"
///     ">-\n  a\n\n   b\n  c"   -> "a\n\n b\nc"
QString foldedText(QByteArrayView content, qsizetype header);

} // namespace galley::frontmatter
