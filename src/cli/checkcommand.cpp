// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/checkcommand.h"

#include "checks/check.h"
#include "checks/externallinks.h"
#include "checks/rules.h"
#include "checks/sitesearch.h"
#include "checks/spelling.h"
#include "cli/drawing.h"
#include "cli/externalcheck.h"
#include "cli/findingswriter.h"
#include "cli/inorder.h"
#include "cli/postfolder.h"
#include "cli/sentences.h"
#include "cli/siteof.h"
#include "cli/streams.h"
#include "module/module.h"
#include "post/renderers.h"
#include "site/folder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <filesystem>
#include <mutex>

namespace galley::cli
{

namespace
{

namespace fs = std::filesystem;

QString asPath(const std::string &bytes)
{
    return text::pathFromBytes(QByteArrayView(bytes));
}

/// What is to be checked.
struct Posts {
    std::vector<std::string> paths;
    bool areAll = true; ///< false: there is a folder that cannot be read
};

/// Says what is wrong with folders, and with the settings of their sites, too: other findings may come of it.
Posts postsOf(const std::vector<std::string> &paths, checks::SiteSearch &sites)
{
    Posts posts;
    QSet<QString> told; // roots of sites
    for (const std::string &path : paths) {
        std::error_code error;
        const bool isFolder = fs::is_directory(path, error);
        const auto facts = path == standardStream ? nullptr : isFolder ? sites.factsOfFolder(asPath(path)) : sites.factsOf(asPath(path));
        if (facts && !told.contains(facts->site().root)) {
            sayProblemsOf(facts->site());
            told.insert(facts->site().root);
        }
        if (!isFolder) {
            posts.paths.push_back(path);
            continue;
        }
        const PostFolder folder = readPostFolder(path, [&facts](const fs::path &below) { return hasNoPosts(below, facts->site()); });
        posts.paths.insert(posts.paths.end(), folder.posts.begin(), folder.posts.end());
        for (const std::string &unreadable : folder.unreadable) {
            say(unreadable, -1, "error", cannotReadFolder());
            posts.areAll = false;
        }
    }
    return posts;
}

/// The posts' texts. Standard input is read once, however often it is asked for.
class Texts
{
public:
    std::expected<QByteArray, text::Error> of(const std::string &path)
    {
        if (path != standardStream) {
            return text::readUtf8(asPath(path));
        }
        std::call_once(m_isRead, [this] { m_input = readStandardInput(); });
        return m_input;
    }

private:
    std::once_flag m_isRead;
    std::expected<QByteArray, text::Error> m_input;
};

/// What the posts of a command have in common. Read by several threads.
struct Shared {
    const FindingsWriter &writer;
    checks::Options options;
    bool checksSpelling = false;
    checks::SiteSearch sites{QDateTime::currentDateTimeUtc()};
    Texts texts{};
    std::shared_ptr<diagrams::Store> pictures = std::make_shared<diagrams::Store>(diagrams::Store::sharedFolder());
    std::shared_ptr<const web::LinkAnswers> external{}; ///< null: nobody was asked
};

/// What one post came to.
struct Outcome {
    QByteArray out;
    std::string name;
    std::optional<text::Error> error;
    bool hasMistakes = false;
    QString withoutDictionary{}; ///< the post's language, if spelling was to be checked and could not
};

/// Checks one post after the other; one for each thread.
class Checker
{
public:
    explicit Checker(Shared &shared)
        : m_shared(shared)
        , m_renderers(shared.pictures)
    {
        if (shared.checksSpelling) {
            m_spelling = std::make_unique<checks::Spelling>();
            m_spelling->words = spelling::readWordList(spelling::userWordsFile());
            m_spelling->language = QLocale::system().bcp47Name();
        }
    }

    Outcome check(const std::string &path)
    {
        const bool isStream = path == standardStream;
        const auto text = m_shared.texts.of(path);
        Outcome outcome{.out = {}, .name = isStream ? "(standard input)" : path, .error = {}};
        if (!text) {
            outcome.error = text.error();
            return outcome;
        }
        const checks::Surroundings surroundings = surroundingsOf(path);
        const post::Rendering rendering = render(*text, surroundings);
        m_renderers.diagrams.takeMissing(); // that is for `drawDiagramsOf`; else they would pile up
        const checks::Subject subject(*text, rendering, surroundings, m_memory);
        if (m_spelling) {
            const QString language = checks::spellingLanguage(subject, *m_spelling);
            outcome.withoutDictionary = m_spelling->speller.lexiconFor(language) ? QString() : language;
        }
        const auto findings = checks::check(subject, m_shared.options);
        outcome.out = m_shared.writer.post(outcome.name, findings);
        outcome.hasMistakes =
            std::ranges::any_of(findings, [](const checks::Finding &finding) { return finding.severity != checks::Severity::Note; });
        return outcome;
    }

    /// Its diagrams that nobody has drawn yet; none if it cannot be read, which `check` says.
    std::vector<diagrams::Diagram> missingDiagrams(const std::string &path)
    {
        const auto text = m_shared.texts.of(path);
        if (text) {
            render(*text, surroundingsOf(path));
        }
        return m_renderers.diagrams.takeMissing();
    }

    /// Where its links to the web lead; none if it cannot be read, which `check` says.
    QByteArrayList externalAddresses(const std::string &path)
    {
        const auto text = m_shared.texts.of(path);
        return text ? checks::externalAddresses(render(*text, surroundingsOf(path))) : QByteArrayList();
    }

private:
    checks::Surroundings surroundingsOf(const std::string &path)
    {
        checks::Surroundings surroundings{.path = {}, .spelling = m_spelling.get(), .external = m_shared.external};
        if (path != standardStream) {
            surroundings.path = site::placeOf(asPath(path));
            surroundings.site = m_shared.sites.factsOf(surroundings.path);
        }
        return surroundings;
    }

    post::Rendering render(const QByteArray &text, const checks::Surroundings &surroundings)
    {
        const auto dialect =
            surroundings.site ? markdown::dialectByName(site::dialectOf(surroundings.site->site(), surroundings.path)) : std::nullopt;
        const markdown::Resources resources(nullptr, &m_renderers.math, &m_renderers.diagrams); // colours have nothing to mend
        return post::render(text, {.markdown = {.dialect = dialect.value_or(markdown::defaultDialect())}, .language = {}}, resources);
    }

    Shared &m_shared;
    post::Renderers m_renderers;
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

/// Asks for the links of all posts.
void askForLinks(const std::vector<std::string> &posts, Shared &shared, int timeLimit)
{
    QByteArrayList addresses;
    const auto makeWorker = [&]() -> std::function<QByteArrayList(size_t)> {
        return [checker = std::make_shared<Checker>(shared), &posts](size_t i) { return checker->externalAddresses(posts[i]); };
    };
    inOrder<QByteArrayList>(posts.size(), makeWorker, [&](const QByteArrayList &ofPost) { addresses += ofPost; });
    shared.external = askExternal(addresses, timeLimit);
}

/// Has the diagrams of all posts drawn, with one start of the program that draws.
void drawDiagramsOf(const std::vector<std::string> &posts, Shared &shared)
{
    std::vector<diagrams::Diagram> missing;
    QSet<QByteArray> known;
    const auto makeWorker = [&]() -> std::function<std::vector<diagrams::Diagram>(size_t)> {
        return [checker = std::make_shared<Checker>(shared), &posts](size_t i) { return checker->missingDiagrams(posts[i]); };
    };
    inOrder<std::vector<diagrams::Diagram>>(posts.size(), makeWorker, [&](const std::vector<diagrams::Diagram> &ofPost) {
        for (const diagrams::Diagram &diagram : ofPost) {
            if (const QByteArray key = diagrams::keyOf(diagram); !known.contains(key)) {
                known.insert(key);
                missing.push_back(diagram);
            }
        }
    });
    if (!missing.empty()) {
        drawDiagrams(missing, *shared.pictures);
    }
}

ExitCode checkAll(const std::vector<std::string> &posts, Shared &shared)
{
    const FindingsWriter &writer = shared.writer;
    QHash<QString, bool> withoutDictionary; // languages of which it was said
    ExitCode code = ExitCode::Fine;
    bool isFirst = true;
    bool isWritten = writeStandardOutput(writer.begin()).has_value();
    const auto makeWorker = [&]() -> std::function<Outcome(size_t)> {
        return [checker = std::make_shared<Checker>(shared), &posts](size_t i) { return checker->check(posts[i]); };
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
    const auto writer = findingsWriter(*known);
    Shared shared{.writer = *writer, .options = {}, .checksSpelling = spelling};
    for (const std::string &name : ignored) {
        if (!checks::ruleByName(QByteArrayView(name))) {
            say("galley", -1, "error", "there is no rule \"" + name + "\"; galley check --list-rules lists them");
            return ExitCode::Usage;
        }
        shared.options.ignored.push_back(QByteArray::fromStdString(name));
    }
    if (!external) {
        renounceNetwork();
    }
    static char program[] = "galley";
    static char *arguments[] = {program, nullptr};
    static int count = 1;
    const QCoreApplication application(count, arguments); // formulas, what draws diagrams and the network want one
    const Posts posts = postsOf(paths, shared.sites);
    if (diagrams) {
        drawDiagramsOf(posts.paths, shared);
    }
    if (external) {
        askForLinks(posts.paths, shared, timeLimit);
    }
    const ExitCode code = checkAll(posts.paths, shared);
    return posts.areAll ? code : ExitCode::Usage;
}

} // namespace galley::cli
