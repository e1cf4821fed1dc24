// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/permalink.h"

#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

QString padded(int number, int digits = 2)
{
    return QString::number(number).rightJustified(digits, u'0');
}

/// In front of a letter, `-` takes the leading zeros away.
QString formatLetter(const QDateTime &date, QChar letter, bool isShort)
{
    const auto number = [isShort](int value, int digits = 2) { return isShort ? QString::number(value) : padded(value, digits); };
    const QDate day = date.date();
    const QTime time = date.time();
    switch (letter.unicode()) {
    case u'Y':
        return QString::number(day.year());
    case u'y':
        return padded(day.year() % 100);
    case u'm':
        return number(day.month());
    case u'd':
        return number(day.day());
    case u'H':
        return number(time.hour());
    case u'M':
        return number(time.minute());
    case u'S':
        return number(time.second());
    case u'j':
        return number(day.dayOfYear(), 3);
    case u'B':
        return QLocale::c().monthName(day.month());
    case u'b':
        return QLocale::c().monthName(day.month(), QLocale::ShortFormat);
    case u'A':
        return QLocale::c().dayName(day.dayOfWeek());
    case u'a':
        return QLocale::c().dayName(day.dayOfWeek(), QLocale::ShortFormat);
    default:
        return u"%"_s + letter;
    }
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

} // namespace

std::optional<QString> expandColons(QStringView pattern, const std::function<std::optional<QString>(QStringView)> &value)
{
    QString result;
    for (qsizetype at = 0; at < pattern.size();) {
        qsizetype end = at + 1;
        while (pattern[at] == u':' && end < pattern.size() && isNameCharacter(pattern[end])) {
            ++end;
        }
        if (end == at + 1) {
            result += pattern[at++];
            continue;
        }
        std::optional<QString> replacement;
        for (; end > at + 1 && !replacement; --end) {
            replacement = value(pattern.sliced(at + 1, end - at - 1));
        }
        if (!replacement) {
            return std::nullopt;
        }
        result += *replacement;
        at = end + 1;
    }
    return result;
}

std::optional<QString> datePart(const std::optional<frontmatter::Date> &date, QStringView name)
{
    struct Part {
        QLatin1StringView name;
        QStringView format;
    };
    static constexpr std::array<Part, 19> parts{{
        {"year"_L1, u"%Y"},     {"short_year"_L1, u"%y"}, {"month"_L1, u"%m"},      {"i_month"_L1, u"%-m"},    {"day"_L1, u"%d"},
        {"i_day"_L1, u"%-d"},   {"y_day"_L1, u"%j"},      {"yearday"_L1, u"%-j"},   {"hour"_L1, u"%H"},        {"minute"_L1, u"%M"},
        {"second"_L1, u"%S"},   {"monthname"_L1, u"%B"},  {"long_month"_L1, u"%B"}, {"short_month"_L1, u"%b"}, {"weekdayname"_L1, u"%A"},
        {"long_day"_L1, u"%A"}, {"short_day"_L1, u"%a"},  {"i_hour"_L1, u"%-H"},    {"i_minute"_L1, u"%-M"},
    }};
    const auto part = std::ranges::find_if(parts, [name](const Part &one) { return name == one.name; });
    return part != parts.end() && date ? std::optional(formatDate(date->value, part->format)) : std::nullopt;
}

QString formatDate(const QDateTime &date, QStringView format)
{
    QString result;
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format[i] != u'%' || i + 1 == format.size()) {
            result += format[i];
            continue;
        }
        const bool isShort = format[i + 1] == u'-' && i + 2 < format.size();
        i += isShort ? 2 : 1;
        result += formatLetter(date, format[i], isShort);
    }
    return result;
}

frontmatter::FileName readStem(const QString &stem)
{
    return stem.isEmpty() ? frontmatter::FileName() : frontmatter::parseFileName(QString(stem + u".md"_s));
}

QString joinUrl(const QStringList &parts, bool endsWithSlash)
{
    QString url = u"/"_s;
    for (const QString &part : parts) {
        for (const QStringView piece : QStringView(part).tokenize(u'/', Qt::SkipEmptyParts)) {
            url += (url.endsWith(u'/') ? u""_s : u"/"_s) + piece;
        }
    }
    const bool slash = endsWithSlash || (!parts.isEmpty() && parts.last().endsWith(u'/'));
    return url + (slash && !url.endsWith(u'/') ? u"/"_s : u""_s);
}

QString slugifyPath(const QString &path, SlugRule rule)
{
    QStringList parts;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        parts.append(slugOf(part, rule));
    }
    return parts.join(u'/');
}

} // namespace galley::site
