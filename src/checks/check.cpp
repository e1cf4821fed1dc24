// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/check.h"

#include "checks/ignore.h"
#include "checks/rules.h"

#include <algorithm>

namespace galley::checks
{

namespace
{

/// Tells positions. Counts on from the one before where that is earlier in the same line: a paragraph of thousands of words is often one.
class Places
{
public:
    explicit Places(const Subject &subject)
        : m_subject(subject)
    {
    }

    void set(Finding &finding)
    {
        finding.begin = at(finding.range.offset);
        finding.end = at(finding.range.end());
    }

private:
    text::Position at(qsizetype offset)
    {
        const auto place = size_t(std::clamp<qsizetype>(offset, 0, qsizetype(m_subject.text().size())));
        const int line = m_subject.lines().lineAt(place);
        if (line != m_position.line || place < m_place) {
            m_place = m_subject.lines().start(line);
            m_position = {line, 0};
        }
        const std::string_view between = m_subject.text().substr(m_place, place - m_place);
        m_position.column += int(text::utf16Length({between.data(), qsizetype(between.size())}));
        m_place = place;
        return m_position;
    }

    const Subject &m_subject;
    size_t m_place = 0;
    text::Position m_position; ///< of m_place
};

bool isIgnored(const Subject &subject, const Rule &rule, const Options &options, const std::vector<Listed> &here)
{
    const auto isIt = [&rule](const QByteArray &name) { return QByteArrayView(rule.name) == name; };
    return (options.only && options.only != &rule) || (options.pageOnly && !rule.aboutPage) || std::ranges::any_of(options.ignored, isIt) ||
           std::ranges::any_of(here, isIt, &Listed::name) ||
           (subject.surroundings().site && std::ranges::any_of(subject.surroundings().site->ignored(), isIt));
}

} // namespace

bool isSilenced(const Subject &subject, const Rule &rule)
{
    return isIgnored(subject, rule, {}, ignoredRules(subject.text()));
}

std::vector<Finding> check(const Subject &subject, const Options &options)
{
    std::vector<Finding> findings;
    const std::vector<Listed> ignored = ignoredRules(subject.text());
    for (const Rule *rule : rules()) {
        if (!isIgnored(subject, *rule, options, ignored)) {
            Report report(*rule, findings);
            rule->check(subject, report);
        }
    }
    Places places(subject);
    for (Finding &finding : findings) {
        places.set(finding);
    }
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) { return finding.range.offset; });
    return findings;
}

Finding findingAt(const Subject &subject, Range range)
{
    return findingsAt(subject, {range}).front();
}

std::vector<Finding> findingsAt(const Subject &subject, const std::vector<Range> &ranges)
{
    std::vector<Finding> findings;
    Places places(subject);
    for (const Range &range : ranges) {
        places.set(findings.emplace_back(Finding{.rule = {}, .message = {}, .range = range, .begin = {}, .end = {}, .fix = {}}));
    }
    return findings;
}

QByteArray applied(const QByteArray &text, const Fix &fix)
{
    std::vector<Edit> edits = fix.edits;
    std::ranges::sort(edits, std::ranges::greater(), [](const Edit &edit) { return edit.range.offset; });
    QByteArray changed = text;
    for (const Edit &edit : edits) {
        changed.replace(edit.range.offset, edit.range.length, edit.replacement);
    }
    return changed;
}

} // namespace galley::checks
