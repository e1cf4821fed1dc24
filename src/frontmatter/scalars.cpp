// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/scalars.h"

#include "frontmatter/dates.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

using Word = QLatin1StringView;

template <size_t Size>
bool isOneOf(QStringView text, const std::array<Word, Size> &words, Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive)
{
    return std::any_of(words.begin(), words.end(), [&](Word word) { return text.compare(word, sensitivity) == 0; });
}

/// `true`, `True` and `TRUE` are the three spellings that YAML knows.
bool hasYamlCase(QStringView text)
{
    const bool lower = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
    const bool upper = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
    const bool title = std::none_of(text.begin() + 1, text.end(), [](QChar c) { return c.isUpper(); });
    return lower || upper || title;
}

bool isDigits(QStringView text, QStringView allowed)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [allowed](QChar c) { return c == u'_' || allowed.contains(c); });
}

bool isNumber(QStringView text)
{
    const QStringView unsignedText = text.startsWith(u'-') || text.startsWith(u'+') ? text.sliced(1) : text;
    if (unsignedText.startsWith("0x"_L1)) {
        return isDigits(unsignedText.sliced(2), u"0123456789abcdefABCDEF");
    }
    if (unsignedText.startsWith("0o"_L1)) {
        return isDigits(unsignedText.sliced(2), u"01234567");
    }
    if (unsignedText.startsWith("0b"_L1)) {
        return isDigits(unsignedText.sliced(2), u"01");
    }
    static constexpr std::array special{".inf"_L1, ".nan"_L1};
    if (isOneOf(unsignedText, special)) {
        return true;
    }
    const bool startsRight = !unsignedText.isEmpty() && (unsignedText[0].isDigit() || unsignedText[0] == u'.');
    bool isDouble = false;
    [[maybe_unused]] const double value = unsignedText.toDouble(&isDouble);
    return startsRight && (isDouble || (unsignedText[0].isDigit() && isDigits(unsignedText, u"0123456789")));
}

} // namespace

Field::Type typeOfScalar(QStringView text)
{
    static constexpr std::array nulls{"null"_L1, "~"_L1, ""_L1};
    static constexpr std::array booleans{"true"_L1, "false"_L1, "yes"_L1, "no"_L1, "on"_L1, "off"_L1};
    if (text.size() <= 5) {
        if (isOneOf(text, nulls) && (text.isEmpty() || hasYamlCase(text))) {
            return Field::Type::Null;
        }
        if (isOneOf(text, booleans) && hasYamlCase(text)) {
            return Field::Type::Boolean;
        }
    }
    const QChar first = text[0];
    if (!first.isDigit() && first != u'-' && first != u'+' && first != u'.') {
        return Field::Type::Text;
    }
    const bool looksLikeDate = text.size() >= 8 && first.isDigit() && text[4] == u'-';
    if (looksLikeDate && parseDate(text)) {
        return Field::Type::Date;
    }
    return isNumber(text) ? Field::Type::Number : Field::Type::Text;
}

std::optional<bool> booleanOf(QStringView text)
{
    static constexpr std::array yes{"true"_L1, "yes"_L1, "on"_L1, "1"_L1};
    static constexpr std::array no{"false"_L1, "no"_L1, "off"_L1, "0"_L1};
    const QStringView word = text.trimmed();
    if (isOneOf(word, yes)) {
        return true;
    }
    return isOneOf(word, no) ? std::optional(false) : std::nullopt;
}

} // namespace galley::frontmatter
