// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportcommand.h"

#include "cli/exportrun.h"
#include "cli/exportwatch.h"
#include "cli/interruption.h"
#include "cli/sentences.h"
#include "cli/streams.h"
#include "export/pdf.h"
#include "module/module.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>

namespace galley::cli
{

namespace
{

std::unexpected<ExitCode> refuse(const std::string &place, const std::string &sentence)
{
    say(place, -1, "error", sentence);
    return std::unexpected(ExitCode::Usage);
}

/// Why what is to be made cannot go to standard output or a device.
std::optional<std::string> refusalOfStreams(exporting::Kind kind, const std::vector<ExportJob> &jobs)
{
    const auto streams = std::ranges::count_if(jobs, &ExportJob::toStream);
    if (kind == exporting::Kind::Folder && streams > 0) {
        return "a page with files beside it cannot go to standard output; give -o a folder, or choose --kind one-file";
    }
    if ((kind == exporting::Kind::Pdf || kind == exporting::Kind::Epub) && streams > 1) {
        return "several PDFs or books cannot follow each other on standard output; give -o a folder";
    }
    return std::nullopt;
}

} // namespace

std::expected<std::vector<ExportJob>, ExitCode> ExportCommand::plan() const
{
    if (std::ranges::contains(posts, std::string())) {
        return refuse("galley", "the name of a post is empty; name a file or a folder, or - for standard input");
    }
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
    const auto isStream = [](const ExportJob &job) { return job.post == standardStream || job.target == standardStream; };
    if (const auto refusal = refusalOfStreams(*theKind, *jobList)) {
        return refuse("galley", *refusal);
    }
    if (watch && (std::ranges::any_of(*jobList, isStream) || isDevice(output))) {
        return refuse("galley", "--watch needs posts and exports that are files; standard input and output do not change");
    }
    return *jobList;
}

ExitCode ExportCommand::run() const
{
    if (!fetch) {
        renounceNetwork();
    }
    if (watch) {
        return watchExport(*this);
    }
    const auto jobList = plan();
    if (!jobList) {
        return jobList.error();
    }
    if (std::ranges::none_of(*jobList, [](const ExportJob &job) { return job.post == standardStream; })) {
        catchInterruptions();
    }
    static char name[] = "galley";
    static char *arguments[] = {name, nullptr};
    static int count = 1;
    const QCoreApplication application(count, arguments); // the network and formulas want one, and it belongs to this thread
    return runExport(*this, *jobList);
}

} // namespace galley::cli
