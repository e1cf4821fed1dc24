// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/livepost.h"

#include "post/assemble.h"
#include "post/dialect.h"
#include "post/header.h"

namespace galley::post
{

LivePost::LivePost(const Options &options, const markdown::Resources &resources)
    : m_options(options)
    , m_math(resources.math)
    , m_body(options.markdown, resources)
{
    readFrontMatter({});
}

Rendering LivePost::update(const QByteArray &text)
{
    if (!isClosed() || !text.startsWith(QByteArrayView(m_text).first(m_frontMatter.bodyOffset))) {
        readFrontMatter(text);
    }
    m_text = text;
    if (m_math) {
        m_math->setMacros(m_bodyOptions.mathMacros);
    }
    const markdown::Body &body = m_body.update(text.sliced(m_frontMatter.bodyOffset), m_frontMatter.bodyLine);
    return assemble(m_frontMatter, m_bodyOptions, m_header, body);
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
    applyOptions();
}

void LivePost::setOptions(const Options &options)
{
    m_options = options;
    applyOptions();
}

void LivePost::applyOptions()
{
    m_bodyOptions = bodyOptions(m_frontMatter, m_options);
    m_body.setOptions(m_bodyOptions);
    std::optional<markdown::Block> header = headerBlock(m_frontMatter, m_bodyOptions.language, m_bodyOptions);
    if (header && m_header && header->sameContent(*m_header)) {
        header->content = m_header->content;
    }
    m_header = std::move(header);
}

} // namespace galley::post
