// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/notices.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::BrokenDiagram)) {
        report.add(rangeOf(subject, notice), tr("The diagram cannot be drawn: %1").arg(notice.detail.simplified()));
    }
}

} // namespace

const Rule brokenDiagram{.name = "broken-diagram"_L1,
                         .severity = Severity::Error,
                         .sentence = QT_TRANSLATE_NOOP("galley::checks", "A diagram that cannot be drawn"),
                         .check = check,
                         .aboutPage = true};

} // namespace galley::checks
