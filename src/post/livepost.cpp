// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/livepost.h"

#include "post/assemble.h"
#include "post/header.h"
#include "post/language.h"

namespace galley::post
{

LivePost::LivePost(const Options &options, code::Highlighter *highlighter)
    : m_options(options)
    , m_body(options.markdown, highlighter)
{
    readFrontMatter({});
}

Rendering LivePost::update(const QByteArray &text)
{
    if (!isClosed() || !text.startsWith(QByteArrayView(m_text).first(m_frontMatter.bodyOffset))) {
        readFrontMatter(text);
    }
    m_text = text;
    const markdown::Body &body = m_body.update(text.sliced(m_frontMatter.bodyOffset), m_frontMatter.bodyLine);
    return assemble(m_frontMatter, m_language, m_header, body);
}

/// True if the front matter does not depend on what follows it: it ends in a fence or brace, with a line end behind it.
bool LivePost::isClosed() const
{
    using frontmatter::Dialect;
    const bool ends = m_frontMatter.dialect != Dialect::None && m_frontMatter.dialect != Dialect::KeyValue;
    return ends && m_frontMatter.bodyOffset < m_text.size();
}

void LivePost::readFrontMatter(const QByteArray &text)
{
    m_frontMatter = frontmatter::read(text);
    m_language = languageOf(m_frontMatter, m_options.language);
    std::optional<markdown::Block> header = headerBlock(m_frontMatter, m_language, m_options.markdown);
    if (header && m_header && header->sameContent(*m_header)) {
        header->content = m_header->content;
    }
    m_header = std::move(header);
}

} // namespace galley::post
