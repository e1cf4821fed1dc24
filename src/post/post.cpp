// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/post.h"

#include "post/assemble.h"
#include "post/header.h"
#include "post/language.h"

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

Rendering assemble(const FrontMatter &frontMatter, const QString &language, const std::optional<markdown::Block> &header,
                   const markdown::Body &body)
{
    Rendering rendering{.frontMatter = frontMatter, .language = language, .blocks = {}, .notices = body.notices, .counts = countsOf(body)};
    rendering.blocks.reserve(body.blocks.size() + 1);
    if (header) {
        rendering.blocks.push_back(*header);
    }
    rendering.blocks.insert(rendering.blocks.end(), body.blocks.begin(), body.blocks.end());
    return rendering;
}

Rendering render(QByteArrayView text, const Options &options, code::Highlighter *highlighter)
{
    const FrontMatter frontMatter = frontmatter::read(text);
    const QString language = languageOf(frontMatter, options.language);
    return assemble(frontMatter, language, headerBlock(frontMatter, language, options.markdown),
                    markdown::render(text.sliced(frontMatter.bodyOffset), frontMatter.bodyLine, options.markdown, highlighter));
}

QByteArray mainHtml(const Rendering &rendering)
{
    const qsizetype size =
        std::accumulate(rendering.blocks.begin(), rendering.blocks.end(), qsizetype(1),
                        [](qsizetype sum, const markdown::Block &block) { return sum + block.content->html.size() + 1; });
    QByteArray html;
    html.reserve(size);
    html += '\n';
    for (const markdown::Block &block : rendering.blocks) {
        html += block.content->html;
        html += '\n';
    }
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
