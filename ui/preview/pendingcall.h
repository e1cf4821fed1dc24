// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/renderworker.h"

#include <QString>

#include <optional>

namespace galley
{

/// What there is to tell the page. Newer news of a kind replaces older; all of it goes out as one call, so that the page is laid out once.
struct PendingCall {
    std::optional<PagePatch> patch;
    std::optional<double> line;      ///< post line to show at the top
    std::optional<int> cursor;       ///< line that is being written; -1: none
    std::optional<QString> theme;    ///< value of `data-theme`
    std::optional<QByteArray> style; ///< the post's style sheet, UTF-8
    std::optional<QString> language; ///< of the post, a BCP 47 tag; empty: none said

    bool isEmpty() const { return !patch && !line && !cursor && !theme && !style && !language; }
    /// The argument of `galley.take`: `{"theme":"dark","cursor":3,…}`.
    QString argument() const;
};

} // namespace galley
