// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace galley::markdown
{

/// Which addresses and which raw HTML reach the page. The preview's page runs no script at all; this is the second wall, and the
/// only one for an export that is opened elsewhere. What is harmless stays as written.

/// http, https, mailto, tel, ftp, relative ones, fragments, and the generators' own forms (`{filename}…`, `@/…`).
bool isSafeLink(std::string_view address);
/// http, https, relative ones and `data:image/…`.
bool isSafeImage(std::string_view address);

enum class ElementRule {
    Keep,
    Drop,     ///< with all that is in it: script, style, template …
    Rename,   ///< keeps the content, in a neutral element: form, noscript, search …
    Embed,    ///< a labelled box with the address: iframe, object, embed
    Disabled, ///< a form control: shown, but cannot be used
};
/// `name` in lower case; HTML elements only.
ElementRule elementRule(std::string_view name);
/// The same for an element inside `<svg>` or `<math>`; `name` in any case.
ElementRule foreignElementRule(std::string_view name);

enum class AttributeRule {
    Keep,
    Drop,
    Link,   ///< kept if it is a safe link
    Image,  ///< kept if it is a safe image
    Images, ///< a list of images with widths (`srcset`)
};
/// `name` in lower case.
AttributeRule attributeRule(std::string_view element, std::string_view name);
/// The same inside `<svg>` or `<math>`; `name` in any case, with its prefix.
AttributeRule foreignAttributeRule(std::string_view element, std::string_view name);

/// The declarations of a `style` attribute, or the value of an SVG attribute, that load nothing: what names an address (`url(…)`,
/// `image-set(…)`) goes, unless that is a part of the same page (`url(#name)`).
std::string harmlessStyle(std::string_view declarations);

/// The safe entries of a `srcset` are all of them: true if each one is a safe image.
bool areSafeImages(std::string_view srcset);

} // namespace galley::markdown
