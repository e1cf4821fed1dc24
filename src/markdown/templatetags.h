// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialect.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// Something in braces that the site generator would replace: Hugo's shortcodes, Liquid, Nunjucks and Tera.
struct TemplateTag {
    enum class Form { Shortcode, Tag, Output };
    Form form = Form::Tag;
    size_t size = 0;          ///< bytes, braces included
    std::string name{};       ///< first word, without the slash of an end tag
    std::string arguments{};  ///< the rest
    bool closes = false;      ///< `{{< /name >}}`, `{% endname %}`
    bool selfClosing = false; ///< `{{< name />}}`
    bool escaped = false;     ///< `{{</* name */>}}`, Zola's `{{/* name() */}}`: shown as a tag; `name` is what to show
};

/// Finds them in one run of text, asked for from front to back; looks at each byte a bounded number of times.
class TemplateTags final
{
public:
    TemplateTags(std::string_view text, const Dialect &dialect);
    /// What tags begin with in a dialect.
    static std::vector<std::string_view> opens(const Dialect &dialect);
    /// The tag that begins exactly at an opening brace.
    std::optional<TemplateTag> at(size_t begin);
    /// In a tag that was looked at begins a string, and what stands behind the text could be that string's and the tag's end.
    bool leavesStringOpen() const { return openString_; }

private:
    struct Syntax {
        std::string_view open;
        std::string_view close;
        TemplateTag::Form form;
        bool on;
    };
    size_t findEnd(const Syntax &syntax, size_t inside);

    std::string_view text_;
    std::array<Syntax, 4> syntaxes_;
    std::array<size_t, 4> missing_; ///< from here on there is no such end
    bool openString_ = false;
};

/// What the generator would write, where that does not depend on the site: `{{ site.baseurl }}` (empty as Jekyll comes),
/// `{{ '/a' | relative_url }}`, `{{< ref "a.md" >}}`. For addresses.
std::optional<std::string> knownValue(const TemplateTag &tag);

/// What to show of a tag in a label: "youtube w7Ft2ymGmfc".
std::string labelOf(const TemplateTag &tag);

/// For `{{< highlight go "linenos=table" >}}` and `{% highlight ruby linenos %}` the info string of a fence that says the same.
std::optional<std::string> highlightInfo(const TemplateTag &tag);

/// The next `{% raw %}` or `{% endraw %}` from a place on; with hyphens or without.
struct RawTag {
    size_t begin = std::string_view::npos;
    size_t size = 0; ///< 0: there is none
    bool ends = false;
};
RawTag findRawTag(std::string_view text, size_t from);
/// The next one of that kind.
RawTag findRawTag(std::string_view text, size_t from, bool ends);

/// Code as the generator leaves it: `{{</* name */>}}` shows a shortcode (Hugo), and the tags around `{% raw %}…{% endraw %}` are gone
/// (Jekyll, Eleventy).
std::string withoutTemplateEscapes(std::string_view code, const Dialect &dialect);

} // namespace galley::markdown
