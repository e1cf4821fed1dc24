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

/// One line, without control characters. No-break spaces stay, which `QString::simplified()` would take.
QString cleaned(const QString &text)
{
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

} // namespace

QByteArray escapeText(const QString &text)
{
    std::string escaped;
    markdown::appendText(escaped, cleaned(text).toStdString());
    return QByteArray::fromStdString(escaped);
}

QByteArray escapeAttribute(const QString &text)
{
    std::string escaped;
    markdown::appendAttribute(escaped, cleaned(text).toStdString());
    return QByteArray::fromStdString(escaped);
}

} // namespace galley::post
