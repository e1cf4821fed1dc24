// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/livebody.h"
#include "post/post.h"

namespace galley::post
{

/// A post that follows its text as it is edited: gives what `render` gives for the same text, but looks only at what an edit can
/// have changed. Blocks that stay keep their content. Belongs to one thread, with its resources.
class LivePost final
{
public:
    explicit LivePost(const Options &options = {}, const markdown::Resources &resources = {});

    /// For the next `update`; everything is rendered again if they differ.
    void setOptions(const Options &options);
    /// UTF-8 without BOM, as for `render`.
    Rendering update(const QByteArray &text);

    /// Renders everything again at the next `update`: what the resources give has changed.
    void forget() { m_body.forget(); }

    /// What the last `update` did with the body, for tests and measurements.
    const markdown::LiveBody::Effort &effort() const { return m_body.effort(); }

private:
    bool isClosed() const;
    void readFrontMatter(const QByteArray &text);
    void applyOptions();

    Options m_options;
    markdown::MathRenderer *m_math; ///< may be null
    markdown::LiveBody m_body;
    QByteArray m_text;
    frontmatter::FrontMatter m_frontMatter;
    markdown::Options m_bodyOptions;
    std::optional<markdown::Block> m_header;
};

} // namespace galley::post
