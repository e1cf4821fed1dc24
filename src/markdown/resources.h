// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace galley::code
{
class Highlighter;
}

namespace galley::markdown
{

/// What an author's own commands in formulas stand for: `\RR` -> `\mathbb{R}`, `\norm` -> `\lVert #1 \rVert`. Names with their backslash.
using MathMacros = std::map<std::string, std::string>;

/// Turns TeX into MathML. Called on the rendering thread, once for each formula that is rendered again.
class MathRenderer
{
public:
    MathRenderer() = default;
    MathRenderer(const MathRenderer &) = delete;
    MathRenderer &operator=(const MathRenderer &) = delete;
    virtual ~MathRenderer() = default;

    /// An element `<math>…</math>`, well balanced and serialised as a browser's `innerHTML` gives it back; or what is wrong with the
    /// formula, in one sentence. Must be harmless as it is: nothing cleans it afterwards.
    virtual std::expected<std::string, std::string> render(std::string_view tex, bool display) = 0;

    /// The macros of the post that is rendered next. One formula's own definitions do not reach another.
    virtual void setMacros(const MathMacros &macros) = 0;
};

/// Gives the picture of a diagram, if there is one by now. When more pictures are there, the post has to be rendered again
/// (`LiveBody::forget`).
class DiagramRenderer
{
public:
    DiagramRenderer() = default;
    DiagramRenderer(const DiagramRenderer &) = delete;
    DiagramRenderer &operator=(const DiagramRenderer &) = delete;
    virtual ~DiagramRenderer() = default;

    struct Picture {
        std::string html;
        std::string error;      ///< what is wrong with the diagram, if the picture says so
        std::string idPrefix{}; ///< with which all ids in it begin; a diagram that a post has twice gets others for the second time
    };

    /// True for the word behind a fence that makes a diagram of the block: `mermaid`, `dot`.
    virtual bool knows(std::string_view language) const = 0;
    /// An element that stands for the diagram (`<svg>…</svg>`, or what is wrong with it), well balanced, harmless and serialised as
    /// a browser's `innerHTML` gives it back. Nothing: the source is shown.
    virtual std::optional<Picture> svgFor(std::string_view language, std::string_view source) = 0;
};

/// What rendering borrows from elsewhere; each may be null. None may be used by two threads at once.
struct Resources {
    Resources(code::Highlighter *codeHighlighter = nullptr, MathRenderer *mathRenderer = nullptr,
              DiagramRenderer *diagramRenderer = nullptr)
        : highlighter(codeHighlighter)
        , math(mathRenderer)
        , diagrams(diagramRenderer)
    {
    }
    code::Highlighter *highlighter; ///< without it code is plain
    MathRenderer *math;             ///< without it formulas show their source
    DiagramRenderer *diagrams;      ///< without it diagrams show their source
};

} // namespace galley::markdown
