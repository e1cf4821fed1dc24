// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/post.h"

#include "post/assemble.h"
#include "post/dialect.h"
#include "post/header.h"

#include <numeric>

namespace galley::post
{

using frontmatter::FrontMatter;

namespace
{

constexpr int wordsPerMinute = 230;

Counts countsOf(const markdown::Body &body)
{
    Counts counts;
    for (const markdown::Block &block : body.blocks) {
        counts.words += block.content->words;
        counts.characters += block.content->characters;
    }
    counts.minutes = (counts.words + wordsPerMinute - 1) / wordsPerMinute;
    return counts;
}

} // namespace

Rendering assemble(const FrontMatter &frontMatter, const markdown::Options &markdown, const std::optional<markdown::Block> &header,
                   markdown::Body body)
{
    const Counts counts = countsOf(body);
    Rendering rendering{.frontMatter = frontMatter,
                        .language = markdown.language,
                        .dialect = markdown.dialect,
                        .blocks = std::move(body.blocks),
                        .notices = std::move(body.notices),
                        .counts = counts};
    if (header) {
        rendering.blocks.insert(rendering.blocks.begin(), *header);
    }
    return rendering;
}

Rendering render(QByteArrayView text, const Options &options, const markdown::Resources &resources)
{
    const FrontMatter frontMatter = frontmatter::read(text);
    const markdown::Options markdown = bodyOptions(frontMatter, options);
    if (resources.math) {
        resources.math->setMacros(markdown.mathMacros);
    }
    return assemble(frontMatter, markdown, headerBlock(frontMatter, markdown.language, markdown),
                    markdown::render(text.sliced(frontMatter.bodyOffset), frontMatter.bodyLine, markdown, resources));
}

qsizetype mainSize(const Rendering &rendering)
{
    return std::accumulate(rendering.blocks.begin(), rendering.blocks.end(), qsizetype(1),
                           [](qsizetype sum, const markdown::Block &block) { return sum + block.content->html.size() + 1; });
}

void appendMain(QByteArray &page, const Rendering &rendering)
{
    page += '\n';
    for (const markdown::Block &block : rendering.blocks) {
        page += block.content->html;
        page += '\n';
    }
}

QByteArray mainHtml(const Rendering &rendering)
{
    QByteArray html;
    html.reserve(mainSize(rendering));
    appendMain(html, rendering);
    return html;
}

std::vector<OutlineEntry> outline(const Rendering &rendering)
{
    std::vector<OutlineEntry> entries;
    for (const markdown::Block &block : rendering.blocks) {
        for (const markdown::Heading &heading : block.content->headings) {
            entries.push_back({heading.level, heading.text, heading.id, block.firstLine + heading.line});
        }
    }
    return entries;
}

} // namespace galley::post
