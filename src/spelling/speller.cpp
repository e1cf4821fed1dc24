// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "spelling/speller.h"

#include "spelling/words.h"

#include <QLocale>

namespace galley::spelling
{

namespace
{

constexpr size_t mostKnown = 200'000; // words that are remembered: about 10 MB

/// Unknown for scripts that are not told apart here.
QChar::Script scriptOfLanguage(const QString &language)
{
    switch (QLocale(QString(language).replace(u'-', u'_')).script()) {
    case QLocale::LatinScript:
        return QChar::Script_Latin;
    case QLocale::CyrillicScript:
        return QChar::Script_Cyrillic;
    case QLocale::GreekScript:
        return QChar::Script_Greek;
    case QLocale::ArabicScript:
        return QChar::Script_Arabic;
    case QLocale::HebrewScript:
        return QChar::Script_Hebrew;
    case QLocale::ArmenianScript:
        return QChar::Script_Armenian;
    case QLocale::GeorgianScript:
        return QChar::Script_Georgian;
    case QLocale::DevanagariScript:
        return QChar::Script_Devanagari;
    case QLocale::KoreanScript:
        return QChar::Script_Hangul;
    default:
        return QChar::Script_Unknown;
    }
}

} // namespace

Lexicon::Lexicon(QString name, QChar::Script script, std::unique_ptr<Dictionary> dictionary)
    : m_name(std::move(name))
    , m_script(script)
    , m_dictionary(std::move(dictionary))
{
}

bool Lexicon::has(const std::string &word)
{
    if (const auto known = m_known.find(word); known != m_known.end()) {
        return known->second;
    }
    if (m_known.size() >= mostKnown) {
        m_known.clear();
    }
    return m_known.emplace(word, ask(word)).first->second;
}

bool Lexicon::ask(const std::string &word)
{
    if (m_script != QChar::Script_Unknown && scriptOf(word) != m_script) {
        return true;
    }
    if (m_dictionary->has(word)) {
        return true;
    }
    // Some dictionaries have the typographic apostrophe only.
    const bool hasApostrophe = word.find('\'') != std::string::npos;
    return hasApostrophe && m_dictionary->has(QString::fromStdString(word).replace(u'\'', QChar(0x2019)).toStdString());
}

QStringList Lexicon::like(const QString &word)
{
    const std::string plain = plainWord(word.toStdString());
    QStringList words;
    for (const std::string &one : m_dictionary->like(plain)) {
        const QString like = QString::fromStdString(one);
        if (words.size() < most && !words.contains(like) && one != plain) {
            words.append(like);
        }
    }
    return words;
}

const std::vector<DictionaryFiles> &Speller::dictionaries()
{
    if (!m_installed) {
        m_installed = dictionariesIn(m_folders);
    }
    return *m_installed;
}

QStringList Speller::installed()
{
    QStringList names;
    for (const DictionaryFiles &files : dictionaries()) {
        names.append(files.name);
    }
    return names;
}

Lexicon *Speller::lexiconFor(const QString &language)
{
    if (const auto known = m_byLanguage.constFind(language); known != m_byLanguage.constEnd()) {
        return known->get();
    }
    std::shared_ptr<Lexicon> lexicon;
    if (const auto files = dictionaryFor(language, dictionaries())) {
        std::shared_ptr<Lexicon> &named = m_byName[files->name];
        if (!named) {
            std::unique_ptr<Dictionary> dictionary = openDictionary(*files);
            named = dictionary ? std::make_shared<Lexicon>(files->name, scriptOfLanguage(files->name), std::move(dictionary)) : nullptr;
        }
        lexicon = named;
    }
    return m_byLanguage.insert(language, lexicon)->get();
}

} // namespace galley::spelling
