// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"

#include <QCoreApplication>

namespace galley::checks
{

class Subject;
class Report;

/// One thing that is looked for. Each is a constant in a file of its own below rules/, with its cases in tests/data/checks/NAME/.
struct Rule {
    QLatin1StringView name;                        ///< as in `galley-ignore`: lower case words with hyphens
    Severity severity = Severity::Warning;         ///< of its findings, where they do not say otherwise
    const char *sentence = nullptr;                ///< what it looks for and why, marked for translation
    void (*check)(const Subject &, Report &) = {}; ///< safe on any thread
    /// True if a reader of the page alone (not only its author) misses something: an export says so too.
    bool aboutPage = false;
};

/// Takes down what one rule finds.
class Report final
{
public:
    /// More findings of one rule than this are counted in its last one.
    static constexpr int most = 200;

    Report(const Rule &rule, std::vector<Finding> &findings);
    ~Report();
    Q_DISABLE_COPY_MOVE(Report)

    void add(Range range, const QString &message, std::optional<Fix> fix = {}) { add(m_rule.severity, range, message, std::move(fix)); }
    void add(Severity severity, Range range, const QString &message, std::optional<Fix> fix = {});
    /// False if what is added now is only counted: a fix that costs a look through a folder need not be found.
    bool tellsMore() const { return m_count < most; }

private:
    const Rule &m_rule;
    std::vector<Finding> &m_findings;
    int m_count = 0;
};

/// A message in the user's language; English where there is no translation.
inline QString tr(const char *sentence, int count = -1)
{
    return QCoreApplication::translate("galley::checks", sentence, nullptr, count);
}

} // namespace galley::checks
