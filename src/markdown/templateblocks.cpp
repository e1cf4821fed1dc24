// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "templateblocks.h"

#include "html.h"
#include "safety.h"
#include "text/ascii.h"

#include <algorithm>
#include <map>

namespace galley::markdown
{
namespace
{

/// Arguments as the generators write them: `name="value"`, `name=value`, `"value"`, `value`; Zola's stand in brackets with commas.
class Arguments final
{
public:
    explicit Arguments(std::string_view text)
    {
        while (true) {
            text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n(),"), text.size()));
            if (text.empty()) {
                return;
            }
            const size_t nameEnd = std::min(text.find_first_of(" \t\r\n=,)\"'`"), text.size());
            const bool named = nameEnd > 0 && nameEnd < text.size() && text[nameEnd] == '=';
            const std::string name(named ? text.substr(0, nameEnd) : std::string_view());
            text.remove_prefix(named ? nameEnd + 1 : 0);
            const std::string value = takeValue(text);
            if (named) {
                named_.emplace(name, value);
            } else {
                others_.push_back(value);
            }
        }
    }

    /// By name, or else by place.
    std::string value(const std::string &name, size_t place = npos) const
    {
        const auto found = named_.find(name);
        return found != named_.end() ? found->second : place < others_.size() ? others_[place] : std::string();
    }

private:
    /// Between double quotes a backslash takes the next mark's meaning, and goes (observed with Hugo 0.131).
    static std::string takeEscaped(std::string_view &text)
    {
        std::string value;
        size_t at = 1;
        for (; at < text.size() && text[at] != '"'; ++at) {
            at += text[at] == '\\' && at + 1 < text.size() && text[at + 1] == '"' ? 1 : 0;
            if (text[at] != '\\') {
                value += text[at];
            }
        }
        text.remove_prefix(std::min(at + 1, text.size()));
        return value;
    }

    static std::string takeValue(std::string_view &text)
    {
        const char quote = text.empty() ? ' ' : text.front();
        if (quote == '"') {
            return takeEscaped(text);
        }
        if (quote == '\'' || quote == '`') {
            const size_t end = text.find(quote, 1);
            const std::string value(text.substr(1, end == npos ? npos : end - 1));
            text.remove_prefix(end == npos ? text.size() : end + 1);
            return value;
        }
        const size_t end = std::min(text.find_first_of(" \t\r\n,)"), text.size());
        const std::string value(text.substr(0, end));
        text.remove_prefix(end);
        return value;
    }

    std::map<std::string, std::string> named_;
    std::vector<std::string> others_;
};

void appendLink(TemplateBlock &block, const std::string &address, std::string_view label)
{
    block.html += "<a href=\"";
    appendAddress(block.html, address, true);
    block.html += "\">";
    appendVisible(block.html, label, BidiControls::All);
    block.html += "</a>";
    block.link = Link{QByteArray::fromStdString(address), QString::fromUtf8(label.data(), qsizetype(label.size())), 0};
}

void appendGiven(std::string &html, std::string_view name, const std::string &value)
{
    if (!value.empty()) {
        html.append(" ").append(name).append("=\"");
        appendAttribute(html, value);
        html += '"';
    }
}

void appendImage(std::string &html, const std::string &source, const std::string &alternative, const Arguments &arguments)
{
    html += isSafeImage(source) ? "<img src=\"" : "<img class=\"blocked\" data-blocked=\"";
    if (isSafeImage(source)) {
        appendAddress(html, source, true);
    } else {
        appendAttribute(html, source);
    }
    html += "\" alt=\"";
    appendAttribute(html, alternative);
    html += '"';
    appendGiven(html, "width", arguments.value("width"));
    appendGiven(html, "height", arguments.value("height"));
    html += '>';
}

/// The title as it is written, the caption and whom the picture is due to as Markdown.
std::string figureCaption(const Arguments &arguments, const ArgumentRenderer &rendered)
{
    std::string html;
    if (const std::string title = arguments.value("title"); !title.empty()) {
        html += "<strong>";
        appendVisible(html, title, BidiControls::Overrides);
        html += "</strong>";
    }
    for (const char *name : {"caption", "attr"}) {
        if (const std::string text = arguments.value(name); !text.empty()) {
            html.append(html.empty() ? "" : " ").append(rendered(text));
        }
    }
    return html;
}

/// gohugo.io/shortcodes/figure
TemplateBlock figure(const Arguments &arguments, const ArgumentRenderer &rendered)
{
    TemplateBlock block;
    const std::string source = arguments.value("src", 0);
    const std::string alternative = arguments.value("alt").empty() ? arguments.value("caption") : arguments.value("alt");
    block.html = "<figure";
    appendGiven(block.html, "class", arguments.value("class"));
    block.html += '>';
    const std::string target = arguments.value("link");
    const bool links = !target.empty() && isSafeLink(target);
    if (links) {
        block.html += "<a href=\"";
        appendAddress(block.html, target, true);
        block.html += "\">";
        block.link = Link{QByteArray::fromStdString(target), QString::fromStdString(alternative), 0};
    }
    appendImage(block.html, source, alternative, arguments);
    block.html += links ? "</a>" : "";
    block.image = Image{QByteArray::fromStdString(source), QString::fromStdString(alternative), 0, false};
    const std::string caption = figureCaption(arguments, rendered);
    if (!caption.empty()) {
        block.html.append("<figcaption>").append(caption).append("</figcaption>");
    }
    block.html += "</figure>";
    return block;
}

/// gohugo.io/shortcodes/details
TemplateBlock details(const Arguments &arguments, const ArgumentRenderer &rendered)
{
    TemplateBlock block;
    const std::string summary = arguments.value("summary", 0);
    block.raw = true;
    block.html = arguments.value("open") == "true" ? "<details open=\"\">\n<summary>" : "<details>\n<summary>";
    block.html += summary.empty() ? "Details" : rendered(summary);
    block.html += "</summary>";
    return block;
}

/// Where something embedded is to be seen; empty if the tag does not say it.
std::string addressOf(const TemplateTag &tag, const Arguments &arguments)
{
    const std::string id = arguments.value("id", 0);
    if (id.empty()) {
        return {};
    }
    if (tag.name == "youtube") {
        return "https://www.youtube.com/watch?v=" + id;
    }
    if (tag.name == "vimeo") {
        return "https://vimeo.com/" + id;
    }
    if (tag.name == "instagram") {
        return "https://www.instagram.com/p/" + id + "/";
    }
    if (tag.name == "gist") {
        const std::string user = arguments.value("user", 0);
        const std::string gist = arguments.value("id", 1);
        return "https://gist.github.com/" + user + (gist.empty() ? "" : "/" + gist);
    }
    if ((tag.name == "x" || tag.name == "tweet" || tag.name == "twitter") && !arguments.value("user").empty()) {
        return "https://x.com/" + arguments.value("user") + "/status/" + id;
    }
    return {};
}

} // namespace

TemplateBlock templateBlock(const TemplateTag &tag, const ArgumentRenderer &rendered)
{
    const Arguments arguments(tag.arguments);
    if (tag.form == TemplateTag::Form::Shortcode && tag.name == "details") {
        return tag.closes ? TemplateBlock{.html = "</details>", .raw = true, .image = {}, .link = {}} : details(arguments, rendered);
    }
    if (tag.form == TemplateTag::Form::Shortcode && tag.name == "figure" && !tag.closes) {
        return figure(arguments, rendered);
    }
    TemplateBlock block;
    block.stands = true;
    const std::string address = tag.closes ? std::string() : addressOf(tag, arguments);
    if (!address.empty()) {
        block.html = "<div class=\"embed\">";
        appendLink(block, address, labelOf(tag));
    } else {
        block.html = "<div class=\"template\">";
        appendVisible(block.html, labelOf(tag), BidiControls::All);
    }
    block.html += "</div>";
    return block;
}

} // namespace galley::markdown
