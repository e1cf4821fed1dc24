// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "body.h"
#include "templatetags.h"

#include <functional>
#include <optional>
#include <string>

namespace galley::markdown
{

/// What stands for a template tag that is a block of its own.
struct TemplateBlock {
    std::string html;    ///< begins with a start tag or, if `raw`, with an end tag
    bool raw = false;    ///< a part of an element that goes on in other blocks
    bool stands = false; ///< it is no more than a label or link in the place of what the generator will write
    std::optional<Image> image;
    std::optional<Link> link;
};

/// The HTML of a piece of Markdown that stands in an argument, without a paragraph around it.
using ArgumentRenderer = std::function<std::string(std::string_view)>;

/// Shows what does not depend on the site: Hugo's `figure` and `details`; what is embedded from elsewhere (`youtube`, `vimeo`, `gist`,
/// `x`, `instagram`) as a labelled link, since nothing is loaded. Everything else is a box with its name and arguments.
TemplateBlock templateBlock(const TemplateTag &tag, const ArgumentRenderer &rendered);

} // namespace galley::markdown
