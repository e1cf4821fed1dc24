// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "spelling/dictionary.h"
#include "spelling/wordlist.h"

#include <QChar>
#include <QHash>

#include <unordered_map>

namespace galley::spelling
{

/// A dictionary that remembers what it was asked: a word costs a look into a hash from the second time on. Belongs to one thread.
class Lexicon final
{
public:
    Lexicon(QString name, QChar::Script script, std::unique_ptr<Dictionary> dictionary);

    const QString &name() const { return m_name; } ///< of the dictionary: "en_US"
    /// `word` as `plainWord` gives it. Words of another script than the language's are not its business: true.
    bool has(const std::string &word);
    /// Words that may have been meant, at most `most`. Takes up to half a second.
    QStringList like(const QString &word);
    static constexpr qsizetype most = 6;

private:
    bool ask(const std::string &word);

    const QString m_name;
    const QChar::Script m_script; ///< Unknown: any
    const std::unique_ptr<Dictionary> m_dictionary;
    std::unordered_map<std::string, bool> m_known;
};

/// The dictionaries that posts need, each opened when the first post of its language comes. Belongs to one thread.
class Speller final
{
public:
    /// Looks into the folders once, when it is first asked.
    explicit Speller(QStringList folders = dictionaryFolders())
        : m_folders(std::move(folders))
    {
    }

    /// Null where no dictionary for that language (BCP 47) is installed.
    Lexicon *lexiconFor(const QString &language);
    /// One that is open, by its dictionary's name; else null.
    Lexicon *lexiconNamed(const QString &name) const { return m_byName.value(name).get(); }

    /// The names of all dictionaries that are installed.
    QStringList installed();

private:
    const std::vector<DictionaryFiles> &dictionaries();

    const QStringList m_folders;
    std::optional<std::vector<DictionaryFiles>> m_installed;
    QHash<QString, std::shared_ptr<Lexicon>> m_byLanguage;
    QHash<QString, std::shared_ptr<Lexicon>> m_byName;
};

} // namespace galley::spelling
