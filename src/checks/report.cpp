// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rule.h"

namespace galley::checks
{

namespace
{
QString andMoreOf(int count)
{
    return tr("(and %1 more like this)").arg(count);
}
} // namespace

Report::Report(const Rule &rule, std::vector<Finding> &findings)
    : m_rule(rule)
    , m_findings(findings)
{
}

Report::~Report()
{
    if (m_count > most) {
        m_findings.back().message += u' ' + andMoreOf(m_count - most);
    }
}

void Report::add(Severity severity, Range range, const QString &message, std::optional<Fix> fix)
{
    if (++m_count <= most) {
        m_findings.push_back(
            {.rule = m_rule.name, .severity = severity, .message = message, .range = range, .begin = {}, .end = {}, .fix = std::move(fix)});
    }
}

} // namespace galley::checks
