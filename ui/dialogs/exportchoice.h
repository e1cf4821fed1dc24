// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/kind.h"
#include "export/pdf.h"

#include <QByteArrayList>

#include <functional>

namespace galley
{

/// What the user wants a post to be made into. Remembered for each post.
struct ExportChoice {
    exporting::Kind kind = exporting::Kind::Page;
    QString theme; ///< a page theme's name; empty: Galley's own look
    exporting::Paper paper;
    bool fetches = false; ///< pictures on the web are asked for and taken along, where pictures go along
    QString path;         ///< of the file to make
};

/// What the export dialog starts with.
struct ExportProposal {
    ExportChoice choice;
    bool isInSite = false;   ///< its own style can be chosen
    int problems = 0;        ///< things that a reader of the export will miss
    QByteArrayList remote{}; ///< addresses of the post's pictures that are on the web
    /// Shows the preview with another theme meanwhile.
    /// Calls back with why it cannot be: a sentence, or nothing; the preview is then as it was.
    std::function<void(const QString &theme, const std::function<void(const QString &problem)> &then)> tryTheme =
        [](const QString &, const std::function<void(const QString &)> &then) { then({}); };
};

} // namespace galley
