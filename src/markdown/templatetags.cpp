// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "templatetags.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

/// The first argument, without its quotes.
std::string firstArgument(std::string_view arguments)
{
    if (!arguments.empty() && (arguments[0] == '"' || arguments[0] == '\'' || arguments[0] == '`')) {
        const size_t end = arguments.find(arguments[0], 1);
        return end == std::string_view::npos ? std::string() : std::string(arguments.substr(1, end - 1));
    }
    return std::string(arguments.substr(0, arguments.find_first_of(spaces)));
}

} // namespace

TemplateTags::TemplateTags(std::string_view text, const Dialect &dialect)
    : text_(text)
{
    const bool shortcodes = dialect.has(Extension::Shortcodes);
    const bool liquid = dialect.has(Extension::Liquid);
    syntaxes_ = {{
        {"{{<", ">}}", TemplateTag::Form::Shortcode, shortcodes},
        {"{{%", "%}}", TemplateTag::Form::Shortcode, shortcodes},
        {"{%", "%}", TemplateTag::Form::Tag, liquid},
        {"{{", "}}", TemplateTag::Form::Output, liquid},
    }};
    missing_.fill(std::string_view::npos);
}

std::vector<std::string_view> TemplateTags::opens(const Dialect &dialect)
{
    std::vector<std::string_view> opens;
    for (const Syntax &syntax : TemplateTags({}, dialect).syntaxes_) {
        if (syntax.on) {
            opens.push_back(syntax.open);
        }
    }
    return opens;
}

/// Where the mark is that ends a tag. A shortcode's arguments may hold it in quotes, or in backticks.
size_t TemplateTags::findEnd(const Syntax &syntax, size_t inside)
{
    const size_t first = text_.find(syntax.close, inside);
    if (syntax.form != TemplateTag::Form::Shortcode) {
        return first;
    }
    for (size_t end = first, at = inside; end != std::string_view::npos;) {
        const size_t quote = text_.substr(0, end).find_first_of("\"`", at);
        if (quote == std::string_view::npos) {
            return end;
        }
        if (!std::string_view(" \t\n=").contains(text_[quote - 1])) {
            at = quote + 1; // within a word
            continue;
        }
        constexpr size_t longestString = 4096; // a quote without a partner is looked for once for each tag
        const std::string_view near = text_.substr(0, quote + longestString);
        const std::string_view stops = text_[quote] == '"' ? "\"\\\n" : "`";
        at = near.find_first_of(stops, quote + 1);
        while (at != std::string_view::npos && near[at] == '\\') {
            at = near.find_first_of(stops, at + 2);
        }
        if (at == std::string_view::npos || text_[at] != text_[quote]) {
            openString_ = openString_ || at == std::string_view::npos;
            return first; // no string: the quote has no partner
        }
        end = text_.find(syntax.close, ++at);
    }
    openString_ = openString_ || first != std::string_view::npos;
    return first;
}

std::optional<TemplateTag> TemplateTags::at(size_t begin)
{
    for (size_t i = 0; i < syntaxes_.size(); ++i) {
        const Syntax &syntax = syntaxes_[i];
        if (!syntax.on || !text_.substr(begin).starts_with(syntax.open)) {
            continue;
        }
        const size_t inside = begin + syntax.open.size();
        const size_t end = inside < missing_[i] ? findEnd(syntax, inside) : std::string_view::npos;
        if (end == std::string_view::npos) {
            missing_[i] = std::min(missing_[i], inside);
            return {};
        }
        std::string_view content = text_.substr(inside, end - inside);
        content.remove_prefix(content.starts_with('-') ? 1 : 0); // Liquid's white space control
        content.remove_suffix(content.ends_with('-') ? 1 : 0);
        content = stripped(content);
        TemplateTag tag{.form = syntax.form, .size = end + syntax.close.size() - begin};
        if (content.starts_with("/*") && content.ends_with("*/") && content.size() >= 4) { // Hugo's and Zola's
            tag.escaped = true;
            tag.name = std::string(syntax.open).append(content.substr(2, content.size() - 4)).append(syntax.close);
            return tag;
        }
        if (syntax.form == TemplateTag::Form::Tag && content == "end") { // Zola's, for all names
            tag.name = content;
            tag.closes = true;
            return tag;
        }
        const bool slash = content.starts_with('/');
        tag.closes = slash || (tag.form == TemplateTag::Form::Tag && content.starts_with("end"));
        content.remove_prefix(slash ? 1 : tag.closes ? 3 : 0);
        tag.selfClosing = content.ends_with('/');
        content.remove_suffix(tag.selfClosing ? 1 : 0);
        content = stripped(content);
        const size_t nameEnd = std::min(content.find_first_of(" \t\r\n("), content.size());
        tag.name = content.substr(0, nameEnd);
        tag.arguments = stripped(content.substr(nameEnd));
        return tag.name.empty() ? std::nullopt : std::optional(tag);
    }
    return {};
}

namespace
{

/// What Hugo's `ref` leads to: `path="…"` among named arguments (`lang`, `outputFormat`), else the first argument.
std::string referenceIn(std::string_view arguments)
{
    constexpr std::string_view name = "path=";
    for (size_t at = arguments.find(name); at != std::string_view::npos; at = arguments.find(name, at + 1)) {
        const bool begins = at == 0 || spaces.contains(arguments[at - 1]);
        const std::string_view value = arguments.substr(at + name.size());
        const char quote = value.empty() ? ' ' : value.front();
        const size_t end = quote == '"' || quote == '`' ? value.find(quote, 1) : std::string_view::npos;
        if (begins && end != std::string_view::npos) {
            return std::string(value.substr(1, end - 1));
        }
    }
    return firstArgument(arguments);
}

} // namespace

std::optional<std::string> knownValue(const TemplateTag &tag)
{
    if (tag.form == TemplateTag::Form::Shortcode && (tag.name == "ref" || tag.name == "relref") && !tag.arguments.empty()) {
        return referenceIn(tag.arguments);
    }
    if (tag.form != TemplateTag::Form::Output) {
        return {};
    }
    if (tag.name == "site.baseurl" && tag.arguments.empty()) {
        return std::string();
    }
    const bool literal = tag.name.size() > 2 && (tag.name[0] == '"' || tag.name[0] == '\'') && tag.name.back() == tag.name[0];
    if (literal && (tag.arguments == "| relative_url" || tag.arguments == "| absolute_url" || tag.arguments == "| url")) {
        return tag.name.substr(1, tag.name.size() - 2);
    }
    return {};
}

std::string labelOf(const TemplateTag &tag)
{
    const std::string name = tag.closes ? "/" + tag.name : tag.name;
    return tag.arguments.empty() ? name : name + " " + tag.arguments;
}

std::optional<std::string> highlightInfo(const TemplateTag &tag)
{
    if (tag.name != "highlight" || tag.closes || tag.form == TemplateTag::Form::Output) {
        return {};
    }
    const std::string language = firstArgument(tag.arguments);
    const size_t rest = tag.arguments.find_first_of(spaces);
    std::string options = rest == std::string::npos ? std::string() : std::string(stripped(std::string_view(tag.arguments).substr(rest)));
    std::erase_if(options, [](char c) { return c == '"' || c == '\'' || c == '`' || c == '\n' || c == '\r'; });
    return options.empty() ? language : language + " {" + options + "}";
}

namespace
{

std::string replaced(std::string_view text, std::string_view from, std::string_view to)
{
    std::string out;
    size_t done = 0;
    for (size_t at = text.find(from); at != std::string_view::npos; at = text.find(from, done)) {
        out.append(text.substr(done, at - done)).append(to);
        done = at + from.size();
    }
    return out.append(text.substr(done));
}

} // namespace

RawTag findRawTag(std::string_view text, size_t from)
{
    for (size_t at = text.find("{%", from); at != std::string_view::npos; at = text.find("{%", at + 2)) {
        constexpr size_t longest = 40;
        std::string_view inside = text.substr(at + 2, longest);
        const size_t size = inside.find("%}");
        if (size == std::string_view::npos || inside.substr(0, size).find_first_of("\r\n") != std::string_view::npos) {
            continue; // over lines a part of a post could end in the tag
        }
        inside = inside.substr(0, size);
        inside.remove_prefix(inside.starts_with('-') ? 1 : 0);
        inside.remove_suffix(inside.ends_with('-') ? 1 : 0);
        inside = stripped(inside);
        if (inside == "raw" || inside == "endraw") {
            return {at, size + 4, inside != "raw"};
        }
    }
    return {};
}

RawTag findRawTag(std::string_view text, size_t from, bool ends)
{
    RawTag tag = findRawTag(text, from);
    while (tag.size > 0 && tag.ends != ends) {
        tag = findRawTag(text, tag.begin + tag.size);
    }
    return tag;
}

std::string withoutTemplateEscapes(std::string_view code, const Dialect &dialect)
{
    std::string out;
    size_t done = 0;
    if (dialect.has(Extension::Liquid) && code.find("endraw") != std::string_view::npos) {
        for (RawTag raw = findRawTag(code, 0, false); raw.size > 0; raw = findRawTag(code, done, false)) {
            const RawTag end = findRawTag(code, raw.begin + raw.size, true);
            if (end.size == 0) {
                break;
            }
            const size_t inside = raw.begin + raw.size;
            out.append(code.substr(done, raw.begin - done)).append(code.substr(inside, end.begin - inside));
            done = end.begin + end.size;
        }
    }
    out.append(code.substr(done));
    if (dialect.has(Extension::Shortcodes) && out.find("{{") != std::string::npos) {
        out = replaced(replaced(out, "{{</*", "{{<"), "*/>}}", ">}}");
        out = replaced(replaced(out, "{{%/*", "{{%"), "*/%}}", "%}}");
    }
    return out;
}

} // namespace galley::markdown
