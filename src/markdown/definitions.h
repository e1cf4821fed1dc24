// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "locator.h"

#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace galley::markdown
{

/// Consecutive lines that show nothing: link reference definitions, without the marks of the quotes and lists around them.
struct DefinitionLines {
    int line = 0; ///< the first of them
    int count = 0;
    std::string text; ///< ends with a line end
    std::vector<std::string> labels;
};

/// Finds the definitions among the lines of what was parsed that are in none of the `leaves`; `source` is what they are written as. The
/// parser does not tell where they are, but whatever is not blank and shows nothing is one. Sets `sure` to false if such a line does not
/// look like a definition.
std::vector<DefinitionLines> findDefinitions(const LineIndex &lines, const LineIndex &source, const std::vector<LineSpan> &leaves,
                                             bool &sure);

/// A guess in front of the parser, from the looks of single lines (that end with `\n`): right for nearly every text.
std::vector<DefinitionLines> likelyDefinitions(std::string_view text);

/// The label at the start of a definition's line; empty if the line is none.
std::string_view labelOf(std::string_view line);

/// A label in the form in which labels are compared: white space collapsed and letter case folded (CommonMark 0.31.2, section 6.3).
std::string comparable(std::string_view label);

/// With which bytes some labels begin: what stands in brackets seldom begins with one of them, and need not be looked at then.
class FirstBytes final
{
public:
    /// A label in the form in which labels are compared.
    void add(std::string_view label);
    /// False if a label, as it is written, is sure to be none of them.
    bool mayBegin(std::string_view label) const;

private:
    std::bitset<256> bytes_;
};

/// Every label that the text could refer to: what stands in brackets, in the form in which labels are compared.
struct Mentions {
    std::unordered_map<std::string, size_t> labels; ///< -> how often
    /// Those among them with white space at an end (`[foo ]`). md4c 0.5.2 finds their definition or not, depending on how many
    /// definitions the whole text has.
    std::unordered_set<std::string> padded;
};
/// `only`: labels that begin otherwise may be left out; null: none is.
Mentions mentionedLabels(std::string_view text, const FirstBytes *only = nullptr);

} // namespace galley::markdown
