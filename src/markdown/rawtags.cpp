// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "rawtags.h"

#include "text/ascii.h"

#include <algorithm>
#include <gumbo.h>
#include <unordered_map>
#include <unordered_set>

namespace galley::markdown
{
namespace
{

constexpr size_t maximumOpen = 128;
constexpr int maximumAttributes = 128;
/// The HTML parser reopens formatting elements that are left open in each following block: `<b><i>…<p><p><p>` multiplies.
constexpr long maximumCostPerTag = 4;
constexpr long freeCost = 4096;

using Names = std::unordered_set<std::string_view>;

const Names voids = {"area", "base",  "basefont", "bgsound", "br",   "col",   "embed",  "frame", "hr", "image",
                     "img",  "input", "keygen",   "link",    "meta", "param", "source", "track", "wbr"};
const Names rawTexts = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"};
const Names formattings = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};

/// Which open elements a start tag ends by itself.
const std::unordered_map<std::string_view, Names> implied = {
    {"li", {"li", "p"}},
    {"dt", {"dt", "dd", "p"}},
    {"dd", {"dt", "dd", "p"}},
    {"p", {"p"}},
    {"option", {"option"}},
    {"optgroup", {"option", "optgroup"}},
    {"td", {"td", "th", "p"}},
    {"th", {"td", "th", "p"}},
    {"tr", {"td", "th", "tr", "p"}},
    {"tbody", {"td", "th", "tr", "tbody", "thead", "p"}},
    {"tfoot", {"td", "th", "tr", "tbody", "thead", "p"}},
    {"rt", {"rt", "rp", "rb"}},
    {"rp", {"rt", "rp", "rb"}},
};

/// Behind the end of a comment (HTML Living Standard, 13.2.5.51 and .52); npos if it has none.
size_t commentEnd(std::string_view html, size_t from)
{
    for (size_t dashes = html.find("--", from); dashes != std::string_view::npos; dashes = html.find("--", dashes + 1)) {
        const std::string_view behind = html.substr(dashes + 2);
        if (behind.starts_with('>') || behind.starts_with("!>")) {
            return dashes + (behind.front() == '>' ? 3 : 4);
        }
    }
    return std::string_view::npos;
}

} // namespace

bool endTagIsOptional(std::string_view name)
{
    return implied.contains(name) || name == "thead" || name == "colgroup" || name == "rb";
}

void RawTags::read(std::string_view html)
{
    size_t at = 0;
    while (at < html.size() && !tooComplex) {
        if (!rawUntil_.empty()) {
            at = skipRawText(html, at);
            continue;
        }
        at = html.find('<', at);
        if (at == std::string_view::npos) {
            return;
        }
        at = readTag(html, at);
    }
}

/// Reads what begins with `<` and returns the place behind it.
size_t RawTags::readTag(std::string_view html, size_t at)
{
    const auto behind = [&](std::string_view end, size_t from) {
        const size_t found = html.find(end, from);
        return found == std::string_view::npos ? std::string_view::npos : found + end.size();
    };
    const std::string_view rest = html.substr(at);
    if (rest.starts_with("<!--")) {
        if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
            return behind(">", at);
        }
        const size_t end = commentEnd(html, at + 4);
        unclosedComment = unclosedComment || end == std::string_view::npos;
        return end;
    }
    if (foreign_ > 0 && rest.starts_with("<![CDATA[")) {
        return behind("]]>", at);
    }
    const bool end = rest.size() > 1 && rest[1] == '/';
    const size_t nameAt = at + (end ? 2 : 1);
    if (nameAt >= html.size() || !isLetter(html[nameAt])) {
        const bool comment = rest.size() > 1 && (rest[1] == '!' || rest[1] == '?' || rest[1] == '/');
        return comment ? behind(">", at) : at + 1;
    }
    const size_t nameEnd = std::min(html.find_first_of(" \t\n\f\r/>", nameAt), html.size());
    const std::string name = lower(html.substr(nameAt, nameEnd - nameAt));
    bool selfClosing = false;
    const size_t tagEnd = readAttributes(html, nameEnd, selfClosing);
    if (tagEnd == std::string_view::npos) {
        return tagEnd; // never closed: the HTML parser drops it
    }
    // `<Icon />` of Astro and MDX ends itself; `<DIV/>` and `<Code/>` do not.
    const std::string_view written = html.substr(nameAt, nameEnd - nameAt);
    const bool component = written.front() < 'a' && gumbo_tagn_enum(name.data(), unsigned(name.size())) == GUMBO_TAG_UNKNOWN &&
                           std::ranges::any_of(written, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    if (end) {
        endTag(name);
    } else if (!(selfClosing && component && foreign_ == 0)) {
        startTag(name, selfClosing);
    }
    return tagEnd;
}

size_t RawTags::readAttributes(std::string_view html, size_t at, bool &selfClosing)
{
    int count = 0;
    while (at < html.size() && html[at] != '>') {
        if (isWhiteSpace(html[at]) || html[at] == '/') {
            selfClosing = html[at] == '/';
            ++at;
            continue;
        }
        selfClosing = false;
        const size_t nameEnd = std::min(html.find_first_of(" \t\n\f\r/>=", at + 1), html.size());
        const std::string name = lower(html.substr(at, nameEnd - at));
        at = nameEnd;
        while (at < html.size() && isWhiteSpace(html[at])) {
            ++at;
        }
        tooComplex = tooComplex || ++count > maximumAttributes;
        if (at >= html.size() || html[at] != '=') {
            continue;
        }
        at = html.find_first_not_of(" \t\n\f\r", at + 1);
        if (at == std::string_view::npos || html[at] == '>') {
            continue;
        }
        const bool quoted = html[at] == '"' || html[at] == '\'';
        const size_t begin = at + (quoted ? 1 : 0);
        at = quoted ? html.find(html[at], begin) : html.find_first_of(" \t\n\f\r>", begin);
        if (at == std::string_view::npos) {
            return at;
        }
        if (name == "id") {
            ids.emplace_back(html.substr(begin, at - begin));
        }
        at += quoted ? 1 : 0;
    }
    return at < html.size() ? at + 1 : std::string_view::npos;
}

void RawTags::startTag(const std::string &name, bool selfClosing)
{
    ++tags_;
    cost_ += 1 + formatting_;
    tooComplex = tooComplex || cost_ > freeCost + maximumCostPerTag * tags_;
    if (foreign_ == 0) {
        if (voids.contains(name)) {
            return;
        }
        if (const auto found = implied.find(name); found != implied.end()) {
            while (!open.empty() && found->second.contains(open.back())) {
                open.pop_back();
            }
        }
        if (rawTexts.contains(name)) {
            rawUntil_ = name;
        }
    } else if (selfClosing) {
        return;
    }
    if (name == "svg" || name == "math") {
        if (selfClosing) {
            return;
        }
        ++foreign_;
    }
    formatting_ += formattings.contains(name) ? 1 : 0;
    open.push_back(name);
    tooComplex = tooComplex || open.size() > maximumOpen;
}

void RawTags::endTag(const std::string &name)
{
    const auto found = std::find(open.rbegin(), open.rend(), name);
    if (found == open.rend()) {
        if (name != "br" && !voids.contains(name)) {
            closed.push_back(name);
        }
        return;
    }
    const auto first = found.base() - 1;
    for (auto it = first; it != open.end(); ++it) {
        foreign_ -= *it == "svg" || *it == "math" ? 1 : 0;
    }
    // Formatting elements that are closed only by an outer end tag stay on the HTML parser's list.
    formatting_ -= formattings.contains(name) ? 1 : 0;
    open.erase(first, open.end());
}

/// Goes behind the end tag of the raw text element that is open, or to the end.
size_t RawTags::skipRawText(std::string_view html, size_t at)
{
    while ((at = html.find("</", at)) != std::string_view::npos) {
        const size_t end = at + 2 + rawUntil_.size();
        const bool ends = end >= html.size() || isWhiteSpace(html[end]) || html[end] == '/' || html[end] == '>';
        if (ends && rawUntil_ != "plaintext" && lower(html.substr(at + 2, rawUntil_.size())) == rawUntil_) {
            rawUntil_.clear();
            return at;
        }
        at += 2;
    }
    return html.size();
}

} // namespace galley::markdown
