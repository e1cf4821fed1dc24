// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "code/highlighter.h"
#include "diagrams/renderer.h"
#include "math/renderer.h"

namespace galley::post
{

/// All that rendering posts borrows, for one thread. Cheap to make: each part loads what it needs when a post first does.
struct Renderers {
    /// The store may be shared between threads.
    explicit Renderers(std::shared_ptr<diagrams::Store> pictures = std::make_shared<diagrams::Store>())
        : diagrams(std::move(pictures))
    {
    }
    markdown::Resources resources() { return {&highlighter, &math, &diagrams}; }

    code::Highlighter highlighter;
    math::Renderer math;
    diagrams::Renderer diagrams;
};

} // namespace galley::post
