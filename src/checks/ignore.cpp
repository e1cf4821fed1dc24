// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/ignore.h"

#include "text/ascii.h"

namespace galley::checks
{

namespace
{

constexpr std::string_view forRules = "galley-ignore";
constexpr std::string_view forWords = "galley-words";

void readNames(std::string_view text, size_t begin, size_t end, std::vector<Listed> &into)
{
    while ((begin = text.find_first_not_of(" \t\r\n,", begin)) < end) {
        const size_t behind = std::min(text.find_first_of(" \t\r\n,", begin), end);
        into.push_back({QByteArray(text.data() + begin, qsizetype(behind - begin)), {qsizetype(begin), qsizetype(behind - begin)}});
        begin = behind;
    }
}

/// The names in comments that begin with the keyword.
std::vector<Listed> listed(std::string_view text, std::string_view keyword)
{
    constexpr std::string_view opening = "<!--"; // looked for first: letters there are in every word
    std::vector<Listed> names;
    for (size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at)) {
        at = std::min(text.find_first_not_of(spaces, at + opening.size()), text.size());
        if (!text.substr(at).starts_with(keyword)) {
            continue;
        }
        at += keyword.size();
        const size_t end = text.find("-->", at);
        if (end != std::string_view::npos && (end == at || spaces.contains(text[at]))) {
            readNames(text, at, end, names);
        }
    }
    return names;
}

Edit listing(std::string_view text, std::string_view keyword, const QByteArray &name)
{
    if (const std::vector<Listed> names = listed(text, keyword); !names.empty()) {
        const Range &last = names.back().range;
        return {{last.end(), 0}, ' ' + name};
    }
    const QByteArray lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    const bool endsLine = text.empty() || text.ends_with('\n') || text.ends_with('\r');
    const QByteArray comment = "<!-- " + QByteArray(keyword.data(), qsizetype(keyword.size())) + ' ' + name + " -->";
    return {{qsizetype(text.size()), 0}, (endsLine ? QByteArray() : lineEnd) + lineEnd + comment + lineEnd};
}

} // namespace

std::vector<Listed> ignoredRules(std::string_view text)
{
    return listed(text, forRules);
}

Edit silencing(std::string_view text, QLatin1StringView rule)
{
    return listing(text, forRules, QByteArray(rule.data(), rule.size()));
}

std::vector<Listed> acceptedWords(std::string_view text)
{
    return listed(text, forWords);
}

Edit accepting(std::string_view text, const QString &word)
{
    return listing(text, forWords, word.toUtf8());
}

} // namespace galley::checks
