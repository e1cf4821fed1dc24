// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/checkcommand.h"

#include "checks/check.h"
#include "checks/rules.h"
#include "cli/findingswriter.h"
#include "cli/inorder.h"
#include "cli/sentences.h"
#include "cli/streams.h"
#include "post/renderers.h"

#include <filesystem>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;

const std::string standardStream = "-";

bool isPost(const fs::path &path)
{
    const std::string ending = QByteArray::fromStdString(path.extension().string()).toLower().toStdString();
    return ending == ".md" || ending == ".markdown" || ending == ".mdown" || ending == ".mkd";
}

/// What generators and other programs keep for themselves.
bool isPassedOver(const fs::path &folder)
{
    const std::string name = folder.filename().string();
    return name.starts_with('.') || name == "node_modules";
}

/// The posts below a folder by name. Symbolic links to folders are not followed; folders that cannot be read are passed over.
std::vector<std::string> postsBelow(const std::string &folder)
{
    std::vector<std::string> posts;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->is_directory(error) && isPassedOver(entry->path())) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(error) && isPost(entry->path())) {
            posts.push_back(entry->path().string());
        }
        error.clear();
    }
    std::ranges::sort(posts);
    return posts;
}

std::vector<std::string> postsOf(const std::vector<std::string> &paths)
{
    std::vector<std::string> posts;
    for (const std::string &path : paths) {
        std::error_code error;
        const std::vector<std::string> below = fs::is_directory(path, error) ? postsBelow(path) : std::vector{path};
        posts.insert(posts.end(), below.begin(), below.end());
    }
    return posts;
}

/// What one post came to.
struct Outcome {
    QByteArray out;
    std::string name;
    std::optional<text::Error> error;
    bool hasMistakes = false;
};

class Checker
{
public:
    Checker(const FindingsWriter &writer, checks::Options options)
        : m_writer(writer)
        , m_options(std::move(options))
    {
    }

    Outcome check(const std::string &path)
    {
        const bool isStream = path == standardStream;
        const auto text = isStream ? readStandardInput() : text::readUtf8(text::pathFromBytes(QByteArrayView(path)));
        Outcome outcome{.out = {}, .name = isStream ? "(standard input)" : path, .error = {}};
        if (!text) {
            outcome.error = text.error();
            return outcome;
        }
        // Colours and pictures of diagrams have no part in what is checked.
        const post::Rendering rendering = post::render(*text, {}, markdown::Resources(nullptr, &m_math));
        const checks::Surroundings surroundings{.path = isStream ? QString() : text::pathFromBytes(QByteArrayView(path)), .now = m_now};
        const auto findings = checks::check(checks::Subject(*text, rendering, surroundings, m_imageFiles), m_options);
        outcome.out = m_writer.post(outcome.name, findings);
        outcome.hasMistakes =
            std::ranges::any_of(findings, [](const checks::Finding &finding) { return finding.severity != checks::Severity::Note; });
        return outcome;
    }

private:
    const FindingsWriter &m_writer;
    const checks::Options m_options;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    math::Renderer m_math;
    checks::ImageFiles m_imageFiles;
};

std::optional<FindingsFormat> formatByName(const std::string &name)
{
    return name == "text"    ? std::optional(FindingsFormat::Text)
           : name == "json"  ? std::optional(FindingsFormat::Json)
           : name == "sarif" ? std::optional(FindingsFormat::Sarif)
                             : std::nullopt;
}

ExitCode printRules()
{
    QByteArray out;
    for (const checks::Rule *rule : checks::rules()) {
        out += QByteArray(rule->name.data(), rule->name.size()).leftJustified(24) + QByteArray(nameOf(rule->severity)).leftJustified(9) +
               checks::tr(rule->sentence).toUtf8() + '\n';
    }
    return writeStandardOutput(out) ? ExitCode::Fine : ExitCode::Usage;
}

ExitCode checkAll(const std::vector<std::string> &posts, const FindingsWriter &writer, const checks::Options &options)
{
    ExitCode code = ExitCode::Fine;
    bool isFirst = true;
    bool isWritten = writeStandardOutput(writer.begin()).has_value();
    const auto makeWorker = [&]() -> std::function<Outcome(size_t)> {
        return [checker = std::make_shared<Checker>(writer, options), &posts](size_t i) { return checker->check(posts[i]); };
    };
    inOrder<Outcome>(posts.size(), makeWorker, [&](const Outcome &outcome) {
        if (outcome.error) {
            say(outcome.name, -1, "error", cannotRead(*outcome.error));
            code = ExitCode::Usage;
        }
        if (!outcome.out.isEmpty() && isWritten) {
            isWritten = writeStandardOutput(isFirst ? outcome.out : writer.separator() + outcome.out).has_value();
            isFirst = false;
        }
        code = outcome.hasMistakes && code == ExitCode::Fine ? ExitCode::Failed : code;
    });
    return isWritten && writeStandardOutput(writer.end()) ? code : ExitCode::Usage;
}

} // namespace

ExitCode CheckCommand::run() const
{
    if (listRules) {
        return printRules();
    }
    const auto known = formatByName(format);
    if (!known) {
        say("galley", -1, "error", "there is no format \"" + format + "\"; choose one of text, json, sarif");
        return ExitCode::Usage;
    }
    checks::Options options;
    for (const std::string &name : ignored) {
        if (!checks::ruleByName(QByteArrayView(name))) {
            say("galley", -1, "error", "there is no rule \"" + name + "\"; galley check --list-rules lists them");
            return ExitCode::Usage;
        }
        options.ignored.push_back(QByteArray::fromStdString(name));
    }
    return checkAll(postsOf(paths), *findingsWriter(*known), options);
}

} // namespace galley::cli
