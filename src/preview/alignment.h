// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace galley::preview
{

/// One element that both lists have: its index in the first and in the second.
struct Match {
    int before = 0;
    int after = 0;
    friend bool operator==(const Match &, const Match &) = default;
};

/// Which elements of the first list to keep so that it becomes the second: a longest common subsequence (Myers, "An O(ND) Difference
/// Algorithm", 1986) as long as no more than some hundred elements differ; past that, of the elements that occur once in both lists
/// the longest run in order (as in Cohen's patience diff), and the same again between them.
///
///     1 2 3, 1 4 3      -> (0,0) (2,2)
///     1 2 3, 3 1 2      -> (0,1) (1,2)
std::vector<Match> align(const std::vector<int> &before, const std::vector<int> &after);

} // namespace galley::preview
