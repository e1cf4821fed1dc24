// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rules.h"
#include "checks/subject.h"
#include "frontmatter/meanings.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// A day without a time begins at midnight somewhere: it is in the future when it is so everywhere.
bool isAfter(const frontmatter::Date &date, const QDateTime &now)
{
    constexpr qint64 farthestZone = 14LL * 60 * 60;
    return date.precision == frontmatter::Date::Precision::Instant ? date.value > now : date.value > now.addSecs(farthestZone);
}

/// In some sites a folder makes drafts of what is in it, and some publish what is to come.
bool isLeftOut(const Subject &subject)
{
    const Surroundings &surroundings = subject.surroundings();
    if (subject.frontMatter().isDraft().value_or(false)) {
        return false;
    }
    return !subject.site() || surroundings.path.isEmpty() ||
           subject.site()->postOf(surroundings.path, subject.frontMatter(), surroundings.now).state == site::State::Scheduled;
}

void check(const Subject &subject, Report &report)
{
    const frontmatter::FrontMatter &frontMatter = subject.frontMatter();
    const std::optional<frontmatter::Date> date = frontMatter.date();
    const frontmatter::Field *field = frontmatter::find(frontMatter, frontmatter::Meaning::Date);
    if (date && field && isAfter(*date, subject.surroundings().now) && isLeftOut(subject)) {
        report.add(subject.rangeOf(*field),
                   tr("The date is in the future and the post is not a draft; most generators will leave it out until then"));
    }
}

} // namespace

const Rule futureDate{.name = "future-date"_L1,
                      .severity = Severity::Warning,
                      .sentence = QT_TRANSLATE_NOOP("galley::checks", "A date in the future in a post that is not a draft"),
                      .check = check};

} // namespace galley::checks
