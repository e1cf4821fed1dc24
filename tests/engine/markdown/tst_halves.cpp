// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "bodies.h"
#include "inputs.h"
#include "markdown/assemble.h"
#include "markdown/halves.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

/// Any text is worth it, and little more than a line is seen of the second half.
constexpr markdown::HalvesLimits anyText{.leastText = 0, .overlap = 8};

std::string_view view(const QByteArray &text)
{
    return {text.constData(), size_t(text.size())};
}

/// What is wrong with the halves of a text; empty also if it has none.
QString mistakeIn(const QByteArray &text, const markdown::Options &options, int &halved)
{
    const auto page = markdown::parseHalves(view(text), options, {}, anyText);
    halved += page ? 1 : 0;
    return page ? tests::differenceOf(markdown::bodyOf(*page, 3, options), markdown::render(text, 3, options, {})) : QString();
}

} // namespace

class HalvesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void halvesGiveWhatTheWholeGives_data()
    {
        QTest::addColumn<QByteArray>("dialect");
        for (const markdown::Dialect &dialect : markdown::dialects()) {
            QTest::addRow("%s", dialect.name.data()) << QByteArray(dialect.name.data());
        }
    }
    /// Pieces that open, close or bend something, between paragraphs at which a text can be parted.
    void halvesGiveWhatTheWholeGives()
    {
        QFETCH(QByteArray, dialect);
        const markdown::Options options{.dialect = *markdown::dialectByName(dialect.toStdString())};
        QRandomGenerator random(quint32(qEnvironmentVariableIntValue("GALLEY_SEED")) + 1);
        const QByteArrayList betweens{"\n", "\n\n", "\n\nA\n\n", "\n\n# B\n\n", "\n\nSee [a] and [foo].\n\n", " ", ""};
        const int rounds = 200 * std::max(1, qEnvironmentVariableIntValue("GALLEY_ROUNDS"));
        int halved = 0;
        for (int round = 0; round < rounds; ++round) {
            QByteArray text;
            for (int pieces = random.bounded(2, 12); pieces > 0; --pieces) {
                text += tests::snippets[random.bounded(tests::snippets.size())] + betweens[random.bounded(betweens.size())];
            }
            const QString mistake = mistakeIn(text, options, halved);
            QVERIFY2(mistake.isEmpty(), qPrintable(mistake + u"\n--- of\n"_s + QString::fromUtf8(text)));
        }
        QVERIFY(halved > rounds / 20);
    }

    void postsInHalves_areTheSame_data() { tests::addCorpora(); }
    void postsInHalves_areTheSame()
    {
        QFETCH(tests::Inputs, inputs);
        int halved = 0;
        for (const QByteArray &input : inputs) {
            for (const markdown::Dialect &dialect : markdown::dialects()) {
                const QString mistake = mistakeIn(input + "\n\nBetween\n\n" + input, {.dialect = dialect}, halved);
                QVERIFY2(mistake.isEmpty(), qPrintable(mistake + u"\n--- of\n"_s + QString::fromUtf8(input.left(3000))));
            }
        }
        QVERIFY(halved > inputs.size());
    }

    void whatIsToBeParted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isParted");
        QTest::newRow("paragraphs") << "One\n\nTwo\n\nThree\n"_ba << true;
        QTest::newRow("one paragraph") << "One\nTwo\nThree\n"_ba << false;
        QTest::newRow("a link defined in front") << "[a]: /u\n\nOne, two, three\n\n[a]\n\nSee [a]\n"_ba << true;
        QTest::newRow("a link defined behind") << "See [a]\n\nOne, two\n\nThree\n\n[a]: /u\n"_ba << true;
        QTest::newRow("a link defined twice") << "[a]: /u\n\nOne [a] and\n\nTwo [a]\n\n[a]: /v\n"_ba << true;
        QTest::newRow("a fence over the middle") << "```\nOne\n\nTwo\n\nThree\n\nFour\n```\n"_ba << false;
        QTest::newRow("a definition that is code") << "```\n[a]: /u\n```\n\nTwo [a]\n\nThree [a]\n"_ba << false;
        QTest::newRow("raw HTML over the middle") << "<div>\n\nOne\n\nTwo\n\nThree\n\n</div>\n"_ba << true;
        QTest::newRow("the same heading twice") << "# One\n\nText\n\n# One\n\nText\n"_ba << true;
        QTest::newRow("a footnote") << "One[^1]\n\nTwo\n\nThree\n\n[^1]: Note\n"_ba << false;
        QTest::newRow("a formula behind") << "One\n\nTwo, two\n\nThree $x$\n"_ba << true;
    }
    void whatIsToBeParted()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isParted);
        int halved = 0;
        const QString mistake = mistakeIn(text, {}, halved);
        QVERIFY2(mistake.isEmpty(), qPrintable(mistake));
        QCOMPARE(halved == 1, isParted);
    }
};

QTEST_APPLESS_MAIN(HalvesTest)
#include "tst_halves.moc"
