// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/search.h"

using namespace Qt::StringLiterals;

namespace galley
{

std::expected<Search, SearchError> Search::compile(const SearchOptions &options)
{
    Search search;
    search.m_options = options;
    QString pattern = options.regularExpression ? options.text : QRegularExpression::escape(options.text);
    if (options.regularExpression) {
        // Checked as the user wrote it, so that the place of an error is right.
        const QRegularExpression alone(pattern);
        if (!alone.isValid()) {
            return std::unexpected(SearchError{.message = alone.errorString(), .offset = alone.patternErrorOffset()});
        }
    }
    if (options.wholeWord) {
        pattern = u"(?<![\\p{L}\\p{N}_])(?:"_s + pattern + u")(?![\\p{L}\\p{N}_])"_s;
    }
    // Some hundred milliseconds at most on one line; then PCRE2 says that the limit was met, which is no match.
    pattern.prepend(u"(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=20000)"_s);
    QRegularExpression::PatternOptions flags = QRegularExpression::UseUnicodePropertiesOption;
    flags.setFlag(QRegularExpression::CaseInsensitiveOption, !options.matchCase);
    search.m_expression = QRegularExpression(pattern, flags);
    if (!search.m_expression.isValid()) {
        return std::unexpected(SearchError{.message = search.m_expression.errorString(), .offset = 0});
    }
    search.m_expression.optimize();
    return search;
}

QList<Search::Match> Search::matchesIn(const QString &line) const
{
    QList<Match> matches;
    if (m_options.text.isEmpty()) {
        return matches;
    }
    if (m_options.regularExpression && line.size() > longestLine) {
        m_gaveUp = true;
        return matches;
    }
    for (qsizetype at = 0; at <= line.size();) {
        const QRegularExpressionMatch match = m_expression.match(line, at);
        if (!match.hasMatch()) {
            m_gaveUp = m_gaveUp || !match.isValid();
            break;
        }
        if (match.capturedLength() > 0) {
            matches.append({.start = int(match.capturedStart()), .length = int(match.capturedLength())});
        }
        at = match.capturedEnd() + (match.capturedLength() == 0 ? 1 : 0);
        if (at > 0 && at < line.size() && line[at].isLowSurrogate() && line[at - 1].isHighSurrogate()) {
            ++at;
        }
    }
    return matches;
}

QString Search::replacementFor(const QString &line, Match match, const QString &replacement) const
{
    if (!m_options.regularExpression) {
        return replacement;
    }
    const QRegularExpressionMatch found = m_expression.match(line, match.start);
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar c = replacement[i];
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        if ((c == u'\\' || c == u'$') && next >= u'0' && next <= u'9') {
            result += found.captured(next.unicode() - u'0');
            ++i;
        } else if (c == u'\\' && (next == u'n' || next == u't')) {
            result += next == u'n' ? u'\n' : u'\t';
            ++i;
        } else if ((c == u'\\' || c == u'$') && next == c) {
            result += c;
            ++i;
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace galley
