// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"
#include "markdown/resources.h"

namespace galley::post
{

/// The author's own commands for formulas: the mapping `macros`, at the top of the front matter or below `math`, `katex` or `mathjax`. As
/// KaTeX takes them, and as MathJax does: without a backslash in the name, with the number of arguments behind the body.
///
///     macros: {\RR: "\\mathbb{R}"}                 -> \RR is \mathbb{R}
///     mathjax: {macros: {norm: ["|#1|", 1]}}       -> \norm is |#1|
///
/// At most 200, of at most 1,000 bytes each; what is more, or no text, is left out.
markdown::MathMacros macrosOf(const frontmatter::FrontMatter &frontMatter);

} // namespace galley::post
