// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "diagrams/renderer.h"

#include "markdown/html.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::diagrams
{

namespace
{

constexpr size_t mostShown = 32;

/// Bytes that two sources have in common at their beginnings and ends.
size_t common(std::string_view one, std::string_view other)
{
    const auto front = size_t(std::ranges::mismatch(one, other).in1 - one.begin());
    one.remove_prefix(front);
    other.remove_prefix(front);
    const auto back = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend()).first - one.rbegin();
    return front + size_t(back);
}

std::string htmlOf(const Diagram &diagram, const diagrams::Picture &picture)
{
    if (picture.error.empty()) {
        return "<div class=\"diagram\">" + picture.svg + "</div>";
    }
    std::string html = "<div class=\"diagram-error\"><p class=\"diagram-error-message\">";
    markdown::appendText(html, picture.error);
    html += "</p><pre><code class=\"language-" + diagram.language + "\">";
    markdown::appendText(html, diagram.source);
    return html + "</code></pre></div>";
}

} // namespace

Renderer::Renderer(std::shared_ptr<Store> store)
    : m_store(std::move(store))
{
}

bool Renderer::knows(std::string_view language) const
{
    const std::string name = lower(language);
    return name == "mermaid" || name == "dot" || name == "graphviz";
}

std::optional<markdown::DiagramRenderer::Picture> Renderer::svgFor(std::string_view language, std::string_view source)
{
    const std::string name = lower(language);
    const Diagram diagram{.language = name == "graphviz" ? "dot" : name, .source = std::string(source)};
    if (const auto picture = m_store->find(diagram)) {
        const std::string html = htmlOf(diagram, *picture);
        if (picture->error.empty()) {
            show(diagram, html);
        }
        return Picture{html, picture->error, idPrefixOf(diagram)};
    }
    if (std::ranges::find(m_missing, diagram) == m_missing.end()) {
        m_missing.push_back(diagram);
    }
    const Shown *old = before(diagram);
    return old ? std::optional(Picture{old->html, {}, idPrefixOf(old->diagram)}) : std::nullopt;
}

std::vector<Diagram> Renderer::takeMissing()
{
    return std::exchange(m_missing, {});
}

/// The picture of the source that this one most likely was before an edit: it has the most in common with it, and at least half of both.
const Renderer::Shown *Renderer::before(const Diagram &diagram) const
{
    const Shown *best = nullptr;
    size_t most = 0;
    for (const Shown &shown : m_shown) {
        const size_t shared = shown.diagram.language == diagram.language ? common(shown.diagram.source, diagram.source) : 0;
        if (shared > most && 2 * shared >= std::max(shown.diagram.source.size(), diagram.source.size())) {
            best = &shown;
            most = shared;
        }
    }
    return best;
}

void Renderer::show(const Diagram &diagram, const std::string &html)
{
    std::erase_if(m_shown, [&](const Shown &shown) { return shown.diagram == diagram; });
    m_shown.push_front({diagram, html});
    if (m_shown.size() > mostShown) {
        m_shown.pop_back();
    }
}

} // namespace galley::diagrams
