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
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::BrokenMath)) {
        report.add(rangeOf(subject, notice), tr("The formula cannot be read: %1").arg(notice.detail));
    }
}

} // namespace

const Rule brokenFormula{.name = "broken-formula"_L1,
                         .severity = Severity::Error,
                         .sentence = QT_TRANSLATE_NOOP("galley::checks", "A formula that cannot be read"),
                         .check = check,
                         .aboutPage = true};

} // namespace galley::checks
