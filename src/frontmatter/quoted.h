// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace galley::frontmatter
{

/// The text of a quoted scalar, by YAML 1.2.2 sections 7.3.1 (double), 7.3.2 (single) and 6.5 (lines become a blank). Ours because
/// libfyaml 0.8 reads `''''` in single quotes as one quote too many, and an escaped line end behind an escaped backslash wrongly.
/// JSON's strings are read as well, with their pairs of `\u`.
///
/// `source` is a scalar that the parser accepted, with its quotes; an escape that is none is kept as it stands.
///
///     'it''s'        -> it's         "a\tb"     -> a, tab, b
///     "a  <LF>  b"   -> a b          "a\<LF> b" -> ab
QString quotedText(QByteArrayView source);

} // namespace galley::frontmatter
