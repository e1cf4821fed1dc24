// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace galley::markdown
{

/// What a JSX `style={{…}}` says, as far as that is certain.
struct JsxStyle {
    std::string declarations; ///< `color:red;margin-top:0`
    bool isWhole = true;      ///< nothing was left out
};

/// Reads the object, `expression` with its braces. The names become CSS's, null and truth values print nothing (Astro's `toStyleString`,
/// react.dev/reference/react-dom/components/common#applying-css-styles). A length without a unit is left out: React makes pixels of it,
/// and Astro prints the bare number, which no browser takes.
///
///     `{{ color: 'red', marginTop: 0, "--a": "b" }}` -> `color:red;margin-top:0;--a:b`
///     `{{ color: shade, opacity: 0.5 }}`             -> `opacity:0.5`, not whole
JsxStyle readJsxStyle(std::string_view expression);

} // namespace galley::markdown
