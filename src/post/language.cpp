// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/language.h"

#include "text/ascii.h"

#include <QLocale>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace galley::post
{

using frontmatter::Date;

namespace
{

// By hand what regular expressions could say: they would be the only ones for which a plain export loads the machine.

/// "en", "de-AT", "zh-Hans-CN": two or three letters, then parts of two to eight letters and digits.
bool isLanguageTag(QStringView text)
{
    constexpr qsizetype longest = 35;
    bool isFirst = true;
    for (const QStringView part : text.tokenize(u'-')) {
        const auto isFitting = [isFirst](QChar c) { return isFirst ? isLetter(c.toLatin1()) : isAlphanumeric(c.toLatin1()); };
        if (part.size() < 2 || part.size() > (isFirst ? 3 : 8) || !std::ranges::all_of(part, isFitting)) {
            return false;
        }
        isFirst = false;
    }
    return text.size() <= longest;
}

QLocale localeOf(const QString &language)
{
    // English of no country: day before month, as most of its readers have it.
    if (language.compare(u"en"_s, Qt::CaseInsensitive) == 0) {
        return {QLocale::English, QLocale::World};
    }
    return QLocale(language);
}

/// The place of the first day, month or year in a format.
qsizetype firstNumber(QStringView format)
{
    qsizetype at = 0;
    while (at < format.size() && format[at] != u'd' && format[at] != u'M' && format[at] != u'y') {
        const qsizetype quoted = format[at] == u'\'' ? format.indexOf(u'\'', at + 1) : at;
        if (quoted < 0) {
            break;
        }
        at = quoted + 1;
    }
    return at;
}

/// The locale's long format without the weekday, and without what only led to or from it ("den", a comma).
QString dayFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(u"dddd"_s);
    format.remove(0, firstNumber(format));
    const auto trails = [](QChar c) { return isWhiteSpace(c.toLatin1()) || c == u'\v' || c == u',' || c == u'\u060c' || c == u'\u3001'; };
    while (!format.isEmpty() && trails(format.back())) {
        format.chop(1);
    }
    return format;
}

/// How dates are written in a language. Most posts have that of the one in front.
struct DateStyle {
    QString language;
    QLocale locale;
    QString format;
};

const DateStyle &dateStyleOf(const QString &language)
{
    thread_local std::optional<DateStyle> style;
    if (!style || style->language != language) {
        const QLocale locale = localeOf(language);
        style = DateStyle{language, locale, dayFormat(locale)};
    }
    return *style;
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
    const DateStyle &style = dateStyleOf(language);
    return style.locale.toString(date.value.date(), style.format);
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
