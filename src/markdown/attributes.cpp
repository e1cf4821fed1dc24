// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "attributes.h"

#include "html.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace galley::markdown
{
namespace
{

constexpr std::string_view spaces = " \t\n";

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0 || c == '-' || c == '_' || c == ':' || c == '.';
}

bool isName(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, isNameCharacter);
}

/// The attributes that say something about a text and can do nothing.
bool isHarmless(std::string_view name)
{
    static constexpr std::array<std::string_view, 14> known = {"title", "lang",  "dir",      "width", "height",  "align",   "valign",
                                                               "start", "value", "reversed", "role",  "loading", "colspan", "rowspan"};
    const bool data = name.starts_with("data-") && name != "data-line" && name != "data-blocked";
    return data || name.starts_with("aria-") || std::ranges::find(known, name) != known.end();
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return result;
}

/// Takes a value off the front of `text`: quoted, or up to the next white space. False if its quote is not closed.
bool takeValue(std::string_view &text, std::string &value)
{
    if (!text.empty() && (text[0] == '"' || text[0] == '\'')) {
        const size_t end = text.find(text[0], 1);
        if (end == std::string_view::npos) {
            return false;
        }
        value = text.substr(1, end - 1);
        text.remove_prefix(end + 1);
        return true;
    }
    const size_t end = std::min(text.find_first_of(spaces), text.size());
    value = text.substr(0, end);
    text.remove_prefix(end);
    return !value.empty();
}

bool takeWord(std::string_view &text, Attributes &found)
{
    if (text[0] == '#' || text[0] == '.') {
        const size_t end = std::min(text.find_first_of(" \t\n", 1), text.size());
        const std::string_view name = text.substr(1, end - 1);
        // kramdown writes `.a.b`, Python-Markdown ids may hold points.
        if (!isName(name)) {
            return false;
        }
        if (text[0] == '#') {
            found.id = name;
        } else {
            found.classes.append(found.classes.empty() ? "" : " ").append(name);
        }
        text.remove_prefix(end);
        return true;
    }
    const size_t end = std::min(text.find_first_of(" \t\n="), text.size());
    const std::string name = lower(text.substr(0, end));
    if (!isName(name)) {
        return false;
    }
    text.remove_prefix(end);
    std::string value;
    if (text.starts_with('=')) {
        text.remove_prefix(1);
        if (!takeValue(text, value)) {
            return false;
        }
    } else {
        return false; // kramdown: a reference to an attribute list elsewhere
    }
    if (name == "id") {
        found.id = isName(value) ? value : found.id;
    } else if (name == "class") {
        found.classes.append(found.classes.empty() ? "" : " ").append(value);
    } else if (isHarmless(name)) {
        found.others.emplace_back(name, value);
    }
    return true;
}

} // namespace

std::optional<Attributes> readAttributes(std::string_view text)
{
    text.remove_prefix(text.starts_with(':') ? 1 : 0);
    Attributes found;
    bool any = false;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
        if (text.empty()) {
            return any ? std::optional(found) : std::nullopt;
        }
        if (!takeWord(text, found)) {
            return {};
        }
        any = true;
    }
}

void appendAttributes(std::string &out, const Attributes &attributes)
{
    const auto append = [&out](std::string_view name, std::string_view value) {
        out.append(" ").append(name).append("=\"");
        appendAttribute(out, value);
        out += '"';
    };
    if (!attributes.classes.empty()) {
        append("class", attributes.classes);
    }
    std::vector<std::string_view> written;
    for (const auto &[name, value] : attributes.others) {
        if (std::ranges::find(written, name) == written.end()) {
            append(name, value);
            written.push_back(name);
        }
    }
}

} // namespace galley::markdown
