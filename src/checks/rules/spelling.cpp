// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/spelling.h"

#include "checks/ignore.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

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

void check(const Subject &subject, Report &report)
{
    Spelling *spelling = subject.surroundings().spelling;
    if (!spelling) {
        return;
    }
    const SiteFacts *site = subject.surroundings().site.get();
    const bool checksCapitals = site && site->site().own.isTrue(u"spelling.capitals");
    const spelling::WordList own = ownWords(subject);
    for (const UnknownWord &word : spelling->unknown.of(subject, spellingLanguage(subject, *spelling), spelling->speller)) {
        if ((word.isCapital && !checksCapitals) || own.has(word.word) || spelling->words.has(word.word)) {
            continue;
        }
        report.add(word.range, tr("“%1” is not in the dictionary (%2)").arg(QString::fromStdString(word.word), word.dictionary));
    }
}

} // namespace

const Rule unknownWord{.name = "spelling"_L1,
                       .severity = Severity::Note,
                       .sentence = QT_TRANSLATE_NOOP("galley::checks", "A word that the dictionary of the post's language does not have"),
                       .check = check};

} // namespace galley::checks
