// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "body.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace galley::markdown
{

/// A piece of HTML that went through the HTML parser and came out well balanced and harmless.
struct CleanHtml {
    std::string html; ///< parsing and serialising it again gives the same bytes
    int nodes = 1;    ///< DOM nodes at its top level
    int words = 0;    ///< in raw parts
    int characters = 0;
    std::vector<Heading> headings; ///< from raw parts; with lines
    std::vector<Link> links;
    std::vector<Image> images;
    /// A tag of a component for which a label stands.
    struct Component {
        QString tag;
        int line = -1;
    };
    std::vector<Component> components;
    /// Raw text in which there may be template tags: it is shown as it is.
    struct Braces {
        std::string text;
        int line = -1;
    };
    std::vector<Braces> braces;
    bool removed = false; ///< something was left out that would have acted on the page: a script, a style sheet …
};

/// What the cleaner has to know about the text it reads.
struct CleanInput {
    std::string_view html;
    /// Our line marks carry this attribute name, so that nobody else's `data-line` gets through; they are written as `data-line`.
    std::string_view markName;
    /// The line of a byte of `html` if it is raw HTML, -1 if it is ours.
    std::function<int(size_t)> rawLine;
    size_t limit = 0; ///< of the output, in bytes
};

/// Parses as a browser does inside `<body>`, removes what is not allowed (see safety.h) and serialises as `innerHTML` does.
/// Nothing if the result would be too deep or too long, or does not settle.
std::optional<CleanHtml> clean(const CleanInput &input);

/// Parses and serialises, nothing else: for checking that a piece of HTML is what a browser would give back.
std::string reserialised(std::string_view html);

} // namespace galley::markdown
