// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "panels/proof.h"

#include <QAbstractListModel>

namespace galley
{

/// What is to be mended: what the last export is without, the findings, the worst first, and the words that no dictionary has. Each group
/// has a row with its name, and below it its findings in the order of the text.
class ProofModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< the row is the name of what follows
        SeverityRole,               ///< int of checks::Severity
        LineRole,                   ///< 0-based line of the post
        FixableRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setProof(const std::shared_ptr<const Proof> &proof);
    const std::shared_ptr<const Proof> &proof() const { return m_proof; }
    /// Null for a heading.
    const checks::Finding *finding(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        checks::Severity severity = checks::Severity::Error;
        int count = 0;                            ///< of a heading's findings
        QString exportName{};                     ///< of the heading above what an export is without
        bool isSpelling = false;                  ///< of the heading above the words
        const checks::Finding *finding = nullptr; ///< in m_proof
        bool saysTheSame(const Row &other) const;
    };
    std::vector<Row> rowsOf(const Proof &proof) const;
    QString headingOf(const Row &row) const;

    std::shared_ptr<const Proof> m_proof;
    std::vector<Row> m_rows;
};

} // namespace galley
