// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"
#include "support/corpora.h"
#include "text/textfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley::tests
{

/// A corpus's expected.json.
inline QJsonArray expectations(const QString &folder)
{
    return QJsonDocument::fromJson(bytesOf(folder + QStringLiteral("/expected.json"))).array();
}

/// A post's bytes as the engine gets them: UTF-8 and LF. `encoding` helps where neither a mark nor UTF-8 says it.
inline QByteArray engineText(const QByteArray &bytes, const QString &encoding)
{
    std::optional<text::Encoding> known;
    if (encoding.startsWith(QStringLiteral("ISO-8859-1")) || encoding.startsWith(QStringLiteral("Latin"))) {
        known = text::Encoding::Latin1;
    } else if (encoding.contains(QStringLiteral("1252"))) {
        known = text::Encoding::Windows1252;
    }
    const auto decoded = text::decode(bytes, known);
    return text::toUtf8(decoded.text);
}

/// The date in the words of the corpus: `2020-01-01`, `2020-01-01T10:00:00`, or an instant in UTC.
inline QString canonical(const std::optional<frontmatter::Date> &date)
{
    if (!date) {
        return {};
    }
    switch (date->precision) {
    case frontmatter::Date::Precision::Day:
        return date->value.date().toString(Qt::ISODate);
    case frontmatter::Date::Precision::LocalTime:
        return date->value.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"));
    case frontmatter::Date::Precision::Instant:
        return date->value.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
    }
    return {};
}

/// The same for a date of expected.json, read by Qt and not by our own reader.
inline QString canonical(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.size() <= 10) {
        return text;
    }
    const QString time = text.mid(11);
    const bool hasZone = time.endsWith(u'Z') || time.contains(u'+') || time.contains(u'-');
    const QDateTime date = QDateTime::fromString(text, Qt::ISODateWithMs);
    return hasZone ? date.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"))
                   : date.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"));
}

inline QStringList strings(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &item : list.toArray()) {
        result += item.toString();
    }
    return result;
}

/// The values that the corpus accepts for a field: the expected one and its alternatives.
inline QList<QJsonValue> accepted(const QJsonObject &expected, const QString &field)
{
    QList<QJsonValue> result{expected.value(field)};
    for (const QJsonValue &other : expected.value(field + QStringLiteral("_alternatives")).toArray()) {
        result += other;
    }
    return result;
}

} // namespace galley::tests
