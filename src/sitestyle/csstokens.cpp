// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sitestyle/csstokens.h"

#include "text/ascii.h"

#include <QString>

namespace galley::sitestyle
{

namespace
{

constexpr char escapeSign = '\\';

bool isNameCharacter(char c)
{
    return isAlphanumeric(c) || c == '-' || c == '_' || uchar(c) >= 0x80;
}

/// Reads what stands at a place of the sheet.
class CssTokenReader
{
public:
    CssTokenReader(QByteArrayView css, qsizetype from)
        : m_css(css)
        , m_at(from)
    {
    }

    CssToken read()
    {
        if (m_css.sliced(m_at).startsWith("/*")) {
            const qsizetype end = m_css.indexOf("*/", m_at + 2);
            return {CssToken::Kind::Comment, end < 0 ? m_css.size() : end + 2};
        }
        if (peek() == '"' || peek() == '\'') {
            return string();
        }
        if (peek() == '@') {
            ++m_at;
            const QByteArray name = readName().toLower();
            return {name.isEmpty() ? CssToken::Kind::Other : CssToken::Kind::AtKeyword, m_at, name};
        }
        if (isNameCharacter(peek()) || isEscape()) {
            return word();
        }
        return {CssToken::Kind::Other, m_at + 1};
    }

private:
    bool atEnd() const { return m_at >= m_css.size(); }
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_css.size() ? m_css[m_at + ahead] : '\0'; }
    bool isEscape() const { return peek() == escapeSign && m_at + 1 < m_css.size() && peek(1) != '\n'; }

    CssToken string()
    {
        const char quote = peek();
        CssToken token{CssToken::Kind::String};
        for (++m_at; !atEnd() && peek() != quote && peek() != '\n';) {
            if (peek() == escapeSign && peek(1) == '\n') {
                m_at += 2; // the line goes on
            } else if (isEscape()) {
                token.value += unescaped();
            } else {
                token.value += m_css[m_at++];
            }
        }
        token.end = peek() == quote && !atEnd() ? m_at + 1 : m_at;
        return token;
    }

    CssToken word()
    {
        const QByteArray name = readName().toLower();
        if (peek() != '(' || atEnd()) {
            return {CssToken::Kind::Word, m_at};
        }
        ++m_at;
        const qsizetype inside = m_at;
        if (name == "url") {
            while (isWhiteSpace(peek())) {
                ++m_at;
            }
            if (peek() != '"' && peek() != '\'') {
                return address();
            }
        }
        return {CssToken::Kind::Function, inside, name};
    }

    CssToken address()
    {
        CssToken token{CssToken::Kind::Url};
        while (!atEnd() && peek() != ')') {
            if (isEscape()) {
                token.value += unescaped();
            } else {
                token.value += m_css[m_at++];
            }
        }
        token.value = token.value.trimmed();
        token.end = atEnd() ? m_at : m_at + 1;
        return token;
    }

    QByteArray readName()
    {
        QByteArray name;
        while (!atEnd() && (isNameCharacter(peek()) || isEscape())) {
            if (isEscape()) {
                name += unescaped();
            } else {
                name += m_css[m_at++];
            }
        }
        return name;
    }

    QByteArray unescaped()
    {
        ++m_at; // the backslash
        char32_t code = 0;
        constexpr int mostDigits = 6;
        int digits = 0;
        for (; digits < mostDigits && isHexDigit(peek()); ++digits) {
            code = code * 16 + char32_t(QByteArray(1, m_css[m_at++]).toUInt(nullptr, 16));
        }
        if (digits == 0) {
            return QByteArray(1, m_css[m_at++]);
        }
        if (isWhiteSpace(peek())) {
            ++m_at;
        }
        const bool isCharacter = code != 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        const char32_t character = isCharacter ? code : U'\ufffd';
        return QString::fromUcs4(&character, 1).toUtf8();
    }

    const QByteArrayView m_css;
    qsizetype m_at;
};

} // namespace

CssToken cssTokenAt(QByteArrayView css, qsizetype from)
{
    return CssTokenReader(css, from).read();
}

} // namespace galley::sitestyle
