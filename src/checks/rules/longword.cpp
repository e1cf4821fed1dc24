// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/places.h"
#include "checks/prose.h"
#include "checks/rules.h"
#include "checks/subject.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

constexpr qsizetype longest = 100; // characters: more than a line of any page holds

/// Where a browser may break a line within a word (Unicode line breaking, UAX 14, as far as texts need it).
bool mayBreakAfter(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    const bool ideographic = script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
                             script == QChar::Script_Hangul || script == QChar::Script_Thai || script == QChar::Script_Lao ||
                             script == QChar::Script_Khmer || script == QChar::Script_Myanmar;
    return ideographic || QChar::isSpace(c) || c == U'-' || c == 0x00AD || (c >= 0x2010 && c <= 0x2014) || c == 0x200B || c == 0x3000;
}

/// False if there is none in any case: most runs have a blank often enough, and need not be read character by character. What is escaped
/// takes more bytes than characters, and none of the bytes looked for.
bool canHoldLongWord(std::string_view escaped)
{
    constexpr std::string_view breaks = " \t\r\n-";
    for (size_t begin = 0, end = 0; end < escaped.size(); begin = end + 1) {
        end = std::min(escaped.find_first_of(breaks, begin), escaped.size());
        if (end - begin > size_t(longest)) {
            return true;
        }
    }
    return false;
}

QString longWordIn(const QString &text)
{
    QString word;
    for (const char32_t c : text.toUcs4()) {
        if (!mayBreakAfter(c)) {
            word += QChar::fromUcs4(c);
        } else if (word.size() > longest) {
            return word;
        } else {
            word.clear();
        }
    }
    return word.size() > longest ? word : QString();
}

void check(const Subject &subject, Report &report)
{
    for (const ProseRun &run : proseRuns(subject, longest)) {
        const bool isRead = !run.inLink && canHoldLongWord(run.escaped);
        const QString word = !isRead ? QString() : longWordIn(QString::fromStdString(unescapedText(run)));
        if (!word.isEmpty()) {
            const auto place = findIn(subject, run.block->firstLine, run.block->lastLine, word.toStdString());
            report.add(place.value_or(subject.lineRange(run.block->firstLine)),
                       tr("A word of %1 characters is wider than most pages").arg(word.size()));
        }
    }
}

} // namespace

const Rule longWord{.name = "long-word"_L1,
                    .severity = Severity::Note,
                    .sentence = QT_TRANSLATE_NOOP("galley::checks", "Text of more than 100 characters without a place to break the line"),
                    .check = check};

} // namespace galley::checks
