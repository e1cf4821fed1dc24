// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/otherposts.h"

namespace galley::checks
{

std::shared_ptr<const Ids> OtherPosts::idsOf(const QString &path, const markdown::Dialect &dialect)
{
    constexpr qint64 largest = 8LL * 1024 * 1024;
    const auto state = text::stateOf(path);
    if (!state || state->size > largest) {
        return nullptr;
    }
    if (const auto seen = m_seen.constFind(path); seen != m_seen.constEnd() && seen->state.sameStamp(*state)) {
        return seen->ids;
    }
    std::shared_ptr<Ids> ids;
    if (const auto text = text::readUtf8(path)) {
        ids = std::make_shared<Ids>(checks::idsOf(post::render(*text, {.markdown = {.dialect = dialect}, .language = {}}, {})));
        for (auto &[id, where] : *ids) {
            where.block = nullptr; // goes with the rendering
        }
    }
    m_seen.insert(path, {*state, ids});
    return ids;
}

} // namespace galley::checks
