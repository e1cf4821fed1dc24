// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

namespace galley::site
{

enum class ScriptLanguage { Python, JavaScript };

/// The settings that a configuration script writes as literals; everything else in it is passed over, and nothing is run. Values are
/// texts, numbers, booleans, lists (also Python's tuples) and mappings of those; adjacent and added texts are one. A value with
/// anything else in it is left out, alone. At most 64 levels deep.
///
/// Python: assignments to names at the start of a line; a name that was assigned before stands for its value. The last one counts.
///
///     PATH = "content"                   -> PATH: content
///     STATIC_PATHS = ["images", "extra"] -> STATIC_PATHS: [images, extra]
///     SITEURL = os.environ["URL"]        -> nothing
///
/// JavaScript: every `key: literal` in an object, under the keys of the objects around it; the arguments of a method under its name with
/// parentheses.
///
///     export default defineConfig({ site: 'https://a.example' })        -> site: https://a.example
///     return { dir: { input: "src" } }                                  -> dir: {input: src}
///     config.addPassthroughCopy({ "public": "/" })                      -> addPassthroughCopy(): {public: /}
///     config.addPassthroughCopy("img")                                  -> addPassthroughCopy(): {img: img}
std::vector<frontmatter::Field> readScript(QByteArrayView text, ScriptLanguage language);

} // namespace galley::site
