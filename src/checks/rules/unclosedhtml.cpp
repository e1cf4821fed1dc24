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
    for (const markdown::Notice &notice : noticesOf(subject, markdown::Notice::Kind::UnclosedHtml)) {
        report.add(rangeOf(subject, notice), tr("An HTML element that begins here is closed nowhere; it ends with its block"));
    }
}

} // namespace

const Rule unclosedHtml{.name = "unclosed-html"_L1,
                        .severity = Severity::Warning,
                        .sentence = QT_TRANSLATE_NOOP("galley::checks", "An HTML element without an end"),
                        .check = check,
                        .aboutPage = true};

} // namespace galley::checks
