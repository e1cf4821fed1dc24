// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/spelling.h"

#include "checks/ignore.h"
#include "checks/rule.h"
#include "checks/subject.h"
#include "post/language.h"

namespace galley::checks
{

namespace
{

QString siteLanguage(const Subject &subject)
{
    const SiteFacts *facts = subject.surroundings().site.get();
    return facts ? facts->site().language : QString();
}

/// The words that the post and its site take for right.
spelling::WordList ownWords(const Subject &subject)
{
    spelling::WordList words;
    for (const Listed &word : acceptedWords(subject.text())) {
        words.add({word.name.constData(), size_t(word.name.size())});
    }
    if (const SiteFacts *site = subject.surroundings().site.get()) {
        for (const QString &word : site->site().own.texts(u"spelling.words")) {
            words.add(word.toStdString());
        }
    }
    return words;
}

} // namespace

bool saysLanguage(const Subject &subject)
{
    return !subject.frontMatter().language().isEmpty() || !siteLanguage(subject).isEmpty();
}

QString spellingLanguage(const Subject &subject, const Spelling &spelling)
{
    const QString site = siteLanguage(subject);
    return post::languageOf(subject.frontMatter(), site.isEmpty() ? spelling.language : site);
}

std::vector<UnknownWord> misspelledWords(const Subject &subject)
{
    Spelling *spelling = subject.surroundings().spelling;
    if (!spelling) {
        return {};
    }
    const SiteFacts *site = subject.surroundings().site.get();
    const bool checksCapitals = site && site->site().own.isTrue(u"spelling.capitals");
    const spelling::WordList own = ownWords(subject);
    std::vector<UnknownWord> words = spelling->unknown.of(subject, spellingLanguage(subject, *spelling), spelling->speller);
    std::erase_if(words, [&](const UnknownWord &word) {
        return (word.isCapital && !checksCapitals) || own.has(word.word) || spelling->words.has(word.word);
    });
    return words;
}

QString messageFor(const QString &word, const QString &dictionary)
{
    return tr("“%1” is not in the dictionary (%2)").arg(word, dictionary);
}

} // namespace galley::checks
