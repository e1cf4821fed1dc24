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
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::RemovedHtml)) {
        report.add(rangeOf(subject, notice), tr("Raw HTML that runs or embeds something (a script, a style sheet, a frame) is not shown"));
    }
}

} // namespace

const Rule removedHtml{
    .name = "removed-html"_L1,
    .severity = Severity::Note,
    .sentence = QT_TRANSLATE_NOOP("galley::checks",
                                  "Raw HTML that is not shown because it could act on the page: a script, a style sheet, a frame"),
    .check = check,
    .aboutPage = true};

} // namespace galley::checks
