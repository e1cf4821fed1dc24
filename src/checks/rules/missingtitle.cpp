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

bool hasTopHeading(const Subject &subject)
{
    const auto headings = post::outline(subject.rendering());
    return std::ranges::any_of(headings, [](const post::OutlineEntry &heading) { return heading.level == 1; });
}

/// A post without front matter is a plain page: its first heading is its title.
void check(const Subject &subject, Report &report)
{
    const frontmatter::FrontMatter &frontMatter = subject.frontMatter();
    const frontmatter::Field *field = frontmatter::find(frontMatter, frontmatter::Meaning::Title);
    if (frontMatter.dialect == frontmatter::Dialect::None || !frontMatter.isValid() || !frontMatter.title().trimmed().isEmpty()) {
        return;
    }
    if (field) {
        report.add(subject.rangeOf(*field), tr("The title is empty"));
    } else if (!hasTopHeading(subject)) {
        report.add(subject.topRange(), tr("The post has no title"));
    }
}

} // namespace

const Rule missingTitle{.name = "missing-title"_L1,
                        .severity = Severity::Warning,
                        .sentence = QT_TRANSLATE_NOOP("galley::checks", "A post whose front matter gives no title"),
                        .check = check};

} // namespace galley::checks
