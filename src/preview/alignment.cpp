// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/alignment.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace galley::preview
{

namespace
{

/// More differing elements than this in one piece are not compared one with each other. Its square bounds time and memory of a piece.
constexpr int maximumDifferences = 400;
/// How often a piece may be cut at its unique elements before it is given up.
constexpr int maximumCuts = 4;

using Elements = std::span<const int>;

/// The common subsequence of two lists, found from the front by furthest-reaching paths. `frontiers[d]` is what was reached with
/// fewer than d differences: it leads back from the end. Elements of `frontiers[d]` belong to the diagonals -d, -d + 2, …, d.
class Myers
{
public:
    Myers(Elements before, Elements after)
        : m_before(before)
        , m_after(after)
    {
    }

    /// False if the lists differ in more than `maximumDifferences` elements.
    bool run()
    {
        std::vector<int> reached; // x by diagonal, for d - 1 differences
        for (int d = 0; d <= maximumDifferences; ++d) {
            m_frontiers.push_back(reached);
            std::vector<int> next(d + 1);
            for (int i = 0; i <= d; ++i) {
                next[i] = slide(start(reached, d, i), i * 2 - d);
                if (next[i] >= std::ssize(m_before) && next[i] - (i * 2 - d) >= std::ssize(m_after)) {
                    m_end = {d, i};
                    return true;
                }
            }
            reached = std::move(next);
        }
        return false;
    }

    void collect(int beforeOffset, int afterOffset, std::vector<Match> &matches) const
    {
        std::vector<Match> found;
        int x = static_cast<int>(std::ssize(m_before));
        int i = m_end.path;
        for (int d = m_end.differences; d >= 0; --d) {
            const int diagonal = i * 2 - d;
            const int from = start(m_frontiers[d], d, i);
            for (; x > from; --x) {
                found.push_back({beforeOffset + x - 1, afterOffset + x - 1 - diagonal});
            }
            if (d > 0) {
                const bool down = goesDown(m_frontiers[d], d, i);
                x = down ? from : from - 1;
                i = down ? i : i - 1;
            }
        }
        matches.insert(matches.end(), found.rbegin(), found.rend());
    }

private:
    struct End {
        int differences = 0;
        int path = 0;
    };

    /// True if path `i` of `d` differences is best reached by an insertion (from the diagonal above), not by a removal.
    static bool goesDown(const std::vector<int> &reached, int d, int i) { return i == 0 || (i < d && reached[i - 1] < reached[i]); }

    static int start(const std::vector<int> &reached, int d, int i)
    {
        if (d == 0) {
            return 0;
        }
        return goesDown(reached, d, i) ? reached[i] : reached[i - 1] + 1;
    }

    int slide(int x, int diagonal) const
    {
        while (x < std::ssize(m_before) && x - diagonal < std::ssize(m_after) && m_before[x] == m_after[x - diagonal]) {
            ++x;
        }
        return x;
    }

    Elements m_before;
    Elements m_after;
    std::vector<std::vector<int>> m_frontiers;
    End m_end;
};

/// The elements that occur once in each list.
std::vector<Match> uniqueInBoth(Elements before, Elements after)
{
    struct Places {
        int countBefore = 0;
        int countAfter = 0;
        int before = 0;
    };
    QHash<int, Places> places;
    for (int i = 0; i < std::ssize(before); ++i) {
        Places &place = places[before[i]];
        ++place.countBefore;
        place.before = i;
    }
    for (const int element : after) {
        ++places[element].countAfter;
    }
    std::vector<Match> unique;
    for (int i = 0; i < std::ssize(after); ++i) {
        const Places place = places.value(after[i]);
        if (place.countBefore == 1 && place.countAfter == 1) {
            unique.push_back({place.before, i});
        }
    }
    return unique;
}

/// Of matches in the order of the second list, the most that are in the order of the first too (patience sorting).
std::vector<Match> longestInOrder(const std::vector<Match> &matches)
{
    std::vector<int> tops; // index of the match on top of each pile
    std::vector<int> previous(matches.size(), -1);
    for (int i = 0; i < std::ssize(matches); ++i) {
        const auto pile =
            std::ranges::lower_bound(tops, matches[i].before, std::less{}, [&matches](int top) { return matches[top].before; });
        previous[i] = pile == tops.begin() ? -1 : *std::prev(pile);
        if (pile == tops.end()) {
            tops.push_back(i);
        } else {
            *pile = i;
        }
    }
    std::vector<Match> chain;
    for (int i = tops.empty() ? -1 : tops.back(); i >= 0; i = previous[i]) {
        chain.push_back(matches[i]);
    }
    std::ranges::reverse(chain);
    return chain;
}

void alignPiece(Elements before, Elements after, Match offset, int cuts, std::vector<Match> &matches);

/// Cuts the piece at its unique elements and aligns what lies between them.
void alignBetweenUnique(Elements before, Elements after, Match offset, int cuts, std::vector<Match> &matches)
{
    const std::vector<Match> anchors = longestInOrder(uniqueInBoth(before, after));
    if (anchors.empty() || cuts == 0) {
        return;
    }
    Match from;
    for (const Match &anchor : anchors) {
        alignPiece(before.subspan(from.before, anchor.before - from.before), after.subspan(from.after, anchor.after - from.after),
                   {offset.before + from.before, offset.after + from.after}, cuts - 1, matches);
        matches.push_back({offset.before + anchor.before, offset.after + anchor.after});
        from = {anchor.before + 1, anchor.after + 1};
    }
    alignPiece(before.subspan(from.before), after.subspan(from.after), {offset.before + from.before, offset.after + from.after}, cuts - 1,
               matches);
}

void alignPiece(Elements before, Elements after, Match offset, int cuts, std::vector<Match> &matches)
{
    const auto shorter = static_cast<int>(std::min(before.size(), after.size()));
    int front = 0;
    while (front < shorter && before[front] == after[front]) {
        matches.push_back({offset.before + front, offset.after + front});
        ++front;
    }
    int back = 0;
    while (back < shorter - front && before[before.size() - 1 - back] == after[after.size() - 1 - back]) {
        ++back;
    }
    const Elements middleBefore = before.subspan(front, before.size() - front - back);
    const Elements middleAfter = after.subspan(front, after.size() - front - back);
    const Match middle = {offset.before + front, offset.after + front};
    if (!middleBefore.empty() && !middleAfter.empty()) {
        Myers myers(middleBefore, middleAfter);
        if (myers.run()) {
            myers.collect(middle.before, middle.after, matches);
        } else {
            alignBetweenUnique(middleBefore, middleAfter, middle, cuts, matches);
        }
    }
    for (int i = back; i > 0; --i) {
        matches.push_back({offset.before + static_cast<int>(before.size()) - i, offset.after + static_cast<int>(after.size()) - i});
    }
}

} // namespace

std::vector<Match> align(const std::vector<int> &before, const std::vector<int> &after)
{
    std::vector<Match> matches;
    matches.reserve(std::min(before.size(), after.size()));
    alignPiece(before, after, {}, maximumCuts, matches);
    return matches;
}

} // namespace galley::preview
