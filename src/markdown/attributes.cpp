// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "attributes.h"

#include "html.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <set>

namespace galley::markdown
{
namespace
{

constexpr std::string_view separators = " \t\n";

bool isNameCharacter(char c)
{
    return isAlphanumeric(c) || (c & 0x80) != 0 || c == '-' || c == '_' || c == ':' || c == '.';
}

bool isAttributeName(std::string_view name)
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
    const size_t end = std::min(text.find_first_of(separators), text.size());
    value = text.substr(0, end);
    text.remove_prefix(end);
    return !value.empty();
}

void addClass(std::string &classes, std::string_view name)
{
    classes.append(classes.empty() ? "" : " ").append(name);
}

/// `#id` or `.class`. In kramdown's lists (a colon in front) a point ends a name, in others it is a part of it.
bool takeName(std::string_view &text, Attributes &found, bool colon)
{
    const std::string_view name = text.substr(1, text.find_first_of(colon ? " \t\n.#" : " \t\n", 1) - 1);
    if (!isAttributeName(name)) {
        return false;
    }
    if (text[0] == '#') {
        found.id = name;
    } else {
        addClass(found.classes, name);
    }
    text.remove_prefix(1 + name.size());
    return true;
}

bool takeWord(std::string_view &text, Attributes &found, bool colon)
{
    if (text[0] == '#' || text[0] == '.') {
        return takeName(text, found, colon);
    }
    const size_t end = std::min(text.find_first_of(" \t\n="), text.size());
    const std::string_view written = text.substr(0, end);
    const std::string name = lower(written);
    if (!isAttributeName(name)) {
        return false;
    }
    text.remove_prefix(end);
    if (!text.starts_with('=')) {
        found.references.emplace_back(written);
        return colon;
    }
    text.remove_prefix(1);
    std::string value;
    if (!takeValue(text, value)) {
        return false;
    }
    if (name == "id") {
        found.id = isAttributeName(value) ? value : found.id;
    } else if (name == "class") {
        addClass(found.classes, value);
    } else if (isHarmless(name)) {
        found.others.emplace_back(name, value);
    }
    return true;
}

/// What a list refers to comes in front of what it says itself; each list counts once.
void addWithReferences(Attributes &found, const Attributes &list, const NamedLists &lists, std::set<std::string> &taken)
{
    constexpr size_t most = 32; // lists of an element
    for (const std::string &name : list.references) {
        const auto other = lists.find(name);
        const bool known = other != lists.end() && taken.size() < most && taken.insert(name).second;
        if (const auto more = known ? readAttributes(":" + other->second) : std::nullopt) {
            addWithReferences(found, *more, lists, taken);
        }
    }
    found.add(list);
}

} // namespace

bool Attributes::refersTo(std::string_view name) const
{
    return std::ranges::find(references, name) != references.end();
}

bool Attributes::hasClass(std::string_view name) const
{
    const std::string padded = " " + classes + " ";
    return padded.contains(" " + std::string(name) + " ");
}

void Attributes::add(const Attributes &more)
{
    id = more.id.empty() ? id : more.id;
    if (!more.classes.empty()) {
        addClass(classes, more.classes);
    }
    for (const auto &[name, value] : more.others) {
        std::erase_if(others, [&name](const auto &other) { return other.first == name; });
        others.emplace_back(name, value);
    }
}

std::pair<std::string_view, std::string_view> namedListIn(std::string_view line)
{
    constexpr size_t longest = 1000; // of a list: it stands wherever it is referred to
    if (!line.starts_with("{:") || line.find('}') + 1 != line.size() || line.size() > longest) {
        return {};
    }
    const std::string_view inside = line.substr(2, line.size() - 3);
    const size_t end = inside.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
    const bool ends = end != std::string_view::npos && end > 0 && inside[end] == ':';
    return ends ? std::pair(inside.substr(0, end), inside.substr(end + 1)) : std::pair<std::string_view, std::string_view>();
}

Attributes withReferences(const Attributes &attributes, const NamedLists &lists)
{
    Attributes found;
    std::set<std::string> taken;
    addWithReferences(found, attributes, lists, taken);
    found.references = attributes.references;
    return found;
}

std::optional<Attributes> readAttributes(std::string_view text)
{
    const bool colon = text.starts_with(':');
    text.remove_prefix(colon ? 1 : 0);
    Attributes found;
    bool any = false;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
        if (text.empty()) {
            return any ? std::optional(found) : std::nullopt;
        }
        if (!takeWord(text, found, colon)) {
            return {};
        }
        any = true;
    }
}

std::string readableAttributes(std::string_view text)
{
    std::string readable;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find_first_of(separators));
        readable += readAttributes(word) ? std::string(word).append(" ") : std::string();
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return readable;
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
