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
    /// The store may be shared between threads.
    explicit PostRenderer(std::shared_ptr<diagrams::Store> pictures);

    post::Rendering render(const QByteArray &text, const post::Options &options);

private:
    const std::shared_ptr<diagrams::Store> m_pictures;
    post::Renderers m_renderers;
};

} // namespace galley::cli
