// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rules.h"
#include "checks/subject.h"
#include "frontmatter/filename.h"
#include "frontmatter/meanings.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    const std::optional<frontmatter::Date> written = subject.frontMatter().date();
    const frontmatter::Field *field = frontmatter::find(subject.frontMatter(), frontmatter::Meaning::Date);
    const auto named = frontmatter::parseFileName(subject.surroundings().path.section(u'/', -1)).date;
    if (!written || !field || !named) {
        return;
    }
    // A day of difference can be the zone's.
    constexpr qint64 zones = 1;
    if (std::abs(written->value.date().daysTo(named->value.date())) > zones) {
        report.add(subject.rangeOf(*field),
                   tr("The date is not the one in the file's name (%1)").arg(named->value.date().toString(Qt::ISODate)));
    }
}

} // namespace

const Rule dateAndFileName{.name = "date-and-file-name"_L1,
                           .severity = Severity::Warning,
                           .sentence = QT_TRANSLATE_NOOP("galley::checks", "A date that disagrees with the date in the file's name"),
                           .check = check};

} // namespace galley::checks
