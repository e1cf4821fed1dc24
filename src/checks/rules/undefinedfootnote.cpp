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
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::MissingNote)) {
        report.add(rangeOf(subject, notice), tr("The footnote “%1” is not in the post; write it as [^%1]: …").arg(notice.detail));
    }
}

} // namespace

const Rule undefinedFootnote{.name = "undefined-footnote"_L1,
                             .severity = Severity::Error,
                             .sentence = QT_TRANSLATE_NOOP("galley::checks", "A reference to a footnote that is not in the post"),
                             .check = check,
                             .aboutPage = true};

} // namespace galley::checks
