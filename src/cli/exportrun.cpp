// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportrun.h"

#include "cli/exportworker.h"
#include "cli/interruption.h"
#include "cli/memory.h"
#include "cli/sentences.h"
#include "cli/siteof.h"
#include "cli/streams.h"
#include "export/pagefile.h"
#include "post/stylesheet.h"
#include "sitestyle/sitestyle.h"
#include "threads/room.h"
#include "threads/sidework.h"

#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;
using exporting::Kind;
using namespace Qt::StringLiterals;

/// Runs the jobs, several at once where there are several.
class ExportRun
{
public:
    ExportRun(const ExportShared &shared, const std::vector<ExportJob> &jobs, FilesOfPosts *files)
        : m_shared(shared)
        , m_jobs(jobs)
        , m_files(files)
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
        const auto printed = finishPrinting();
        if (!printed) {
            say(standardOutput, -1, "error", cannotWrite({.kind = exporting::Error::Kind::NotSaved, .path = {}, .cause = printed.error()}));
        }
        if (isInterrupted()) {
            return ExitCode::Interrupted;
        }
        return m_report.hasFailures() || !printed ? ExitCode::Failed : ExitCode::Fine;
    }

private:
    void work()
    {
        ExportWorker worker(m_shared);
        for (size_t index = m_next++; index < m_jobs.size() && !isInterrupted(); index = m_next++) {
            ExportOutcome outcome = worker.run(index, m_jobs[index]);
            m_shared.pictureFolder.finish(index);
            note(m_jobs[index], outcome);
            m_report.take(index, std::move(outcome));
        }
        if (isInterrupted()) {
            m_shared.pictureFolder.release();
        }
    }

    void note(const ExportJob &job, ExportOutcome &outcome)
    {
        if (m_files == nullptr) {
            return;
        }
        const Stamp made = outcome.status == ExportOutcome::Status::Failed ? std::nullopt : stampOf(job.target);
        const std::scoped_lock lock(m_mutex);
        m_files->shown[job.post] = std::move(outcome.files);
        if (made) {
            m_files->made[job.target] = made;
        }
    }

    const ExportShared &m_shared;
    const std::vector<ExportJob> &m_jobs;
    FilesOfPosts *const m_files;
    std::mutex m_mutex; ///< for *m_files
    ExportReport m_report;
    std::atomic<size_t> m_next = 0;
};

/// A long post takes as much time to get memory for it as to parse it.
void prepareMemory(const ExportCommand &command, const std::vector<ExportJob> &jobs)
{
    if (command.watch) {
        return; // others need what is idle
    }
    keepFreedMemory();
    constexpr uintmax_t longPost = 256 * 1024; // bytes
    constexpr uintmax_t veryLongPost = 4 * 1024 * 1024;
    constexpr uintmax_t most = 1024 * 1024 * 1024; // bytes
    constexpr uintmax_t timesItsSize = 12;
    std::error_code error;
    const uintmax_t size = jobs.size() == 1 && jobs.front().post != standardStream ? fs::file_size(jobs.front().post, error) : 0;
    if (!error && size >= longPost) {
        const auto room = size_t(std::min(timesItsSize * size, most));
        makeRoom(room);
        if (size >= veryLongPost) {
            SideWork::giveRoom(room / 2);
        }
    }
}

/// The style sheet that pages of a folder share: why it is not there, or nothing.
std::optional<ExportMessage> writeStyleSheet(const ExportShared &shared)
{
    const auto replace = shared.command.force ? exporting::Replace::AnyFile : exporting::Replace::OwnExports;
    std::error_code ignored;
    fs::create_directories(fs::path(shared.styleFile).parent_path(), ignored);
    const auto written = exporting::writeStyleSheet(shared.frame.styleSheet, text::pathFromBytes(shared.styleFile), replace);
    return written ? std::nullopt : std::optional(ExportMessage{shared.styleFile, -1, "error", cannotWrite(written.error())});
}

/// Tells what keeps every post from being exported, in the form that was asked for.
ExitCode failAll(const ExportCommand &command, const std::vector<ExportJob> &jobs, const ExportMessage &why)
{
    if (command.report != "json") {
        say(why.place, why.line, why.severity, why.sentence);
        return ExitCode::Failed;
    }
    ExportReport report(ExportReport::Form::Json, jobs.size());
    for (size_t index = 0; index < jobs.size(); ++index) {
        report.take(index, {.post = jobs[index].post, .target = jobs[index].target, .messages = {why}});
    }
    report.finish(false);
    return ExitCode::Failed;
}

/// The theme that was asked for, else what the `.galley.toml` of the first post's site says.
std::expected<post::PageTheme, post::PageThemeError> themeOf(const ExportCommand &command, const std::vector<ExportJob> &jobs,
                                                             checks::SiteSearch &sites)
{
    const bool hasFile = !jobs.empty() && jobs.front().post != standardStream;
    const QString post = hasFile ? text::pathFromBytes(jobs.front().post) : QString();
    const QString asked = text::pathFromBytes(command.theme);
    if (!hasFile) {
        return post::pageTheme(asked);
    }
    const auto facts = sites.factsOf(post);
    sayProblemsOf(facts->site());
    return sitestyle::pageTheme(asked.isEmpty() ? facts->site().theme : asked, facts, post);
}

/// What keeps a page template from being used at all; nothing for an empty name.
std::optional<ExportMessage> mistakeIn(const QString &templateFile)
{
    if (templateFile.isEmpty()) {
        return std::nullopt;
    }
    const auto opened = exporting::PageTemplate::open(templateFile);
    return opened ? std::nullopt
                  : std::optional(ExportMessage{text::pathToBytes(opened.error().file).toStdString(), opened.error().line, "error",
                                                describe(opened.error())});
}

std::string asBytes(const QString &path)
{
    return text::pathToBytes(path).toStdString();
}

/// The files of a page theme of the user's, by its name or folder: those that are there, and those that may yet come.
std::vector<std::string> filesOfTheme(const QString &theme)
{
    const fs::path folder = asBytes(theme.contains(u'/') ? theme : post::userPageThemesFolder() + u'/' + theme);
    std::vector<std::string> files;
    std::error_code error;
    if (theme.isEmpty() || !fs::is_directory(folder, error)) {
        return files;
    }
    for (const char *name : {"theme.json", "style.css", "page.html"}) {
        files.push_back((folder / name).string());
    }
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::end(entry); entry.increment(error)) {
        files.push_back(entry->path().string());
    }
    return files;
}

/// What all posts are made anew for when it changes: the template, the theme, and what the site of the first says.
std::vector<std::string> sharedFiles(const ExportCommand &command, const std::vector<ExportJob> &jobs, checks::SiteSearch &sites)
{
    std::vector<std::string> files;
    QString theme = text::pathFromBytes(command.theme);
    if (!jobs.empty() && jobs.front().post != standardStream) {
        const auto facts = sites.factsOf(text::pathFromBytes(jobs.front().post));
        const site::Site &site = facts->site();
        files.push_back(asBytes(site.root + u"/.galley.toml"_s));
        if (!site.configuration.isEmpty()) {
            files.push_back(asBytes(site.configuration));
        }
        theme = theme.isEmpty() ? site.theme : theme;
    }
    if (!command.pageTemplate.empty()) {
        files.push_back(command.pageTemplate);
    }
    std::ranges::move(filesOfTheme(theme), std::back_inserter(files));
    return files;
}

} // namespace

ExitCode runExport(const ExportCommand &command, const std::vector<ExportJob> &jobs, FilesOfPosts *files)
{
    prepareMemory(command, jobs);
    const Kind kind = exporting::kindByName(command.kind).value_or(Kind::Page);
    const auto sites = std::make_shared<checks::SiteSearch>(QDateTime::currentDateTimeUtc());
    if (files != nullptr) {
        for (const std::string &path : sharedFiles(command, jobs, *sites)) {
            files->shared.emplace(path, stampOf(path));
        }
    }
    const auto pageTheme = themeOf(command, jobs, *sites);
    if (!pageTheme) {
        const post::PageThemeError &error = pageTheme.error();
        say(text::pathToBytes(error.file).toStdString(), error.line, "error", describe(error));
        return ExitCode::Usage;
    }
    const QString templateFile = command.pageTemplate.empty() ? pageTheme->templateFile : text::pathFromBytes(command.pageTemplate);
    if (const auto mistake = mistakeIn(templateFile)) { // is said once, not for each post
        return failAll(command, jobs, *mistake);
    }
    exporting::PictureFolder pictureFolder;
    exporting::RemoteFiles remoteFiles;
    ExportShared shared{
        .command = command,
        .kind = kind,
        .theme = *pageTheme,
        .templateFile = templateFile,
        .frame = {.styleSheet = post::styleSheet(post::ThemeChoice::Reader, *pageTheme), .styleAddress = {}, .body = pageTheme->body},
        .styleFile = {},
        .pictures = std::make_shared<diagrams::Store>(diagrams::Store::sharedFolder()),
        .pictureFolder = pictureFolder,
        .remote = command.fetch ? &remoteFiles : nullptr,
        .isLast = jobs.size() == 1 && !command.watch,
        .listsFiles = files != nullptr,
        .sites = sites};
    for (const QString &address : pageTheme->leftOut) {
        say(text::pathToBytes(pageTheme->sources.value(0)).toStdString(), -1, "warning",
            "the site's style has " + address.toStdString() + ", which is not in the site's folder and was left out");
    }
    if (kind == Kind::Folder && !jobs.empty()) {
        const ExportJob &first = jobs.front();
        const bool intoFolder = !command.output.empty() && first.target != command.output;
        const std::string folder = intoFolder ? command.output : folderOf(first.target);
        shared.styleFile = (fs::path(folder) / (pageTheme->name.toStdString() + ".css")).lexically_normal().string();
        if (const auto failure = writeStyleSheet(shared)) {
            return failAll(command, jobs, *failure);
        }
    }
    if (files != nullptr) {
        for (const QString &source : pageTheme->sources) { // of a site's style: what was found
            files->shared.emplace(asBytes(source), stampOf(asBytes(source)));
        }
        shared.made = files->made;
    }
    return ExportRun(shared, jobs, files).run();
}

} // namespace galley::cli
