// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "expectations.h"
#include "frontmatter/comments.h"
#include "frontmatter/convert.h"
#include "frontmatter/fitting.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace galley::frontmatter;
using namespace Qt::StringLiterals;

using Kind = Loss::Kind;

/// A block in another dialect says what it said; what it cannot say is listed.
class FrontMatterConvert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialectsSayTheSame_data();
    void dialectsSayTheSame();
    void commentsStayWithTheirFields_data();
    void commentsStayWithTheirFields();
    void whatIsLostIsListed_data();
    void whatIsLostIsListed();
    void numbersAndDatesAreWrittenAsTheDialectDoes();
    void whatCannotBeConvertedIsRefused();
    void thereAndBackIsTheSame();
    void theCorpusReadsTheSameInEachDialect();
};

namespace
{

QByteArray converted(const QByteArray &text, Dialect to)
{
    const auto result = convert(text, read(text), to);
    return result ? applied(text, result->edit) : QByteArray("refused");
}

} // namespace

void FrontMatterConvert::dialectsSayTheSame_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Dialect>("to");
    QTest::addColumn<QByteArray>("after");
    const QByteArray pelican = "Title: What's Next?\nDate: 2020-11-11 10:00\nTags: a, b\nStatus: draft\nSlug: whats-next\n\nBody";
    const QByteArray yaml = "---\ntitle: What's Next?\ndate: 2020-11-11T10:00:00\ntags: [a, b]\ndraft: true\nslug: whats-next\n---\n\nBody";
    const QByteArray toml = "+++\ntitle = \"What's Next?\"\ndate = 2020-11-11T10:00:00\ntags = [\"a\", \"b\"]\ndraft = true\nslug = "
                            "\"whats-next\"\n+++\n\nBody";
    const QByteArray json = "{\n  \"title\": \"What's Next?\",\n  \"date\": \"2020-11-11T10:00:00\",\n  \"tags\": [\"a\", \"b\"],\n"
                            "  \"draft\": true,\n  \"slug\": \"whats-next\"\n}\n\nBody";
    const QByteArray back = "Title: What's Next?\nDate: 2020-11-11T10:00:00\nTags: a, b\nStatus: draft\nSlug: whats-next\n\nBody";
    QTest::newRow("Pelican to YAML") << pelican << Dialect::Yaml << yaml;
    QTest::newRow("Pelican to TOML") << pelican << Dialect::Toml << toml;
    QTest::newRow("Pelican to JSON") << pelican << Dialect::Json << json;
    QTest::newRow("YAML to TOML") << yaml << Dialect::Toml << toml;
    QTest::newRow("YAML to JSON") << yaml << Dialect::Json << json;
    QTest::newRow("YAML to Pelican") << yaml << Dialect::KeyValue << back;
    QTest::newRow("TOML to YAML") << toml << Dialect::Yaml << yaml;
    QTest::newRow("TOML to Pelican") << toml << Dialect::KeyValue << back;
    QTest::newRow("JSON to YAML") << json << Dialect::Yaml << yaml;
    QTest::newRow("JSON to TOML") << json << Dialect::Toml << toml;
    QTest::newRow("to itself") << pelican << Dialect::KeyValue << pelican;

    QTest::newRow("nested to TOML") << "---\na:\n  b: {c: 1}\n  d: x\ne: [1, {f: g}]\n---\n"_ba << Dialect::Toml
                                    << "+++\ne = [1, {f = \"g\"}]\n\n[a]\nd = \"x\"\n\n[a.b]\nc = 1\n+++\n"_ba;
    QTest::newRow("nested to YAML") << "+++\ne = [1, {f = 'g'}]\n[a]\nd = 'x: y'\n[a.b]\nc = 1\n+++\nB"_ba << Dialect::Yaml
                                    << "---\ne:\n  - 1\n  - {f: g}\na:\n  d: \"x: y\"\n  b:\n    c: 1\n---\nB"_ba;
    QTest::newRow("nested to JSON") << "---\na:\n  b: c\n---\n"_ba << Dialect::Json << "{\n  \"a\": {\n    \"b\": \"c\"\n  }\n}\n"_ba;
    QTest::newRow("Zola's taxonomies to Pelican")
        << "+++\ntitle = 'x'\n[taxonomies]\ntags = ['a', 'b']\n+++\nB"_ba << Dialect::KeyValue << "Title: x\nTags: a, b\n\nB"_ba;
    QTest::newRow("lines stay lines") << "{\"title\": \"a\\nb\"}\nB"_ba << Dialect::Yaml << "---\ntitle: |-\n  a\n  b\n---\nB"_ba;
    QTest::newRow("texts that look like something else")
        << "{\"title\": \"yes\", \"slug\": \"007\"}\nB"_ba << Dialect::Yaml << "---\ntitle: \"yes\"\nslug: \"007\"\n---\nB"_ba;
    QTest::newRow("titles and tags are texts") << "---\ntitle: 2024\ntags: [1, yes]\n---\n"_ba << Dialect::Toml
                                               << "+++\ntitle = \"2024\"\ntags = [\"1\", \"yes\"]\n+++\n"_ba;
    QTest::newRow("CRLF") << "---\r\ntitle: a\r\nx: 1\r\n---\r\nB\r\n"_ba << Dialect::Toml
                          << "+++\r\ntitle = \"a\"\r\nx = 1\r\n+++\r\nB\r\n"_ba;
    QTest::newRow("a merge key is written out")
        << "---\ntitle: a\nx: &m {b: 1}\n<<: *m\n---\n"_ba << Dialect::Toml << "+++\ntitle = \"a\"\nb = 1\n\n[x]\nb = 1\n+++\n"_ba;
}

void FrontMatterConvert::dialectsSayTheSame()
{
    QFETCH(QByteArray, before);
    QFETCH(Dialect, to);
    QTEST(converted(before, to), "after");
}

void FrontMatterConvert::commentsStayWithTheirFields_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("yamlAgain");
    const auto row = [](const char *name, const QByteArray &yaml, const QByteArray &toml, const QByteArray &again = {}) {
        QTest::newRow(name) << yaml << toml << (again.isEmpty() ? yaml : again);
    };
    row("above", "---\n# A # b\n#c\ntitle: a\n---\n", "+++\n# A # b\n#c\ntitle = \"a\"\n+++\n");
    row("behind", "---\ntitle: a # b\nx: 1 # c\n---\n", "+++\ntitle = \"a\" # b\nx = 1 # c\n+++\n");
    row("at the end", "---\ntitle: a\n# b\n---\n", "+++\ntitle = \"a\"\n# b\n+++\n");
    row("of a table that goes last", "---\n# a\nparams: # b\n  # c\n  x: 1\n# d\ntitle: e\n---\n",
        "+++\n# d\ntitle = \"e\"\n\n# a\n[params] # b\n# c\nx = 1\n+++\n", "---\n# d\ntitle: e\n# a\nparams: # b\n  # c\n  x: 1\n---\n");
    row("in a list", "---\ntags: # a\n  - b # c\n  # d\n  - e\ntitle: f\n---\n",
        "+++\n# c\ntags = [\"b\", \"e\"] # a\n# d\ntitle = \"f\"\n+++\n", "---\n# c\ntags: [b, e] # a\n# d\ntitle: f\n---\n");
    row("behind a text of several lines", "---\ntitle: | # a\n  b # c\n  d\n---\n", "+++\ntitle = \"b # c\\nd\\n\" # a\n+++\n");
}

void FrontMatterConvert::commentsStayWithTheirFields()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, toml);
    const auto there = convert(yaml, read(yaml), Dialect::Toml);
    QVERIFY(there && there->losses.empty());
    QCOMPARE(applied(yaml, there->edit), toml);
    const auto back = convert(toml, read(toml), Dialect::Yaml);
    QVERIFY(back && back->losses.empty());
    QTEST(applied(toml, back->edit), "yamlAgain");
}

void FrontMatterConvert::whatIsLostIsListed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Dialect>("to");
    QTest::addColumn<Loss>("loss");
    QTest::newRow("comment") << "---\ntitle: 'a # b' # c\n---\n"_ba << Dialect::Json << Loss{Kind::Comment, {}, 1, u"# c"_s};
    QTest::newRow("comment in TOML") << "+++\n# c\ntitle = 'a # b'\n+++\n"_ba << Dialect::KeyValue << Loss{Kind::Comment, {}, 1, u"# c"_s};
    QTest::newRow("comment TOML cannot hold") << "---\ntitle: a # b\x7F\n---\n"_ba << Dialect::Toml
                                              << Loss{Kind::Comment, {}, 1, u"# b\x7F"_s};
    QTest::newRow("comment below a list of several lines")
        << "---\ntitle: a\ntags: [b,\n  c]\nx: 1 # d\n---\n"_ba << Dialect::Json << Loss{Kind::Comment, {}, 4, u"# d"_s};
    QTest::newRow("null") << "---\ntitle: a\nx:\n---\n"_ba << Dialect::Toml << Loss{Kind::Null, u"x"_s, 2};
    QTest::newRow("nested") << "---\ntitle: a\nx: {y: z}\n---\n"_ba << Dialect::KeyValue << Loss{Kind::Nested, u"x"_s, 2};
    QTest::newRow("key") << "---\ntitle: a\n\"x y\": z\n---\n"_ba << Dialect::KeyValue << Loss{Kind::Key, u"x y"_s, 2};
    QTest::newRow("list") << "---\ntitle: a\nx: [y, z]\n---\n"_ba << Dialect::KeyValue << Loss{Kind::List, u"x"_s, 2};
    QTest::newRow("item") << "---\ntitle: a\ntags: ['x, y; z', b]\n---\n"_ba << Dialect::KeyValue
                          << Loss{Kind::Item, u"tags"_s, 2, u"x, y; z"_s};
    QTest::newRow("line breaks") << "---\ntitle: |\n  a\n  b\n---\n"_ba << Dialect::KeyValue << Loss{Kind::LineBreaks, u"title"_s, 1};
    QTest::newRow("number") << "---\ntitle: a\nx: 017\n---\n"_ba << Dialect::Toml << Loss{Kind::Type, u"x"_s, 2};
    QTest::newRow("date") << "Title: a\nDate: July 25, 2005\n\n"_ba << Dialect::Yaml << Loss{Kind::Date, u"Date"_s, 1, u"2005-07-25"_s};
    QTest::newRow("draft") << "---\ntitle: a\npublished: false\n---\n"_ba << Dialect::KeyValue
                           << Loss{Kind::Renamed, u"published"_s, 2, u"Status: draft"_s};
    QTest::newRow("updated") << "---\ntitle: a\nlastmod: 2020-01-01\n---\n"_ba << Dialect::KeyValue
                             << Loss{Kind::Renamed, u"lastmod"_s, 2, u"Modified: 2020-01-01"_s};
    QTest::newRow("category") << "---\ntitle: a\ncategories: [x]\n---\n"_ba << Dialect::KeyValue
                              << Loss{Kind::Renamed, u"categories"_s, 2, u"Category: x"_s};
    QTest::newRow("anchor") << "---\ntitle: &t a\n---\n"_ba << Dialect::Toml << Loss{Kind::Reference, u"title"_s, 1};
    QTest::newRow("duplicate") << "---\ntitle: a\ntitle: b\n---\n"_ba << Dialect::Toml << Loss{Kind::Duplicate, u"title"_s, 2};
}

void FrontMatterConvert::whatIsLostIsListed()
{
    QFETCH(QByteArray, text);
    QFETCH(Dialect, to);
    QFETCH(Loss, loss);
    const auto result = convert(text, read(text), to);
    QVERIFY(result);
    QCOMPARE(result->losses.size(), size_t(1));
    QCOMPARE(int(result->losses[0].kind), int(loss.kind));
    QCOMPARE(result->losses[0].key, loss.key);
    QCOMPARE(result->losses[0].line, loss.line);
    QCOMPARE(result->losses[0].detail, loss.detail);
}

void FrontMatterConvert::numbersAndDatesAreWrittenAsTheDialectDoes()
{
    QCOMPARE(numberFor(u"1_000"_s, Dialect::Json), u"1000"_s);
    QCOMPARE(numberFor(u"0x1F"_s, Dialect::Json), u"31"_s);
    QCOMPARE(numberFor(u".inf"_s, Dialect::Toml), u"inf"_s);
    QCOMPARE(numberFor(u"-inf"_s, Dialect::Yaml), u"-.inf"_s);
    QCOMPARE(numberFor(u"1.10"_s, Dialect::Toml), u"1.10"_s);
    QCOMPARE(numberFor(u".inf"_s, Dialect::Json), std::nullopt);
    QCOMPARE(numberFor(u"017"_s, Dialect::Toml), std::nullopt);
    QCOMPARE(dateFor(u"July 25, 2005"_s, Dialect::Yaml), u"2005-07-25"_s);
    QCOMPARE(dateFor(u"2020-11-11 10:00"_s, Dialect::Toml), u"2020-11-11T10:00:00"_s);
    QCOMPARE(dateFor(u"2020-11-11 10:00:00 +0545"_s, Dialect::Yaml), u"2020-11-11 10:00:00 +0545"_s);
    QCOMPARE(dateFor(u"2020-11-11 10:00:00 +0545"_s, Dialect::Toml), u"2020-11-11T10:00:00+05:45"_s);
    QCOMPARE(dateFor(u"2020-11-11 10:00:00 -0330"_s, Dialect::Toml), u"2020-11-11T10:00:00-03:30"_s);
    QCOMPARE(dateFor(u"Wed, 11 Nov 2020 10:00:00 GMT"_s, Dialect::Json), u"2020-11-11T10:00:00Z"_s);
    QCOMPARE(dateFor(u"2020-11-11 10:00"_s, Dialect::KeyValue), u"2020-11-11 10:00"_s);
}

void FrontMatterConvert::whatCannotBeConvertedIsRefused()
{
    const QByteArray none = "Only a body";
    QCOMPARE(convert(none, read(none), Dialect::Yaml).error(), Refusal::Broken);
    const QByteArray broken = "---\ntitle: \"a\n---\nB";
    QCOMPARE(convert(broken, read(broken), Dialect::Toml).error(), Refusal::Broken);
    // Without a title, date, slug or tags Pelican's lines would be prose.
    const QByteArray untitled = "---\nlayout: post\n---\nB";
    QCOMPARE(convert(untitled, read(untitled), Dialect::KeyValue).error(), Refusal::Unsafe);
}

void FrontMatterConvert::thereAndBackIsTheSame()
{
    const QByteArray yaml = "---\ntitle: \"a: b\"\ndate: 2020-11-11 10:00:00 +0200\ntags: [a, \"b, c\"]\nweight: 3\n---\n\n# Body\n";
    QCOMPARE(converted(converted(yaml, Dialect::Json), Dialect::Yaml), yaml);
    const QByteArray pelican = "Title: a: b\nDate: 2020-11-11\nTags: a; b, c\nSlug: x\n\nBody\n";
    for (const Dialect dialect : {Dialect::Yaml, Dialect::Toml, Dialect::Json}) {
        QCOMPARE(converted(converted(pelican, dialect), Dialect::KeyValue), pelican);
    }
}

/// Over the corpus, from each dialect to each: the body stays byte for byte, the known meanings say what they said, and what differs is
/// listed.
void FrontMatterConvert::theCorpusReadsTheSameInEachDialect()
{
    int done = 0;
    int refused = 0;
    const QString folder = tests::corpus(u"frontmatter"_s);
    for (const QJsonValue entry : tests::expectations(folder)) {
        const QByteArray text =
            tests::engineText(tests::bytesOf(folder + u'/' + entry["file"_L1].toString()), entry["expected"_L1]["encoding"_L1].toString());
        const FrontMatter before = read(text);
        for (const Dialect to : {Dialect::Yaml, Dialect::Toml, Dialect::Json, Dialect::KeyValue}) {
            const auto result = convert(text, before, to);
            if (!result) {
                ++refused;
                const bool maySo = before.dialect == Dialect::None || !before.isValid() || to == Dialect::KeyValue || before.fields.empty();
                QVERIFY2(maySo, qPrintable(entry["file"_L1].toString() + u" to " + QString::number(int(to))));
                continue;
            }
            ++done;
            const QByteArray changed = applied(text, result->edit);
            const FrontMatter after = read(changed);
            const QByteArray where = entry["file"_L1].toString().toUtf8() + '\n' + changed.first(after.bodyOffset);
            // Each comment is still there, or is said to be lost.
            const auto lost = std::ranges::count(result->losses, Kind::Comment, &Loss::kind);
            QVERIFY2(commentsOf(text, before).size() == commentsOf(changed, after).size() + size_t(lost), where);
            QVERIFY2(after.isValid() && after.dialect == to, where);
            QCOMPARE(changed.mid(after.bodyOffset).trimmed(), text.mid(before.bodyOffset).trimmed());
            if (std::ranges::any_of(result->losses, [](const Loss &loss) {
                    return loss.kind != Kind::Comment && loss.kind != Kind::Date && loss.kind != Kind::Renamed && loss.kind != Kind::Null;
                })) {
                continue;
            }
            QVERIFY2(after.title().trimmed() == before.title().trimmed(), where);
            QVERIFY2(after.slug() == before.slug(), where);
            QVERIFY2(after.isDraft() == before.isDraft() || to == Dialect::KeyValue || before.dialect == Dialect::KeyValue, where);
            QVERIFY2(tests::canonical(after.date()) == tests::canonical(before.date()), where);
        }
    }
    qInfo("%d converted, %d refused", done, refused);
    QVERIFY(done > 150 || !qEnvironmentVariableIsEmpty("GALLEY_CORPORA"));
}

QTEST_GUILESS_MAIN(FrontMatterConvert)
#include "tst_frontmatter_convert.moc"
