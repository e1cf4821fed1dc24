// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
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
    /// Takes over what another list says besides; what both have counts as it says.
    void add(const Attributes &more);
};

/// Reads what stands between the braces:
///
///     "#id .class key=value"   ": #id .class"   ".a .b key='two words'"
///     ":.a.b"                  ": toc"          kramdown's, behind a colon: classes need no blank between them, and words are references
///
/// Nothing if it is not an attribute list. Attributes that could act on the page (handlers, `style`, addresses) are left out.
std::optional<Attributes> readAttributes(std::string_view text);
/// Of a list that is none, the words that say something: "a b .c" is ".c ".
std::string readableAttributes(std::string_view text);

/// What stands in the attribute lists that have names (kramdown: `{:name: .class}`), by their names.
using NamedLists = std::map<std::string, std::string, std::less<>>;
/// The name of the list that a line defines, and what stands in it; empty names if it defines none.
std::pair<std::string_view, std::string_view> namedListIn(std::string_view line);
/// Attributes with those of the lists that they refer to.
Attributes withReferences(const Attributes &attributes, const NamedLists &lists);

/// Appends ` class="…" key="…"`, without the id.
void appendAttributes(std::string &out, const Attributes &attributes);

} // namespace galley::markdown
