// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/spellingchecker.h"

#include "checks/check.h"
#include "checks/rules.h"
#include "checks/spelling.h"
#include "site/folder.h"
#include "spelling/sitewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley
{

/// What the checks work with, made and used in their thread only.
struct SpellingChecker::Desk {
    std::shared_ptr<checks::SiteSearch> sites;
    QString language;
    checks::Memory memory{};
    std::unique_ptr<checks::Spelling> spelling{};
    text::FileState userWords{}; ///< the file, as it was read last

    checks::Spelling &ready();
    std::shared_ptr<const Spelled> check(const post::Rendering &rendering, const QByteArray &text, const QString &path);
    static void take(const std::vector<checks::UnknownWord> &words, const checks::Subject &subject, Spelled &spelled);
};

/// The user's words are read again when another window or program has changed them.
checks::Spelling &SpellingChecker::Desk::ready()
{
    if (!spelling) {
        spelling = std::make_unique<checks::Spelling>();
        spelling->language = language;
    }
    const QString file = spelling::userWordsFile();
    if (const auto now = text::stateOf(file); now && !now->sameStamp(userWords)) {
        spelling->words = spelling::readWordList(file);
        userWords = *now;
    }
    return *spelling;
}

std::shared_ptr<const Spelled> SpellingChecker::Desk::check(const post::Rendering &rendering, const QByteArray &text, const QString &path)
{
    checks::Spelling &means = ready();
    checks::Surroundings surroundings{.path = {}, .spelling = &means};
    auto spelled = std::make_shared<Spelled>();
    if (!path.isEmpty()) {
        surroundings.path = site::placeOf(path);
        surroundings.site = sites->factsOf(path);
        const site::Site &site = surroundings.site->site();
        const bool isSite = surroundings.site->isKnown() || !site.overrides.isEmpty();
        spelled->siteFile = isSite ? site.root + u"/.galley.toml"_s : QString();
    }
    const checks::Subject subject(text, rendering, surroundings, memory);
    spelled->text = text;
    spelled->language = checks::spellingLanguage(subject, means);
    spelled->isLanguageSaid = checks::saysLanguage(subject);
    spelled->dictionaries = means.speller.installed();
    spelled->hasDictionary = means.speller.lexiconFor(spelled->language) != nullptr;
    if (!checks::isSilenced(subject, checks::unknownWord)) {
        take(checks::misspelledWords(subject), subject, *spelled);
    }
    return spelled;
}

/// All words, and of them what the rule would list. (To run the rule besides would look for them twice.)
void SpellingChecker::Desk::take(const std::vector<checks::UnknownWord> &words, const checks::Subject &subject, Spelled &spelled)
{
    std::vector<checks::Range> ranges(words.size());
    std::ranges::transform(words, ranges.begin(), &checks::UnknownWord::range);
    std::vector<checks::Finding> findings = checks::findingsAt(subject, ranges);
    checks::Report report(checks::unknownWord, spelled.listed);
    for (size_t i = 0; i < words.size(); ++i) {
        findings[i].rule = checks::unknownWord.name;
        findings[i].severity = checks::unknownWord.severity;
        const QString word = QString::fromStdString(words[i].word);
        if (report.tellsMore()) {
            report.add(findings[i].range, checks::messageFor(word, words[i].dictionary));
            spelled.listed.back().begin = findings[i].begin;
            spelled.listed.back().end = findings[i].end;
        } else {
            report.add(findings[i].range, {});
        }
        spelled.words.push_back({std::move(findings[i]), word, words[i].dictionary});
    }
}

SpellingChecker::SpellingChecker(std::shared_ptr<checks::SiteSearch> sites, const QString &language, QObject *parent)
    : QObject(parent)
    , m_desk(std::make_shared<Desk>(std::move(sites), language))
    , m_checks(m_pool, *this, [this](const std::shared_ptr<const Spelled> &spelled) { Q_EMIT checked(spelled); })
{
    m_pool.setMaxThreadCount(1);
}

SpellingChecker::~SpellingChecker()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void SpellingChecker::check(const std::shared_ptr<const post::Rendering> &rendering, const QByteArray &text, const QString &path, When when)
{
    m_checks.ask([rendering, text, path, desk = m_desk] { return desk->check(*rendering, text, path); }, when);
}

void SpellingChecker::setLanguage(const QString &language)
{
    m_pool.start([language, desk = m_desk] { desk->ready().language = language; });
}

void SpellingChecker::suggest(const Spelled::Word &word)
{
    const auto ask = [desk = m_desk, word] {
        spelling::Lexicon *lexicon = desk->ready().speller.lexiconNamed(word.dictionary);
        return lexicon ? lexicon->like(word.word) : QStringList();
    };
    QtConcurrent::run(&m_pool, ask).then(this, [this, word](const QStringList &suggestions) { Q_EMIT suggested(word.word, suggestions); });
}

void SpellingChecker::add(const std::function<std::expected<void, text::Error>(Desk &)> &add)
{
    QtConcurrent::run(&m_pool, [add, desk = m_desk] {
        return add(*desk);
    }).then(this, [this](const std::expected<void, text::Error> &done) {
        if (done) {
            Q_EMIT listed();
        } else {
            Q_EMIT failed(done.error());
        }
    });
}

void SpellingChecker::addToUser(const QString &word)
{
    add([word](Desk &desk) {
        desk.ready().words.add(word.toStdString()); // right in this window even if it cannot be kept
        return spelling::addToWordList(spelling::userWordsFile(), word);
    });
}

void SpellingChecker::addToSite(const QString &file, const QString &word)
{
    add([file, word](Desk &desk) {
        const auto done = spelling::addSiteWord(file, word);
        desk.sites->forget(QDateTime::currentDateTimeUtc());
        return done;
    });
}

} // namespace galley
