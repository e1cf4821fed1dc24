// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// A tag as MDX writes it (JSX), a component's, an element's or a fragment's.
struct JsxTag {
    enum class Kind { Opens, Closes, Alone };
    Kind kind = Kind::Opens;
    size_t end = 0;     ///< behind its `>`
    std::string html;   ///< as HTML has it, on one line; empty for a fragment, and for what can only be a label
    std::string label;  ///< to show in its place: only the generator knows what it loads, or what it is
    bool isHtml = true; ///< it is written as HTML has it already
    /// The attributes of an element that are not in `html`, or not as a whole: only the generator knows what they say.
    std::vector<std::string> leftOut{};
};

/// Reads the tag that begins at a `<`. Attributes get their value where that is certain, else they are left out of an element's tag:
///
///     `<div className="a" id={'b'} onClick={f}>` -> `<div class="a" id="b">`     `<span />` -> `<span></span>`
///     `<p style={{ color: 'red' }} title={t}>`   -> `<p style="color:red">`, and `title={t}` is left out
///     `<img src={logo} alt="x" />`               -> only a label                 `<>`, `</>` -> nothing
///     `<Box items={[1, "a"]}>`                   -> as `readComponentTag` has it
///
/// Nothing if there is none; `unclosed` is set if the text ends in the tag.
std::optional<JsxTag> readJsxTag(std::string_view text, size_t begin, bool &unclosed);

} // namespace galley::markdown
