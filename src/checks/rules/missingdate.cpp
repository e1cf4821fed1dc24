// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/rules.h"
#include "checks/subject.h"
#include "frontmatter/filename.h"
#include "frontmatter/meanings.h"
#include "site/folder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// An about page or a section's has no date in most sites; what waits in a folder of drafts is given one when it leaves it; and the
/// site's configuration may say how a name holds one.
bool needsNone(const Subject &subject)
{
    const Surroundings &surroundings = subject.surroundings();
    if (!subject.site() || surroundings.path.isEmpty()) {
        return false;
    }
    const site::Post post = subject.site()->postOf(surroundings.path, subject.frontMatter(), surroundings.now);
    const QStringList &drafts = subject.site()->site().draftFolders;
    const bool isWaiting =
        std::ranges::any_of(drafts, [&](const QString &folder) { return site::isBelow(site::placeOf(surroundings.path), folder); });
    return post.isPage || post.date || isWaiting || subject.site()->site().datesPosts;
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
