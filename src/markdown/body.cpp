// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "body.h"

#include "assemble.h"
#include "complete.h"
#include "halves.h"
#include "ids.h"

#include <QString>
#include <QUtf8StringView>

#include <algorithm>

namespace galley::markdown
{
namespace
{

std::vector<QByteArray> uniqueIds(const Page &page, const Grouping &grouping, IdRule rule)
{
    UniqueIds unique(rule);
    std::vector<HeadingSlug> slugs;
    slugs.reserve(page.headings.size());
    std::ranges::transform(page.headings, std::back_inserter(slugs), [](const DraftHeading &heading) { return heading.slug; });
    for (const Group &group : grouping.groups) {
        std::ranges::for_each(group.ids, [&](const std::string &id) { unique.reserve(id); });
    }
    unique.reserve(slugs);
    std::vector<QByteArray> ids;
    ids.reserve(slugs.size());
    std::ranges::transform(slugs, std::back_inserter(ids), [&](const HeadingSlug &slug) { return unique.take(slug); });
    return ids;
}

} // namespace

Body bodyOf(const Page &page, int firstLine, const Options &options)
{
    const Grouping grouping = groupDrafts(page, options.safe);
    Body body;
    AllTies ties;
    body.notices = page.notices;
    for (const int draft : grouping.unclosed) {
        body.notices.push_back({Notice::Kind::UnclosedHtml, page.drafts[size_t(draft)].lines.first});
    }
    body.blocks.reserve(grouping.groups.size());
    for (CutBlock &cut : cutBlocks(page, grouping, uniqueIds(page, grouping, options.dialect.ids), options)) {
        cut.block.firstLine += firstLine;
        cut.block.lastLine += firstLine;
        body.blocks.push_back(std::move(cut.block));
        ties.push_back(std::move(cut.ties));
        body.notices.insert(body.notices.end(), cut.notices.begin(), cut.notices.end());
    }
    for (Notice &notice : body.notices) {
        notice.line += firstLine;
    }
    sortNotices(body.notices);
    if (Completion::isNeeded(ties)) {
        return Completion().complete(body, ties);
    }
    return body; // not of a conditional expression, which would copy it
}

Body render(QByteArrayView text, int firstLine, const Options &options, const Resources &resources)
{
    QByteArray mended;
    if (!text.isValidUtf8()) {
        // Bytes that are no UTF-8 would reach the page as something else than what we hash and compare.
        mended = QString::fromUtf8(text).toUtf8();
        text = mended;
    }
    if (text.startsWith("\xEF\xBB\xBF")) {
        text = text.sliced(3);
    }
    const std::string_view source(text.data() ? text.data() : "", size_t(text.size()));
    std::optional<Page> page = parseHalves(source, options, resources);
    if (!page) {
        page = parse(source, options, resources);
    }
    return bodyOf(*page, firstLine, options);
}

} // namespace galley::markdown
