// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/block.h"

namespace galley::frontmatter
{

/// The block of `Key: value` lines that Pelican (by Python-Markdown's `meta` extension) and MultiMarkdown read.
///
/// It ends at the first blank line, at a line `---` or `...`, or before the first line that is neither a key nor a continuation. A line
/// is a continuation if it is indented (Python-Markdown wants four spaces, MultiMarkdown one); an unindented one only where a known key
/// follows in the same paragraph, which MultiMarkdown allows.
///
/// Generators take any first line with a colon; we cannot, since a post without metadata may start with `Note: this is …`. The lines are
/// metadata if one of them is a title, a date that is a date, a slug without spaces or tags; or if two are other known keys.
///
///     "Title: x\n\nBody"             -> one field, body at line 2
///     "Note: this is prose\n\nBody"  -> no block
///     "Title: x\n===\n"              -> no block (a setext heading)
Block findKeyValue(QByteArrayView text);

/// True if what stands between two lines `---` reads as `Key: value` lines with a capital first key: Python-Markdown and MultiMarkdown
/// allow the fences, and then take `Title: Foo: bar`, which is no YAML.
bool isFencedKeyValue(QByteArrayView content);

/// True for the keys whose values Pelican divides into a list.
bool isListKey(const QString &key);

/// Reads what `findKeyValue` found, or a fenced block. Values are text; tags, keywords and authors are lists, divided by `;` if there is
/// one, else by `,` (Pelican's `ensure_metadata_list`). A key that repeats is a warning: Pelican takes the first.
void readKeyValue(QByteArrayView text, const Block &block, FrontMatter &into);

} // namespace galley::frontmatter
