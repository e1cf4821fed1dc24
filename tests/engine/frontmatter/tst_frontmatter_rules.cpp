// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "expectations.h"

#include <QTest>

using namespace galley;
using namespace galley::frontmatter;
using namespace Qt::StringLiterals;

/// One row per rule of a dialect; the rule's source is in the row's name or beside it.
class FrontMatterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blockIsFound_data();
    void blockIsFound();
    void meaningsAreRead_data();
    void meaningsAreRead();
    void errorsHaveLineAndColumn_data();
    void errorsHaveLineAndColumn();
    void valueRangesAreExact_data();
    void valueRangesAreExact();
    void unsafeFieldsSayWhy_data();
    void unsafeFieldsSayWhy();
    void mergeKeyBringsInFields();
    void fieldsAboveAnErrorAreKept();
    void keysAreFoundInAnyLetterCase();
    void datesAreRead_data();
    void datesAreRead();
};

void FrontMatterRules::blockIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("bodyLine");
    const auto row = [](const char *name, const char *text, Dialect dialect, int bodyLine) {
        QTest::newRow(name) << QByteArray(text) << dialect << bodyLine;
    };
    row("YAML: blanks behind the dashes (Jekyll)", "--- \ntitle: x\n---\t\nB", Dialect::Yaml, 3);
    row("YAML: nothing in it (Jekyll)", "---\n---\nB", Dialect::Yaml, 2);
    row("YAML: only a comment", "---\n# c\n---\nB", Dialect::Yaml, 3);
    row("YAML: dots close (Pandoc)", "---\ntitle: x\n...\nB", Dialect::Yaml, 3);
    row("YAML: no line end behind the closing fence", "---\ntitle: x\n---", Dialect::Yaml, 3);
    row("YAML: a blank line first, then a known key (Jekyll)", "---\n\ntitle: x\n---\nB", Dialect::Yaml, 4);
    row("YAML: a key in another script", "---\n标题: x\n---\nB", Dialect::Yaml, 3);
    row("YAML: a line of prose above a key is a broken block", "---\nprose\ntitle: x\n---\nB", Dialect::Yaml, 4);
    row("YAML: a list is a block without fields", "---\n- a\n---\nB", Dialect::Yaml, 3);
    row("YAML: named (gray-matter)", "---yaml\ntitle: x\n---\nB", Dialect::Yaml, 3);
    row("YAML: named with a blank (gray-matter)", "--- yaml\ntitle: x\n---\nB", Dialect::Yaml, 3);
    row("YAML: without the first fence (Hexo)", "title: x\ntags:\n- a\n---\nB", Dialect::Yaml, 4);
    row("TOML: named (gray-matter)", "---toml\ntitle = 'x'\n---\nB", Dialect::Toml, 3);
    row("JSON: named (gray-matter)", "---json\n{\"title\": \"x\"}\n---\nB", Dialect::Json, 3);
    row("JavaScript is seen, never run (gray-matter)", "---js\n({})\n---\nB", Dialect::Yaml, 3);
    row("an unknown language is no block", "---ruby\nx\n---\nB", Dialect::None, 0);
    row("two thematic breaks", "---\n\nprose\n\n---\n\nB", Dialect::None, 0);
    row("a thematic break above a heading (Pandoc: a blank line follows)", "---\n\n# Heading\n\n---\nB", Dialect::None, 0);
    row("a thematic break above prose with a colon", "---\n\nNote: this\n\n---\nB", Dialect::None, 0);
    row("a thematic break above Liquid", "---\n{% include x %}\n---\nB", Dialect::None, 0);
    row("a setext heading below a thematic break", "---\nSome prose\n---\nB", Dialect::None, 0);
    row("a setext heading that is no key", "Setext: foo\n---\nB", Dialect::None, 0);
    row("no closing fence", "---\ntitle: x\n\nB", Dialect::None, 0);
    row("a fence that is indented", " ---\ntitle: x\n ---\nB", Dialect::None, 0);
    row("TOML: blanks behind the fences (Hugo)", "+++ \ntitle = 'x'\n+++\t\nB", Dialect::Toml, 3);
    row("TOML: nothing in it", "+++\n+++\nB", Dialect::Toml, 2);
    row("TOML: the first closing line ends it, even in a string (Hugo)", "+++\nx = '''\n+++\n'''\n+++\nB", Dialect::Toml, 3);
    row("TOML: not closed", "+++\ntitle = 'x'\n", Dialect::None, 0);
    row("JSON: an object (Hugo)", "{\n\"title\": \"x\"\n}\nB", Dialect::Json, 3);
    row("JSON: empty", "{}\nB", Dialect::Json, 1);
    row("JSON: text behind the brace is prose", "{\"a\": 1} is an object\n", Dialect::None, 0);
    row("JSON: a quote that is not closed does not hide the body", "{ \"title\": \"x\n}\nB", Dialect::Json, 2);
    row("JSON: not closed", "{ \"title\": 1\nB", Dialect::None, 0);
    row("JSON: semicolons (Hexo)", ";;;\n\"title\": \"x\"\n;;;\nB", Dialect::Json, 3);
    row("JSON: semicolons at the end only (Hexo)", "\"title\": \"x\"\n;;;\nB", Dialect::Json, 2);
    row("a brace of Kramdown", "{:toc}\n\nB", Dialect::None, 0);
    row("Key-value: to the blank line (Pelican)", "Title: x\nSlug: y\n\nB", Dialect::KeyValue, 3);
    row("Key-value: a blank line may have spaces (Python-Markdown)", "Title: x\n  \nB", Dialect::KeyValue, 2);
    row("Key-value: up to three spaces before a key (Python-Markdown)", "  Title: x\n\nB", Dialect::KeyValue, 2);
    row("Key-value: four spaces are code", "    Title: x\n\nB", Dialect::None, 0);
    row("Key-value: dots end it (Python-Markdown)", "Title: x\n...\nB", Dialect::KeyValue, 2);
    row("Key-value: dashes end it (Python-Markdown)", "Title: x: y\nDate: 2020-01-01\n---\nB", Dialect::KeyValue, 3);
    row("Key-value: text right below (Python-Markdown)", "Title: x\nText.\n\nB", Dialect::KeyValue, 1);
    row("Key-value: continued without indent (MultiMarkdown)", "Abstract: a\nb\nTitle: x\n\nB", Dialect::KeyValue, 4);
    row("Key-value: spaces in keys (MultiMarkdown)", "Title: x\nBase Header Level: 2\n\nB", Dialect::KeyValue, 3);
    row("Key-value: fenced, no YAML (Python-Markdown)", "---\nTitle: a: b\nDate: 2020-01-01\n---\nB", Dialect::KeyValue, 4);
    row("Key-value: two known keys without a title", "Author: Jane\nKeywords: a\n\nB", Dialect::KeyValue, 3);
    row("prose: a note", "Note: this is prose\n\nB", Dialect::None, 0);
    row("prose: a date that is none", "Date: I went to the market\n\nB", Dialect::None, 0);
    row("prose: one known word", "Author: Jane\n\nB", Dialect::None, 0);
    row("prose: a setext heading", "Title: x\n===\n\nB", Dialect::None, 0);
    row("prose: a URL", "https://example.com: x\n\nB", Dialect::None, 0);
    row("empty", "", Dialect::None, 0);
}

void FrontMatterRules::blockIsFound()
{
    QFETCH(QByteArray, text);
    QFETCH(Dialect, dialect);
    QFETCH(int, bodyLine);
    for (const char *lineEnd : {"\n", "\r\n", "\r"}) {
        const QByteArray written = QByteArray(text).replace("\n", lineEnd);
        const FrontMatter post = read(written);
        QCOMPARE(post.dialect, dialect);
        QCOMPARE(post.bodyLine, bodyLine);
        QCOMPARE(post.block, (Range{0, post.bodyOffset}));
        const QByteArray body = written.mid(post.bodyOffset);
        QVERIFY2(dialect == Dialect::None || body.isEmpty() || body.startsWith('B') || body.startsWith("Text") || body.startsWith("'''"),
                 body.constData());
    }
}

void FrontMatterRules::meaningsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("YAML 1.1 words stay text in a title", "---\ntitle: yes\n---\n", "title=yes");
    row("numbers keep their text", "---\ntitle: 1.10\nslug: 007\n---\n", "title=1.10 slug=007");
    row("null is nothing", "---\ntitle: ~\ntags: [a, null]\n---\n", "tags=a");
    row("an empty item (libfyaml 0.8 refuses it)", "---\ntags:\n- \n- b\n---\n", "tags=b");
    row("an empty item with a comment, and one whose value is below", "---\ntags:\n- # none\n-\n  b\n-\n---\n", "tags=b");
    row("single quotes, doubled and doubled again", "---\ntitle: '''''a''''b'\n---\n", "title=''a''b");
    row("single quotes over lines", "---\ntitle: 'a  \n   b\n\n\n  c'\n---\n", "title=a b\n\nc");
    row("an escaped line end behind an escaped backslash", "---\ntitle: \"a\\\\\\\n  b\"\n---\n", "title=a\\b");
    row("escapes", "---\ntitle: \"\\x41\\u00e9\\U0001F389\\/\\_.\"\n---\n", "title=A\u00e9\U0001F389/\u00a0.");
    row("an escaped blank is no layout", "---\ntitle: \"a\\ \n  b\"\n---\n", "title=a  b");
    row("two halves of a character in JSON", "{\"title\": \"\\ud83c\\udf89 x\"}\n", "title=\U0001F389 x");
    row("a bracket at the line's start, as libyaml allows", "---\ntags: [\n  a,\n  b\n]\n---\n", "tags=a|b");
    row("YAML 1.1 booleans", "---\ndraft: yes\n---\n", "draft");
    row("published is the opposite (Jekyll, Hexo)", "---\npublished: false\n---\n", "draft");
    row("published with a date is no draft", "---\npublished: 2020-01-01\n---\n", "date=2020-01-01");
    row("status (Pelican)", "Title: x\nStatus: draft\n\n", "title=x draft");
    row("hidden is published (Pelican)", "Title: x\nStatus: hidden\n\n", "title=x published");
    row("pubDate (Astro)", "---\npubDate: 'Jul 08 2022'\nupdatedDate: 2022-07-09\n---\n", "date=2022-07-08 updated=2022-07-09");
    row("lastmod (Hugo)", "+++\ndate = 2020-01-01\nlastmod = 2020-01-02\n+++\n", "date=2020-01-01 updated=2020-01-02");
    row("publishDate stands in for date (Hugo)", "+++\npublishDate = 2020-01-01\n+++\n", "date=2020-01-01");
    row("last_modified_at (Jekyll)", "---\nlast_modified_at: 2020-01-02\n---\n", "updated=2020-01-02");
    row("last_update (Docusaurus)", "---\nlast_update:\n  date: 2020-01-02\n---\n", "updated=2020-01-02");
    row("taxonomies and extra (Zola)", "+++\n[taxonomies]\ntags=['a']\ncategories=['c']\n[extra]\nimage='i.png'\n+++\n",
        "tags=a categories=c image=i.png");
    row("params (Hugo)", "+++\n[params]\nauthor='Jo'\n+++\n", "authors=Jo");
    row("Jekyll divides at blanks", "---\nlayout: post\ntags: a b\n---\n", "tags=a|b");
    row("Eleventy does not", "---\nlayout: post.njk\ntags: a b\n---\n", "tags=a b");
    row("a semicolon divides before a comma (Pelican)", "Title: x\nTags: a; b, c\n\n", "title=x tags=a|b, c");
    row("Pelican drops repeated tags", "Title: x\nTags: a, b, a\n\n", "title=x tags=a|b");
    row("keywords are tags (MultiMarkdown)", "Title: x\nKeywords: a, b\n\n", "title=x tags=a|b");
    row("keywords are none in YAML", "---\nkeywords: [a]\n---\n", "");
    row("lists in lists (Hexo)", "---\ncategories:\n- [a, b]\n- c\n---\n", "categories=a|b|c");
    row("objects with a label (Docusaurus)", "---\ntags:\n- a\n- label: B\n  permalink: /b\n---\n", "tags=a|B");
    row("one author as an object (Docusaurus)", "---\nauthors:\n  name: Jo\n  url: u\n---\n", "authors=Jo");
    row("an author's comma is part of the name", "---\nauthor: King, Jr.\n---\n", "authors=King, Jr.");
    row("authors divided (Pelican)", "Title: x\nAuthors: A, B\n\n", "title=x authors=A|B");
    row("an image as an object", "---\nimage: {src: a.png, alt: b}\n---\n", "image=a.png");
    row("an image in a list (Hugo)", "---\nimages: [a.png, b.png]\n---\n", "image=a.png");
    row("heroImage (Astro)", "---\nheroImage: a.png\n---\n", "image=a.png");
    row("featured-image", "---\nfeatured-image: a.png\n---\n", "image=a.png");
    row("description and lang", "---\ndescription: d\nlang: fr\n---\n", "summary=d language=fr");
    row("a nested title is no title", "---\nauthors:\n- title: T\n---\n", "authors=T");
    row("a nested draft is no draft (Hugo)", "---\ncascade:\n  draft: true\n---\n", "");
    row("the exact key before another letter case", "---\nTitle: A\ntitle: b\n---\n", "title=b");
    row("the last of two in YAML", "---\ntitle: a\ntitle: b\n---\n", "title=b");
    row("the first of two in key-value lines", "Title: a\nTitle: b\n\n", "title=a");
    row("continuation lines (Python-Markdown)", "Title: x\nSummary: a\n    b\n\tc\n\n", "title=x summary=a\nb\nc");
    row("a folded line that is indented more (YAML 8.1.3)", "---\nsummary: >\n  a\n  b\n\n   c\n  d\n---\n", "summary=a b\n\n c\nd\n");
    row("an alias is its anchor's text", "---\na: &t x\ntitle: *t\n---\n", "title=x");
}

namespace
{

QString summaryOf(const FrontMatter &post)
{
    QStringList parts;
    const auto add = [&parts](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty()) {
            parts += name + u'=' + value;
        }
    };
    add("title"_L1, post.title());
    add("date"_L1, tests::canonical(post.date()));
    add("updated"_L1, tests::canonical(post.updated()));
    add("slug"_L1, post.slug());
    add("tags"_L1, post.tags().join(u'|'));
    add("categories"_L1, post.categories().join(u'|'));
    add("authors"_L1, post.authors().join(u'|'));
    if (post.isDraft()) {
        parts += *post.isDraft() ? u"draft"_s : u"published"_s;
    }
    add("summary"_L1, post.summary());
    add("image"_L1, post.image());
    add("language"_L1, post.language());
    return parts.join(u' ');
}

} // namespace

void FrontMatterRules::meaningsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const FrontMatter post = read(text);
    QCOMPARE(summaryOf(post), expected);
    QVERIFY(post.isValid());
}

void FrontMatterRules::errorsHaveLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<Error::Severity>("severity");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *text, Error::Kind kind, Error::Severity severity, int line, int column) {
        QTest::newRow(name) << QByteArray(text) << kind << severity << line << column;
    };
    using Kind = Error::Kind;
    using Severity = Error::Severity;
    row("YAML: a second colon", "---\ntitle: Foo: bar\n---\n", Kind::Syntax, Severity::Error, 1, 10);
    row("YAML: columns count UTF-16 units", "---\ntitle: é😀: x\n---\n", Kind::Syntax, Severity::Error, 1, 10);
    row("YAML: a quote left open", "---\na: b\ntitle: \"x\n---\n", Kind::Syntax, Severity::Error, 2, 8);
    row("YAML: a tab as indent", "---\na:\n\tb: c\n---\n", Kind::Syntax, Severity::Error, 2, 0);
    row("YAML: not a mapping", "---\n- a\n---\n", Kind::WrongType, Severity::Error, 1, 0);
    row("YAML: a key that repeats", "---\na: 1\na: 2\n---\n", Kind::DuplicateKey, Severity::Warning, 2, 0);
    row("YAML: an alias without anchor", "---\na: *b\n---\n", Kind::Syntax, Severity::Error, 1, 3);
    row("YAML: an alias in its own anchor", "---\na: &r [*r]\n---\n", Kind::Syntax, Severity::Error, 1, 7);
    row("YAML: two documents", "---\na: b\n--- c\n---\n", Kind::Syntax, Severity::Error, 2, 0);
    row("YAML: not closed", "---\ntitle: x\n", Kind::Unclosed, Severity::Error, 0, 0);
    row("YAML: a NUL", "---\na: b\ntitle: \"\\0\"\n---\n", Kind::Syntax, Severity::Error, 2, 8);
    row("JavaScript", "---js\n{}\n---\n", Kind::Unsupported, Severity::Error, 0, 0);
    row("TOML: text behind a value", "+++\ntitle = \"é😀\" x\n+++\n", Kind::Syntax, Severity::Error, 1, 14);
    row("TOML: a key that repeats", "+++\na = 1\na = 2\n+++\n", Kind::DuplicateKey, Severity::Error, 2, 4);
    row("TOML: not closed", "+++\na = 1\n", Kind::Unclosed, Severity::Error, 0, 0);
    row("JSON: a trailing comma", "{\n\"a\": 1,\n}\n", Kind::Syntax, Severity::Error, 1, 6);
    row("JSON: a value is missing", "{ \"a\": }\n", Kind::Syntax, Severity::Error, 0, 7);
    row("JSON: a key that repeats", "{\"a\": 1, \"a\": 2}\n", Kind::DuplicateKey, Severity::Warning, 0, 9);
    row("Key-value: a key that repeats", "Title: a\nTags: b\nTags: c\n\n", Kind::DuplicateKey, Severity::Warning, 2, 0);
    row("a date that is none", "---\ndate: yesterday\n---\n", Kind::WrongType, Severity::Warning, 1, 6);
    row("a day that is none", "+++\ndate = '2020-02-30'\n+++\n", Kind::WrongType, Severity::Warning, 1, 7);
    row("tags that are a number", "---\ntags: 3\n---\n", Kind::WrongType, Severity::Warning, 1, 6);
    row("a draft that is neither", "---\ndraft: maybe\n---\n", Kind::WrongType, Severity::Warning, 1, 7);
    row("a title that is a list", "---\ntitle: [a]\n---\n", Kind::WrongType, Severity::Warning, 1, 7);
}

void FrontMatterRules::errorsHaveLineAndColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(Error::Kind, kind);
    QFETCH(Error::Severity, severity);
    QFETCH(int, line);
    QFETCH(int, column);
    const FrontMatter post = read(text.replace("\\0", QByteArray(1, '\0')));
    QCOMPARE(post.errors.size(), 1u);
    const Error error = post.errors.front();
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.severity, severity);
    QCOMPARE(std::pair(error.line, error.column), std::pair(line, column));
    QCOMPARE(post.isValid(), severity == Error::Severity::Warning || post.dialect == Dialect::None);
}

void FrontMatterRules::valueRangesAreExact_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *text, const char *path, const char *key, const char *value) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(path) << QByteArray(key) << QByteArray(value);
    };
    row("YAML: plain", "---\ntitle:  x y # c\n---\n", "title", "title", "x y");
    row("YAML: quoted key and value", "---\n\"title\" : 'it''s' # c\n---\n", "title", "\"title\"", "'it''s'");
    row("YAML: over lines", "---\ntitle: a\n  b\nx: y\n---\n", "title", "title", "a\n  b");
    row("YAML: flow list", "---\ntags: [a, 'b'] # c\n---\n", "tags", "tags", "[a, 'b']");
    row("YAML: an item of it", "---\ntags: [a, 'b'] # c\n---\n", "tags/1", "", "'b'");
    row("YAML: block list with comments", "---\ntags:\n# c\n- a\n# d\n- b\n# e\n---\n", "tags", "tags", "- a\n# d\n- b");
    row("YAML: literal", "---\nx: | # c\n  a\n\n  b\n\n# d\ny: z\n---\n", "x", "x", "| # c\n  a\n\n  b");
    row("YAML: folded, with an anchor", "---\nx: &a >-\n  a\ny: z\n---\n", "x", "x", ">-\n  a");
    row("YAML: missing", "---\ntitle:  # c\nx: y\n---\n", "title", "title", "");
    row("YAML: nested", "---\na:\n  b:\n    c: d\n---\n", "a/b/c", "c", "d");
    row("YAML: an alias", "---\na: &x b\nc: *x\n---\n", "c", "c", "*x");
    row("TOML: string", "+++\n title = \"é😀\" # c\n+++\n", "title", "title", "\"é😀\"");
    row("TOML: date", "+++\ndate = 1979-05-27 07:32:00Z # c\n+++\n", "date", "date", "1979-05-27 07:32:00Z");
    row("TOML: number as written", "+++\nn = 1_000\n+++\n", "n", "n", "1_000");
    row("TOML: list over lines", "+++\nt = [ 'a', # c\n 'b', ]\n+++\n", "t", "t", "[ 'a', # c\n 'b', ]");
    row("TOML: in a table", "+++\n[taxonomies]\ntags = ['a']\n+++\n", "taxonomies/tags/0", "", "'a'");
    row("TOML: dotted key", "+++\na . \"b c\" = 1\n+++\n", "a/b c", "\"b c\"", "1");
    row("JSON: string with escapes", "{\n \"title\" : \"a \\\" b\"\n}\n", "title", "\"title\"", "\"a \\\" b\"");
    row("JSON: nested", "{\"a\": {\"b\": [1, 2.50]}}\n", "a/b/1", "", "2.50");
    row("JSON: Hexo's", "\"title\": \"x\"\n;;;\n", "title", "\"title\"", "\"x\"");
    row("Key-value: blanks around", "Title:   x y  \n\n", "Title", "Title", "x y");
    row("Key-value: continued", "Title: x\nSummary: a\n    b \n\n", "Summary", "Summary", "a\n    b");
    row("Key-value: missing", "Title:\nSlug: x\n\n", "Title", "Title", "");
}

void FrontMatterRules::valueRangesAreExact()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    const FrontMatter post = read(text);
    const std::vector<Field> *fields = &post.fields;
    const Field *field = nullptr;
    for (const QString &step : path.split(u'/')) {
        bool isIndex = false;
        const size_t index = step.toUInt(&isIndex);
        const auto found = std::find_if(fields->begin(), fields->end(), [&](const Field &f) { return f.key == step; });
        QVERIFY(isIndex ? index < fields->size() : found != fields->end());
        field = isIndex ? &(*fields)[index] : &*found;
        fields = &field->children;
    }
    QVERIFY(field);
    QCOMPARE(text.mid(field->keyRange.offset, field->keyRange.length), key);
    QCOMPARE(text.mid(field->valueRange.offset, field->valueRange.length), value);
    QVERIFY(!value.isEmpty() || text[field->valueRange.offset - 1] == ':');
}

void FrontMatterRules::unsafeFieldsSayWhy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Field::ReadOnly>("reason");
    using ReadOnly = Field::ReadOnly;
    QTest::newRow("plain") << "---\nx: a\n---\n"_ba << ReadOnly::No;
    QTest::newRow("list") << "---\nx: [a]\n---\n"_ba << ReadOnly::No;
    QTest::newRow("anchor") << "---\nx: &a b\n---\n"_ba << ReadOnly::Anchor;
    QTest::newRow("alias") << "---\ny: &a b\nx: *a\n---\n"_ba << ReadOnly::Alias;
    QTest::newRow("tag") << "---\nx: !t b\n---\n"_ba << ReadOnly::Tag;
    QTest::newRow("tree") << "---\nx: {a: b}\n---\n"_ba << ReadOnly::Tree;
    QTest::newRow("twice") << "---\nx: a\nx: b\n---\n"_ba << ReadOnly::DuplicateKey;
    QTest::newRow("array of tables") << "+++\n[[x]]\na = 1\n+++\n"_ba << ReadOnly::Tree;
}

void FrontMatterRules::unsafeFieldsSayWhy()
{
    QFETCH(QByteArray, text);
    QFETCH(Field::ReadOnly, reason);
    const FrontMatter post = read(text);
    QVERIFY(post.field(u"x"));
    QCOMPARE(post.field(u"x")->readOnly, reason);
}

void FrontMatterRules::mergeKeyBringsInFields()
{
    const FrontMatter post = read("---\na: &a {title: T, slug: s}\nb: &b {tags: [x], slug: other}\n<<: [*a, *b]\nslug: own\n---\n");
    QVERIFY(post.isValid());
    QCOMPARE(summaryOf(post), u"title=T slug=own tags=x"_s);
    QCOMPARE(post.merged.size(), 2u);
    QCOMPARE(post.merged[0].readOnly, Field::ReadOnly::MergeKey);
    QCOMPARE(post.field(u"<<")->readOnly, Field::ReadOnly::MergeKey);
}

void FrontMatterRules::fieldsAboveAnErrorAreKept()
{
    QCOMPARE(read("---\ntitle: x\ndate: 2020-01-01\nslug: \"y\n---\n").title(), u"x"_s);
    QCOMPARE(read("+++\ntitle = 'x'\nslug = y\n+++\n").title(), u"x"_s);
    QVERIFY(read("---\ntitle: a: b\n---\n").title().isEmpty());
}

void FrontMatterRules::keysAreFoundInAnyLetterCase()
{
    const FrontMatter post = read("---\nTitle: a\ntitle: b\nSlug: c\n---\n");
    QCOMPARE(post.field(u"title")->text, u"b"_s);
    QCOMPARE(post.field(u"Title")->text, u"a"_s);
    QCOMPARE(post.field(u"slug")->text, u"c"_s);
    QVERIFY(!post.field(u"x"));
}

void FrontMatterRules::datesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("2020-11-11", "2020-11-11");
    row("2020-1-5", "2020-01-05");
    row("2020/1/5", "2020-01-05");
    row("20200105", "2020-01-05");
    row("5.1.2020", "2020-01-05");
    row("1/31/2020", "2020-01-31");
    row("31/1/2020", "2020-01-31");
    row("July 25, 2005", "2005-07-25");
    row("Jul 08 2022", "2022-07-08");
    row("8 July 2022", "2022-07-08");
    row("8th July, 2022", "2022-07-08");
    row("Sept. 1 2022", "2022-09-01");
    row("2010-12-03 10:20", "2010-12-03T10:20:00.000");
    row("2010-12-03T10:20", "2010-12-03T10:20:00.000");
    row("2010-12-03 10:20 PM", "2010-12-03T22:20:00.000");
    row("2013/7/13 20:46:25", "2013-07-13T20:46:25.000");
    row("2013-05-12 14:45:00 +0200", "2013-05-12T12:45:00.000Z");
    row("2001-12-14t21:59:43.10-05:00", "2001-12-15T02:59:43.100Z");
    row("2001-12-14 21:59:43.10 -5", "2001-12-15T02:59:43.100Z");
    row("2024-01-01T00:00:00Z", "2024-01-01T00:00:00.000Z");
    row("2024-01-01 10:00 UTC", "2024-01-01T10:00:00.000Z");
    row("2024-12-31T23:59:60Z", "2025-01-01T00:00:00.000Z");
    row("Wed, 11 Nov 2020 10:00:00 GMT", "2020-11-11T10:00:00.000Z");
    row("Fri, 3 Dec 2010 10:20:00 EST", "2010-12-03T15:20:00.000Z");
    row("Fri Jul 08 2022 10:00:00 GMT+0200 (CEST)", "2022-07-08T08:00:00.000Z");
    row("yesterday", "");
    row("2020-02-30", "");
    row("2020-13-01", "");
    row("2020-01", "");
    row("2020", "");
    row("2020-01-01 25:00", "");
    row("2020-01-01 10:00 Mars/Base", "");
    row("2020-01-01x", "");
    row("", "");
}

void FrontMatterRules::datesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const FrontMatter post = read(QByteArray("---\ndate: '" + text.toUtf8() + "'\n---\n"));
    QCOMPARE(tests::canonical(post.date()), expected);
    QCOMPARE(post.date() ? post.date()->source : text, text);
}

QTEST_GUILESS_MAIN(FrontMatterRules)
#include "tst_frontmatter_rules.moc"
