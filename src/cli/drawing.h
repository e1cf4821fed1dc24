// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"
#include "post/renderers.h"

namespace galley::cli
{

/// Has `galley-window` draw diagrams, without a display, and puts the pictures and failures into the store. It takes a second and more;
/// what it cannot draw (the program is not installed, or its browser engine does not run here) stays missing.
void drawDiagrams(const std::vector<diagrams::Diagram> &diagrams, diagrams::Store &store);

/// Renders posts on one thread, each with all of its diagrams.
class PostRenderer final
{
public:
    enum class Code { Coloured, Plain };
    /// The store may be shared between threads.
    PostRenderer(std::shared_ptr<diagrams::Store> pictures, Code code);

    post::Rendering render(const QByteArray &text, const post::Options &options);

private:
    markdown::Resources resources();

    const std::shared_ptr<diagrams::Store> m_pictures;
    const Code m_code;
    post::Renderers m_renderers;
};

} // namespace galley::cli
