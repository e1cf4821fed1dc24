// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/ignore.h"

namespace galley::checks
{

namespace
{

constexpr std::string_view space = " \t\r\n";

void readNames(std::string_view text, size_t begin, size_t end, std::vector<IgnoredRule> &into)
{
    while ((begin = text.find_first_not_of(" \t\r\n,", begin)) < end) {
        const size_t behind = std::min(text.find_first_of(" \t\r\n,", begin), end);
        into.push_back({QByteArray(text.data() + begin, qsizetype(behind - begin)), {qsizetype(begin), qsizetype(behind - begin)}});
        begin = behind;
    }
}

} // namespace

std::vector<IgnoredRule> ignoredRules(std::string_view text)
{
    constexpr std::string_view word = "galley-ignore";
    std::vector<IgnoredRule> rules;
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
        const size_t before = at > 0 ? text.find_last_not_of(space, at - 1) : std::string_view::npos;
        const size_t end = text.find("-->", at);
        const bool inComment = before != std::string_view::npos && before >= 3 && text.substr(before - 3, 4) == "<!--";
        const size_t names = at + word.size();
        if (inComment && end != std::string_view::npos && (end == names || space.contains(text[names]))) {
            readNames(text, names, end, rules);
        }
    }
    return rules;
}

Edit silencing(std::string_view text, QLatin1StringView rule)
{
    const QByteArray name(rule.data(), rule.size());
    if (const std::vector<IgnoredRule> ignored = ignoredRules(text); !ignored.empty()) {
        const Range &last = ignored.back().range;
        return {{last.offset + last.length, 0}, ' ' + name};
    }
    const QByteArray lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    const bool endsLine = text.empty() || text.ends_with('\n') || text.ends_with('\r');
    return {{qsizetype(text.size()), 0}, (endsLine ? QByteArray() : lineEnd) + lineEnd + "<!-- galley-ignore " + name + " -->" + lineEnd};
}

} // namespace galley::checks
