// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/utf8.h"

#include <QTest>

using namespace galley::text;

class TestUtf8 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placeAndOffsetSayTheSame_data();
    void placeAndOffsetSayTheSame();
    void insideACharacterMeansItsStart();
    void pastTheEndIsTheEnd();
    void lengthIsThatOfQString();
};

void TestUtf8::placeAndOffsetSayTheSame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QByteArray() << 0 << 0 << 0;
    QTest::newRow("start") << QByteArray("abc") << 0 << 0 << 0;
    QTest::newRow("after LF") << QByteArray("a\nb") << 2 << 1 << 0;
    QTest::newRow("after CRLF") << QByteArray("a\r\nb") << 3 << 1 << 0;
    QTest::newRow("after CR") << QByteArray("a\rb") << 2 << 1 << 0;
    QTest::newRow("the line end itself") << QByteArray("ab\r\nb") << 2 << 0 << 2;
    QTest::newRow("last empty line") << QByteArray("a\n") << 2 << 1 << 0;
    QTest::newRow("after two bytes") << QByteArray("\xC3\xA4x") << 2 << 0 << 1;
    QTest::newRow("after an emoji") << QByteArray("a\n\xF0\x9F\x98\x80"
                                                  "b")
                                    << 6 << 1 << 2;
    QTest::newRow("after a combining mark") << QByteArray("e\xCC\x81x") << 3 << 0 << 2;
    QTest::newRow("after a family of emoji") << QByteArray("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7!") << 11 << 0 << 5;
    QTest::newRow("after a byte that is not UTF-8") << QByteArray("\xFFx") << 1 << 0 << 1;
    QTest::newRow("after a character that is cut off") << QByteArray("\xE2\x82\nx") << 3 << 1 << 0;
}

void TestUtf8::placeAndOffsetSayTheSame()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    QFETCH(int, line);
    QFETCH(int, column);
    const Position position{line, column};
    QCOMPARE(positionAt(text, offset).line, line);
    QCOMPARE(positionAt(text, offset).column, column);
    QCOMPARE(offsetAt(text, position), offset);
}

void TestUtf8::insideACharacterMeansItsStart()
{
    const QByteArray emoji = "a\xF0\x9F\x98\x80";
    for (const int inside : {2, 3, 4}) {
        QCOMPARE(positionAt(emoji, inside), (Position{0, 1}));
    }
    QCOMPARE(offsetAt(emoji, {0, 2}), 1);
    QCOMPARE(positionAt("a\r\nb", 2), (Position{0, 1}));
}

void TestUtf8::pastTheEndIsTheEnd()
{
    QCOMPARE(positionAt("a\nbc", 99), (Position{1, 2}));
    QCOMPARE(positionAt("a\nbc", -1), (Position{0, 0}));
    QCOMPARE(offsetAt("a\nbc", {7, 0}), 4);
    QCOMPARE(offsetAt("a\n", {0, 9}), 1);
}

void TestUtf8::lengthIsThatOfQString()
{
    for (const QString &text : {QString(), QStringLiteral("aä€"), QStringLiteral("😀e\u0301"), QStringLiteral("👩‍👧‍👦\n")}) {
        QCOMPARE(utf16Length(text.toUtf8()), text.size());
    }
}

QTEST_APPLESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
