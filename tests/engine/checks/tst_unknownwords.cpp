// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Unknown words: that each is found in its place whatever stands around it, while a post is typed, and in texts that are made to take
// long (a quadratic search runs into the limit of a test's time).
#include "checks/plainsource.h"
#include "soundness.h"
#include "support/corpora.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

const QString place = QString::fromUtf8(GALLEY_TESTS "/data/checks/spelling/unsaved.md");
const QByteArray head = "---\ntitle: A title\nlang: en\n---\n";

} // namespace

class UnknownWordsTest : public QObject
{
    Q_OBJECT

private:
    tests::ChecksFixture m_fixture;

    std::vector<checks::Finding> findings(const QByteArray &text)
    {
        auto all = m_fixture.findings(text, place);
        std::erase_if(all, [](const checks::Finding &finding) { return finding.rule != "spelling"_L1; });
        return all;
    }

    QStringList places(const QByteArray &text)
    {
        QStringList words;
        for (const checks::Finding &finding : findings(text)) {
            words += u"%1 %2"_s.arg(finding.range.offset - head.size())
                         .arg(QString::fromUtf8(text.sliced(finding.range.offset, finding.range.length)));
        }
        return words;
    }

private Q_SLOTS:
    void words_areFoundWhereTheyStand_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &body, const QStringList &expected) {
            QTest::newRow(name) << body << expected;
        };
        row("also in code in front", "`teh` teh\n", {u"6 teh"_s});
        row("also in code behind", "teh `teh`\n", {u"0 teh"_s});
        row("also in an address", "[a](teh) teh\n", {u"9 teh"_s});
        row("also in a file's name", "teh.txt and teh\n", {u"12 teh"_s});
        row("in a link", "[teh](teh)\n", {u"1 teh"_s});
        row("emphasised", "_teh_ **teh** ~~teh~~\n", {u"1 teh"_s, u"8 teh"_s, u"16 teh"_s});
        row("half of it emphasised", "t**eh** and *t*eh\n", {u"0 t**eh"_s, u"13 t*eh"_s});
        row("whole, and half of it emphasised", "teh t_e_h t*eh*\n", {u"0 teh"_s, u"10 t*eh"_s});
        row("in pieces that are known", "un*believ*able\n", {u"0 un*believ*able"_s});
        row("half of it a link", "[t](/a)eh t[eh][a] t<b>eh</b>\n\n[a]: /b\n", {u"1 t](/a)eh"_s, u"10 t[eh"_s, u"19 t<b>eh"_s});
        row("with an entity", "caf&eacute; t&#101;h\n", {u"12 t&#101;h"_s});
        row("in front of a footnote", "A teh[^a] word\n\n[^a]: A word.\n", {u"2 teh"_s});
        row("with code at its end", "`code`ing teh\n", {u"10 teh"_s});
        row("in a heading with attributes", "## Teh {#teh .teh}\n", {u"3 Teh"_s});
        row("in a footnote", "A[^teh] word\n\n[^teh]: The teh.\n\nA word.\n", {u"26 teh"_s});
        row("in a picture's text", "![The teh](teh.png)\n", {u"6 teh"_s});
        row("in nested containers", "> - a\n>   teh\n", {u"10 teh"_s});
        row("in raw HTML", "<p class=\"teh\">teh</p>\n", {u"15 teh"_s});
        row("not where it is not to be translated", "<span translate=\"no\">teh</span> word\n", {});
        row("behind an emoji", "😀 teh\n", {u"5 teh"_s});
        row("in a definition list", "word\n: the teh\n", {u"11 teh"_s});
    }

    void words_areFoundWhereTheyStand()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, expected);
        QCOMPARE(places(head + body), expected);
        QCOMPARE(places(head + body), expected); // from what was kept
    }

    void anotherWord_leavesTheMarkupInTheOldOne_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("none") << QByteArray("wrod") << u"word"_s << QByteArray("word");
        QTest::newRow("not touched") << QByteArray("un*believ*abel") << u"unbelievable"_s << QByteArray("un*believ*able");
        QTest::newRow("inside") << QByteArray("un*beleiv*able") << u"unbelievable"_s << QByteArray("un*believ*able");
        QTest::newRow("across") << QByteArray("t](/a)eh") << u"xyz"_s << QByteArray("xyz](/a)");
        QTest::newRow("a letter more") << QByteArray("a*b*d") << u"abcd"_s << QByteArray("a*bc*d");
        QTest::newRow("an entity stays") << QByteArray("caf&eacute;z") << u"cafés"_s << QByteArray("caf&eacute;s");
        QTest::newRow("an entity goes") << QByteArray("caf&eacute;") << u"cafè"_s << QByteArray("caf\xC3\xA8");
    }

    void anotherWord_leavesTheMarkupInTheOldOne()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, word);
        const QByteArray text = "a " + source + " b";
        const checks::Fix fix{{}, checks::respelling({text.constData(), size_t(text.size())}, {2, source.size()}, word)};
        QFETCH(QByteArray, expected);
        QCOMPARE(checks::applied(text, fix), "a " + expected + " b");
    }

    void whileTyping_theSameIsFoundAsAfresh()
    {
        const QByteArray post = tests::bytesOf(QString(place).replace(u"unsaved"_s, u"cases"_s));
        QVERIFY(!post.isEmpty());
        QRandomGenerator random(1);
        QByteArray text = post;
        for (int i = 0; i < 200; ++i) {
            const qsizetype at = random.bounded(qsizetype(text.size()));
            if (random.bounded(2) == 0) {
                text.insert(at, random.bounded(2) == 0 ? " teh " : "x");
            } else {
                text.remove(at, random.bounded(4));
            }
            tests::ChecksFixture afresh;
            const auto now = m_fixture.findings(text, place);
            QCOMPARE(now, afresh.findings(text, place));
            tests::verifyPlaces(text, now);
        }
    }

    void hostileTexts_takeLinearTime_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("addresses without an end") << QByteArray("](").repeated(300'000) + " teh\n";
        QTest::newRow("tags without an end") << "teh " + QByteArray("<a ").repeated(300'000) + "\n";
        QTest::newRow("comments without an end") << "teh " + QByteArray("x<!--").repeated(200'000) + "\n";
        QTest::newRow("halves in emphasis") << QByteArray("t*eh* ").repeated(100'000) + "\n";
        QTest::newRow("halves and brackets") << "t*eh* " + QByteArray("t](").repeated(200'000) + "\n";
        QTest::newRow("halves and entities") << "t*eh* " + QByteArray("&eacute").repeated(50'000) + "&eacute;\n";
        QTest::newRow("dots") << "teh " + QByteArray(1'000'000, '.') + "a\n";
        QTest::newRow("colons") << "teh a" + QByteArray(1'000'000, ':') + "\n";
        QTest::newRow("one word") << "teh " + QByteArray(1'000'000, 'a') + "\n";
        QTest::newRow("apostrophes") << "teh " + QByteArray("a'").repeated(500'000) + "\n";
        QTest::newRow("the same word") << QByteArray("teh ").repeated(200'000) + "\n";
        QTest::newRow("the same word, more often in an address")
            << "[a](" + QByteArray("/teh").repeated(500) + ") " + QByteArray("teh ").repeated(90'000);
        QByteArray list;
        for (int i = 0; i < 30'000; ++i) {
            QByteArray number = QByteArray::number(i);
            std::ranges::transform(number, number.begin(), [](char digit) { return char(digit - '0' + 'a'); });
            list += "- teh" + number + '\n';
        }
        QTest::newRow("a list of unknown words") << list;
    }

    void hostileTexts_takeLinearTime()
    {
        QFETCH(QByteArray, body);
        const auto found = findings(head + body);
        QVERIFY(!found.empty());
        tests::verifyPlaces(head + body, found);
    }
};

QTEST_APPLESS_MAIN(UnknownWordsTest)
#include "tst_unknownwords.moc"
