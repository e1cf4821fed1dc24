// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

#include <expected>
#include <optional>

namespace galley
{

/// What is searched for, and how. Searches lines one by one, as the editor has them: a pattern does not match across lines.
struct SearchOptions {
    QString text;
    bool matchCase = false;
    bool wholeWord = false;
    bool regularExpression = false;
    friend bool operator==(const SearchOptions &, const SearchOptions &) = default;
};

struct SearchError {
    QString message; ///< the regular expression library's own words, translated by Qt
    qsizetype offset = 0;
};

/// A pattern that is ready to match. Matching cannot run away: a pattern with nested repeats gives up on a line after a bounded number of
/// steps (PCRE2's match limit, lowered), and lines above `longestLine` are searched for plain text only.
class Search final
{
public:
    static constexpr int longestLine = 100'000;

    static std::expected<Search, SearchError> compile(const SearchOptions &options);

    struct Match {
        int start = 0; ///< UTF-16 units from the start of the line
        int length = 0;
    };
    /// All matches in a line that are not empty, in order.
    QList<Match> matchesIn(const QString &line) const;
    /// What a match at exactly that place is replaced by: `\1` and `$1` are groups, `\n` a line break, `\t` a tab, `\\` and `$$`
    /// themselves. Taken as it is where the search is not for a regular expression.
    QString replacementFor(const QString &line, Match match, const QString &replacement) const;
    /// True once a line could not be searched to its end.
    bool gaveUp() const { return m_gaveUp; }

private:
    QRegularExpression m_expression;
    SearchOptions m_options;
    mutable bool m_gaveUp = false;
};

} // namespace galley
