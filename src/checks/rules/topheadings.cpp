// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// Two or more top headings in a post that has a title besides: the page then has several first-level headings.
void check(const Subject &subject, Report &report)
{
    int count = 0;
    for (const post::OutlineEntry &heading : post::outline(subject.rendering())) {
        count += heading.level == 1 ? 1 : 0;
        if (heading.level == 1 && count == 2) {
            report.add(subject.lineRange(heading.line), tr("The post has several top headings; begin the sections with ## instead"));
        }
    }
}

} // namespace

const Rule topHeadings{.name = "top-headings"_L1,
                       .severity = Severity::Note,
                       .sentence = QT_TRANSLATE_NOOP("galley::checks", "Several top headings in one post"),
                       .check = check};

} // namespace galley::checks
