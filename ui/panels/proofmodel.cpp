// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/proofmodel.h"

#include <QLocale>

namespace galley
{

using checks::Severity;

bool ProofModel::Row::saysTheSame(const Row &other) const
{
    if (severity != other.severity || count != other.count || exportName != other.exportName || isSpelling != other.isSpelling ||
        (finding == nullptr) != (other.finding == nullptr)) {
        return false;
    }
    return !finding || (finding->rule == other.finding->rule && finding->message == other.finding->message &&
                        finding->fix.has_value() == other.finding->fix.has_value());
}

std::vector<ProofModel::Row> ProofModel::rowsOf(const Proof &proof) const
{
    std::vector<Row> rows;
    if (!proof.missing.empty()) {
        rows.push_back({.severity = Severity::Warning, .count = int(proof.missing.size()), .exportName = proof.exportName});
    }
    for (const checks::Finding &finding : proof.missing) {
        rows.push_back({.severity = finding.severity, .finding = &finding});
    }
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        const size_t heading = rows.size();
        rows.push_back({.severity = severity});
        for (const checks::Finding &finding : proof.findings) {
            if (finding.severity == severity) {
                rows.push_back({.severity = severity, .finding = &finding});
            }
        }
        rows[heading].count = int(rows.size() - heading - 1);
        if (rows[heading].count == 0) {
            rows.pop_back();
        }
    }
    if (!proof.spelling.empty()) {
        rows.push_back({.severity = Severity::Note, .count = int(proof.spelling.size()), .isSpelling = true});
    }
    for (const checks::Finding &finding : proof.spelling) {
        rows.push_back({.severity = finding.severity, .finding = &finding});
    }
    return rows;
}

void ProofModel::setProof(const std::shared_ptr<const Proof> &proof)
{
    std::vector<Row> rows = rowsOf(*proof);
    const bool same = std::ranges::equal(rows, m_rows, &Row::saysTheSame);
    // The rows point into the proof: both change together.
    if (!same) {
        beginResetModel();
    }
    m_rows = std::move(rows);
    m_proof = proof;
    if (!same) {
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // they may stand on other lines
    }
}

const checks::Finding *ProofModel::finding(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[size_t(index.row())].finding : nullptr;
}

int ProofModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ProofModel::headingOf(const Row &row) const
{
    if (!row.exportName.isEmpty()) {
        return tr("Not in %1", "a file that was exported").arg(row.exportName);
    }
    if (row.isSpelling) {
        return tr("%Ln unknown word(s)", nullptr, row.count);
    }
    switch (row.severity) {
    case Severity::Error:
        return tr("%Ln error(s)", nullptr, row.count);
    case Severity::Warning:
        return tr("%Ln warning(s)", nullptr, row.count);
    case Severity::Note:
        break;
    }
    return tr("%Ln note(s)", nullptr, row.count);
}

QVariant ProofModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.finding ? row.finding->message : headingOf(row);
    case Qt::ToolTipRole:
        return row.finding ? row.finding->message : QVariant();
    case Qt::AccessibleTextRole:
        return row.finding ? tr("Line %1: %2").arg(QLocale().toString(row.finding->begin.line + 1), row.finding->message) : headingOf(row);
    case HeadingRole:
        return row.finding == nullptr;
    case SeverityRole:
        return int(row.severity);
    case LineRole:
        return row.finding ? row.finding->begin.line : QVariant();
    case FixableRole:
        return row.finding && row.finding->fix;
    default:
        return {};
    }
}

Qt::ItemFlags ProofModel::flags(const QModelIndex &index) const
{
    return finding(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

} // namespace galley
