// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/dialect.h"

#include "post/language.h"
#include "post/macros.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::post
{

namespace
{

markdown::Dialect changed(markdown::Dialect dialect, const frontmatter::Field &field)
{
    static const QRegularExpression gaps(u"[\\s,]+"_s);
    const QStringList words = field.items.isEmpty() ? field.text.split(gaps, Qt::SkipEmptyParts) : field.items;
    for (const QString &word : words) {
        const bool without = word.startsWith(u'-');
        const QString name = without || word.startsWith(u'+') ? word.sliced(1) : word;
        if (const auto extension = markdown::extensionByName(name.toStdString())) {
            dialect = without ? dialect.without({*extension}) : dialect.with({*extension});
        }
    }
    return dialect;
}

} // namespace

markdown::Options bodyOptions(const frontmatter::FrontMatter &frontMatter, const Options &options)
{
    markdown::Options markdown = options.markdown;
    markdown.language = languageOf(frontMatter, options.language);
    if (const frontmatter::Field *field = frontMatter.field(dialectKey)) {
        markdown.dialect = markdown::dialectByName(field->text.toStdString()).value_or(markdown.dialect);
    }
    if (const frontmatter::Field *field = frontMatter.field(extensionsKey)) {
        markdown.dialect = changed(markdown.dialect, *field);
    }
    markdown.mathMacros = macrosOf(frontMatter);
    return markdown;
}

} // namespace galley::post
