// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitesearch.h"
#include "dialogs/exportchoice.h"
#include "export/pagefile.h"
#include "export/problems.h"
#include "post/pagetheme.h"
#include "post/post.h"

#include <QPageLayout>
#include <QVariantMap>

#include <atomic>
#include <functional>
#include <memory>

namespace galley
{

/// A choice as the settings keep it for a post, without path and theme; and back: what is not known there is as it was at first.
QVariantMap toOptions(const ExportChoice &choice);
ExportChoice fromOptions(const QVariantMap &options);

/// A post as it was when it was to be exported.
struct ExportedPost {
    QByteArray text; ///< UTF-8
    post::Rendering rendering{};
    QString path; ///< empty: it has no file
    QString name; ///< for one without a title
};

/// One post's export, as a worker makes it.
struct MadeExport {
    QByteArray bytes;                           ///< of the file; for a PDF: of the page that is yet to be printed
    std::optional<exporting::Error> error;      ///< a picture or the style sheet could not be put beside the page
    QString problem;                            ///< why there is nothing: a sentence; empty: there is something
    std::vector<exporting::Problem> problems{}; ///< what the file is without
    QStringList leftOut{};                      ///< what the theme has not with it, see post::PageTheme
};

/// With what an export is made.
struct ExportMeans {
    std::shared_ptr<checks::SiteSearch> sites;
    const std::atomic<bool> &cancelled;                    ///< once it is true no more files are put beside a page, or asked for
    std::function<void(int number, int count)> progress{}; ///< see exporting::Making
};
/// Safe on any thread. `theme` is the one that `choice` names.
MadeExport makeExport(const ExportedPost &post, const ExportChoice &choice, const post::PageTheme &theme, const ExportMeans &means);

/// What an export of the post will be without, whatever it goes into. May read all posts of the site.
std::vector<exporting::Problem> problemsOf(const ExportedPost &post, checks::SiteSearch &sites);

/// A printed PDF with what is yet missing in it.
QByteArray finishedPdf(const QByteArray &printed, const ExportedPost &post, const ExportChoice &choice);

} // namespace galley
