// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/transliteration.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

struct Spelling {
    char32_t letter;
    QLatin1StringView ascii;
};

// Lower-case letters that Unicode does not take apart, in the order of their code points; the spellings are Unidecode's.
constexpr auto spellings = std::to_array<Spelling>({
    {U'©', "(c)"_L1}, {U'«', "<<"_L1},   {U'®', "(r)"_L1}, {U'°', "deg"_L1}, {U'»', ">>"_L1},  {U'×', "x"_L1},   {U'ß', "ss"_L1},
    {U'æ', "ae"_L1},  {U'ð', "d"_L1},    {U'÷', "/"_L1},   {U'ø', "o"_L1},   {U'þ', "th"_L1},  {U'đ', "d"_L1},   {U'ħ', "h"_L1},
    {U'ı', "i"_L1},   {U'ĸ', "k"_L1},    {U'ł', "l"_L1},   {U'ŋ', "ng"_L1},  {U'œ', "oe"_L1},  {U'ŧ', "t"_L1},   {U'ə', "e"_L1},
    {U'α', "a"_L1},   {U'β', "b"_L1},    {U'γ', "g"_L1},   {U'δ', "d"_L1},   {U'ε', "e"_L1},   {U'ζ', "z"_L1},   {U'η', "e"_L1},
    {U'θ', "th"_L1},  {U'ι', "i"_L1},    {U'κ', "k"_L1},   {U'λ', "l"_L1},   {U'μ', "m"_L1},   {U'ν', "n"_L1},   {U'ξ', "x"_L1},
    {U'ο', "o"_L1},   {U'π', "p"_L1},    {U'ρ', "r"_L1},   {U'ς', "s"_L1},   {U'σ', "s"_L1},   {U'τ', "t"_L1},   {U'υ', "u"_L1},
    {U'φ', "ph"_L1},  {U'χ', "kh"_L1},   {U'ψ', "ps"_L1},  {U'ω', "o"_L1},   {U'а', "a"_L1},   {U'б', "b"_L1},   {U'в', "v"_L1},
    {U'г', "g"_L1},   {U'д', "d"_L1},    {U'е', "e"_L1},   {U'ж', "zh"_L1},  {U'з', "z"_L1},   {U'и', "i"_L1},   {U'й', "i"_L1},
    {U'к', "k"_L1},   {U'л', "l"_L1},    {U'м', "m"_L1},   {U'н', "n"_L1},   {U'о', "o"_L1},   {U'п', "p"_L1},   {U'р', "r"_L1},
    {U'с', "s"_L1},   {U'т', "t"_L1},    {U'у', "u"_L1},   {U'ф', "f"_L1},   {U'х', "kh"_L1},  {U'ц', "ts"_L1},  {U'ч', "ch"_L1},
    {U'ш', "sh"_L1},  {U'щ', "shch"_L1}, {U'ъ', "\""_L1},  {U'ы', "y"_L1},   {U'ь', "'"_L1},   {U'э', "e"_L1},   {U'ю', "iu"_L1},
    {U'я', "ia"_L1},  {U'ё', "io"_L1},   {U'ђ', "dj"_L1},  {U'є', "ie"_L1},  {U'ѕ', "dz"_L1},  {U'і', "i"_L1},   {U'ї', "yi"_L1},
    {U'ј', "j"_L1},   {U'љ', "lj"_L1},   {U'њ', "nj"_L1},  {U'ћ', "tsh"_L1}, {U'џ', "dzh"_L1}, {U'ґ', "g"_L1},   {U'‘', "'"_L1},
    {U'’', "'"_L1},   {U'“', "\""_L1},   {U'”', "\""_L1},  {U'„', ",,"_L1},  {U'⁄', "/"_L1},   {U'€', "EUR"_L1},
});
static_assert(std::ranges::is_sorted(spellings, {}, &Spelling::letter));

QLatin1StringView spellingOf(char32_t letter)
{
    const auto found = std::ranges::lower_bound(spellings, letter, {}, &Spelling::letter);
    return found != spellings.end() && found->letter == letter ? found->ascii : QLatin1StringView();
}

QString germanUmlaut(char32_t lower)
{
    return lower == U'ä' ? u"ae"_s : lower == U'ö' ? u"oe"_s : lower == U'ü' ? u"ue"_s : QString();
}

bool isMark(char32_t c)
{
    return QChar::isMark(c) || QChar::category(c) == QChar::Other_Format;
}

QString withCaseOf(char32_t letter, QString ascii)
{
    if (QChar::isUpper(letter) && !ascii.isEmpty()) {
        ascii[0] = ascii[0].toUpper();
    }
    return ascii;
}

/// Nothing where the character has no ASCII.
std::optional<QString> asciiOf(char32_t c, Umlauts umlauts)
{
    if (c < 0x80) {
        return QString(QChar(char16_t(c)));
    }
    const char32_t lower = QChar::toLower(c);
    if (const QString german = germanUmlaut(lower); umlauts == Umlauts::German && !german.isEmpty()) {
        return withCaseOf(c, german);
    }
    if (const QLatin1StringView spelling = spellingOf(lower); !spelling.isEmpty()) {
        return withCaseOf(c, spelling);
    }
    if (QChar::isSpace(c)) {
        return u" "_s;
    }
    if (QChar::category(c) == QChar::Punctuation_Dash) {
        return u"-"_s;
    }
    return isMark(c) ? std::optional(QString()) : std::nullopt;
}

} // namespace

QString transliterated(QStringView text, Umlauts umlauts, QStringView unknown)
{
    QString result;
    for (const char32_t c : text.toString().normalized(QString::NormalizationForm_C).toUcs4()) {
        if (const auto ascii = asciiOf(c, umlauts)) {
            result += *ascii;
            continue;
        }
        const QString parts = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD);
        QString spelled;
        for (const char32_t part : parts.toUcs4()) {
            spelled += asciiOf(part, umlauts).value_or(unknown.toString());
        }
        result += spelled;
    }
    return result;
}

} // namespace galley::frontmatter
