// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/post.h"

#include "post/header.h"
#include "post/language.h"

#include <numeric>

namespace galley::post
{

namespace
{

constexpr int wordsPerMinute = 230;

Counts countsOf(const std::vector<markdown::Block> &blocks)
{
    Counts counts;
    for (const markdown::Block &block : blocks) {
        counts.words += block.content->words;
        counts.characters += block.content->characters;
    }
    counts.minutes = (counts.words + wordsPerMinute - 1) / wordsPerMinute;
    return counts;
}

} // namespace

Rendering render(QByteArrayView text, const Options &options, code::Highlighter *highlighter)
{
    Rendering rendering;
    rendering.frontMatter = frontmatter::read(text);
    rendering.language = languageOf(rendering.frontMatter, options.language);
    markdown::Body body =
        markdown::render(text.sliced(rendering.frontMatter.bodyOffset), rendering.frontMatter.bodyLine, options.markdown, highlighter);
    rendering.blocks = std::move(body.blocks);
    rendering.notices = std::move(body.notices);
    rendering.counts = countsOf(rendering.blocks);
    if (std::optional<markdown::Block> header = headerBlock(rendering.frontMatter, rendering.language, options.markdown)) {
        rendering.blocks.insert(rendering.blocks.begin(), std::move(*header));
    }
    return rendering;
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
