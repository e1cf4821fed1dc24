// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"

#include <QByteArrayList>

#include <algorithm>
#include <memory>

namespace galley
{

/// What is to be mended in a post, and the text of which that is true.
struct Proof {
    QByteArray text; ///< UTF-8
    std::vector<checks::Finding> findings;
    QByteArrayList links{};               ///< to the web, as they are asked for; may be there more than once
    QString exportName;                   ///< of the file that the post was exported to last
    std::vector<checks::Finding> missing; ///< what that file is without; of no rule
    /// Words that no dictionary has, found by a check of their own; of the same text, or of the one before while that is under way.
    std::vector<checks::Finding> spelling;
    QString remark; ///< what is not checked, and why; empty: everything is

    /// Errors and warnings: what a number beside a name counts.
    int mistakes() const
    {
        return int(std::ranges::count_if(findings, [](const checks::Finding &one) { return one.severity != checks::Severity::Note; }));
    }
};

} // namespace galley
