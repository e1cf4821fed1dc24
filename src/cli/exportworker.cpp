// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportworker.h"

#include "cli/memory.h"
#include "cli/sentences.h"
#include "cli/streams.h"
#include "export/epub.h"
#include "export/pagefile.h"
#include "post/address.h"
#include "site/folder.h"
#include "threads/sidework.h"

#include <filesystem>
#include <optional>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;
using exporting::Kind;
using Stage = ExportStages::Stage;

constexpr qsizetype longPost = 256 * 1024; // bytes

const char standardInput[] = "(standard input)";

QString asPath(const std::string &bytes)
{
    return text::pathFromBytes(bytes);
}

std::string nameOf(const std::string &post)
{
    return fs::path(post).filename().string();
}

/// The files beside a post that it shows as pictures.
Stamps filesShown(const post::Rendering &rendering, const ExportJob &job, const exporting::LocalFiles &local)
{
    Stamps files;
    const auto add = [&files](const std::string &path) { files.try_emplace(path, stampOf(path)); };
    for (const markdown::Block &block : rendering.blocks) {
        for (const markdown::Image &image : block.content->images) {
            const QByteArray address = image.source.trimmed();
            const bool fromRoot = post::kindOf(address) == post::AddressKind::Site;
            if (const auto file = local.find(address)) {
                add(text::pathToBytes(file->path).toStdString());
            } else if (fromRoot || post::kindOf(address) == post::AddressKind::Relative) {
                const std::string path = post::pathOf(address).toStdString();
                add((fs::path(fromRoot ? job.root : folderOf(job.post)) / fs::path(path).relative_path()).string());
            }
        }
    }
    return files;
}

} // namespace

ExportWorker::ExportWorker(const ExportShared &shared)
    : m_shared(shared)
    , m_renderer(shared.pictures)
{
}

ExportOutcome ExportWorker::run(size_t index, const ExportJob &job)
{
    ExportOutcome outcome{.post = job.post, .target = job.target};
    if (!job.refusal.empty()) {
        outcome.messages.push_back({job.refused, -1, "error", job.refusal});
        return outcome;
    }
    const Folder &folder = folderFor(job);
    const Task task{.index = index, .job = job, .folder = folder, .addresses = folder.addresses.beside(asPath(nameOf(job.post)))};
    auto rendered = render(task);
    if (!rendered) {
        outcome.messages.push_back({shown(job.post, standardInput), -1, "error", cannotRead(rendered.error())});
        return outcome;
    }
    if (m_shared.listsFiles) {
        outcome.files = filesShown(rendered->rendering, job, exporting::LocalFiles(task.addresses));
    }
    finish(*rendered, task, outcome);
    if (m_shared.isLast && rendered->text.size() >= longPost) {
        leaveToTheEnd(std::make_shared<const Rendered>(std::move(*rendered)));
    }
    return outcome;
}

/// Makes what is to be written, writes it and tells what is wrong with it.
void ExportWorker::finish(const Rendered &rendered, const Task &task, ExportOutcome &outcome)
{
    std::expected<exporting::Product, exporting::TemplateError> product;
    // Nothing is left out of a page while it is made: what is wrong with a long one is found meanwhile, by another thread.
    const bool isApart = m_shared.kind == Kind::Page && rendered.text.size() >= longPost;
    std::vector<ExportMessage> found;
    const auto prove = [&] {
        found = m_stages.time(
            Stage::Prove, [&] { return problemsOf(rendered, task, isApart || !product ? exporting::Shortfalls() : product->shortfalls); });
    };
    std::optional<SideWork> proving;
    if (isApart) {
        proving.emplace(prove);
    }
    product = m_stages.time(Stage::Make, [&] { return make(task, rendered.rendering, outcome); });
    const bool isMade = product && (!product->bytes.isEmpty() || (m_shared.kind != Kind::Pdf && m_shared.kind != Kind::Epub));
    std::vector<ExportMessage> failures;
    const auto writeIt = [&] { failures = m_stages.time(Stage::Write, [&] { return write(product->bytes, task, outcome); }); };
    if (isMade && !m_shared.command.strict) {
        writeIt();
    }
    if (proving) {
        proving->wait();
    } else {
        prove();
    }
    outcome.messages.insert(outcome.messages.end(), found.begin(), found.end());
    if (product) {
        std::ranges::stable_sort(outcome.messages, {}, &ExportMessage::line);
    } else {
        const exporting::TemplateError &error = product.error();
        failures.push_back({text::pathToBytes(error.file).toStdString(), error.line, "error", describe(error)});
    }
    if (isMade && m_shared.command.strict && found.empty()) {
        writeIt();
    }
    outcome.messages.insert(outcome.messages.end(), failures.begin(), failures.end());
}

const ExportWorker::Folder &ExportWorker::folderFor(const ExportJob &job)
{
    const auto key = std::make_tuple(folderOf(job.post), job.root, job.post.ends_with(".mdx"));
    const auto known = m_folders.find(key);
    if (known != m_folders.end()) {
        return known->second;
    }
    const QString place = site::placeOf(asPath(job.post)); // of standard input: in the folder one is in
    auto facts = m_shared.sites->factsOfFolder(site::parentOf(place));
    auto addresses = checks::addressesOf(facts, place, asPath(job.root));
    return m_folders.emplace(key, Folder{std::move(facts), std::move(addresses), optionsFor(job.post)}).first->second;
}

/// What is not said on the command line is as in the post's site.
post::Options ExportWorker::optionsFor(const std::string &post) const
{
    const ExportCommand &command = m_shared.command;
    const site::Site site = post == standardStream ? site::Site() : m_shared.sites->factsOfFolder(asPath(folderOf(post)))->site();
    const auto dialect = markdown::dialectByName(command.dialect.empty() ? site::dialectOf(site, asPath(post)) : command.dialect);
    const QString language = command.language.empty() ? site.language : QString::fromStdString(command.language);
    return {.markdown = {.dialect = dialect.value_or(markdown::defaultDialect())}, .language = language};
}

std::expected<ExportWorker::Rendered, text::Error> ExportWorker::render(const Task &task)
{
    const std::string &post = task.job.post;
    auto text = m_stages.time(Stage::Read, [&] { return post == standardStream ? readStandardInput() : text::readUtf8(asPath(post)); });
    if (!text) {
        return std::unexpected(text.error());
    }
    post::Rendering rendering = m_stages.time(Stage::Render, [&] { return m_renderer.render(*text, task.folder.options); });
    return Rendered{.text = std::move(*text), .rendering = std::move(rendering)};
}

std::vector<ExportMessage> ExportWorker::problemsOf(const Rendered &rendered, const Task &task, const exporting::Shortfalls &shortfalls)
{
    const ExportJob &job = task.job;
    const checks::Surroundings surroundings{
        .path = task.addresses.post(), .site = task.folder.site, .root = asPath(job.root), .addresses = task.addresses};
    const checks::Subject subject(rendered.text, rendered.rendering, surroundings, m_memory);
    const bool stay = m_shared.kind == Kind::Page || m_shared.kind == Kind::Fragment;
    const auto problems = exporting::problemsOf(subject, stay ? exporting::Pictures::Stay : exporting::Pictures::GoAlong,
                                                job.toStream ? QString() : asPath(folderOf(job.target)), shortfalls);
    std::vector<ExportMessage> messages;
    messages.reserve(problems.size());
    for (const exporting::Problem &problem : problems) {
        messages.push_back({shown(job.post, standardInput), problem.finding.begin.line, m_shared.command.strict ? "error" : "warning",
                            problem.shortfall ? describe(*problem.shortfall) : problem.finding.message.toStdString()});
    }
    return messages;
}

std::expected<exporting::Product, exporting::TemplateError> ExportWorker::make(const Task &task, const post::Rendering &rendering,
                                                                               ExportOutcome &outcome)
{
    const ExportJob &job = task.job;
    if (!m_shared.templateFile.isEmpty() && !m_template) {
        auto opened = exporting::PageTemplate::open(m_shared.templateFile);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        m_template = std::move(*opened);
    }
    post::PageFrame frame = m_shared.frame;
    const std::string pageFolder = folderOf(job.target);
    if (m_shared.kind == Kind::Folder) {
        const fs::path style = fs::path(m_shared.styleFile).lexically_relative(pageFolder);
        frame.styleAddress = QByteArray::fromStdString(style.string());
    }
    const fs::path name = job.post == standardStream ? fs::path("post") : fs::path(nameOf(job.post));
    const exporting::Making making{
        .kind = m_shared.kind,
        .files = exporting::LocalFiles(task.addresses),
        .fallbackTitle = asPath(name.stem().string()),
        .frame = frame,
        .remote = m_shared.remote,
        .pageTemplate = m_template.get(),
        .place = [&](const exporting::LocalFiles::File &picture) -> QByteArray {
            const auto placed = m_shared.pictureFolder.place(task.index, picture, pageFolder);
            if (!placed) {
                const exporting::Error error{.kind = exporting::Error::Kind::NotSaved, .path = {}, .cause = placed.error()};
                outcome.messages.push_back({text::pathToBytes(placed.error().path).toStdString(), -1, "error", cannotWrite(error)});
            }
            return placed.value_or(QByteArray());
        },
    };
    switch (m_shared.kind) {
    case Kind::Epub:
        return exporting::makeBook(rendering, making);
    case Kind::Pdf:
        return makePdf(rendering, making, outcome);
    case Kind::Page:
    case Kind::Folder:
    case Kind::OneFile:
    case Kind::Fragment:
        break;
    }
    return exporting::make(rendering, making);
}

std::expected<exporting::Product, exporting::TemplateError> ExportWorker::makePdf(const post::Rendering &rendering,
                                                                                  const exporting::Making &making, ExportOutcome &outcome)
{
    auto product = exporting::make(rendering, making);
    if (!product) {
        return product;
    }
    const auto printed = m_printer.print(
        {.html = product->bytes, .paper = QString::fromStdString(m_shared.command.paper), .margin = m_shared.command.margin});
    product->bytes = printed ? exporting::finished(*printed, rendering, making, !m_shared.command.unnumbered) : QByteArray();
    if (!printed) {
        outcome.messages.push_back({outcome.target, -1, "error", printed.error()});
    }
    return product;
}

/// True if a file is as this command has left it: some exports (fragments) have no mark by which they could be known.
bool ExportWorker::wasMade(const std::string &target) const
{
    const auto known = m_shared.made.find(target);
    return known != m_shared.made.end() && isSame(known->second, stampOf(target));
}

/// What it says if it cannot.
std::vector<ExportMessage> ExportWorker::write(const QByteArray &bytes, const Task &task, ExportOutcome &outcome)
{
    const ExportJob &job = task.job;
    if (job.toStream) {
        const bool standard = job.target == standardStream;
        const auto written = standard ? writeStandardOutput(bytes) : writeDevice(job.target, bytes);
        outcome.silent = standard || m_shared.command.output == standardStream;
        outcome.status = written ? ExportOutcome::Status::Written : ExportOutcome::Status::Failed;
        if (!written) {
            return {{shown(job.target, standardOutput), -1, "error",
                     cannotWrite({.kind = exporting::Error::Kind::NotSaved, .path = {}, .cause = written.error()})}};
        }
        return {};
    }
    const bool makesFolders = !job.root.empty() || m_shared.command.output.ends_with('/');
    if (std::string folder = folderOf(job.target); makesFolders && folder != m_madeFolder) {
        std::error_code ignored; // what cannot be made is told when the file cannot be written
        fs::create_directories(folder, ignored);
        m_madeFolder = std::move(folder);
    }
    const bool replacesAny = m_shared.command.force || wasMade(job.target);
    const auto replace = replacesAny ? exporting::Replace::AnyFile : exporting::Replace::OwnExports;
    const auto ifSame = m_shared.command.changed ? exporting::IfSame::Leave : exporting::IfSame::WriteAgain;
    const QString postPath = job.post == standardStream ? QString() : asPath(job.post);
    const auto written = exporting::writePage(bytes, asPath(job.target), postPath, replace, ifSame);
    if (!written) {
        return {{job.target, -1, "error", cannotWrite(written.error())}};
    }
    outcome.status = *written == exporting::Written::Yes ? ExportOutcome::Status::Written : ExportOutcome::Status::Unchanged;
    return {};
}

} // namespace galley::cli
