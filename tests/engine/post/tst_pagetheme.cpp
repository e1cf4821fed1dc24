// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/pagetheme.h"
#include "post/stylesheet.h"
#include "support/files.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using post::PageThemeError;
using tests::put;

class PageThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownThemes_areWholeAndLoadNothing_data()
    {
        QTest::addColumn<QString>("name");
        QVERIFY(post::ownPageThemes().size() >= 4);
        for (const QString &name : post::ownPageThemes()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void ownThemes_areWholeAndLoadNothing()
    {
        QFETCH(QString, name);
        const auto theme = post::pageTheme(name);
        QVERIFY(theme);
        QCOMPARE(theme->name, name);
        QVERIFY(!theme->title.isEmpty());
        for (const post::ThemeChoice choice : {post::ThemeChoice::Reader, post::ThemeChoice::Preview}) {
            const QString css = QString::fromUtf8(post::styleSheet(choice, *theme));
            QCOMPARE(css.count(u'{'), css.count(u'}'));
            QVERIFY(!css.contains(u"url("_s) && !css.contains(u"@import"_s) && !css.contains(u"</"_s));
            QVERIFY(css.contains(u"@media print"_s));
        }
        // Colours are written in the palette alone.
        QVERIFY(!QString::fromUtf8(theme->rules).contains(QRegularExpression(u"#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch)a?\\("_s)));
    }

    void colours_replaceThoseOfThePalettes()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"theme.json"_s),
            "{\"title\": \"Mine\", \"light\": {\"text\": \"#123456\"}, \"dark\": {\"text\": \"#abcdef\"}}");
        put(folder.filePath(u"style.css"_s), "p { margin: 0 }\n");
        const auto theme = post::pageTheme(folder.path());
        QVERIFY(theme);
        QCOMPARE(theme->title, u"Mine"_s);
        const QByteArray css = post::styleSheet(post::ThemeChoice::Reader, *theme);
        QVERIFY(css.indexOf("--text: #123456") < css.indexOf("--text: #abcdef"));
        QVERIFY(css.endsWith("p { margin: 0 }\n"));
    }

    void themeWithoutBase_isItsOwnRulesAlone()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"theme.json"_s), "{\"base\": false}");
        put(folder.filePath(u"style.css"_s), "p { margin: 0 }\n");
        const auto theme = post::pageTheme(folder.path());
        QVERIFY(theme);
        QCOMPARE(post::styleSheet(post::ThemeChoice::Reader, *theme), "p { margin: 0 }\n"_ba);
    }

    void files_goIntoTheSheet()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"fonts/a b.woff2"_s), "FONT");
        put(folder.filePath(u"style.css"_s), "/* url(not.this) */ @font-face { src: url('fonts/a%20b.woff2?v=1') } b { fill: url(#x) }\n");
        const auto theme = post::pageTheme(folder.path());
        QVERIFY(theme);
        QCOMPARE(theme->rules, "/* url(not.this) */ @font-face { src: url(\"data:font/woff2;base64,Rk9OVA==\") } b { fill: url(#x) }\n"_ba);
    }

    void brokenThemes_sayWhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("detail");
        using Kind = PageThemeError::Kind;
        QTest::newRow("missing file") << "{}"_ba << "p {}\n\nq { background: url(no.png) }"_ba << int(Kind::MissingFile) << 2
                                      << u"no.png"_s;
        QTest::newRow("file outside") << "{}"_ba << "p { background: url(../out.png) }"_ba << int(Kind::MissingFile) << 0
                                      << u"../out.png"_s;
        QTest::newRow("remote file") << "{}"_ba << "p { background: url(https://e.example/a.png) }"_ba << int(Kind::RemoteFile) << 0
                                     << u"https://e.example/a.png"_s;
        QTest::newRow("import") << "{}"_ba << "\n@import 'a.css';"_ba << int(Kind::RemoteFile) << 1 << u"@import 'a.css'"_s;
        QTest::newRow("no JSON") << "{\n\"light\": x}"_ba << ""_ba << int(Kind::NotATheme) << 1 << u"illegal number"_s;
        QTest::newRow("no colour") << "{\"light\": {\"text\": \"red; } body { display: none\"}}"_ba << ""_ba << int(Kind::NoColour) << -1
                                   << u"text"_s;
    }

    void brokenThemes_sayWhere()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, css);
        QTemporaryDir outer;
        put(outer.filePath(u"out.png"_s), "x");
        const QString folder = outer.filePath(u"theme"_s);
        put(folder + u"/theme.json"_s, json);
        put(folder + u"/style.css"_s, css);
        const auto theme = post::pageTheme(folder);
        QVERIFY(!theme);
        QTEST(int(theme.error().kind), "kind");
        QTEST(theme.error().line, "line");
        QTEST(theme.error().detail, "detail");
    }

    void unknownThemes_areToldApart()
    {
        QCOMPARE(post::pageTheme(u"nothing"_s).error().kind, PageThemeError::Kind::Unknown);
        QCOMPARE(post::pageTheme(u".."_s).error().kind, PageThemeError::Kind::Unknown);
        QCOMPARE(post::pageTheme(u"./nothing"_s).error().kind, PageThemeError::Kind::Unreadable);
        QCOMPARE(post::pageTheme(QString())->name, u"galley"_s);
    }
};

QTEST_APPLESS_MAIN(PageThemeTest)
#include "tst_pagetheme.moc"
