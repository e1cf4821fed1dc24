// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/merge.h"

#include <QSet>

#include <algorithm>

namespace galley::frontmatter
{

namespace
{

int nodesIn(const Field &field)
{
    int nodes = 2;
    for (const Field &child : field.children) {
        nodes += nodesIn(child);
    }
    return nodes;
}

/// The field whose value has that range; null if there is none.
const Field *fieldAt(const std::vector<Field> &fields, Range range)
{
    for (const Field &field : fields) {
        if (field.valueRange == range) {
            return &field;
        }
        if (const Field *inside = fieldAt(field.children, range)) {
            return inside;
        }
    }
    return nullptr;
}

class Merger
{
public:
    Merger(FrontMatter &frontMatter, QByteArrayView text, const QHash<QByteArray, Range> &anchors, int nodes)
        : m_frontMatter(frontMatter)
        , m_text(text)
        , m_anchors(anchors)
        , m_nodes(nodes)
    {
        for (const Field &field : frontMatter.fields) {
            m_keys.insert(field.key);
        }
    }

    /// `value` is a mapping or an alias of one.
    void mergeFrom(const Field &value)
    {
        const QByteArrayView source = m_text.sliced(value.valueRange.offset, value.valueRange.length);
        const bool isAlias = source.startsWith('*');
        const Field *tree = isAlias ? fieldAt(m_frontMatter.fields, m_anchors.value(source.sliced(1).toByteArray())) : &value;
        if (!tree || tree->type != Field::Type::Tree || m_done.contains(tree->valueRange.offset)) {
            return;
        }
        m_done.insert(tree->valueRange.offset);
        for (const Field &inherited : tree->children) {
            if (m_keys.contains(inherited.key)) {
                continue;
            }
            m_nodes -= nodesIn(inherited);
            if (m_nodes < 0) {
                return;
            }
            m_keys.insert(inherited.key);
            m_frontMatter.merged.push_back(inherited);
            m_frontMatter.merged.back().readOnly = Field::ReadOnly::MergeKey;
        }
    }

private:
    FrontMatter &m_frontMatter;
    QByteArrayView m_text;
    const QHash<QByteArray, Range> &m_anchors;
    int m_nodes = 0;
    QSet<QString> m_keys;   ///< of the block and of what was merged into it
    QSet<qsizetype> m_done; ///< where the mappings stand that were merged
};

} // namespace

void addMerged(FrontMatter &frontMatter, QByteArrayView text, const QHash<QByteArray, Range> &anchors, int nodes)
{
    const auto isMerge = [](const Field &field) { return field.readOnly == Field::ReadOnly::MergeKey; };
    if (std::none_of(frontMatter.fields.begin(), frontMatter.fields.end(), isMerge)) {
        return;
    }
    Merger merger(frontMatter, text, anchors, nodes);
    for (const Field &field : frontMatter.fields) {
        if (!isMerge(field)) {
            continue;
        }
        merger.mergeFrom(field);
        if (field.type == Field::Type::List) {
            std::for_each(field.children.begin(), field.children.end(), [&merger](const Field &item) { merger.mergeFrom(item); });
        }
    }
}

} // namespace galley::frontmatter
