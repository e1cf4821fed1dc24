// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace galley::site
{

/// An address that a generator replaces before it is one.
struct TemplateLink {
    enum class Kind {
        None,        ///< a plain address
        FromContent, ///< a path in the content: `{static}/a.png`, `@/a.md`
        Reference,   ///< a post's path or name: `{{< ref "a" >}}`, `{% post_url a %}`
        Rooted,      ///< a path from the site's root, or a whole plain address: `{{ site.baseurl }}/a`
        Asset,       ///< a file in the post's asset folder
        Generated,   ///< a page that the generator makes: `{tag}a`
        Unknown,     ///< anything else in braces
    };
    Kind kind = Kind::None;
    QString argument{};
    friend bool operator==(const TemplateLink &, const TemplateLink &) = default;
};

/// Reads the forms of resolve.h.
///     "{static}/img/a.png"          -> FromContent /img/a.png      "@/blog/a.md"              -> FromContent /blog/a.md
///     "{{< relref \"a.md#b\" >}}"   -> Reference a.md#b            "{{ site.url }}/a.png"     -> Rooted /a.png
///     "{{ site.baseurl }}{% post_url a %}" -> Reference a
///     "{{ '/a.css' | url }}"        -> Rooted /a.css               "{{ page.image }}"         -> Unknown
TemplateLink readTemplateLink(const QString &address);

} // namespace galley::site
