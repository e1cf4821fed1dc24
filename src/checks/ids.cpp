// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/ids.h"

#include "checks/htmltokens.h"

namespace galley::checks
{

Ids idsOf(const post::Rendering &rendering)
{
    Ids ids;
    for (const markdown::Block &block : rendering.blocks) {
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

} // namespace galley::checks
