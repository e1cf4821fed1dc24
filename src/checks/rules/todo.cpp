// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/prose.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

void check(const Subject &subject, Report &report)
{
    for (const std::string_view word : {std::string_view("TODO"), std::string_view("FIXME")}) {
        for (const Range &range : wordsOutsideCode(subject, word)) {
            report.add(range, tr("“%1” still stands here").arg(QLatin1StringView(word.data(), qsizetype(word.size()))));
        }
    }
}

} // namespace

const Rule todo{.name = "todo"_L1,
                .severity = Severity::Note,
                .sentence = QT_TRANSLATE_NOOP("galley::checks", "TODO or FIXME in the text, in a comment or in the front matter"),
                .check = check};

} // namespace galley::checks
