// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rules.h"
#include "checks/subject.h"
#include "frontmatter/meanings.h"
#include "site/folder.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    if (!subject.site() || subject.surroundings().path.isEmpty()) {
        return;
    }
    const site::Site &site = subject.site()->site();
    const QStringList others = subject.site()->clashesOf(site::canonicalPath(subject.surroundings().path));
    if (others.isEmpty()) {
        return;
    }
    const frontmatter::Field *slug = frontmatter::find(subject.frontMatter(), frontmatter::Meaning::Slug);
    const frontmatter::Field *title = frontmatter::find(subject.frontMatter(), frontmatter::Meaning::Title);
    const frontmatter::Field *field = slug ? slug : title;
    const QString other = site.contains(others.front()) ? site::relativeTo(others.front(), site.root) : others.front();
    report.add(field ? subject.rangeOf(*field) : subject.topRange(),
               tr("“%1” has the same address; only one of the two will be seen").arg(other));
}

} // namespace

const Rule duplicateAddress{.name = "duplicate-address"_L1,
                            .severity = Severity::Error,
                            .sentence = QT_TRANSLATE_NOOP("galley::checks", "Another post of the site with the same slug or address"),
                            .check = check};

} // namespace galley::checks
