// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/textfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley::text;

namespace
{

const std::optional<Encoding> allEncodings[] = {
    {}, Encoding::Utf8, Encoding::Utf16LE, Encoding::Utf16BE, Encoding::Windows1252, Encoding::Latin1};

/// Empty if the bytes come back in every encoding; else what is wrong.
QByteArray mistakeIn(const QByteArray &bytes)
{
    for (const auto &encoding : allEncodings) {
        const Decoded decoded = decode(bytes, encoding);
        const auto again = encode(decoded.text, decoded.format);
        if (!again || *again != bytes) {
            return "encoding " + QByteArray::number(encoding ? int(*encoding) : -1) + " of " + bytes.toHex();
        }
        for (const char16_t c : {u'\r', u'\u2029', u'\uFDD0', u'\uFDD1'}) {
            if (decoded.text.contains(QChar(c))) {
                return "a hidden line end in " + bytes.toHex();
            }
        }
    }
    return {};
}

QByteArray utf16(const QString &text)
{
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
}

} // namespace

class TestTextRoundtrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesComeBack_data();
    void bytesComeBack();
    void everyByteAloneAndInTheMiddleComesBack();
    void randomBytesComeBack();
    void encodingIsDetected_data();
    void encodingIsDetected();
    void lineEndingIsTheOneMostLinesHave_data();
    void lineEndingIsTheOneMostLinesHave();
    void undecodableSaysWhere_data();
    void undecodableSaysWhere();
    void anyByteIsALegacyCharacter();
    void unencodableSaysWhere_data();
    void unencodableSaysWhere();
    void engineGetsTheRealCharacters();
    void pathsOfAnyBytesComeBack();
};

void TestTextRoundtrip::bytesComeBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("empty", {});
    row("LF", "a\nb\n");
    row("CRLF", "a\r\nb\r\n");
    row("CR", "a\rb\r");
    row("mixed", "a\r\nb\nc\rd\n\r\n\r\r\n\n");
    row("no final line end", "a\r\nb");
    row("only line ends", "\n\n\r\n\r");
    row("only a mark", "\xEF\xBB\xBF");
    row("mark", "\xEF\xBB\xBF"
                "a\n");
    row("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF"
                     "a");
    row("mark inside", "a\xEF\xBB\xBF"
                       "b");
    row("half a mark", "\xEF\xBB");
    row("UTF-16 LE", "\xFF\xFE" + utf16(u"a\r\nä\u2029😀\n"_s));
    row("UTF-16 LE, two marks", "\xFF\xFE\xFF\xFE"
                                "a" +
                                    QByteArray(1, '\0'));
    row("UTF-16 LE, odd", "\xFF\xFE"
                          "a" +
                              QByteArray(1, '\0') + "b");
    row("UTF-16 BE", "\xFE\xFF" + QByteArray(1, '\0') + "a" + QByteArray(1, '\0') + "\r" + QByteArray(1, '\0') + "\n");
    row("UTF-16 lone high half", "\xFF\xFE" + utf16(QString(QChar(0xD800)) + u"a"));
    row("UTF-16 lone low half", "\xFF\xFE" + utf16(QString(QChar(0xDC29)) + u"\u2029"));
    row("UTF-16 high half before a paragraph separator", "\xFF\xFE" + utf16(QString(QChar(0xD83D)) + u"\u2029\uFDD0"));
    row("UTF-16 halves the wrong way round", "\xFF\xFE" + utf16(QString(QChar(0xDE00)) + QChar(0xD83D)));
    row("UTF-32 LE", QByteArray("\xFF\xFE\0\0a\0\0\0", 8));
    row("NUL", QByteArray("a\0b\0\0\n", 6));
    row("controls", "\x01\x0B\x0C\x1A\x1B\x7F\xC2\x85");
    row("separators", "a\xE2\x80\xA8"
                      "b\xE2\x80\xA9"
                      "c\n");
    row("noncharacters", "\xEF\xB7\x90\xEF\xB7\x91\xEF\xB7\x92\xEF\xBF\xBE\xEF\xBF\xBF\xF4\x8F\xBF\xBF");
    row("replacement character", "\xEF\xBF\xBD");
    row("no-break space", "Quoi\xC2\xA0?\xE2\x80\xAF!");
    row("CESU-8", "\xED\xA0\xBD\xED\xB8\x80");
    row("surrogate in UTF-8", "\xED\xB0\x80");
    row("overlong", "\xC0\x80\xE0\x80\xAF\xF0\x80\x80\xAF");
    row("above Unicode", "\xF4\x90\x80\x80\xF5\xBF\xBF\xBF");
    row("cut off", "a\xF0\x9F\x98");
    row("Latin-1", "caf\xE9\r\n");
    row("Windows-1252, undefined bytes", "\x81\x8D\x8F\x90\x9D\x80\x9F");
    row("private use", "\xEE\x80\x80\xF3\xB0\x80\x80");
}

void TestTextRoundtrip::bytesComeBack()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(mistakeIn(bytes), QByteArray());
}

void TestTextRoundtrip::everyByteAloneAndInTheMiddleComesBack()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray one(1, char(byte));
        QCOMPARE(mistakeIn(one), QByteArray());
        QCOMPARE(mistakeIn("a\n" + one + "\xC3\xA4\r\n"), QByteArray());
        QCOMPARE(mistakeIn("\xE2\x80" + one), QByteArray());
    }
}

void TestTextRoundtrip::randomBytesComeBack()
{
    // Pieces that are hard next to each other, among bytes of any kind.
    const QByteArray pieces[] = {
        "\r",           "\n",           "\r\n",         QByteArray("\x00\xD8", 2), "\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF", "\xE2\x80\xA9",
        "\xEF\xB7\x90", "\xED\xA0\x80", "\xED\xB0\x80", "\xF0\x9F\x98\x80",        "\x29\xDC",     "\x29\x20", "a",        "\xC2\xA0"};
    QRandomGenerator random(20261122);
    for (int i = 0; i < 10'000; ++i) {
        QByteArray bytes;
        const int length = random.bounded(60);
        while (bytes.size() < length) {
            if (random.bounded(2) == 0) {
                bytes += pieces[random.bounded(int(std::size(pieces)))];
            } else {
                bytes += char(random.bounded(256));
            }
        }
        QCOMPARE(mistakeIn(bytes), QByteArray());
    }
}

void TestTextRoundtrip::encodingIsDetected_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<bool>("mark");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-8") << QByteArray("\xC3\xA4") << Encoding::Utf8 << false << u"ä"_s;
    QTest::newRow("UTF-8 mark") << QByteArray("\xEF\xBB\xBFx") << Encoding::Utf8 << true << u"x"_s;
    QTest::newRow("UTF-16 LE") << "\xFF\xFE" + utf16(u"x😀"_s) << Encoding::Utf16LE << true << u"x😀"_s;
    QTest::newRow("UTF-16 LE without a mark") << utf16(u"# Ein Titel\n\nПривет, мир\n"_s) << Encoding::Utf16LE << false
                                              << u"# Ein Titel\n\nПривет, мир\n"_s;
    QTest::newRow("UTF-16 BE without a mark") << QByteArray("\0a\0b\0\r\0\n", 8) << Encoding::Utf16BE << false << u"ab\n"_s;
    QTest::newRow("UTF-8 with a NUL") << QByteArray("text with a NUL \0 in it", 23) << Encoding::Utf8 << false
                                      << QString::fromLatin1("text with a NUL \0 in it", 23);
    QTest::newRow("UTF-8 with NULs at its end")
        << QByteArray("abcdefgh\0\0\0\0", 12) << Encoding::Utf8 << false << QString::fromLatin1("abcdefgh\0\0\0\0", 12);
    QTest::newRow("UTF-16 BE") << QByteArray("\xFE\xFF\x00x", 4) << Encoding::Utf16BE << true << u"x"_s;
}

void TestTextRoundtrip::encodingIsDetected()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const Decoded decoded = decode(bytes);
    QVERIFY(!decoded.problem);
    QTEST(decoded.format.encoding, "encoding");
    QTEST(decoded.format.byteOrderMark, "mark");
    QCOMPARE(decoded.text, text);
}

void TestTextRoundtrip::lineEndingIsTheOneMostLinesHave_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<LineEnding>("ending");
    QTest::addColumn<bool>("mixed");
    QTest::newRow("one line") << QByteArray("a") << LineEnding::LF << false;
    QTest::newRow("LF") << QByteArray("a\nb\n") << LineEnding::LF << false;
    QTest::newRow("CRLF") << QByteArray("a\r\nb") << LineEnding::CRLF << false;
    QTest::newRow("CR") << QByteArray("a\rb\r\r") << LineEnding::CR << false;
    QTest::newRow("mostly CRLF") << QByteArray("a\nb\r\nc\r\n") << LineEnding::CRLF << true;
    QTest::newRow("as many of each: the first") << QByteArray("a\r\nb\nc\n\r\n") << LineEnding::CRLF << true;
}

void TestTextRoundtrip::lineEndingIsTheOneMostLinesHave()
{
    QFETCH(QByteArray, bytes);
    const Format format = decode(bytes).format;
    QTEST(format.lineEnding, "ending");
    QTEST(!format.mixed.empty(), "mixed");
}

void TestTextRoundtrip::undecodableSaysWhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("detail");
    QTest::newRow("Latin-1") << QByteArray("caf\xE9 au lait") << qint64(3) << u"E9 is not UTF-8"_s;
    QTest::newRow("after a mark") << QByteArray("\xEF\xBB\xBF\xFF") << qint64(3) << u"FF is not UTF-8"_s;
    QTest::newRow("cut off") << QByteArray("a\xE2\x82") << qint64(1) << u"E2 is not UTF-8"_s;
    QTest::newRow("CESU-8") << QByteArray("\xED\xA0\xBD\xED\xB8\x80") << qint64(0) << u"ED is not UTF-8"_s;
    QTest::newRow("UTF-16 lone half") << QByteArray("\xFF\xFE"
                                                    "a\0\x00\xD8",
                                                    6)
                                      << qint64(4) << u"00 D8 is half a UTF-16 character"_s;
    QTest::newRow("UTF-16 odd") << QByteArray("\xFF\xFE"
                                              "a\0b",
                                              5)
                                << qint64(4) << u"62 is half a UTF-16 unit"_s;
}

void TestTextRoundtrip::undecodableSaysWhere()
{
    QFETCH(QByteArray, bytes);
    const Decoded decoded = decode(bytes);
    QVERIFY(decoded.problem);
    QVERIFY(decoded.format.undecoded);
    QVERIFY(decoded.problem->kind == Error::Kind::Undecodable);
    QTEST(decoded.problem->offset, "offset");
    QTEST(decoded.problem->detail, "detail");
}

void TestTextRoundtrip::anyByteIsALegacyCharacter()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte) {
        all += char(byte);
    }
    for (const Encoding encoding : {Encoding::Windows1252, Encoding::Latin1}) {
        QVERIFY(!decode(all, encoding).problem);
    }
    QCOMPARE(decode("\x80 \x93"
                    "a\x94",
                    Encoding::Windows1252)
                 .text,
             u"€ “a”"_s);
    QCOMPARE(decode("caf\xE9", Encoding::Latin1).text, u"café"_s);
}

void TestTextRoundtrip::unencodableSaysWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("euro in Latin-1") << u"5 €"_s << Encoding::Latin1 << qint64(2);
    QTest::newRow("emoji in Windows-1252") << u"€\n😀"_s << Encoding::Windows1252 << qint64(2);
    QTest::newRow("half a pair") << u"ab"_s + QChar(0xD83D) << Encoding::Utf8 << qint64(2);
    QTest::newRow("the other half") << QString(QChar(0xDCE9)) << Encoding::Utf8 << qint64(0);
    QTest::newRow("half a pair in UTF-16") << QString(QChar(0xD83D)) + u'a' << Encoding::Utf16LE << qint64(0);
}

void TestTextRoundtrip::unencodableSaysWhere()
{
    QFETCH(QString, text);
    QFETCH(Encoding, encoding);
    Format format;
    format.encoding = encoding;
    const auto bytes = encode(text, format);
    QVERIFY(!bytes);
    QVERIFY(bytes.error().kind == Error::Kind::Unencodable);
    QTEST(bytes.error().offset, "offset");
}

void TestTextRoundtrip::engineGetsTheRealCharacters()
{
    QCOMPARE(toUtf8(decode("\xEF\xBB\xBF"
                           "a\r\nb\xE2\x80\xA9"
                           "c\xC2\xA0\xF0\x9F\x98\x80\r")
                        .text),
             QByteArray("a\nb\xE2\x80\xA9"
                        "c\xC2\xA0\xF0\x9F\x98\x80\n"));
    QCOMPARE(toUtf8(decode("a\xE9").text), QByteArray("a\xEF\xBF\xBD"));
    QCOMPARE(toUtf8(QString(QChar(0xD83D))), QByteArray("\xEF\xBF\xBD"));
}

void TestTextRoundtrip::pathsOfAnyBytesComeBack()
{
    for (const QByteArray path : {"/tmp/a b", "/tmp/caf\xE9.md", "/tmp/\xEF\xBB\xBFx\r\n\xE2\x80\xA9", "/tmp/\xED\xA0\x80"}) {
        QCOMPARE(pathToBytes(pathFromBytes(path)), path);
    }
}

QTEST_APPLESS_MAIN(TestTextRoundtrip)
#include "tst_text_roundtrip.moc"
