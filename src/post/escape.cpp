// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/escape.h"

#include "markdown/html.h"

namespace galley::post
{

namespace
{

bool isHtmlSpace(QChar character)
{
    return character == u' ' || (character >= u'\t' && character <= u'\r');
}

bool isControl(QChar character)
{
    return character < u' ' || (character >= QChar(0x7f) && character < QChar(0xa0));
}

/// True if there is nothing to clean: only single spaces between words, no control characters.
bool isClean(const QString &text)
{
    bool isBehindSpace = true;
    for (const QChar character : text) {
        if (character == u' ' ? isBehindSpace : isControl(character)) {
            return false;
        }
        isBehindSpace = character == u' ';
    }
    return text.isEmpty() || !isBehindSpace;
}

/// One line, without control characters. No-break spaces stay, which `QString::simplified()` would take.
QString cleaned(const QString &text)
{
    if (isClean(text)) {
        return text;
    }
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (!isHtmlSpace(character)) {
            result += isControl(character) ? QChar(QChar::ReplacementCharacter) : character;
        } else if (!result.isEmpty() && result.back() != u' ') {
            result += u' ';
        }
    }
    if (result.endsWith(u' ')) {
        result.chop(1);
    }
    return result;
}

QByteArray escaped(const QString &text, void (*append)(std::string &, std::string_view))
{
    const QByteArray utf8 = cleaned(text).toUtf8();
    std::string html;
    append(html, {utf8.constData(), size_t(utf8.size())});
    return QByteArray::fromStdString(html);
}

} // namespace

QByteArray escapeText(const QString &text)
{
    return escaped(text, markdown::appendText);
}

QByteArray escapeAttribute(const QString &text)
{
    return escaped(text, markdown::appendAttribute);
}

} // namespace galley::post
