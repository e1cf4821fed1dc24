// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "alertkinds.h"

#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace galley::markdown
{
namespace
{

constexpr std::array<std::string_view, 5> gitHubKinds = {"note", "tip", "important", "warning", "caution"};

/// Obsidian's kinds and their other names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> looks = {{
    {"abstract", "note"},  {"summary", "note"},    {"tldr", "note"},         {"info", "note"},         {"todo", "note"},
    {"hint", "tip"},       {"success", "tip"},     {"check", "tip"},         {"done", "tip"},          {"question", "important"},
    {"help", "important"}, {"faq", "important"},   {"example", "important"}, {"attention", "warning"}, {"failure", "caution"},
    {"fail", "caution"},   {"missing", "caution"}, {"danger", "caution"},    {"error", "caution"},     {"bug", "caution"},
    {"quote", "note"},     {"cite", "note"},
}};

} // namespace

std::optional<AlertMark> readAlert(std::string_view line, bool obsidian)
{
    const size_t begin = std::min(line.find_first_not_of(' '), line.size());
    if (begin > 3 || !line.substr(begin).starts_with("[!")) {
        return {};
    }
    const size_t end = line.find(']', begin);
    if (end == std::string_view::npos || end == begin + 2 || end - begin > 40) {
        return {};
    }
    AlertMark mark;
    for (const char c : line.substr(begin + 2, end - begin - 2)) {
        if (!isAlphanumeric(c) && c != '-' && c != '_') {
            return {};
        }
        mark.kind += toLower(c);
    }
    mark.size = end + 1;
    if (obsidian && mark.size < line.size() && (line[mark.size] == '+' || line[mark.size] == '-')) {
        mark.fold = line[mark.size++];
    }
    mark.size = std::min(line.find_first_not_of(" \t", mark.size), line.size());
    const bool known = std::ranges::find(gitHubKinds, mark.kind) != gitHubKinds.end();
    return obsidian || (known && mark.size == line.size()) ? std::optional(mark) : std::nullopt;
}

std::string_view lookOf(std::string_view kind)
{
    const auto same = std::ranges::find(gitHubKinds, kind);
    const auto found = std::ranges::find(looks, kind, &std::pair<std::string_view, std::string_view>::first);
    return same != gitHubKinds.end() ? *same : found != looks.end() ? found->second : gitHubKinds.front();
}

std::string defaultTitle(std::string_view kind)
{
    std::string title(kind);
    title[0] = char(std::toupper(static_cast<unsigned char>(title[0])));
    std::ranges::replace(title, '-', ' ');
    return title;
}

} // namespace galley::markdown
