// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/dates.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::frontmatter
{

namespace
{

struct Number {
    int value = 0;
    int digits = 0;
};

/// Reads a text from left to right; nothing is consumed by what does not match.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at == m_text.size(); }
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    void skip(qsizetype count) { m_at += count; }

    bool accept(QChar c)
    {
        const bool match = !atEnd() && m_text[m_at] == c;
        m_at += match ? 1 : 0;
        return match;
    }

    bool skipBlanks()
    {
        const qsizetype before = m_at;
        while (!atEnd() && (peek() == u' ' || peek() == u'\t')) {
            ++m_at;
        }
        return m_at > before;
    }

    /// Up to nine digits.
    Number number()
    {
        Number number;
        while (!atEnd() && number.digits < 9 && peek() >= u'0' && peek() <= u'9') {
            number.value = number.value * 10 + (m_text[m_at++].unicode() - u'0');
            ++number.digits;
        }
        return number;
    }

    QStringView word()
    {
        const qsizetype start = m_at;
        while (!atEnd() && ((peek() >= u'a' && peek() <= u'z') || (peek() >= u'A' && peek() <= u'Z'))) {
            ++m_at;
        }
        return m_text.sliced(start, m_at - start);
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

bool equals(QStringView word, QLatin1StringView name)
{
    return word.compare(name, Qt::CaseInsensitive) == 0;
}

/// 1 to 12 for an English month name or its first three letters (and `Sept`); 0 if it is none.
int monthOf(QStringView word)
{
    static constexpr std::array names{"january"_L1, "february"_L1, "march"_L1,     "april"_L1,   "may"_L1,      "june"_L1,
                                      "july"_L1,    "august"_L1,   "september"_L1, "october"_L1, "november"_L1, "december"_L1};
    for (size_t i = 0; i < names.size(); ++i) {
        if (equals(word, names[i]) || equals(word, names[i].first(3))) {
            return static_cast<int>(i) + 1;
        }
    }
    return equals(word, "sept"_L1) ? 9 : 0;
}

bool isWeekday(QStringView word)
{
    static constexpr std::array names{"monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1, "saturday"_L1, "sunday"_L1};
    return std::any_of(names.begin(), names.end(),
                       [word](QLatin1StringView name) { return equals(word, name) || equals(word, name.first(3)); });
}

std::optional<QDate> validDate(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// Numbers only: year first, or year last.
std::optional<QDate> numericDate(Scanner &scan)
{
    const Number first = scan.number();
    if (first.digits == 8) {
        return validDate(first.value / 10000, first.value / 100 % 100, first.value % 100);
    }
    const QChar separator = scan.peek();
    if ((separator != u'-' && separator != u'/' && separator != u'.') || !scan.accept(separator)) {
        return std::nullopt;
    }
    const Number second = scan.number();
    if (!scan.accept(separator)) {
        return std::nullopt;
    }
    const Number third = scan.number();
    if (second.digits < 1 || second.digits > 2) {
        return std::nullopt;
    }
    if (first.digits == 4 && (third.digits == 1 || third.digits == 2)) {
        return validDate(first.value, second.value, third.value);
    }
    if (first.digits > 2 || third.digits != 4) {
        return std::nullopt;
    }
    const bool dayFirst = separator == u'.' || first.value > 12;
    return dayFirst ? validDate(third.value, second.value, first.value) : validDate(third.value, first.value, second.value);
}

void skipGap(Scanner &scan)
{
    scan.skipBlanks();
    if (scan.accept(u',') || scan.accept(u'.') || scan.accept(u'-')) {
        scan.skipBlanks();
    }
}

/// Day number with an English ending (`8th`).
Number dayNumber(Scanner &scan)
{
    Number day = scan.number();
    Scanner ahead = scan;
    const QStringView ending = ahead.word();
    if (day.digits > 0 && (equals(ending, "st"_L1) || equals(ending, "nd"_L1) || equals(ending, "rd"_L1) || equals(ending, "th"_L1))) {
        scan = ahead;
    }
    return day;
}

/// With a month's name: `July 25, 2005`, `8 Jul 2022`, `2022 July 8`.
std::optional<QDate> namedDate(Scanner &scan)
{
    Number first = dayNumber(scan);
    if (first.digits > 0) {
        skipGap(scan);
    }
    const int month = monthOf(scan.word());
    if (month == 0) {
        return std::nullopt;
    }
    skipGap(scan);
    Number second = first.digits > 0 ? scan.number() : dayNumber(scan);
    if (first.digits == 0) {
        first = second;
        skipGap(scan);
        second = scan.number();
    }
    if (first.digits == 4) {
        std::swap(first, second);
    }
    if (first.digits < 1 || first.digits > 2 || second.digits != 4) {
        return std::nullopt;
    }
    return validDate(second.value, month, first.value);
}

std::optional<QDate> scanDate(Scanner &scan)
{
    Scanner ahead = scan;
    if (isWeekday(ahead.word())) {
        scan = ahead;
        skipGap(scan);
    }
    ahead = scan;
    if (const auto date = numericDate(ahead)) {
        scan = ahead;
        return date;
    }
    return namedDate(scan);
}

struct Time {
    QTime time;
    int leapSeconds = 0;
};

/// `.123` or `,123` behind the seconds, in milliseconds; digits past the third are dropped.
int scanFraction(Scanner &scan)
{
    if ((scan.peek() != u'.' && scan.peek() != u',') || !scan.peek(1).isDigit()) {
        return 0;
    }
    scan.skip(1);
    int milliseconds = 0;
    int weight = 100;
    while (scan.peek() >= u'0' && scan.peek() <= u'9') {
        milliseconds += (scan.peek().unicode() - u'0') * weight;
        weight /= 10;
        scan.skip(1);
    }
    return milliseconds;
}

/// Hours from `am` and `pm`; the hour itself where neither follows; -1 for `13 pm`.
int scanHalfDay(Scanner &scan, int hour)
{
    Scanner ahead = scan;
    ahead.skipBlanks();
    const QStringView word = ahead.word();
    const bool afternoon = equals(word, "pm"_L1);
    if (!afternoon && !equals(word, "am"_L1)) {
        return hour;
    }
    scan = ahead;
    return hour < 1 || hour > 12 ? -1 : hour % 12 + (afternoon ? 12 : 0);
}

std::optional<Time> scanTime(Scanner &scan)
{
    const Number hour = scan.number();
    if (hour.digits < 1 || hour.digits > 2 || !scan.accept(u':')) {
        return std::nullopt;
    }
    const Number minute = scan.number();
    Number second{0, 2};
    int milliseconds = 0;
    if (scan.accept(u':')) {
        second = scan.number();
        milliseconds = scanFraction(scan);
    }
    if (minute.digits != 2 || second.digits < 1 || second.digits > 2) {
        return std::nullopt;
    }
    const int leap = second.value == 60 ? 1 : 0;
    const QTime time(scanHalfDay(scan, hour.value), minute.value, second.value - leap, milliseconds);
    return time.isValid() ? std::optional(Time{time, leap}) : std::nullopt;
}

/// RFC 2822 section 4.3.
std::optional<int> namedOffset(QStringView name)
{
    struct Zone {
        QLatin1StringView name;
        int hours;
    };
    static constexpr std::array<Zone, 12> zones{{{"z"_L1, 0},
                                                 {"utc"_L1, 0},
                                                 {"gmt"_L1, 0},
                                                 {"ut"_L1, 0},
                                                 {"est"_L1, -5},
                                                 {"edt"_L1, -4},
                                                 {"cst"_L1, -6},
                                                 {"cdt"_L1, -5},
                                                 {"mst"_L1, -7},
                                                 {"mdt"_L1, -6},
                                                 {"pst"_L1, -8},
                                                 {"pdt"_L1, -7}}};
    const auto zone = std::find_if(zones.begin(), zones.end(), [name](const Zone &z) { return equals(name, z.name); });
    return zone == zones.end() ? std::nullopt : std::optional(zone->hours * 3600);
}

/// `+05:45`, `-0500`, `+2`: seconds from UTC. Nothing for more than 16 hours.
std::optional<int> numericOffset(Scanner &scan)
{
    const int sign = scan.peek() == u'-' ? -1 : 1;
    scan.skip(1);
    const Number first = scan.number();
    int hours = first.value;
    int minutes = 0;
    if (first.digits == 4) {
        hours = first.value / 100;
        minutes = first.value % 100;
    } else if (first.digits < 1 || first.digits > 2) {
        return std::nullopt;
    } else if (scan.accept(u':')) {
        minutes = scan.number().value;
    }
    if (hours > 16 || minutes > 59) {
        return std::nullopt;
    }
    return sign * (hours * 3600 + minutes * 60);
}

/// JavaScript's `Date` writes the zone's name in parentheses behind the offset.
void skipComment(Scanner &scan)
{
    Scanner ahead = scan;
    ahead.skipBlanks();
    if (!ahead.accept(u'(')) {
        return;
    }
    while (!ahead.atEnd() && !ahead.accept(u')')) {
        ahead.skip(1);
    }
    scan = ahead;
}

/// Seconds from UTC. The outer value is missing if there is a zone that is not understood.
std::optional<std::optional<int>> scanZone(Scanner &scan)
{
    scan.skipBlanks();
    std::optional<int> offset;
    if (const QStringView name = scan.word(); !name.isEmpty()) {
        offset = namedOffset(name);
        if (!offset) {
            return std::nullopt;
        }
    }
    if (scan.peek() == u'+' || scan.peek() == u'-') {
        offset = numericOffset(scan);
        if (!offset) {
            return std::nullopt;
        }
        skipComment(scan);
    }
    return std::optional(offset);
}

/// Between date and time: `T`, blanks, a comma, `at`.
bool skipTimeSeparator(Scanner &scan)
{
    const bool comma = scan.accept(u',');
    const bool blanks = scan.skipBlanks();
    Scanner ahead = scan;
    const QStringView word = ahead.word();
    if (equals(word, "t"_L1) || equals(word, "at"_L1)) {
        scan = ahead;
        scan.skipBlanks();
        return true;
    }
    return comma || blanks;
}

} // namespace

std::optional<Date> parseDate(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    Scanner scan(trimmed);
    const auto day = scanDate(scan);
    if (!day) {
        return std::nullopt;
    }
    Date result{Date::Precision::Day, QDateTime(*day, QTime(0, 0), QTimeZone::UTC), text.toString()};
    if (scan.atEnd()) {
        return result;
    }
    if (!skipTimeSeparator(scan)) {
        return std::nullopt;
    }
    const auto time = scanTime(scan);
    if (!time) {
        return std::nullopt;
    }
    const auto zone = scanZone(scan);
    if (!zone || !scan.atEnd()) {
        return std::nullopt;
    }
    const QTimeZone timeZone = *zone ? QTimeZone::fromSecondsAheadOfUtc(**zone) : QTimeZone(QTimeZone::UTC);
    result.precision = *zone ? Date::Precision::Instant : Date::Precision::LocalTime;
    result.value = QDateTime(*day, time->time, timeZone).addSecs(time->leapSeconds);
    return result;
}

bool isDatePlaceholder(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    static constexpr std::array words{"last modified"_L1, "created"_L1, "git last modified"_L1, "git created"_L1};
    return trimmed.contains("{{"_L1) ||
           std::any_of(words.begin(), words.end(), [trimmed](QLatin1StringView w) { return equals(trimmed, w); });
}

} // namespace galley::frontmatter
