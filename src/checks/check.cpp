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

text::Position positionAt(const Subject &subject, qsizetype offset)
{
    const auto at = size_t(std::clamp<qsizetype>(offset, 0, qsizetype(subject.text().size())));
    const int line = subject.lines().lineAt(at);
    const std::string_view before = subject.text().substr(subject.lines().start(line), at - subject.lines().start(line));
    return {line, int(text::utf16Length({before.data(), qsizetype(before.size())}))};
}

void setPositions(const Subject &subject, Finding &finding)
{
    finding.begin = positionAt(subject, finding.range.offset);
    finding.end = positionAt(subject, finding.range.offset + finding.range.length);
}

bool isIgnored(const Subject &subject, const Rule &rule, const Options &options, const std::vector<Listed> &here)
{
    const auto isIt = [&rule](const QByteArray &name) { return QByteArrayView(rule.name) == name; };
    return (options.only && options.only != &rule) || (options.pageOnly && !rule.aboutPage) || std::ranges::any_of(options.ignored, isIt) ||
           std::ranges::any_of(here, isIt, &Listed::name) ||
           (subject.surroundings().site && std::ranges::any_of(subject.surroundings().site->ignored(), isIt));
}

} // namespace

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
    for (Finding &finding : findings) {
        setPositions(subject, finding);
    }
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) { return finding.range.offset; });
    return findings;
}

Finding findingAt(const Subject &subject, Range range)
{
    Finding finding{.rule = {}, .message = {}, .range = range, .begin = {}, .end = {}, .fix = {}};
    setPositions(subject, finding);
    return finding;
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
