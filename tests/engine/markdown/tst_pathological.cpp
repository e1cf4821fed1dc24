// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "inputs.h"
#include "markdown/body.h"

#include <QCryptographicHash>
#include <QTest>

#include <ctime>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestInput = 4 * 1024 * 1024;

qsizetype countOf(const QJsonValue &value, int i)
{
    return value.isString() ? i : value.toInteger();
}

void appendPart(QByteArray &text, const QJsonValue &part, int i, double scale)
{
    if (part.isString()) {
        text += part.toString().replace(u"{i}"_s, QString::number(i)).toUtf8();
    } else if (part[u"rep"_s].isString()) {
        const qsizetype count = countOf(part[u"n"_s], i);
        text += part[u"rep"_s].toString().toUtf8().repeated(part[u"n"_s].isString() ? count : qsizetype(double(count) * scale));
    } else {
        const QJsonArray range = part[u"for"_s].toArray();
        const int first = range[0].toInt();
        const int end = first + int((range[1].toInt() - first) * scale);
        for (int k = first; k < end; ++k) {
            for (const QJsonValue inner : part[u"parts"_s].toArray()) {
                appendPart(text, inner, k, 1);
            }
        }
    }
}

/// The input that a recipe describes, with its numbers of repetitions multiplied by `scale`.
QByteArray cooked(const QJsonArray &recipe, double scale)
{
    QByteArray text;
    for (const QJsonValue part : recipe) {
        if (part.isString()) {
            text += part.toString().toUtf8();
        } else {
            appendPart(text, part, 0, scale);
        }
    }
    return text;
}

/// Processor time of this thread, which other load on the machine changes little.
double milliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double bestTimeOf(const QByteArray &text, int rounds, const markdown::Options &options = {})
{
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const double start = milliseconds();
        markdown::render(text, 0, options, nullptr);
        best = std::min(best, milliseconds() - start);
    }
    return best;
}

/// The piece again and again; what stands for {i} counts up.
QByteArray filled(const QByteArray &piece, qsizetype bytes)
{
    QByteArray text;
    for (int i = 0; text.size() < bytes; ++i) {
        text += QByteArray(piece).replace("{i}", QByteArray::number(i));
    }
    return text;
}

qsizetype sizeOf(const markdown::Body &body)
{
    qsizetype size = 0;
    for (const markdown::Block &block : body.blocks) {
        size += block.content->html.size() + 1;
    }
    return size;
}

} // namespace

class PathologicalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outputAndTimeGrowWithTheText_data()
    {
        QTest::addColumn<QJsonObject>("input");
        const QString folder = tests::corpus(u"pathological"_s);
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            const QJsonObject all = QJsonDocument::fromJson(tests::bytesOf(file.filePath())).object();
            for (const QString &key : all.keys()) {
                for (const QJsonValue value : all[key].toArray()) {
                    QTest::newRow(qPrintable(value[u"id"_s].toString())) << value.toObject();
                }
            }
        }
    }

    /// The bounds are generous: only growth with the square of the text, or an output bomb, breaks them.
    void outputAndTimeGrowWithTheText()
    {
        QFETCH(QJsonObject, input);
        const QJsonArray recipe = input[u"recipe"_s].toArray();
        const double bytes = input[u"bytes"_s].toDouble();
        const double scale = std::min(1.0, double(largestInput) / bytes);
        const QByteArray text = cooked(recipe, scale);
        if (scale == 1.0) {
            QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()),
                     input[u"sha256"_s].toString());
        }
        QVERIFY(sizeOf(markdown::render(text, 0, {}, nullptr)) <= 16 * text.size() + 1024 * 1024);
        const QByteArray quarter = cooked(recipe, scale / 4);
        if (quarter.size() * 3 < text.size() && text.size() < quarter.size() * 5) {
            const double small = bestTimeOf(quarter, 2);
            const double large = bestTimeOf(text, 1);
            QVERIFY2(large < 10 * small + 50, qPrintable(u"%1 ms for a quarter, %2 ms for the whole"_s.arg(small).arg(large)));
        }
    }

    void blocksByRulesOfTheirOwn_takeTimeInProportion_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("rules below text") << QByteArray("a\n***\n");
        QTest::newRow("headings below text") << QByteArray("a\n#b\n");
        QTest::newRow("quotations below text") << QByteArray("a\n> b\n");
        QTest::newRow("definitions") << QByteArray("a\n: b\n");
        QTest::newRow("items with lazy text") << QByteArray("- a\nb\n");
        QTest::newRow("nested items") << QByteArray("- a\n    - b\n        - c\n            - d\n");
        QTest::newRow("items apart") << QByteArray("- a\n\n");
        QTest::newRow("code in items") << QByteArray("- a\n\n        b\n\n");
        QTest::newRow("quotations in lists in quotations") << QByteArray("> - 1. ");
        QTest::newRow("fences without an end") << QByteArray("- ```\n```a b\n~~~\n");
        QTest::newRow("elements without an end") << QByteArray("<div>\n<p>a\n\n");
        QTest::newRow("elements without an end, each another one") << QByteArray("<x{i}>\n\n");
        QTest::newRow("comments without an end") << QByteArray("<!-- a\n\n");
        QTest::newRow("elements that are read") << QByteArray("<div markdown=\"1\">\na\n");
        QTest::newRow("tags for code without an end") << QByteArray("{% highlight c %}\na\n");
        QTest::newRow("bold beside punctuation") << QByteArray("**a:**b ");
        QTest::newRow("comments in a row") << QByteArray("<!-- a -->");
        QTest::newRow("comments over lines") << QByteArray("<p><!--\n-->\n");
        QTest::newRow("elements that end themselves as components do") << QByteArray("]<Code/>");
        QTest::newRow("expressions without an end") << QByteArray("{a <b c={`");
        QTest::newRow("expressions without an end, each on a line") << QByteArray("{a\n\n");
        QTest::newRow("tags without an end") << QByteArray("<Tab\n\n<a b={\n\n");
        QTest::newRow("elements in elements, each further in") << QByteArray("<Tab>\n a\n  - b\n");
        QTest::newRow("tags of templates in a paragraph") << QByteArray("<b>{{< /a >}}");
    }
    void blocksByRulesOfTheirOwn_takeTimeInProportion()
    {
        QFETCH(QByteArray, piece);
        for (const std::string_view name : {"pelican", "jekyll", "hugo", "galley", "mdx"}) {
            const markdown::Options options{.dialect = markdown::dialectByName(name).value()};
            const double small = bestTimeOf(filled(piece, 60'000), 2, options);
            const double large = bestTimeOf(filled(piece, 240'000), 1, options);
            QVERIFY2(large < 10 * small + 50, qPrintable(u"%1 ms for a quarter, %2 ms for the whole"_s.arg(small).arg(large)));
        }
    }

    void nulCharactersBecomeReplacementCharacters()
    {
        const markdown::Body body = markdown::render(QByteArray("a\0b", 3), 0, {}, nullptr);
        QCOMPARE(body.blocks.front().content->html, "<p>a\xEF\xBF\xBD"
                                                    "b</p>");
    }

    void aBombEndsInANotice()
    {
        const QByteArray text = "[x]: " + QByteArray(100'000, 'y') + '\n' + QByteArray("[x]\n").repeated(100'000);
        const markdown::Body body = markdown::render(text, 0, {}, nullptr);
        QCOMPARE(body.notices.size(), 1);
        QCOMPARE(body.notices.front().kind, markdown::Notice::Kind::OutputLimit);
        QVERIFY(body.blocks.front().content->html.endsWith("</p>"));
    }

    void referencesToFootnotesStayWithinTheBound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray manyNotes;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray reference = "[^" + QByteArray::number(i) + ']';
            manyNotes += reference.repeated(26) + "\n\n" + reference + ": x\n\n";
        }
        QTest::newRow("one after the other") << QByteArray("[^1]").repeated(250'000) + "\n\n[^1]: x\n";
        QTest::newRow("a paragraph each") << QByteArray("[^1]\n\n").repeated(250'000) + "[^1]: x\n";
        QTest::newRow("all with links back") << manyNotes;
    }

    void referencesToFootnotesStayWithinTheBound()
    {
        QFETCH(QByteArray, text);
        const markdown::Body body = markdown::render(text, 0, {}, nullptr);
        QVERIFY(sizeOf(body) <= 16 * text.size() + 1024 * 1024);
        QCOMPARE(body.notices.size(), 1);
        QCOMPARE(body.notices.front().kind, markdown::Notice::Kind::OutputLimit);
    }

    void deepNestingStopsBeforeThePage()
    {
        const markdown::Body body = markdown::render(QByteArray(QByteArray("> ").repeated(50'000) + 'a'), 0, {}, nullptr);
        QCOMPARE(body.notices.size(), 1);
        QCOMPARE(body.notices.front().kind, markdown::Notice::Kind::NestingLimit);
        const qsizetype depth = body.blocks.front().content->html.count("<blockquote");
        QVERIFY(depth > 100 && depth <= 256);
        QVERIFY(body.blocks.front().content->html.contains("<p>a</p>"));
    }
};

QTEST_APPLESS_MAIN(PathologicalTest)
#include "tst_pathological.moc"
