// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "quoterules.h"

#include "linetypes.h"
#include "text/ascii.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace galley::markdown
{
namespace
{

char32_t lastCharacter(std::string_view text)
{
    if (!text.empty() && (text.back() & 0x80) == 0) {
        return char32_t(text.back());
    }
    size_t begin = text.size();
    while (begin > 0 && text.size() - begin < 4 && (begin == text.size() || (text[begin] & 0xC0) == 0x80)) {
        --begin;
    }
    const QList<uint> characters = QString::fromUtf8(text.data() + begin, qsizetype(text.size() - begin)).toUcs4();
    return characters.isEmpty() ? U'\n' : characters.back();
}

char32_t firstCharacter(std::string_view text)
{
    if (!text.empty() && (text.front() & 0x80) == 0) {
        return char32_t(text.front());
    }
    size_t end = std::min<size_t>(1, text.size());
    while (end < text.size() && (text[end] & 0xC0) == 0x80) {
        ++end;
    }
    const QList<uint> characters = QString::fromUtf8(text.data(), qsizetype(end)).toUcs4();
    return characters.isEmpty() ? U'\n' : characters.front();
}

bool isMark(char32_t c)
{
    return QChar::isPunct(c) || QChar::isSymbol(c);
}

/// What goldmark sees of the line behind a mark: with its end, but for a block's last line.
std::string_view restOfLine(std::string_view behind)
{
    const size_t end = std::min(behind.find_first_of("\r\n"), behind.size());
    const std::string_view rest = behind.substr(0, end);
    const size_t next = std::min(end + (behind.substr(end).starts_with("\r\n") ? 2 : 1), behind.size());
    const std::string_view below = behind.substr(next, behind.find_first_of("\r\n", next) - next);
    const bool last = isBlank(below) || isItem(below) || interruptsParagraph(below);
    return last ? rest.substr(0, rest.find_last_not_of(" \t") + 1) : behind.substr(0, next);
}

/// `'90s` without its mark.
bool isDecade(std::string_view behind)
{
    return behind.size() > 2 && isDigit(behind[0]) && isDigit(behind[1]) && behind[2] == 's';
}

/// A byte behind the mark is white space or punctuation, or there is none.
bool endsWord(std::string_view behind, size_t at)
{
    return at >= behind.size() || isPunctuation(behind[at]) || isSpace(behind[at]);
}

/// `'s`, `'m`, `'t` and `'d`, `'ve`, `'ll` and `'re`.
bool isContraction(std::string_view behind)
{
    const bool one = !behind.empty() && std::string_view("smtd").contains(behind[0]);
    const bool two = behind.starts_with("ve") || behind.starts_with("ll") || behind.starts_with("re");
    return (one && endsWord(behind, 1)) || (two && endsWord(behind, 2));
}

bool isApostrophe(char32_t before, std::string_view behind, bool onlyOpens)
{
    const char next = behind.empty() ? '\n' : behind[0];
    const bool omitted = (QChar::isPunct(before) || QChar::isSpace(before)) && std::string_view("telnt").contains(next);
    const bool inWord = QChar::isLetterOrNumber(before) && QChar::isLetter(firstCharacter(behind));
    return (onlyOpens && isDecade(behind) && endsWord(behind, 3)) || omitted || inWord;
}

} // namespace

QuoteRole goldmarkQuote(char mark, std::string_view before, std::string_view behind, OpenQuotes &open)
{
    behind = restOfLine(behind);
    const char32_t last = lastCharacter(before);
    // Which side a mark is on is that of the whole run of them.
    const char32_t next = firstCharacter(behind.substr(std::min(behind.find_first_not_of(mark), behind.size())));
    const bool left = !QChar::isSpace(next) && (!isMark(next) || QChar::isSpace(last) || isMark(last));
    const bool right = !QChar::isSpace(last) && (!isMark(last) || QChar::isSpace(next) || isMark(next));
    int &count = mark == '"' ? open.doubled : open.single;
    if (mark == '\'' && isApostrophe(last, behind, left && !right)) {
        return QuoteRole::Closes;
    }
    if (left && !right) {
        const bool contraction = mark == '\'' && isContraction(behind);
        count += contraction ? 0 : 1;
        return contraction ? QuoteRole::Closes : QuoteRole::Opens;
    }
    if (mark == '\'' && behind.size() > 1 && !isDigit(behind[0])) {
        return QuoteRole::Closes; // the plural's, and words cut short
    }
    const bool closes = right && (!left || (QChar::isPunct(firstCharacter(behind)) && endsWord(behind, 1)));
    if (count == 0 || !closes || (mark == '"' && behind.starts_with('"') && QChar::isDigit(last))) {
        return QuoteRole::Stays;
    }
    --count;
    return QuoteRole::Closes;
}

KramdownQuote kramdownQuote(char mark, std::optional<char> before, std::string_view behind)
{
    const auto at = [behind](size_t i) { return i < behind.size() ? behind[i] : '\n'; };
    const auto isWordByte = [](char c) { return isAlphanumeric(c) || c == '_'; };
    const char other = mark == '"' ? '\'' : '"';
    const bool pair = at(0) == other && isWordByte(at(1));
    const bool decade = mark == '\'' && isDecade(behind);
    if (before && isSpace(*before)) {
        return {decade ? QuoteRole::Closes : QuoteRole::Opens, pair};
    }
    if (before) {
        const bool opens = std::string_view("\\[{(-").contains(*before);
        return {opens ? QuoteRole::Opens : QuoteRole::Closes, false};
    }
    const size_t stars = std::min(behind.find_first_not_of("_*"), behind.size());
    if (stars > 0 && (stars > 2 || !isSpace(at(stars)))) {
        return {QuoteRole::Opens, false};
    }
    const bool punctuation = isPunctuation(at(0)) && at(0) != '&';
    if (punctuation && !behind.substr(1).starts_with("..") && isWordByte(at(0)) == isWordByte(at(1))) {
        return {QuoteRole::Closes, false};
    }
    if (pair) {
        return {QuoteRole::Opens, true};
    }
    const bool touchesMark = at(0) == '"' || at(0) == '\''; // the first one stays, the second one closes
    const bool ends = isSpace(at(0)) || (at(0) == 's' && !isWordByte(at(1)));
    return {touchesMark ? QuoteRole::Stays : decade || ends ? QuoteRole::Closes : QuoteRole::Opens, false};
}

} // namespace galley::markdown
