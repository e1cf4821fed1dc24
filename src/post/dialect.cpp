// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/dialect.h"

#include "post/language.h"
#include "post/macros.h"

namespace galley::post
{

markdown::Options bodyOptions(const frontmatter::FrontMatter &frontMatter, const Options &options)
{
    markdown::Options markdown = options.markdown;
    markdown.language = languageOf(frontMatter, options.language);
    if (const frontmatter::Field *field = frontMatter.field(dialectKey)) {
        markdown.dialect = markdown::dialectByName(field->text.toStdString()).value_or(markdown.dialect);
    }
    markdown.mathMacros = macrosOf(frontMatter);
    return markdown;
}

} // namespace galley::post
