// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagrams/store.h"
#include "markdown/resources.h"

#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace galley::diagrams
{

/// Gives the pictures of a post's diagrams while it is rendered, and takes down which ones have to be drawn first. Draws nothing itself.
/// Not safe to share between threads; the store is.
class Renderer final : public markdown::DiagramRenderer
{
public:
    explicit Renderer(std::shared_ptr<Store> store);

    /// True for `mermaid`, `dot` and `graphviz`, in any case.
    bool knows(std::string_view language) const override;

    /// A `<div class="diagram">` with the picture; a `<div class="diagram-error">` with what is wrong and the source. While a diagram is
    /// yet to be drawn, the picture that was there before the source was edited. Nothing if there is none.
    std::optional<Picture> svgFor(std::string_view language, std::string_view source) override;

    /// The diagrams that were asked for since the last call and are not drawn yet, in that order, each once.
    std::vector<Diagram> takeMissing();

private:
    struct Shown {
        Diagram diagram;
        std::string html;
    };
    const Shown *before(const Diagram &diagram) const;
    void show(const Diagram &diagram, const std::string &html);

    std::shared_ptr<Store> m_store;
    std::vector<Diagram> m_missing;
    std::deque<Shown> m_shown; ///< the newest pictures, newest first
};

} // namespace galley::diagrams
