// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/language.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using frontmatter::Date;

class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dates_readAsInTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("date");
        QTest::newRow("en") << u"en"_s << u"11 November 2020"_s;
        QTest::newRow("en-US") << u"en-US"_s << u"November 11, 2020"_s;
        QTest::newRow("de") << u"de"_s << u"11. November 2020"_s;
        QTest::newRow("fr") << u"fr"_s << u"11 novembre 2020"_s;
        QTest::newRow("es") << u"es"_s << u"11 de noviembre de 2020"_s;
        QTest::newRow("pt-BR") << u"pt-BR"_s << u"11 de novembro de 2020"_s;
        QTest::newRow("da") << u"da"_s << u"11. november 2020"_s;
        QTest::newRow("ru") << u"ru"_s << u"11 ноября 2020\u202fг."_s;
        QTest::newRow("hu") << u"hu"_s << u"2020. november 11."_s;
        QTest::newRow("ja") << u"ja"_s << u"2020年11月11日"_s;
        QTest::newRow("ko") << u"ko"_s << u"2020년 11월 11일"_s;
        QTest::newRow("th") << u"th"_s << u"11 พฤศจิกายน 2020"_s;
        QTest::newRow("he") << u"he"_s << u"11 בנובמבר 2020"_s;
        QTest::newRow("unknown") << u"xx"_s << u"11 November 2020"_s;
    }

    void dates_readAsInTheLanguage()
    {
        QFETCH(QString, language);
        QTEST(post::readableDate({.value = QDate(2020, 11, 11).startOfDay(QTimeZone::UTC), .source = {}}, language), "date");
    }

    void dates_neverShowAWeekdayOrLooseSigns()
    {
        const Date date{.value = QDate(2020, 11, 11).startOfDay(QTimeZone::UTC), .source = {}};
        for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            const QString text = post::readableDate(date, locale.bcp47Name());
            QVERIFY2(!text.isEmpty() && text == text.trimmed(), qPrintable(locale.bcp47Name()));
            QVERIFY2(!text.contains(u", "_s + locale.dayName(3)), qPrintable(locale.bcp47Name()));
            QVERIFY2(!text.endsWith(u',') && !text.startsWith(u','), qPrintable(text));
        }
    }

    void instants_keepTheirOwnDayAndZone()
    {
        const Date date{.precision = Date::Precision::Instant,
                        .value = QDateTime(QDate(2020, 11, 11), QTime(23, 30), QTimeZone::fromSecondsAheadOfUtc(-8 * 3600)),
                        .source = {}};
        QCOMPARE(post::readableDate(date, u"en"_s), u"11 November 2020"_s);
        QCOMPARE(post::machineDate(date), "2020-11-11T23:30:00-08:00"_ba);
    }

    void machineDates_areAsExactAsThePost_data()
    {
        QTest::addColumn<Date>("date");
        QTest::addColumn<QByteArray>("machine");
        const QDateTime utc(QDate(2020, 11, 11), QTime(9, 5), QTimeZone::UTC);
        const QDateTime local(QDate(2020, 11, 11), QTime(9, 5), QTimeZone::LocalTime);
        QTest::newRow("day") << Date{Date::Precision::Day, local, {}} << "2020-11-11"_ba;
        QTest::newRow("local time") << Date{Date::Precision::LocalTime, local, {}} << "2020-11-11T09:05:00"_ba;
        QTest::newRow("instant") << Date{Date::Precision::Instant, utc, {}} << "2020-11-11T09:05:00Z"_ba;
        QTest::newRow("before Christ") << Date{Date::Precision::Day, QDate(-5, 1, 1).startOfDay(QTimeZone::UTC), {}} << ""_ba;
        QTest::newRow("far future") << Date{Date::Precision::Day, QDate(12020, 1, 1).startOfDay(QTimeZone::UTC), {}} << ""_ba;
    }

    void machineDates_areAsExactAsThePost()
    {
        QFETCH(Date, date);
        QTEST(post::machineDate(date), "machine");
    }

    void direction_followsTheScript_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("rightToLeft");
        for (const QString &language : {u"ar"_s, u"he"_s, u"fa-IR"_s, u"ur"_s, u"az-Arab"_s, u"ps"_s, u"yi"_s, u"ckb"_s}) {
            QTest::newRow(qPrintable(language)) << language << true;
        }
        for (const QString &language : {u"en"_s, u"de-AT"_s, u"az"_s, u"zh"_s, u"xx"_s}) {
            QTest::newRow(qPrintable(language)) << language << false;
        }
    }

    void direction_followsTheScript()
    {
        QFETCH(QString, language);
        QTEST(post::isRightToLeft(language), "rightToLeft");
    }
};

QTEST_APPLESS_MAIN(LanguageTest)
#include "tst_language.moc"
