// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::markdown
{

/// What an attribute list gives an element.
struct Attributes {
    std::string id;
    std::string classes; ///< parted by blanks
    std::vector<std::pair<std::string, std::string>> others;
    std::vector<std::string> references; ///< kramdown: lists that are defined elsewhere, or `toc`
    bool isEmpty() const { return id.empty() && classes.empty() && others.empty(); }
    bool refersTo(std::string_view name) const;
    bool hasClass(std::string_view name) const;
    /// Takes over what another list says besides; its id counts.
    void add(const Attributes &more);
};

/// Reads what stands between the braces:
///
///     "#id .class key=value"   ": #id .class"   ".a .b key='two words'"
///     ":.a.b"                  ": toc"          kramdown's, behind a colon: classes need no blank between them, and words are references
///
/// Nothing if it is not an attribute list. Attributes that could act on the page (handlers, `style`, addresses) are left out.
std::optional<Attributes> readAttributes(std::string_view text);

/// Appends ` class="…" key="…"`, without the id.
void appendAttributes(std::string &out, const Attributes &attributes);

} // namespace galley::markdown
