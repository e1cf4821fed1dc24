// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/filter.h"
#include "site/sitelist.h"

#include <QAbstractListModel>

namespace galley
{

/// The posts of a site that a filter finds, the newest first; behind them those that have what is sought only in their text, below a
/// heading. Rows that did not change stay, with what is selected in them.
class PostsModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        PathRole = Qt::UserRole, ///< empty for the heading
        DateRole,                ///< as shown
        StateRole,               ///< int of site::State
        TagsRole,                ///< QStringList
        OpenRole,                ///< it is the window's post
    };

    using QAbstractListModel::QAbstractListModel;

    /// The filter stays. Null: no posts.
    void setList(const std::shared_ptr<const SiteList> &list);
    void setFilter(const site::Filter &filter);
    /// More posts, by their places in the list, that have what is sought in their text.
    void addFoundInText(const std::vector<size_t> &posts);
    /// The path of the window's post, as the list has it.
    void setOpenPost(const QString &path);

    const std::shared_ptr<const SiteList> &list() const { return m_list; }
    const site::Filter &filter() const { return m_filter; }
    /// Null for the heading.
    const site::Post *post(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &path) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    static constexpr size_t heading = size_t(-1);
    std::vector<size_t> foundInHeads() const;
    void setRows(const std::shared_ptr<const SiteList> &list, std::vector<size_t> rows);

    std::shared_ptr<const SiteList> m_list;
    site::Filter m_filter;
    std::vector<size_t> m_rows; ///< places in the list, or `heading`
    QString m_openPost;
};

} // namespace galley
