// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitesearch.h"
#include "cli/drawing.h"
#include "cli/exportcommand.h"
#include "cli/exportplan.h"
#include "cli/exportreport.h"
#include "cli/exportstages.h"
#include "cli/printing.h"
#include "export/picturefolder.h"
#include "export/problems.h"
#include "export/product.h"
#include "post/pagetheme.h"
#include "text/textfile.h"

#include <map>

namespace galley::cli
{

/// What all posts of a command have in common. Read by several threads.
struct ExportShared {
    const ExportCommand &command;
    exporting::Kind kind = exporting::Kind::Page;
    post::PageTheme theme;
    QString templateFile; ///< empty: Galley's own page
    post::PageFrame frame;
    std::string styleFile; ///< Kind::Folder: where the style sheet lies
    std::shared_ptr<diagrams::Store> pictures;
    exporting::PictureFolder &pictureFolder;
    exporting::RemoteFiles *remote; ///< null: nothing is fetched
    bool isLast = false;            ///< the program ends with the only post
    bool listsFiles = false;        ///< the outcome says which files a post shows
    Stamps made{};                  ///< the exports that this command has written already
    std::shared_ptr<checks::SiteSearch> sites = std::make_shared<checks::SiteSearch>(QDateTime::currentDateTimeUtc());
};

/// Exports one post after the other; one worker for each thread. What it loads (colours, formulas, a template) it loads once, when a post
/// first needs it.
class ExportWorker final
{
public:
    explicit ExportWorker(const ExportShared &shared);
    ExportOutcome run(size_t index, const ExportJob &job);

private:
    /// What the posts of a folder have in common.
    struct Folder {
        std::shared_ptr<const checks::SiteFacts> site;
        site::Addresses addresses; ///< of one of its posts
        post::Options options;
    };
    /// A post that is being exported.
    struct Task {
        size_t index;
        const ExportJob &job;
        const Folder &folder;
        site::Addresses addresses;
    };
    struct Rendered {
        QByteArray text; ///< UTF-8
        post::Rendering rendering;
    };
    const Folder &folderFor(const ExportJob &job);
    post::Options optionsFor(const std::string &post) const;
    std::expected<Rendered, text::Error> render(const Task &task);
    void finish(const Rendered &rendered, const Task &task, ExportOutcome &outcome);
    std::vector<ExportMessage> problemsOf(const Rendered &rendered, const Task &task, const exporting::Shortfalls &shortfalls);
    std::expected<exporting::Product, exporting::TemplateError> make(const Task &task, const post::Rendering &rendering,
                                                                     ExportOutcome &outcome);
    std::expected<exporting::Product, exporting::TemplateError> makePdf(const post::Rendering &rendering, const exporting::Making &making,
                                                                        ExportOutcome &outcome);
    bool wasMade(const std::string &target) const;
    std::vector<ExportMessage> write(const QByteArray &bytes, const Task &task, ExportOutcome &outcome);

    const ExportShared &m_shared;
    /// By the posts' folder, the one that was named, and whether they are MDX.
    std::map<std::tuple<std::string, std::string, bool>, Folder> m_folders;
    PostRenderer m_renderer;
    checks::Memory m_memory;
    std::unique_ptr<exporting::PageTemplate> m_template;
    PagePrinter m_printer;
    std::string m_madeFolder; ///< the last one that exports went to
    ExportStages m_stages;
};

} // namespace galley::cli
