// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "ids.h"

#include <QList>
#include <QString>

namespace galley::markdown
{
namespace
{

bool stays(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Punctuation_Connector:
        return true;
    default:
        return c == U'-';
    }
}

} // namespace

QByteArray slug(QStringView text)
{
    QString id;
    id.reserve(text.size());
    for (const char32_t c : text.trimmed().toString().toLower().toUcs4()) {
        if (c == U' ') {
            id += QLatin1Char('-');
        } else if (stays(c)) {
            id += QChar::fromUcs4(c);
        }
    }
    return id.isEmpty() ? QByteArrayLiteral("section") : id.toUtf8();
}

void UniqueIds::reserve(std::string_view id)
{
    taken_.try_emplace(std::string(id), 0);
}

QByteArray UniqueIds::take(const QByteArray &slug)
{
    auto [place, isNew] = taken_.try_emplace(slug.toStdString(), 0);
    if (isNew) {
        return slug;
    }
    int &count = place->second;
    for (;;) {
        const QByteArray id = slug + '-' + QByteArray::number(++count);
        if (taken_.try_emplace(id.toStdString(), 0).second) {
            return id;
        }
    }
}

} // namespace galley::markdown
