// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/ids.h"

#include "checks/htmltokens.h"

namespace galley::checks
{

namespace
{

/// Most blocks are prose, in which there are few equals signs: that is seen sooner than they are taken apart.
bool mayHaveIds(QByteArrayView html)
{
    for (qsizetype at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
        const QByteArrayView before = html.first(at);
        if (before.endsWith(" id") || before.endsWith(" name")) {
            return true;
        }
    }
    return false;
}

} // namespace

Ids idsOf(const post::Rendering &rendering)
{
    Ids ids;
    for (const markdown::Block &block : rendering.blocks) {
        if (!mayHaveIds(block.content->html)) {
            continue;
        }
        readTokens(block.content->html, [&ids, &block](const HtmlToken &token) {
            for (const HtmlToken::Attribute &attribute : token.attributes) {
                const bool isName = attribute.name == "name" && token.name == "a";
                if ((attribute.name == "id" || isName) && !attribute.value.empty()) {
                    Id &id = ids[unescaped(attribute.value)];
                    id.count += isName ? 0 : 1;
                    id.block = &block;
                }
            }
        });
    }
    return ids;
}

bool leadsTo(const Ids &ids, const QByteArray &fragment)
{
    return ids.contains(fragment.toStdString()) || ids.contains(QByteArray::fromPercentEncoding(fragment).toStdString());
}

std::optional<int> lineOf(const post::Rendering &rendering, const QByteArray &fragment)
{
    const QByteArray plain = QByteArray::fromPercentEncoding(fragment);
    for (const markdown::Block &block : rendering.blocks) {
        for (const markdown::Heading &heading : block.content->headings) {
            if (heading.id == fragment || heading.id == plain) {
                return block.firstLine + heading.line;
            }
        }
    }
    const Ids ids = idsOf(rendering);
    const auto found = ids.contains(fragment.toStdString()) ? ids.find(fragment.toStdString()) : ids.find(plain.toStdString());
    return found == ids.end() ? std::nullopt : std::optional(found->second.block->firstLine);
}

} // namespace galley::checks
