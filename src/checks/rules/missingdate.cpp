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

/// An about page or a section's has no date in most sites; and the site's configuration may say how a name holds one.
bool needsNone(const Subject &subject)
{
    const Surroundings &surroundings = subject.surroundings();
    if (!subject.site() || surroundings.path.isEmpty()) {
        return false;
    }
    const site::Post post = site::postOf(subject.site()->site(), surroundings.path, subject.frontMatter(), surroundings.now);
    return post.isPage || post.date;
}

void check(const Subject &subject, Report &report)
{
    const frontmatter::FrontMatter &frontMatter = subject.frontMatter();
    const QString name = subject.surroundings().path.section(u'/', -1);
    if (needsNone(subject) || frontMatter.dialect == frontmatter::Dialect::None || !frontMatter.isValid() ||
        frontmatter::parseFileName(name).date) {
        return;
    }
    const frontmatter::Field *said = frontmatter::find(frontMatter, frontmatter::Meaning::Date);
    const frontmatter::Field *field = said ? said : frontMatter.field(u"date"); // an empty one says nothing
    const bool isEmpty = field && field->text.trimmed().isEmpty() && field->children.empty();
    if (!field || isEmpty) {
        report.add(field ? subject.rangeOf(*field) : subject.topRange(), field ? tr("The date is empty") : tr("The post has no date"));
    }
}

} // namespace

const Rule missingDate{.name = "missing-date"_L1,
                       .severity = Severity::Note,
                       .sentence =
                           QT_TRANSLATE_NOOP("galley::checks", "A post with front matter that gives no date, nor does the file's name"),
                       .check = check};

} // namespace galley::checks
