// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportcommand.h"

#include "cli/exportworker.h"
#include "cli/interruption.h"
#include "cli/sentences.h"
#include "cli/streams.h"
#include "export/pagefile.h"
#include "export/pdf.h"
#include "post/stylesheet.h"

#include <atomic>
#include <filesystem>
#include <thread>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;
using exporting::Kind;

ExitCode refuse(const std::string &place, const std::string &sentence)
{
    say(place, -1, "error", sentence);
    return ExitCode::Usage;
}

/// Runs the jobs, several at once where there are several.
class ExportRun
{
public:
    ExportRun(const ExportShared &shared, const std::vector<ExportJob> &jobs)
        : m_shared(shared)
        , m_jobs(jobs)
        , m_report(shared.command.report == "json" ? ExportReport::Form::Json : ExportReport::Form::Text, jobs.size())
    {
    }

    ExitCode run()
    {
        const size_t wanted = m_shared.command.jobs > 0 ? m_shared.command.jobs : std::max(1U, std::thread::hardware_concurrency());
        // What goes to one stream goes there in order.
        const bool streams = m_shared.command.output == standardStream || isDevice(m_shared.command.output);
        const size_t workers = streams ? 1 : std::min({wanted, m_jobs.size(), size_t(256)});
        {
            std::vector<std::jthread> others;
            for (size_t i = 1; i < workers; ++i) {
                others.emplace_back([this] { work(); });
            }
            work();
        }
        m_report.finish(isInterrupted());
        if (isInterrupted()) {
            return ExitCode::Interrupted;
        }
        return m_report.hasFailures() ? ExitCode::Failed : ExitCode::Fine;
    }

private:
    void work()
    {
        ExportWorker worker(m_shared);
        for (size_t index = m_next++; index < m_jobs.size() && !isInterrupted(); index = m_next++) {
            ExportOutcome outcome = worker.run(index, m_jobs[index]);
            m_shared.pictureFolder.finish(index);
            m_report.take(index, std::move(outcome));
        }
        if (isInterrupted()) {
            m_shared.pictureFolder.release();
        }
    }

    const ExportShared &m_shared;
    const std::vector<ExportJob> &m_jobs;
    ExportReport m_report;
    std::atomic<size_t> m_next = 0;
};

/// The style sheet that pages of a folder share. True if it is there now.
bool writeStyleSheet(const ExportShared &shared)
{
    const auto replace = shared.command.force ? exporting::Replace::AnyFile : exporting::Replace::OwnExports;
    std::error_code ignored;
    fs::create_directories(fs::path(shared.styleFile).parent_path(), ignored);
    const auto written = exporting::writeStyleSheet(shared.frame.styleSheet, text::pathFromBytes(shared.styleFile), replace);
    if (!written) {
        say(shared.styleFile, -1, "error", cannotWrite(written.error()));
    }
    return written.has_value();
}

} // namespace

ExitCode ExportCommand::run() const
{
    const auto theKind = exporting::kindByName(kind);
    if (!theKind) {
        return refuse("galley", "there is no kind \"" + kind + "\"; choose one of " + kindNames());
    }
    if (!dialect.empty() && !markdown::dialectByName(dialect)) {
        return refuse("galley", "there is no dialect \"" + dialect + "\"; choose one of " + dialectNames());
    }
    if (report != "text" && report != "json") {
        return refuse("galley", "there is no report \"" + report + "\"; choose text or json");
    }
    if (!exporting::paperSizes().contains(QString::fromStdString(paper))) {
        return refuse("galley", "there is no paper \"" + paper + "\"; choose one of " +
                                    exporting::paperSizes().join(QStringLiteral(", ")).toStdString());
    }
    if (!(margin >= 0 && margin <= 60)) {
        return refuse("galley", "a margin is 0 to 60 millimetres wide");
    }
    const auto jobList = planExport(posts, output, exporting::endingOf(*theKind));
    if (!jobList) {
        return refuse(jobList.error().place, jobList.error().sentence);
    }
    if (report == "json" && std::ranges::any_of(*jobList, [](const ExportJob &job) { return job.target == standardStream; })) {
        return refuse("galley", "--report json and the export cannot both go to standard output; give -o a file or a folder");
    }
    const auto pageTheme = post::pageTheme(text::pathFromBytes(theme));
    if (!pageTheme) {
        const post::PageThemeError &error = pageTheme.error();
        say(text::pathToBytes(error.file).toStdString(), error.line, "error", describe(error));
        return ExitCode::Usage;
    }
    exporting::PictureFolder pictureFolder;
    ExportShared shared{.command = *this,
                        .kind = *theKind,
                        .theme = *pageTheme,
                        .templateFile = pageTemplate.empty() ? pageTheme->templateFile : text::pathFromBytes(pageTemplate),
                        .frame = {.styleSheet = post::styleSheet(post::ThemeChoice::Reader, *pageTheme), .styleAddress = {}},
                        .styleFile = {},
                        .pictures = std::make_shared<diagrams::Store>(diagrams::Store::sharedFolder()),
                        .pictureFolder = pictureFolder};
    if (*theKind == Kind::Folder) {
        const ExportJob &first = jobList->front();
        const bool intoFolder = !output.empty() && first.target != output;
        const std::string folder = intoFolder ? output : folderOf(first.target);
        shared.styleFile = (fs::path(folder) / (pageTheme->name.toStdString() + ".css")).lexically_normal().string();
        if (!writeStyleSheet(shared)) {
            return ExitCode::Failed;
        }
    }
    if (std::ranges::none_of(*jobList, [](const ExportJob &job) { return job.post == standardStream; })) {
        catchInterruptions();
    }
    return ExportRun(shared, *jobList).run();
}

} // namespace galley::cli
