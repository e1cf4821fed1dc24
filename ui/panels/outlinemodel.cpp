// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/outlinemodel.h"

#include <algorithm>

namespace galley
{

namespace
{

bool looksSame(const post::OutlineEntry &one, const post::OutlineEntry &other)
{
    return one.level == other.level && one.text == other.text;
}

} // namespace

void OutlineModel::setEntries(std::vector<post::OutlineEntry> entries)
{
    const auto [oldHead, newHead] = std::ranges::mismatch(m_entries, entries, looksSame);
    const auto head = oldHead - m_entries.begin();
    const auto mostTail = std::ptrdiff_t(std::min(m_entries.size(), entries.size())) - head;
    std::ptrdiff_t tail = 0;
    while (tail < mostTail && looksSame(*(m_entries.end() - tail - 1), *(entries.end() - tail - 1))) {
        ++tail;
    }
    const auto oldEnd = std::ptrdiff_t(m_entries.size()) - tail;
    const auto newEnd = std::ptrdiff_t(entries.size()) - tail;
    if (head < oldEnd) {
        beginRemoveRows({}, int(head), int(oldEnd) - 1);
        m_entries.erase(m_entries.begin() + head, m_entries.begin() + oldEnd);
        endRemoveRows();
    }
    if (head < newEnd) {
        beginInsertRows({}, int(head), int(newEnd) - 1);
        m_entries = std::move(entries);
        endInsertRows();
    } else {
        m_entries = std::move(entries); // the same rows with other lines
    }
    const auto highest = std::ranges::min_element(m_entries, {}, &post::OutlineEntry::level);
    const int level = highest == m_entries.end() ? 1 : highest->level;
    if (std::exchange(m_highest, level) != level && !m_entries.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DepthRole});
    }
}

int OutlineModel::rowOf(int line) const
{
    return int(std::ranges::upper_bound(m_entries, line, {}, &post::OutlineEntry::line) - m_entries.begin()) - 1;
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    const post::OutlineEntry &entry = m_entries.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return entry.text.isEmpty() ? tr("(empty heading)") : entry.text;
    case Qt::ToolTipRole:
        return entry.text.toHtmlEscaped();
    case DepthRole:
        return entry.level - m_highest;
    case LineRole:
        return entry.line;
    default:
        return {};
    }
}

} // namespace galley
