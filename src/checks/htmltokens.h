// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::checks
{

/// A piece of a block's HTML. Views into it; nothing is undone but by `unescaped`.
struct HtmlToken {
    enum class Type { StartTag, EndTag, Text, Comment };
    struct Attribute {
        std::string_view name;
        std::string_view value; ///< as written between the quotes
    };
    Type type = Type::Text;
    std::string_view name; ///< of a tag
    std::string_view text; ///< of text or a comment
    std::vector<Attribute> attributes;
};

/// Goes over HTML as `markdown::Content::html` has it. That is serialised in one way only (every value in double quotes, `<` in texts
/// always escaped), so that one pass without a tree reads it exactly, a megabyte in a few milliseconds. The token is good during the
/// call.
void readTokens(QByteArrayView html, const std::function<void(const HtmlToken &)> &take);

/// Text or an attribute's value with `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&nbsp;` undone.
std::string unescaped(std::string_view text);

} // namespace galley::checks
