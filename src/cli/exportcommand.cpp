// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportcommand.h"

#include "cli/drawing.h"
#include "cli/sentences.h"
#include "cli/streams.h"
#include "post/page.h"
#include "post/renderers.h"

#include <filesystem>
#include <set>

using namespace Qt::StringLiterals;

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;

const std::string standardStream = "-";

QString asPath(const std::string &bytes)
{
    return text::pathFromBytes(bytes);
}

/// The name that messages have for a post or a page.
std::string shown(const std::string &path, const char *streamName)
{
    return path == standardStream ? streamName : path;
}

bool isFolder(const std::string &path)
{
    std::error_code error;
    return fs::is_directory(path, error);
}

/// True for what is written to straight through: a pipe, a terminal, /dev/null.
bool isDevice(const std::string &path)
{
    std::error_code error;
    return fs::is_character_file(path, error) || fs::is_fifo(path, error);
}

/// Where the page of a post goes: beside it or into the folder, under its own name with ".html".
std::string pageName(const std::string &post)
{
    fs::path name = post == standardStream ? fs::path("post") : fs::path(post).filename();
    return name.replace_extension(".html").string();
}

/// The folder in which a file lies, for relative addresses.
std::string folderOf(const std::string &path)
{
    const fs::path folder = path == standardStream ? fs::path() : fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

/// Two ways to write one folder are one folder.
QString canonicalFolder(const std::string &folder)
{
    std::error_code error;
    const fs::path canonical = fs::canonical(folder, error);
    return asPath(error ? folder : canonical.string());
}

class Exporter
{
public:
    Exporter(const ExportCommand &command, const markdown::Dialect &dialect)
        : m_command(command)
        , m_options{.markdown = {.dialect = dialect}, .language = QString::fromStdString(command.language)}
    {
    }

    ExitCode run()
    {
        bool fine = true;
        for (const std::string &post : m_command.posts) {
            fine = exportPost(post, targetOf(post)) && fine;
        }
        return fine ? ExitCode::Fine : ExitCode::Failed;
    }

private:
    std::string targetOf(const std::string &post) const
    {
        if (m_command.output.empty()) {
            return post == standardStream ? standardStream : (fs::path(post).parent_path() / pageName(post)).string();
        }
        return isFolder(m_command.output) ? (fs::path(m_command.output) / pageName(post)).string() : m_command.output;
    }

    bool exportPost(const std::string &post, const std::string &target)
    {
        const auto text = post == standardStream ? readStandardInput() : text::readUtf8(asPath(post));
        const std::string name = shown(post, "(standard input)");
        if (!text) {
            say(name, -1, "error", cannotRead(text.error()));
            return false;
        }
        post::Rendering rendering = post::render(*text, m_options, m_renderers.resources());
        if (const auto missing = m_renderers.diagrams.takeMissing(); !missing.empty()) {
            drawDiagrams(missing, *m_pictures);
            rendering = post::render(*text, m_options, m_renderers.resources());
        }
        const bool hasProblems = reportProblems(rendering, post, target);
        if (m_command.strict && hasProblems) {
            return false;
        }
        return write(post::page(rendering, asPath(fs::path(pageName(post)).stem().string())), post, target);
    }

    bool reportProblems(const post::Rendering &rendering, const std::string &post, const std::string &target) const
    {
        const bool leaves = target == standardStream || isDevice(target);
        const auto problems =
            exporting::findProblems(rendering, canonicalFolder(folderOf(post)), leaves ? QString() : canonicalFolder(folderOf(target)));
        for (const exporting::Problem &problem : problems) {
            say(shown(post, "(standard input)"), problem.line, m_command.strict ? "error" : "warning", describe(problem));
        }
        return !problems.empty();
    }

    bool write(const QByteArray &page, const std::string &post, const std::string &target)
    {
        if (target == standardStream || isDevice(target)) {
            const auto written = target == standardStream ? writeStandardOutput(page) : writeDevice(target, page);
            if (!written) {
                say(shown(target, "(standard output)"), -1, "error",
                    cannotWrite({.kind = exporting::Error::Kind::NotSaved, .path = {}, .cause = written.error()}));
            }
            return written.has_value();
        }
        if (!m_written.insert(fs::weakly_canonical(target).string()).second) {
            say(target, -1, "error", "another post of this command went here already; give " + post + " an export of its own with -o");
            return false;
        }
        const auto replace = m_command.force ? exporting::Replace::AnyFile : exporting::Replace::OwnExports;
        const QString postPath = post == standardStream ? QString() : asPath(post);
        if (const auto written = exporting::writePage(page, asPath(target), postPath, replace); !written) {
            say(target, -1, "error", cannotWrite(written.error()));
            return false;
        }
        if (m_command.output != standardStream) {
            sayPath(target);
        }
        return true;
    }

    const ExportCommand &m_command;
    post::Options m_options;
    std::shared_ptr<diagrams::Store> m_pictures = std::make_shared<diagrams::Store>(diagrams::Store::sharedFolder());
    post::Renderers m_renderers{m_pictures};
    std::set<std::string> m_written; ///< canonical paths of pages
};

} // namespace

ExitCode ExportCommand::run() const
{
    if (posts.size() > 1 && !output.empty() && output != standardStream && !isFolder(output) && !isDevice(output)) {
        say(output, -1, "error", "several posts need a folder to go to, and this is none; make it first, or export them one by one");
        return ExitCode::Usage;
    }
    const auto known = dialect.empty() ? markdown::defaultDialect() : markdown::dialectByName(dialect);
    if (!known) {
        say("galley", -1, "error", "there is no dialect \"" + dialect + "\"; choose one of " + dialectNames());
        return ExitCode::Usage;
    }
    return Exporter(*this, *known).run();
}

} // namespace galley::cli
