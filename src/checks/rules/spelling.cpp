// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/spelling.h"

#include "checks/rules.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    for (const UnknownWord &word : misspelledWords(subject)) {
        report.add(word.range, report.tellsMore() ? messageFor(QString::fromStdString(word.word), word.dictionary) : QString());
    }
}

} // namespace

const Rule unknownWord{.name = "spelling"_L1,
                       .severity = Severity::Note,
                       .sentence = QT_TRANSLATE_NOOP("galley::checks", "A word that the dictionary of the post's language does not have"),
                       .check = check};

} // namespace galley::checks
