// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/subject.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::checks
{

Subject::Subject(const QByteArray &text, const post::Rendering &rendering, Surroundings surroundings, Memory &memory)
    : m_rendering(rendering)
    , m_surroundings(std::move(surroundings))
    , m_memory(memory)
    , m_lines({text.constData(), size_t(text.size())})
    , m_addresses(m_surroundings.addresses)
{
    gather(&markdown::Content::links, &markdown::Link::target, m_links);
    gather(&markdown::Content::images, &markdown::Image::source, m_images);
}

template <typename Item>
void Subject::gather(std::vector<Item> markdown::Content::*list, QByteArray Item::*address, std::vector<Placed<Item>> &into) const
{
    for (const markdown::Block &block : m_rendering.blocks) {
        int index = 0;
        for (const Item &item : (*block.content).*list) {
            into.push_back({&item, &block, index++, post::kindOf(item.*address)});
        }
    }
}

QString Subject::folder() const
{
    const QString &path = m_surroundings.path;
    const qsizetype slash = path.lastIndexOf(u'/');
    return path.isEmpty() ? QString() : slash < 0 ? QStringLiteral(".") : path.first(std::max(slash, qsizetype(1)));
}

Range Subject::lineRange(int line) const
{
    for (line = std::clamp(line, 0, m_lines.count() - 1); line > 0 && stripped(m_lines.line(line), " \t").empty();) {
        --line;
    }
    const std::string_view words = stripped(m_lines.line(line), " \t");
    return words.empty() ? Range{0, std::min<qsizetype>(1, qsizetype(text().size()))}
                         : Range{qsizetype(offsetOf(words)), qsizetype(words.size())};
}

std::string_view Subject::linesBetween(int first, int last) const
{
    first = std::clamp(first, 0, m_lines.count() - 1);
    last = std::clamp(last, first, m_lines.count() - 1);
    const size_t begin = m_lines.start(first);
    return text().substr(begin, m_lines.start(last) + m_lines.line(last).size() - begin);
}

Range Subject::rangeOf(const frontmatter::Field &field) const
{
    const Range &range = field.valueRange.length > 0 ? field.valueRange : field.keyRange;
    return range.length > 0 ? range : lineRange(field.line);
}

Range Subject::topRange() const
{
    return lineRange(m_lines.lineAt(size_t(std::clamp<qsizetype>(frontMatter().block.offset, 0, qsizetype(text().size())))));
}

const SiteFacts *Subject::site() const
{
    const SiteFacts *facts = m_surroundings.site.get();
    return facts && facts->isKnown() ? facts : nullptr;
}

const site::Addresses *Subject::addresses() const
{
    if (!m_addresses && m_surroundings.site && !m_surroundings.path.isEmpty()) {
        m_addresses = addressesOf(m_surroundings.site, m_surroundings.path, m_surroundings.root);
    }
    return m_addresses ? &*m_addresses : nullptr;
}

site::Target Subject::targetOf(QByteArrayView address) const
{
    const site::Addresses *from = addresses();
    if (from && from->isElsewhere(address)) { // most links of most posts: not worth remembering
        return {.kind = site::Target::Kind::External};
    }
    const auto known = m_targets.constFind(QByteArray::fromRawData(address.data(), address.size()));
    if (known != m_targets.cend()) {
        return *known;
    }
    return *m_targets.insert(address.toByteArray(), from ? from->look(address) : site::Target{.kind = site::Target::Kind::Unknown});
}

const Ids &Subject::ids() const
{
    if (!m_ids) {
        m_ids = idsOf(m_rendering);
    }
    return *m_ids;
}

} // namespace galley::checks
