// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/frontmatter.h"
#include "invariants.h"

#include <QTest>

using namespace galley;
using namespace galley::frontmatter;

/// Blocks made to break a reader: each ends in an error or in fields, with the body where it is. The test's own time limit is the
/// bound; figures for time are measured by hand and stand in the commit messages.
class FrontMatterPathological : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithTheBodyInPlace_data();
    void endsWithTheBodyInPlace();
    void limitsAreSaid_data();
    void limitsAreSaid();
    void repeatedScrapsEnd_data();
    void repeatedScrapsEnd();
};

namespace
{

const QByteArray body = "\nBody\n";

QByteArray yaml(const QByteArray &content)
{
    return "---\ntitle: x\n" + content + "\n---\n";
}

QByteArray toml(const QByteArray &content)
{
    return "+++\n" + content + "\n+++\n";
}

QByteArray billionLaughs()
{
    QByteArray content = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char name = 'b'; name <= 'k'; ++name) {
        const QByteArray before(1, static_cast<char>(name - 1));
        content += QByteArray(1, name) + ": &" + name + " [" + QByteArray("*" + before + ",").repeated(9) + "]\n";
    }
    return content;
}

QByteArray numbered(const QByteArray &before, const QByteArray &after, int count)
{
    QByteArray content;
    for (int i = 0; i < count; ++i) {
        content += before + QByteArray::number(i) + after;
    }
    return content;
}

} // namespace

void FrontMatterPathological::endsWithTheBodyInPlace_data()
{
    QTest::addColumn<QByteArray>("block");
    const auto row = [](const char *name, const QByteArray &block) { QTest::newRow(name) << block; };
    row("YAML: billion laughs", yaml(billionLaughs()));
    row("YAML: an alias of itself", yaml("a: &r [*r]"));
    row("YAML: 20,000 brackets", yaml("x: " + QByteArray(20000, '[')));
    row("YAML: 20,000 closed brackets", yaml("x: " + QByteArray(20000, '[') + QByteArray(20000, ']')));
    row("YAML: 20,000 braces", yaml("x: " + QByteArray("{a: ").repeated(20000)));
    row("YAML: 20,000 dashes", yaml("x:\n" + QByteArray("- ").repeated(20000)));
    row("YAML: 20,000 question marks", yaml(QByteArray("? ").repeated(20000)));
    row("YAML: merging much and often", yaml("b: &b {" + numbered("k", ": v, ", 4000) + "}\n<<: [" + QByteArray("*b,").repeated(90) + "]"));
    row("YAML: 5,000 equal keys", yaml(QByteArray("k: v\n").repeated(4900)));
    row("YAML: one long key", yaml(QByteArray("a:").repeated(500000)));
    row("YAML: one long value", yaml("a: \"" + QByteArray(1000000, 'x') + "\""));
    row("YAML: empty lines", yaml(QByteArray(1000000, '\n')));
    row("YAML: lone dashes", yaml("a:\n" + QByteArray("-\n").repeated(100000)));
    row("TOML: 50,000 brackets", toml("x = " + QByteArray(50000, '[') + QByteArray(50000, ']')));
    row("TOML: 50,000 braces", toml("x = " + QByteArray("{a=").repeated(50000)));
    row("TOML: 50,000 dots", toml(QByteArray("a.").repeated(50000) + "b = 1"));
    row("TOML: 50,000 dots in a header", toml("[" + QByteArray("a.").repeated(50000) + "b]"));
    row("TOML: 9,000 items on a line", toml("x = [" + QByteArray("1,").repeated(9000) + "]"));
    row("TOML: a quote that stays open", toml(QByteArray("'\n").repeated(400000)));
    row("JSON: 50,000 brackets", "{\"x\": " + QByteArray(50000, '[') + QByteArray(50000, ']') + "}\n");
    row("JSON: 500,000 items", "{\"x\": [" + QByteArray("1,").repeated(500000) + "1]}\n");
    row("Key-value: 500,000 tags", "Title: x\nTags: " + numbered("t", ",", 100000) + "\n\n");
    row("Key-value: 20,000 keys", "Title: x\n" + numbered("k", ": v\n", 20000) + "\n");
    row("Key-value: a long continuation", "Title: x\nSummary: y\n" + QByteArray("  z\n").repeated(200000) + "\n");
    row("Key-value: keys and prose by turns", "Title: x\n" + QByteArray("prose\nDate: 2020-01-01\n").repeated(40000) + "\n");
}

void FrontMatterPathological::endsWithTheBodyInPlace()
{
    QFETCH(QByteArray, block);
    const FrontMatter post = read(QByteArray(block + body));
    QVERIFY(post.dialect != Dialect::None);
    QCOMPARE(post.bodyOffset, block.size());
    tests::checkInvariants(block + body, post);
}

void FrontMatterPathological::limitsAreSaid_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<Error::Kind>("kind");
    const auto row = [](const char *name, const QByteArray &block, Error::Kind kind) { QTest::newRow(name) << block << kind; };
    const QByteArray lines = QByteArray("key: value\n").repeated(1000000);
    row("YAML: 10 MB", yaml(lines), Error::Kind::TooLarge);
    row("TOML: 10 MB", toml(QByteArray("# comment\n").repeated(1000000)), Error::Kind::TooLarge);
    row("JSON: 10 MB", "{\"x\": [" + QByteArray("1,").repeated(5000000) + "1]}\n", Error::Kind::TooLarge);
    row("Key-value: 10 MB", "Title: x\n" + lines + "\n", Error::Kind::TooLarge);
    row("YAML: too many values", yaml(numbered("k", ": v\n", 6000)), Error::Kind::TooComplex);
    row("YAML: too many aliases", yaml("a: &a 1\nb: [" + QByteArray("*a,").repeated(101) + "]"), Error::Kind::TooComplex);
    row("YAML: too deep", yaml("x: " + QByteArray(65, '[') + QByteArray(65, ']')), Error::Kind::TooComplex);
    row("TOML: too deep", toml("x = " + QByteArray(65, '[') + QByteArray(65, ']')), Error::Kind::TooComplex);
    row("TOML: too many values", toml(numbered("k", " = 1\n", 10001)), Error::Kind::TooComplex);
    row("JSON: too deep", "{\"x\": " + QByteArray(65, '[') + QByteArray(65, ']') + "}\n", Error::Kind::TooComplex);
}

void FrontMatterPathological::limitsAreSaid()
{
    QFETCH(QByteArray, block);
    QFETCH(Error::Kind, kind);
    const FrontMatter post = read(QByteArray(block + body));
    QCOMPARE(post.bodyOffset, block.size());
    QVERIFY(!post.isValid());
    QVERIFY(std::any_of(post.errors.begin(), post.errors.end(), [kind](const Error &error) { return error.kind == kind; }));
}

void FrontMatterPathological::repeatedScrapsEnd_data()
{
    QTest::addColumn<QByteArray>("scrap");
    for (const char *scrap : {"[",       "{a: ",    "- ",    "? ",      "&a ",     "!a ",     ": ",        "!",        "*a\n", "a\n",
                              "# a\n",   "[a,",     "[? ",   "'",       "a: |\n",  "%a\n",    "a\n ",      "{a,",      "\"\n", "- &a b\n",
                              "[\n ",    "\\",      "a:",    "\" ",     "--- a\n", "a: *b\n", "a: &b c\n", "<<: *b\n", "\t",   "\"\\x\"",
                              "k: >\n ", "[[a]]\n", "[a]\n", "a.b=1\n", "\"\"\"",  "a=[",     "{\"a\":",   ",",        "]",    "}"}) {
        QTest::newRow(scrap) << QByteArray(scrap);
    }
}

void FrontMatterPathological::repeatedScrapsEnd()
{
    QFETCH(QByteArray, scrap);
    const QByteArray content = scrap.repeated(200000 / scrap.size());
    const QByteArrayList texts{yaml(content) + body, toml(content) + body, "{\"a\": " + content + "}\n" + body,
                               "Title: x\n" + content + "\n\n" + body};
    for (const QByteArray &text : texts) {
        tests::checkInvariants(text, read(text));
    }
}

QTEST_GUILESS_MAIN(FrontMatterPathological)
#include "tst_frontmatter_pathological.moc"
