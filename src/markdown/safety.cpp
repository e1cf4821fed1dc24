// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "safety.h"

#include "text/ascii.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace galley::markdown
{
namespace
{

using Names = std::unordered_set<std::string_view>;

/// An address as a browser reads it: controls and spaces at the ends, tabs and line ends anywhere are not there (URL Standard 4.4).
std::string cleaned(std::string_view address)
{
    constexpr size_t longest = 64;
    std::string result;
    result.reserve(longest);
    for (const char c : address.substr(0, longest)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\t' || c == '\n' || c == '\r' || (byte <= 0x20 && result.empty())) {
            continue;
        }
        result += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    }
    return result;
}

/// The scheme in lower case; empty for a relative address.
std::string_view schemeOf(std::string_view address)
{
    if (address.empty() || !isLetter(address.front())) {
        return {};
    }
    const auto isPart = [](char c) { return isAlphanumeric(c) || c == '+' || c == '-' || c == '.'; };
    const auto end = std::ranges::find_if_not(address, isPart);
    if (end == address.end() || *end != ':') {
        return {};
    }
    return address.substr(0, size_t(end - address.begin()));
}

const Names dropped = {"script", "style",    "template", "title",    "base",   "meta",    "link",   "head",       "frame",
                       "param",  "frameset", "noembed",  "noframes", "keygen", "bgsound", "portal", "fencedframe"};

const Names disabledElements = {"input", "button", "select", "textarea", "fieldset"};

const Names renamed = {"form", "noscript", "search", "plaintext", "xmp", "listing", "body", "html", "selectedcontent", "nextid", "dialog"};

const Names globalAttributes = {
    "abbr",        "align",    "alt",     "axis",     "bgcolor",  "border",  "cellpadding", "cellspacing", "char",      "charoff",
    "checked",     "class",    "clear",   "color",    "cols",     "colspan", "compact",     "controls",    "coords",    "datetime",
    "decoding",    "default",  "dir",     "disabled", "download", "face",    "frame",       "headers",     "height",    "hidden",
    "high",        "hreflang", "hspace",  "id",       "ismap",    "itemid",  "itemprop",    "itemref",     "itemscope", "itemtype",
    "kind",        "label",    "lang",    "loading",  "loop",     "low",     "max",         "media",       "min",       "multiple",
    "muted",       "name",     "noshade", "nowrap",   "open",     "optimum", "placeholder", "playsinline", "preload",   "property",
    "rel",         "reversed", "role",    "rows",     "rowspan",  "rules",   "scope",       "selected",    "shape",     "size",
    "sizes",       "span",     "srclang", "start",    "step",     "style",   "summary",     "target",      "title",     "translate",
    "type",        "usemap",   "valign",  "value",    "vspace",   "width",   "wrap",        "autoplay",    "direction", "behavior",
    "scrollamount"};

const std::unordered_map<std::string_view, AttributeRule> addressAttributes = {
    {"href", AttributeRule::Link},    {"cite", AttributeRule::Link},        {"src", AttributeRule::Image},
    {"poster", AttributeRule::Image}, {"background", AttributeRule::Image}, {"srcset", AttributeRule::Images},
};

bool isPlainName(std::string_view name)
{
    return std::ranges::all_of(name, [](char c) { return isAlphanumeric(c) || c == '-' || c == '_' || c == ':' || c == '.'; });
}

} // namespace

/// As most addresses begin, without a closer look.
static bool isPlainlyOfTheWeb(std::string_view address)
{
    return address.starts_with("https:") || address.starts_with("http:");
}

bool isSafeLink(std::string_view address)
{
    if (isPlainlyOfTheWeb(address)) {
        return true;
    }
    static const Names schemes = {"", "http", "https", "mailto", "tel", "ftp"};
    const std::string clean = cleaned(address);
    return schemes.contains(schemeOf(clean));
}

bool isSafeImage(std::string_view address)
{
    if (isPlainlyOfTheWeb(address)) {
        return true;
    }
    static const Names schemes = {"", "http", "https"};
    const std::string clean = cleaned(address);
    return schemes.contains(schemeOf(clean)) || clean.starts_with("data:image/");
}

bool areSafeImages(std::string_view srcset)
{
    // Entries are parted by commas; a data: address holds commas too, so each piece that has a scheme is looked at.
    for (size_t at = 0; at < srcset.size();) {
        const size_t comma = std::min(srcset.find(',', at), srcset.size());
        if (!isSafeImage(srcset.substr(at, comma - at))) {
            return false;
        }
        at = comma + 1;
    }
    return true;
}

ElementRule elementRule(std::string_view name)
{
    if (dropped.contains(name)) {
        return ElementRule::Drop;
    }
    if (name == "iframe" || name == "object" || name == "embed" || name == "applet") {
        return ElementRule::Embed;
    }
    if (disabledElements.contains(name)) {
        return ElementRule::Disabled;
    }
    // A name with other signs in it (`<xs:a>`, `<a"b>`) could be read differently by another parser.
    return renamed.contains(name) || !isPlainName(name) ? ElementRule::Rename : ElementRule::Keep;
}

ElementRule foreignElementRule(std::string_view name)
{
    static const Names never = {"script", "style", "handler", "listener", "annotation-xml", "mglyph", "malignmark", "maction", "iframe",
                                "object", "embed", "audio",   "video",    "canvas",         "base",   "link",       "meta"};
    const std::string low = lower(name);
    return never.contains(low) || !isPlainName(low) ? ElementRule::Drop : ElementRule::Keep;
}

AttributeRule attributeRule(std::string_view element, std::string_view name)
{
    if (const auto found = addressAttributes.find(name); found != addressAttributes.end()) {
        if (found->first == "src" && element == "input") {
            return AttributeRule::Drop;
        }
        return found->second;
    }
    if (globalAttributes.contains(name)) {
        return AttributeRule::Keep;
    }
    const bool free = name.starts_with("aria-") || (name.starts_with("data-") && name != "data-line");
    return free && isPlainName(name) ? AttributeRule::Keep : AttributeRule::Drop;
}

AttributeRule foreignAttributeRule(std::string_view element, std::string_view name)
{
    const std::string low = lower(name);
    if (low.starts_with("on") || low == "data-line" || low == "tabindex" || low == "autofocus" || low == "xml:base" || !isPlainName(low)) {
        return AttributeRule::Drop;
    }
    const std::string tag = lower(element);
    if (low == "href" || low == "xlink:href") {
        return tag == "a" || tag == "math" || tag.starts_with('m') ? AttributeRule::Link : AttributeRule::Image;
    }
    return low == "src" || low == "action" || low == "formaction" || low == "data" ? AttributeRule::Drop : AttributeRule::Keep;
}

std::string harmlessStyle(std::string_view declarations)
{
    const auto loads = [](std::string_view declaration) {
        if (declaration.find('\\') != std::string_view::npos) {
            return true; // an escape may spell a name
        }
        std::string text = lower(declaration);
        std::erase_if(text, [](char c) { return isSpace(c) || c == '"' || c == '\''; });
        for (size_t at = text.find("url("); at != std::string::npos; at = text.find("url(", at + 4)) {
            if (at + 4 >= text.size() || text[at + 4] != '#') {
                return true;
            }
        }
        return text.contains("image(") || text.contains("image-set(") || text.contains("src(") || text.contains("/*");
    };
    if (!loads(declarations)) {
        return std::string(declarations);
    }
    std::string kept;
    for (size_t at = 0; at < declarations.size();) {
        const size_t end = std::min(declarations.find(';', at), declarations.size());
        if (!loads(declarations.substr(at, end - at))) {
            kept.append(declarations.substr(at, end - at)).append(";");
        }
        at = end + 1;
    }
    // A string may have held the semicolon.
    return loads(kept) ? std::string() : kept;
}

} // namespace galley::markdown
