// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

#include <QAbstractListModel>

namespace galley
{

/// The headings of a post, one a row, in their order.
class OutlineModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        DepthRole = Qt::UserRole, ///< 0 for the highest level that the post uses
        LineRole
    }; ///< 0-based line of the post

    using QAbstractListModel::QAbstractListModel;

    /// Takes the headings of a newer rendering; rows that did not change stay, with what is selected in them.
    void setEntries(std::vector<post::OutlineEntry> entries);
    /// The row of the heading that a line (0-based) stands under; -1: it stands above all.
    int rowOf(int line) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<post::OutlineEntry> m_entries;
    int m_highest = 1;
};

} // namespace galley
