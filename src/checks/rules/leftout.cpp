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
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::OutputLimit)) {
        report.add(rangeOf(subject, notice),
                   tr("The page would grow out of all proportion from here on and was cut; look for a reference that is used too often"));
    }
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::NestingLimit)) {
        report.add(rangeOf(subject, notice), tr("This is nested too deep: some of it is left out or shown as text"));
    }
}

} // namespace

const Rule leftOut{.name = "left-out"_L1,
                   .severity = Severity::Error,
                   .sentence = QT_TRANSLATE_NOOP("galley::checks", "What is cut off or left out so that the page stays usable"),
                   .check = check,
                   .aboutPage = true};

} // namespace galley::checks
