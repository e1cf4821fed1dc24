// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtClassHelperMacros>

#include <gumbo.h>
#include <memory_resource>
#include <string>
#include <string_view>

namespace galley::markdown
{

/// Chromium flattens a DOM deeper than 512 elements; the page's own elements and a margin are taken off.
inline constexpr int maximumTreeDepth = 400;

/// The tree that a browser makes of a piece of HTML inside `<body>`. The text must outlive it.
class HtmlTree final
{
public:
    explicit HtmlTree(std::string_view html);
    Q_DISABLE_COPY_MOVE(HtmlTree)
    const GumboVector &nodes() const { return output_->root->v.element.children; }

private:
    std::pmr::monotonic_buffer_resource memory_; ///< of the whole tree, which goes at once: it has many small parts
    const GumboOptions options_;
    const GumboOutput *const output_;
};

const GumboNode *child(const GumboVector &nodes, unsigned i);
bool isText(const GumboNode *node);
bool isElement(const GumboNode *node);
/// White space only.
bool isBlank(const GumboNode *node);

/// The element's name as `tagName` would have it, HTML ones in lower case.
std::string nameOf(const GumboElement &element);
/// With its prefix (`xlink:href`).
std::string nameOf(const GumboAttribute &attribute);
/// Has no end tag and no content.
bool isVoid(std::string_view name);
/// Empty if the element does not have the attribute.
std::string valueOf(const GumboElement &element, const char *name);
/// `textContent`, however deep it is.
std::string textOf(const GumboNode *node);

} // namespace galley::markdown
