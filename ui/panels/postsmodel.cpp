// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/postsmodel.h"

#include <QLocale>

#include <algorithm>

namespace galley
{

namespace
{

QString shownDate(const site::Post &post)
{
    return post.date ? QLocale().toString(post.date->value.date(), QLocale::ShortFormat) : QString();
}

/// What is said of a post to those who do not see the row.
QString spoken(const site::Post &post)
{
    QStringList parts{post.title, stateName(post.state)};
    parts.append(shownDate(post));
    parts.append(post.tags);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

void PostsModel::setList(const std::shared_ptr<const SiteList> &list)
{
    std::shared_ptr<const SiteList> before = std::exchange(m_list, list);
    std::vector<size_t> rows = foundInHeads();
    m_list = std::move(before);
    setRows(list, std::move(rows));
}

void PostsModel::setFilter(const site::Filter &filter)
{
    m_filter = filter;
    setRows(m_list, foundInHeads());
}

void PostsModel::addFoundInText(const std::vector<size_t> &posts)
{
    std::vector<size_t> rows = m_rows;
    if (!posts.empty() && std::ranges::find(rows, heading) == rows.end()) {
        rows.push_back(heading);
    }
    rows.insert(rows.end(), posts.begin(), posts.end());
    setRows(m_list, std::move(rows));
}

std::vector<size_t> PostsModel::foundInHeads() const
{
    std::vector<size_t> rows;
    for (size_t i = 0; m_list && i < m_list->posts().size(); ++i) {
        if (m_filter.missingIn(m_list->sought(i)).isEmpty()) {
            rows.push_back(i);
        }
    }
    return rows;
}

/// Replaces what lies between the first and the last row that differ.
void PostsModel::setRows(const std::shared_ptr<const SiteList> &list, std::vector<size_t> rows)
{
    const auto same = [&](size_t one, size_t other) {
        if (one == heading || other == heading) {
            return one == other;
        }
        const site::Post &before = m_list->posts()[one];
        const site::Post &after = list->posts()[other];
        return before.path == after.path && before.state == after.state && before.stamp.sameStamp(after.stamp);
    };
    const auto [oldHead, newHead] = std::ranges::mismatch(m_rows, rows, same);
    const auto head = oldHead - m_rows.begin();
    const auto mostTail = std::ptrdiff_t(std::min(m_rows.size(), rows.size())) - head;
    std::ptrdiff_t tail = 0;
    while (tail < mostTail && same(*(m_rows.end() - tail - 1), *(rows.end() - tail - 1))) {
        ++tail;
    }
    const auto oldEnd = std::ptrdiff_t(m_rows.size()) - tail;
    const auto newEnd = std::ptrdiff_t(rows.size()) - tail;
    if (head < oldEnd) {
        beginRemoveRows({}, int(head), int(oldEnd) - 1);
        m_rows.erase(m_rows.begin() + head, m_rows.begin() + oldEnd);
        endRemoveRows();
    }
    if (head < newEnd) {
        beginInsertRows({}, int(head), int(newEnd) - 1);
        m_list = list;
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        m_list = list;
        m_rows = std::move(rows); // the same posts at other places of another list
    }
}

void PostsModel::setOpenPost(const QString &path)
{
    const QString before = std::exchange(m_openPost, path);
    for (const QString &changed : {before, path}) {
        if (const QModelIndex at = indexOf(changed); at.isValid() && before != path) {
            Q_EMIT dataChanged(at, at, {OpenRole});
        }
    }
}

const site::Post *PostsModel::post(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return nullptr;
    }
    const size_t place = m_rows[size_t(index.row())];
    return place == heading ? nullptr : &m_list->posts()[place];
}

QModelIndex PostsModel::indexOf(const QString &path) const
{
    const auto isIt = [&](size_t place) { return place != heading && m_list->posts()[place].path == path; };
    const auto found = std::ranges::find_if(m_rows, isIt);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int PostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PostsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const site::Post *post = this->post(index);
    if (!post) {
        return role == Qt::DisplayRole ? tr("Found in the text") : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return post->title;
    case Qt::AccessibleTextRole:
        return spoken(*post);
    case Qt::ToolTipRole:
        return QString::fromUtf8(text::toUtf8(post->path));
    case PathRole:
        return post->path;
    case DateRole:
        return shownDate(*post);
    case StateRole:
        return int(post->state);
    case TagsRole:
        return post->tags;
    case OpenRole:
        return post->path == m_openPost;
    default:
        return {};
    }
}

Qt::ItemFlags PostsModel::flags(const QModelIndex &index) const
{
    return post(index) ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

} // namespace galley
