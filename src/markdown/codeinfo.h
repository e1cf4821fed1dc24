// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "attributes.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::markdown
{

/// What stands behind a fence, in the ways of all generators.
struct CodeInfo {
    std::string language;
    std::string title;
    std::optional<int> firstNumber;          ///< lines are numbered, from this one on
    std::vector<std::pair<int, int>> marked; ///< lines from 1, both ends inclusive
    Attributes attributes;                   ///< an id and further classes
    bool isMarked(int line) const;
};

/// Reads an info string. What it does not know says nothing.
///
///     "python"  "language-python"  "{.python #id}"            the language
///     "python:file.py"  `js title="a.js"`  "rust,name=a.rs"   with a title
///     "go {linenos=table,hl_lines=[2,\"4-5\"],linenostart=9}" Hugo
///     "ruby linenos mark_lines=\"1 2\""                       Jekyll's highlight tag
///     "python hl_lines=\"1 3\" linenums=\"1\""                Python-Markdown
///     "rust,linenos,linenostart=9,hl_lines=1-2 4"             Zola
///     "js/2,4-6"                                              Eleventy
///     "js {1,3-5} showLineNumbers startLineNumber=9"          Astro
///     "{r, echo=FALSE}"                                       R Markdown
CodeInfo readCodeInfo(std::string_view info);

/// Reads the first line of a block of code that no info string names the language of, as Python-Markdown's CodeHilite does. Gives the bytes
/// of it that are not shown.
///
///     ":::python hl_lines=\"1 3\""  the language, and lines to mark
///     "#!python"                    … and lines are numbered
///     "#!/usr/bin/python"           the same, and the line belongs to the code
size_t readLanguageLine(std::string_view code, CodeInfo &info);

} // namespace galley::markdown
