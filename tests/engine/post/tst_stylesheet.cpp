// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/stylesheet.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using galley::post::styleSheet;
using galley::post::ThemeChoice;

namespace
{

QJsonObject colours(const QString &theme)
{
    QFile file(u":/themes/"_s + theme + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()[u"colours"_s].toObject() : QJsonObject();
}

/// WCAG 2.2, "relative luminance". Of `#rrggbb`.
double luminance(const QString &colour)
{
    const auto channel = [&colour](int index) {
        const double value = QStringView(colour).sliced(1 + 2 * index, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2);
}

/// WCAG 2.2, "contrast ratio".
double contrast(const QString &one, const QString &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QSet<QString> matches(const QString &text, const QString &pattern)
{
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : QRegularExpression(pattern).globalMatch(text)) {
        found.insert(match.captured(1));
    }
    return found;
}

} // namespace

class StyleSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPairOfColours_hasEnoughContrast_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("front");
        QTest::addColumn<QString>("ground");
        QTest::addColumn<double>("least");
        const auto add = [](const QString &front, const QString &ground, double least) {
            for (const QString &theme : {u"light"_s, u"dark"_s, u"sepia"_s}) {
                QTest::addRow("%s: %s on %s", qPrintable(theme), qPrintable(front), qPrintable(ground))
                    << theme << front << ground << least;
            }
        };
        for (const QString &text : {u"text"_s, u"heading"_s, u"quote"_s}) {
            for (const QString &ground : {u"background"_s, u"surface"_s, u"code-background"_s, u"front-matter-background"_s}) {
                add(text, ground, 7);
            }
        }
        for (const QString &ground : {u"mark"_s, u"selection"_s, u"current-line"_s}) {
            add(u"text"_s, ground, 7);
        }
        add(u"link"_s, u"background"_s, 7);
        for (const QString &ground : {u"surface"_s, u"mark"_s}) {
            add(u"link"_s, ground, 4.5);
        }
        for (const QString &front : {u"muted"_s, u"accent"_s, u"error"_s, u"warning"_s, u"success"_s, u"important"_s}) {
            add(front, u"background"_s, 4.5);
            add(front, u"surface"_s, 4.5);
        }
        for (const QString &code :
             {u"keyword"_s, u"type"_s, u"function"_s, u"string"_s, u"number"_s, u"comment"_s, u"operator"_s, u"variable"_s, u"error"_s}) {
            add(u"code-"_s + code, u"code-background"_s, 4.5);
        }
    }

    void everyPairOfColours_hasEnoughContrast()
    {
        QFETCH(QString, theme);
        QFETCH(QString, front);
        QFETCH(QString, ground);
        QFETCH(double, least);
        const QJsonObject palette = colours(theme);
        QVERIFY(palette.contains(front) && palette.contains(ground));
        const double ratio = contrast(palette[front].toString(), palette[ground].toString());
        QVERIFY2(ratio >= least, qPrintable(u"%1 is less than %2"_s.arg(ratio).arg(least)));
    }

    void themes_haveTheSameNames()
    {
        QCOMPARE(colours(u"dark"_s).keys(), colours(u"light"_s).keys());
        QCOMPARE(colours(u"sepia"_s).keys(), colours(u"light"_s).keys());
    }

    void everyVariableUsed_isDefined_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("reader") << ThemeChoice::Reader;
        QTest::newRow("preview") << ThemeChoice::Preview;
    }

    void everyVariableUsed_isDefined()
    {
        QFETCH(ThemeChoice, choice);
        const QString css = QString::fromUtf8(styleSheet(choice));
        const QSet<QString> undefined = matches(css, u"var\\((--[a-z0-9-]+)"_s) - matches(css, u"(--[a-z0-9-]+):"_s);
        QVERIFY2(undefined.isEmpty(), qPrintable(undefined.values().join(u' ')));
        QCOMPARE(css.count(u'{'), css.count(u'}'));
        QCOMPARE(css.count(u'('), css.count(u')'));
    }

    void colours_areWrittenInTheThemesAlone()
    {
        for (const QString &name : {u":/preview/tokens.css"_s, u":/preview/preview.css"_s, u":/preview/parts.css"_s}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString css = QString::fromUtf8(file.readAll());
            QVERIFY(!css.contains(QRegularExpression(u"#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch)a?\\("_s)));
        }
    }

    void exportedPage_isLightOnPaperAndFollowsTheReaderOnScreen()
    {
        const QByteArray css = styleSheet(ThemeChoice::Reader);
        QVERIFY(css.startsWith(":root {\n  color-scheme: light;\n"));
        QVERIFY(css.contains("@media screen and (prefers-color-scheme: dark) {\n:root {\n  color-scheme: dark;\n"));
        QVERIFY(!css.contains("sepia"));
    }

    void sheet_loadsNothing()
    {
        for (const ThemeChoice choice : {ThemeChoice::Reader, ThemeChoice::Preview}) {
            const QByteArray css = styleSheet(choice);
            QVERIFY(!css.contains("url("));
            QVERIFY(!css.contains("@import"));
            QVERIFY(!css.contains("</"));
        }
    }
};

QTEST_APPLESS_MAIN(StyleSheetTest)
#include "tst_stylesheet.moc"
