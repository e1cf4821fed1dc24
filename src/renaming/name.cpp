// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/name.h"

#include "site/permalink.h"

using namespace Qt::StringLiterals;

namespace galley::renaming
{

QString nameByTitle(const site::Site &site, const site::PostFiles &files, const frontmatter::FrontMatter &frontMatter)
{
    const QString own = frontMatter.slug().trimmed();
    const QString title = frontMatter.title().simplified();
    QString slug = !own.isEmpty() ? own : title.isEmpty() ? QString() : slugOf(title, site.slugRule);
    slug = slug.section(u'/', -1, -1, QString::SectionSkipEmpty); // a slug may be a path
    if (slug.isEmpty() || slug.startsWith(u'.')) {
        return {};
    }
    const frontmatter::FileName said = site::readStem(files.name);
    const QString prefix = said.date ? files.name.first(files.name.size() - said.slug.size()) : QString();
    const QString language = said.slug.section(u'.', 1);
    const bool isLanguage = language.size() == 2 || (language.size() == 5 && language[2] == u'-');
    return prefix + slug + (isLanguage && files.form != site::PostFiles::Form::Bundle ? u'.' + language : QString());
}

} // namespace galley::renaming
