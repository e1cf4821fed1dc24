// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace galley::checks
{

class Subject;

/// A link reference definition outside of quotes and lists: `[label]: address "title"`.
struct Definition {
    std::string label;       ///< as written
    std::string key;         ///< as labels are compared
    Range range;             ///< its first line
    Range lines;             ///< all of its lines with their line ends
    bool isRepeated = false; ///< there is one of that label in front; that one counts (CommonMark 0.31.2, section 4.7)
};

struct Definitions {
    std::vector<Definition> all;
    std::unordered_map<std::string, size_t> used; ///< keys of labels that stand in brackets somewhere else -> how often
};

/// The lines of the body that show nothing and begin with a label. Takes time linear in the post, and next to none without definitions.
std::vector<Definition> allDefinitions(const Subject &subject);
/// The same with what refers to them, for which all of the body is read again.
Definitions definitionsOf(const Subject &subject);

} // namespace galley::checks
