// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportchoice.h"
#include "export/pagefile.h"
#include "export/problems.h"
#include "post/post.h"

#include <QPageLayout>
#include <QVariantMap>

#include <atomic>

namespace galley
{

/// A choice as the settings keep it, without its path; and back: what is not known there is as it was at first.
QVariantMap toOptions(const ExportChoice &choice);
ExportChoice fromOptions(const QVariantMap &options);

/// One post's export, as a worker makes it.
struct MadeExport {
    QByteArray bytes; ///< of the file; for a PDF: of the page that is yet to be printed
    exporting::Shortfalls shortfalls;
    std::optional<exporting::Error> error;      ///< a picture or the style sheet could not be put beside the page
    QString problem;                            ///< why there is nothing: a sentence; empty: there is something
    std::vector<exporting::Problem> problems{}; ///< of the post, for this kind of export
};

/// Safe on any thread. `postPath` may be empty; `name` is the post's, for one without a title. Once it is cancelled no more files are put
/// beside a page.
MadeExport makeExport(const post::Rendering &rendering, const ExportChoice &choice, const QString &postPath, const QString &name,
                      const std::atomic<bool> &cancelled);

/// A printed PDF with what is yet missing in it.
QByteArray finishedPdf(const QByteArray &printed, const post::Rendering &rendering, const ExportChoice &choice, const QString &name);

} // namespace galley
