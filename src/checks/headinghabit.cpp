// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/headinghabit.h"

#include "post/post.h"
#include "text/textfile.h"

#include <algorithm>

namespace galley::checks
{

namespace
{

constexpr qint64 largest = 1024LL * 1024; // bytes of a post that is looked at

std::optional<int> topHeadingsIn(const QString &path, const post::Options &options)
{
    const auto state = text::stateOf(path);
    if (!state || state->size > largest) {
        return std::nullopt;
    }
    const auto text = text::readUtf8(path);
    if (!text) {
        return std::nullopt;
    }
    const auto headings = post::outline(post::render(*text, options, {}));
    return int(std::ranges::count(headings, 1, &post::OutlineEntry::level));
}

} // namespace

QHash<QString, int> topHeadingsOf(const site::Site &site, const std::vector<site::Post> &posts, const site::Reading &reading, int most)
{
    QHash<QString, int> counts;
    for (const site::Post &post : posts) {
        if (counts.size() == most || reading.cancelled) {
            break;
        }
        if (post.isPage || post.state == site::State::Draft || post.state == site::State::Broken) {
            continue;
        }
        const auto dialect = markdown::dialectByName(site::dialectOf(site, post.path));
        const post::Options options{.markdown = {.dialect = dialect.value_or(markdown::defaultDialect())}, .language = {}};
        if (const auto count = topHeadingsIn(post.path, options)) {
            counts.insert(post.path, *count);
        }
    }
    return counts;
}

} // namespace galley::checks
