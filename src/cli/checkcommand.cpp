// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/checkcommand.h"

#include "checks/check.h"
#include "checks/rules.h"
#include "checks/sitesearch.h"
#include "checks/spelling.h"
#include "cli/findingswriter.h"
#include "cli/inorder.h"
#include "cli/sentences.h"
#include "cli/streams.h"
#include "post/renderers.h"
#include "site/folder.h"

#include <QLocale>

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

QString asPath(const std::string &bytes)
{
    return text::pathFromBytes(QByteArrayView(bytes));
}

/// What generators and other programs keep for themselves.
bool isPassedOver(const fs::path &folder, const checks::SiteFacts &facts)
{
    const std::string name = folder.filename().string();
    return name.starts_with('.') || name == "node_modules" ||
           (!facts.site().skipped.isEmpty() && facts.site().skipped.contains(site::canonicalPath(asPath(folder.string()))));
}

/// The posts below a folder by name. Symbolic links to folders are not followed; folders that cannot be read are passed over.
std::vector<std::string> postsBelow(const std::string &folder, const checks::SiteFacts &facts)
{
    std::vector<std::string> posts;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->is_directory(error) && isPassedOver(entry->path(), facts)) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(error) && isPost(entry->path())) {
            posts.push_back(entry->path().string());
        }
        error.clear();
    }
    std::ranges::sort(posts);
    return posts;
}

std::vector<std::string> postsOf(const std::vector<std::string> &paths, checks::SiteSearch &sites)
{
    std::vector<std::string> posts;
    for (const std::string &path : paths) {
        std::error_code error;
        const std::vector<std::string> below =
            fs::is_directory(path, error) ? postsBelow(path, *sites.factsOfFolder(asPath(path))) : std::vector{path};
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
    QString withoutDictionary{}; ///< the post's language, if spelling was to be checked and could not
};

class Checker
{
public:
    Checker(const FindingsWriter &writer, checks::Options options, checks::SiteSearch &sites, bool checksSpelling)
        : m_writer(writer)
        , m_options(std::move(options))
        , m_sites(sites)
    {
        if (checksSpelling) {
            m_spelling = std::make_unique<checks::Spelling>();
            m_spelling->words = spelling::readWordList(spelling::userWordsFile());
            m_spelling->language = QLocale::system().bcp47Name();
        }
    }

    Outcome check(const std::string &path)
    {
        const bool isStream = path == standardStream;
        const auto text = isStream ? readStandardInput() : text::readUtf8(asPath(path));
        Outcome outcome{.out = {}, .name = isStream ? "(standard input)" : path, .error = {}};
        if (!text) {
            outcome.error = text.error();
            return outcome;
        }
        checks::Surroundings surroundings{.path = {}, .spelling = m_spelling.get()};
        if (!isStream) {
            surroundings.path = site::placeOf(asPath(path));
            surroundings.site = m_sites.factsOf(surroundings.path);
        }
        const auto findings = findingsOf(*text, surroundings, outcome);
        outcome.out = m_writer.post(outcome.name, findings);
        outcome.hasMistakes =
            std::ranges::any_of(findings, [](const checks::Finding &finding) { return finding.severity != checks::Severity::Note; });
        return outcome;
    }

private:
    std::vector<checks::Finding> findingsOf(const QByteArray &text, const checks::Surroundings &surroundings, Outcome &outcome)
    {
        const auto dialect = surroundings.site ? markdown::dialectByName(surroundings.site->site().dialect) : std::nullopt;
        const post::Options options{.markdown = {.dialect = dialect.value_or(markdown::defaultDialect())}, .language = {}};
        // Colours and pictures of diagrams have no part in what is checked.
        const post::Rendering rendering = post::render(text, options, markdown::Resources(nullptr, &m_math));
        const checks::Subject subject(text, rendering, surroundings, m_memory);
        if (m_spelling) {
            const QString language = checks::spellingLanguage(subject, *m_spelling);
            outcome.withoutDictionary = m_spelling->speller.lexiconFor(language) ? QString() : language;
        }
        return checks::check(subject, m_options);
    }

    const FindingsWriter &m_writer;
    const checks::Options m_options;
    checks::SiteSearch &m_sites;
    math::Renderer m_math;
    checks::Memory m_memory;
    std::unique_ptr<checks::Spelling> m_spelling; ///< null: not asked for
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

std::string noDictionary(const QString &language)
{
    return "spelling is not checked in posts in \"" + language.toStdString() + "\", for which no dictionary is installed";
}

ExitCode checkAll(const std::vector<std::string> &posts, const FindingsWriter &writer, const checks::Options &options,
                  checks::SiteSearch &sites, bool checksSpelling)
{
    QHash<QString, bool> withoutDictionary; // languages of which it was said
    ExitCode code = ExitCode::Fine;
    bool isFirst = true;
    bool isWritten = writeStandardOutput(writer.begin()).has_value();
    const auto makeWorker = [&]() -> std::function<Outcome(size_t)> {
        return [checker = std::make_shared<Checker>(writer, options, sites, checksSpelling), &posts](size_t i) {
            return checker->check(posts[i]);
        };
    };
    inOrder<Outcome>(posts.size(), makeWorker, [&](const Outcome &outcome) {
        if (outcome.error) {
            say(outcome.name, -1, "error", cannotRead(*outcome.error));
            code = ExitCode::Usage;
        }
        if (!outcome.withoutDictionary.isEmpty() && !std::exchange(withoutDictionary[outcome.withoutDictionary], true)) {
            say("galley", -1, "note", noDictionary(outcome.withoutDictionary));
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
    checks::SiteSearch sites(QDateTime::currentDateTimeUtc());
    return checkAll(postsOf(paths, sites), *findingsWriter(*known), options, sites, spelling);
}

} // namespace galley::cli
