// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "spelling/words.h"

#include <algorithm>

namespace galley::spelling
{

namespace
{

constexpr size_t longestWord = 120; // bytes: what is longer is no word of any dictionary

struct Character {
    char32_t code = 0;
    size_t length = 1; ///< bytes
};

/// A byte that is not UTF-8 stands for itself, as a replacement character.
Character characterAt(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    const size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    if (length == 1) {
        return {first, 1};
    }
    char32_t code = length == 4 ? first & 0x07U : length == 3 ? first & 0x0FU : first & 0x1FU;
    for (size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) {
            return {0xFFFD, 1};
        }
        code = code << 6U | (byte(at + i) & 0x3FU);
    }
    return length == 0 || code > 0x10FFFF ? Character{0xFFFD, 1} : Character{code, length};
}

bool isWordLetter(char32_t c)
{
    return c < 0x80 ? (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' : QChar::isLetter(c) || QChar::isMark(c) || c == 0x200C || c == 0x200D;
}

bool isWordDigit(char32_t c)
{
    return c < 0x80 ? c >= '0' && c <= '9' : QChar::isNumber(c);
}

/// Part of a word only between two letters.
bool isInner(char32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x00AD || c == 0x00B7 || c == 0x05F3 || c == 0x05F4;
}

bool isHyphen(char32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011;
}

/// Scripts whose words are not divided by blanks (UAX 29, section 4).
bool isUndivided(QChar::Script script)
{
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Thai || script == QChar::Script_Lao || script == QChar::Script_Khmer || script == QChar::Script_Myanmar;
}

bool isLetterAt(std::string_view text, size_t at)
{
    return at < text.size() && isWordLetter(characterAt(text, at).code);
}

/// `at` is not the start.
bool isLetterBefore(std::string_view text, size_t at)
{
    const auto isInside = [text](size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80; };
    do {
        --at;
    } while (at > 0 && isInside(at));
    return isLetterAt(text, at);
}

/// Between letters: the dot of a host or a file, the colons of a name in code.
bool hasBetweenLetters(std::string_view text, char sign)
{
    for (size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
        if (at == 0 || !isLetterBefore(text, at)) {
            continue;
        }
        const size_t behind = sign == '.' ? at + 1 : text.find_first_not_of(sign, at);
        if (isLetterAt(text, behind)) {
            return true;
        }
    }
    return false;
}

bool isProse(std::string_view chunk)
{
    constexpr std::string_view opening = "([{\"'*<";
    const std::string_view bare = chunk.substr(std::min(chunk.find_first_not_of(opening), chunk.size()));
    constexpr std::string_view dash = "\xE2\x80\x93"; // what typography makes of two hyphens
    const bool isOption = (bare.starts_with(dash) && isLetterAt(bare, dash.size())) || (bare.starts_with('-') && isLetterAt(bare, 1)) ||
                          (bare.starts_with("--") && isLetterAt(bare, 2));
    const bool isEmoji = bare.size() > 2 && bare.starts_with(':') && bare.find(':', 1) != std::string_view::npos;
    return !isOption && !isEmoji && bare.find_first_of("@\\_=") == std::string_view::npos && !bare.contains("()") &&
           !bare.contains("://") && !bare.starts_with("www.") && !bare.starts_with('/') && !bare.starts_with('~') &&
           !bare.starts_with('#') && !bare.starts_with('$') && !bare.starts_with('.') && std::ranges::count(bare, '/') < 2 &&
           !hasBetweenLetters(bare, '.') && !hasBetweenLetters(bare, ':');
}

/// One pass over a text.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<Word> run()
    {
        while (m_at < m_text.size()) {
            const Character c = characterAt(m_text, m_at);
            if (isWordLetter(c.code) || isWordDigit(c.code)) {
                readWord();
            } else if (QChar::isSpace(c.code)) {
                endChunk();
                m_at += c.length;
                m_chunk = m_at;
            } else {
                m_at += c.length;
            }
        }
        endChunk();
        return std::move(m_words);
    }

private:
    void readWord()
    {
        const size_t begin = m_at;
        int letters = 0, lower = 0;
        bool hasDigit = false, hasInnerCapital = false, endsInS = false;
        while (m_at < m_text.size()) {
            const Character c = characterAt(m_text, m_at);
            if (isInner(c.code) && (m_at == begin || !isWordLetter(characterAt(m_text, m_at + c.length).code))) {
                break;
            }
            if (!isWordLetter(c.code) && !isWordDigit(c.code) && !isInner(c.code)) {
                break;
            }
            hasInnerCapital = hasInnerCapital || (lower > 0 && QChar::isUpper(c.code) && !isBehindApostrophe());
            lower += QChar::isLower(c.code) ? 1 : 0;
            endsInS = c.code == 's';
            hasDigit = hasDigit || isWordDigit(c.code);
            letters += QChar::isMark(c.code) || isInner(c.code) ? 0 : 1;
            m_at += c.length;
        }
        const bool isCapital = lower == 0 || (lower == 1 && endsInS && letters > 2);
        add({begin, m_at}, letters > 1 && !hasDigit && !hasInnerCapital && m_at - begin <= longestWord, isCapital);
    }

    /// O'Brien, L'Hôpital, d'Artagnan
    bool isBehindApostrophe() const { return m_at > 0 && (m_text[m_at - 1] == '\'' || m_text.substr(0, m_at).ends_with("\xE2\x80\x99")); }

    void add(std::pair<size_t, size_t> range, bool isProse, bool isCapital)
    {
        const auto [begin, end] = range;
        bool isDotted = false;
        if (!m_words.empty()) {
            Word &before = m_words.back();
            const auto behind = size_t(before.text.data() + before.text.size() - m_text.data());
            const Character sign = behind < begin ? characterAt(m_text, behind) : Character();
            before.joinsNext = isHyphen(sign.code) && behind + sign.length == begin;
            isDotted = sign.code == '.' && behind + 1 == begin;
            before.isDotted = before.isDotted || isDotted;
        }
        const std::string_view word = m_text.substr(begin, end - begin);
        const char32_t first = characterAt(word, 0).code;
        m_words.push_back({.text = word,
                           .isProse = isProse && !(first >= 0x80 && isUndivided(QChar::script(first))),
                           .isCapital = isCapital && QChar::isUpper(first),
                           .isDotted = isDotted});
    }

    void endChunk()
    {
        if (m_done < m_words.size() && !isProse(m_text.substr(m_chunk, m_at - m_chunk))) {
            for (size_t i = m_done; i < m_words.size(); ++i) {
                m_words[i].isProse = false;
            }
        }
        m_done = m_words.size();
    }

    const std::string_view m_text;
    std::vector<Word> m_words;
    size_t m_at = 0;
    size_t m_chunk = 0; ///< where it began
    size_t m_done = 0;  ///< words of the chunks before
};

} // namespace

std::vector<Word> wordsIn(std::string_view text)
{
    return Reader(text).run();
}

std::string plainWord(std::string_view word)
{
    if (std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        return std::string(word);
    }
    QString plain = QString::fromUtf8(word.data(), qsizetype(word.size())).normalized(QString::NormalizationForm_C);
    return plain.replace(QChar(0x2019), u'\'').remove(QChar(0x00AD)).toStdString();
}

QChar::Script scriptOf(std::string_view word)
{
    return word.empty() ? QChar::Script_Unknown : QChar::script(characterAt(word, 0).code);
}

} // namespace galley::spelling
