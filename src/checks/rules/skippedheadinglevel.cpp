// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    int before = 0;
    for (const post::OutlineEntry &heading : post::outline(subject.rendering())) {
        if (before > 0 && heading.level > before + 1) {
            report.add(subject.lineRange(heading.line), tr("A heading of level %1 follows one of level %2").arg(heading.level).arg(before));
        }
        before = heading.level;
    }
}

} // namespace

const Rule skippedHeadingLevel{.name = "skipped-heading-level"_L1,
                               .severity = Severity::Note,
                               .sentence = QT_TRANSLATE_NOOP("galley::checks", "A heading more than one level below the one before it"),
                               .check = check};

} // namespace galley::checks
