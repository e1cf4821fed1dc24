// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "liveids.h"

#include "ids.h"

#include <algorithm>

namespace galley::markdown
{

std::vector<HeadingSlug> slugsOf(const Page &page, const Grouping &grouping)
{
    std::vector<HeadingSlug> slugs;
    for (const Group &group : grouping.groups) {
        for (size_t i = page.drafts[size_t(group.first)].begin.headings; i < page.drafts[size_t(group.last)].end.headings; ++i) {
            slugs.push_back(page.headings[i].slug);
        }
    }
    return slugs;
}

std::vector<std::string> rawIdsOf(const Grouping &grouping)
{
    std::vector<std::string> ids;
    for (const Group &group : grouping.groups) {
        ids.insert(ids.end(), group.ids.begin(), group.ids.end());
    }
    return ids;
}

std::vector<QByteArray> LiveIds::take(const Part &part)
{
    std::vector<HeadingSlug> slugs;
    std::vector<QByteArray> ids;
    std::vector<std::string> rawIds;
    for (size_t i = part.begin; i < part.end; ++i) {
        if (const auto &ties = ties_[i]) {
            slugs.insert(slugs.end(), ties->slugs.begin(), ties->slugs.end());
            ids.insert(ids.end(), ties->ids.begin(), ties->ids.end());
            rawIds.insert(rawIds.end(), ties->rawIds.begin(), ties->rawIds.end());
        }
    }
    return slugs == part.slugs && rawIds == part.rawIds ? ids : renew(part);
}

/// Counts the ids of the whole post anew.
std::vector<QByteArray> LiveIds::renew(const Part &part)
{
    UniqueIds unique(rule_);
    const auto reserve = [&](const std::vector<std::string> &ids) {
        std::ranges::for_each(ids, [&](const std::string &id) { unique.reserve(id); });
    };
    for (size_t i = 0; i < ties_.size(); ++i) {
        if (ties_[i] && (i < part.begin || i >= part.end)) {
            reserve(ties_[i]->rawIds);
            unique.reserve(ties_[i]->slugs);
        }
    }
    reserve(part.rawIds);
    unique.reserve(part.slugs);
    const auto take = [&](const std::vector<HeadingSlug> &slugs) {
        std::vector<QByteArray> taken;
        std::ranges::transform(slugs, std::back_inserter(taken), [&](const HeadingSlug &slug) { return unique.take(slug); });
        return taken;
    };
    const auto takeBetween = [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
            if (ties_[i]) {
                replace(i, take(ties_[i]->slugs));
            }
        }
    };
    takeBetween(0, std::min(part.begin, ties_.size()));
    std::vector<QByteArray> ids = take(part.slugs);
    takeBetween(part.end, ties_.size());
    return ids;
}

/// Gives the headings of a block that is not rendered again other ids.
void LiveIds::replace(size_t block, const std::vector<QByteArray> &ids)
{
    const Ties &old = *ties_[block];
    if (old.ids == ids) {
        return;
    }
    const auto content = std::make_shared<Content>(*blocks_[block].content);
    qsizetype at = 0;
    size_t heading = 0;
    for (size_t i = 0; i < ids.size(); ++i) {
        // The writer puts the id first, directly behind the name of the tag.
        const QByteArray wanted = " id=\"" + old.ids[i] + "\"";
        do {
            at = content->html.indexOf(wanted, at + 1);
        } while (at >= 3 && (content->html[at - 3] != '<' || content->html[at - 2] != 'h'));
        if (at < 3) {
            break;
        }
        const QByteArray replaced = " id=\"" + ids[i] + "\"";
        content->html.replace(at, wanted.size(), replaced);
        while (heading < content->headings.size() && content->headings[heading].id != old.ids[i]) {
            ++heading;
        }
        if (heading < content->headings.size()) {
            content->headings[heading++].id = ids[i];
        }
    }
    content->hash = hashOf(content->html);
    blocks_[block].content = content;
    const auto ties = std::make_shared<Ties>(old);
    ties->ids = ids;
    ties_[block] = ties;
}

} // namespace galley::markdown
