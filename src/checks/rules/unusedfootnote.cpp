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
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::UnusedNote)) {
        report.add(rangeOf(subject, notice), tr("Nothing refers to the footnote “%1”, so it is not shown").arg(notice.detail));
    }
}

} // namespace

const Rule unusedFootnote{.name = "unused-footnote"_L1,
                          .severity = Severity::Warning,
                          .sentence = QT_TRANSLATE_NOOP("galley::checks", "A footnote that nothing refers to, so that it is not shown"),
                          .check = check,
                          .aboutPage = true};

} // namespace galley::checks
