// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/language.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::post
{

using frontmatter::Date;

namespace
{

bool isLanguageTag(const QString &text)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s);
    return !text.isEmpty() && text.size() <= 35 && tag.match(text).hasMatch();
}

QLocale localeOf(const QString &language)
{
    // English of no country: day before month, as most of its readers have it.
    if (language.compare(u"en"_s, Qt::CaseInsensitive) == 0) {
        return {QLocale::English, QLocale::World};
    }
    return QLocale(language);
}

/// The locale's long format without the weekday, and without what only led to or from it ("den", a comma).
QString dayFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(u"dddd"_s);
    static const QRegularExpression lead(u"^('[^']*'|[^dMy'])*"_s);
    static const QRegularExpression trail(u"[\\s,\u060c\u3001]+$"_s);
    return format.remove(lead).remove(trail);
}

/// "2020-11-09" (ISO 8601). Qt's own way prints it through a format for any number, and each page has several.
QByteArray isoDay(QDate date)
{
    const auto padded = [](int number, int digits) { return QByteArray::number(number).rightJustified(digits, '0'); };
    return padded(date.year(), 4) + '-' + padded(date.month(), 2) + '-' + padded(date.day(), 2);
}

} // namespace

QString languageOf(const frontmatter::FrontMatter &frontMatter, const QString &fallback)
{
    for (QString language : {frontMatter.language(), fallback}) {
        language.replace(u'_', u'-');
        if (isLanguageTag(language)) {
            return language;
        }
    }
    return u"en"_s;
}

bool isRightToLeft(const QString &language)
{
    return QLocale(language).textDirection() == Qt::RightToLeft;
}

QString readableDate(const Date &date, const QString &language)
{
    const QLocale locale = localeOf(language);
    return locale.toString(date.value.date(), dayFormat(locale));
}

QByteArray machineDate(const Date &date)
{
    const int year = date.value.date().year();
    if (year < 1 || year > 9999) {
        return {};
    }
    switch (date.precision) {
    case Date::Precision::Day:
        return isoDay(date.value.date());
    case Date::Precision::LocalTime:
        return isoDay(date.value.date()) + 'T' + date.value.time().toString(Qt::ISODate).toLatin1();
    case Date::Precision::Instant:
        return date.value.toString(Qt::ISODate).toLatin1();
    }
    return {};
}

} // namespace galley::post
