// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/lists.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::frontmatter
{

namespace
{

Range between(qsizetype start, qsizetype end)
{
    return {start, std::max<qsizetype>(end - start, 0)};
}

/// The part of both lists that differs.
struct Difference {
    qsizetype first = 0; ///< the same index in both
    qsizetype oldEnd = 0;
    qsizetype newEnd = 0;
};

Difference compare(const Field &field, const QStringList &items)
{
    const auto oldSize = static_cast<qsizetype>(field.children.size());
    Difference difference{0, oldSize, items.size()};
    const auto isSame = [&](qsizetype before, qsizetype after) { return field.children[before].text == items[after]; };
    while (difference.first < std::min(oldSize, items.size()) && isSame(difference.first, difference.first)) {
        ++difference.first;
    }
    while (difference.oldEnd > difference.first && difference.newEnd > difference.first &&
           isSame(difference.oldEnd - 1, difference.newEnd - 1)) {
        --difference.oldEnd;
        --difference.newEnd;
    }
    return difference;
}

class ListEditor
{
public:
    ListEditor(QByteArrayView text, const Field &field, const QStringList &items, const Form &form)
        : m_text(text)
        , m_field(field)
        , m_items(items)
        , m_form(form)
        , m_difference(compare(field, items))
    {
        for (qsizetype i = m_difference.first; i < m_difference.newEnd; ++i) {
            const auto part = writeItem(i);
            m_isWritable = m_isWritable && part;
            m_parts += part.value_or(QByteArray());
        }
    }

    std::optional<Edit> edit() const
    {
        if (!m_isWritable) {
            return std::nullopt;
        }
        if (m_difference.first == m_difference.oldEnd && m_parts.isEmpty()) { // the same items
            return Edit{between(m_field.valueRange.offset, m_field.valueRange.offset), {}};
        }
        return isBracketed() ? editBracketed() : editDashed();
    }

private:
    const std::vector<Field> &children() const { return m_field.children; }
    bool isBracketed() const { return m_text.sliced(m_field.valueRange.offset).startsWith('['); }
    bool removesAll() const { return m_items.isEmpty(); }

    std::optional<QByteArray> writeItem(qsizetype index) const
    {
        Form form = m_form;
        form.inFlow = isBracketed();
        form.old = {};
        form.oldType = Field::Type::Null;
        const bool replaces = index < m_difference.oldEnd && !children().empty();
        const size_t model = replaces ? static_cast<size_t>(index) : 0;
        if (!children().empty()) {
            const Field &child = children()[model];
            form.old = m_text.sliced(child.valueRange.offset, child.valueRange.length);
            form.oldType = child.type;
            if (form.old.startsWith('|') || form.old.startsWith('>')) {
                form.old = {};
            }
        }
        return writeScalar({Field::Type::Text, m_items[index], {}}, form);
    }

    /// What stands between the first two items, if that is only a comma with blanks or a line end; else `, `.
    QByteArray separator() const
    {
        if (children().size() > 1) {
            const qsizetype start = children()[0].valueRange.end();
            const QByteArrayView gap = m_text.sliced(start, children()[1].valueRange.offset - start);
            const auto isPlain = [](char c) { return c == ',' || c == ' ' || c == '\t' || isLineEnd(c); };
            if (std::count(gap.begin(), gap.end(), ',') == 1 && gap.startsWith(',') && std::all_of(gap.begin(), gap.end(), isPlain)) {
                return gap.toByteArray();
            }
        }
        return ", ";
    }

    std::optional<Edit> editBracketed() const
    {
        const auto [first, oldEnd, newEnd] = m_difference;
        const auto size = static_cast<qsizetype>(children().size());
        const QByteArray joined = m_parts.join(separator());
        if (size == 0) {
            return Edit{between(m_field.valueRange.offset + 1, m_field.valueRange.offset + 1), joined};
        }
        if (first < oldEnd && first < newEnd) {
            return Edit{between(children()[first].valueRange.offset, children()[oldEnd - 1].valueRange.end()), joined};
        }
        if (first == oldEnd && first < size) {
            const qsizetype at = children()[first].valueRange.offset;
            return Edit{between(at, at), joined + separator()};
        }
        if (first == oldEnd) {
            const qsizetype at = children()[size - 1].valueRange.end();
            return Edit{between(at, at), separator() + joined};
        }
        const qsizetype start = first > 0 && oldEnd == size ? children()[first - 1].valueRange.end() : children()[first].valueRange.offset;
        const qsizetype end = oldEnd < size ? children()[oldEnd].valueRange.offset : children()[oldEnd - 1].valueRange.end();
        return Edit{between(start, end), {}};
    }

    /// The dash before an item.
    qsizetype dashOf(qsizetype index) const
    {
        qsizetype at = children()[index].valueRange.offset;
        while (at > m_field.valueRange.offset && m_text[at] != '-') {
            --at;
        }
        // A value may start with a dash itself (`- -x`): the item's dash has a blank behind it.
        if (at == children()[index].valueRange.offset && at > m_field.valueRange.offset) {
            --at;
            while (at > m_field.valueRange.offset && m_text[at] != '-') {
                --at;
            }
        }
        return at;
    }

    qsizetype lineStart(qsizetype at) const
    {
        while (at > 0 && !isLineEnd(m_text[at - 1])) {
            --at;
        }
        return at;
    }

    qsizetype lineEnd(qsizetype at) const
    {
        while (at < m_text.size() && !isLineEnd(m_text[at])) {
            ++at;
        }
        return at;
    }

    std::optional<Edit> editDashed() const
    {
        const auto [first, oldEnd, newEnd] = m_difference;
        const auto size = static_cast<qsizetype>(children().size());
        if (removesAll()) {
            return Edit{between(m_field.keyRange.end() + 1, m_field.valueRange.end()), " []"};
        }
        const qsizetype dash = dashOf(std::min(first, size - 1));
        const QByteArray lead = m_text.sliced(lineStart(dash), dash - lineStart(dash)).toByteArray();
        const QByteArray next = m_form.lineEnd + lead + "- ";
        const QByteArray joined = m_parts.join(next);
        if (first < oldEnd && first < newEnd) {
            const Range old = between(children()[first].valueRange.offset, children()[oldEnd - 1].valueRange.end());
            return Edit{old, old.length == 0 ? QByteArray(' ' + joined) : joined};
        }
        if (first == oldEnd && first < size) {
            return Edit{between(dash, dash), QByteArray("- " + joined + m_form.lineEnd + lead)};
        }
        if (first == oldEnd) {
            const qsizetype at = lineEnd(children()[size - 1].valueRange.end());
            return Edit{between(at, at), next + joined};
        }
        const qsizetype start = lineEnd(dash) < dash ? dash : lineStart(dash);
        if (oldEnd < size) {
            return Edit{between(start, lineStart(dashOf(oldEnd))), {}};
        }
        const qsizetype before = lineEnd(children()[first - 1].valueRange.end());
        return Edit{between(before, lineEnd(children()[oldEnd - 1].valueRange.end())), {}};
    }

    QByteArrayView m_text;
    const Field &m_field;
    const QStringList &m_items;
    const Form &m_form;
    Difference m_difference;
    QByteArrayList m_parts;
    bool m_isWritable = true;
};

} // namespace

std::optional<Edit> editList(QByteArrayView text, const Field &field, const QStringList &items, const Form &form)
{
    const auto isScalar = [](const Field &item) {
        return item.type != Field::Type::List && item.type != Field::Type::Tree && item.readOnly == Field::ReadOnly::No;
    };
    if (!std::all_of(field.children.begin(), field.children.end(), isScalar)) {
        return std::nullopt;
    }
    return ListEditor(text, field, items, form).edit();
}

} // namespace galley::frontmatter
