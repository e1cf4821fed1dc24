// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace galley::code
{

/// The name of a KSyntaxHighlighting definition for what authors write behind a fence, in any case:
///
///     "js"       -> "JavaScript"
///     "c++"      -> "C++"
///     "yml"      -> "YAML"
///     "text"     -> ""            (plain on purpose)
///     "toml"     -> "toml"        (nothing to say: the definitions know it by name or by file ending)
QString canonicalLanguage(const QString &language);

} // namespace galley::code
