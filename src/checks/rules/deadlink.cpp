// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/externallinks.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    for (const ExternalLink &link : externalLinks(subject)) {
        if (link.answer.kind == web::LinkAnswer::Kind::Gone) {
            report.add(link.place().whole,
                       tr("“%1” is not there; the server answers %2").arg(QString::fromUtf8(link.written)).arg(link.answer.status));
        }
    }
}

} // namespace

const Rule deadLink{.name = "dead-link"_L1,
                    .severity = Severity::Error,
                    .sentence = QT_TRANSLATE_NOOP("galley::checks", "A link to a page on the web that is not there; if servers were asked"),
                    .check = check};

} // namespace galley::checks
