// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "expectations.h"
#include "frontmatter/edit.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace galley::frontmatter;
using namespace Qt::StringLiterals;

using Type = Field::Type;

/// Changing one value changes the bytes of that value and no other.
class FrontMatterEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setReplacesTheValueAlone_data();
    void setReplacesTheValueAlone();
    void addPutsOneLine_data();
    void addPutsOneLine();
    void removeTakesTheLinesOut_data();
    void removeTakesTheLinesOut();
    void refusalsSayWhy_data();
    void refusalsSayWhy();
    void datesKeepTheirForm_data();
    void datesKeepTheirForm();
    void randomEditsChangeNothingElse();
};

namespace
{

/// "a/b/1" -> the field; null if there is none.
const Field *fieldOf(const FrontMatter &post, const QString &path)
{
    const std::vector<Field> *fields = &post.fields;
    const Field *field = nullptr;
    for (const QString &step : path.split(u'/')) {
        bool isIndex = false;
        const size_t index = step.toUInt(&isIndex);
        const auto found = std::find_if(fields->begin(), fields->end(), [&step](const Field &f) { return f.key == step; });
        if (isIndex ? index >= fields->size() : found == fields->end()) {
            return nullptr;
        }
        field = isIndex ? &(*fields)[index] : &*found;
        fields = &field->children;
    }
    return field;
}

/// "[a|b]" is a list, "#x" is written as it is, everything else a text.
Value valueOf(const QString &text)
{
    if (text.startsWith(u'[')) {
        const QString inside = text.mid(1, text.size() - 2);
        return {Type::List, {}, inside.isEmpty() ? QStringList() : inside.split(u'|')};
    }
    return text.startsWith(u'#') ? Value{Type::Date, text.mid(1), {}} : Value{Type::Text, text, {}};
}

} // namespace

void FrontMatterEdit::setReplacesTheValueAlone_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *path, const char *value, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromUtf8(path) << QString::fromUtf8(value) << QByteArray(after);
    };
    row("YAML: plain stays plain", "---\ntitle: a # c\n---\n", "title", "b c", "---\ntitle: b c # c\n---\n");
    row("YAML: plain needs quotes", "---\ntitle: a # c\n---\n", "title", "b: c", "---\ntitle: \"b: c\" # c\n---\n");
    row("YAML: a text that looks like a number", "---\ntitle: a\n---\n", "title", "2024", "---\ntitle: \"2024\"\n---\n");
    row("YAML: a text that is a number to YAML 1.1", "---\ntitle: a\n---\n", "title", "12:30", "---\ntitle: \"12:30\"\n---\n");
    row("YAML: a time stays as it is written", "---\nat: 12:30\n---\n", "at", "13:45", "---\nat: 13:45\n---\n");
    row("YAML: a text that is a merge key", "---\ntags: [a]\n---\n", "tags", "[a|<<]", "---\ntags: [a, \"<<\"]\n---\n");
    row("YAML: a line end of YAML 1.1", "---\ntitle: a\n---\n", "title", "a\u2028b", "---\ntitle: \"a\\u2028b\"\n---\n");
    row("YAML: a byte order mark", "---\ntitle: a\n---\n", "title", "a\uFEFFb", "---\ntitle: \"a\\ufeffb\"\n---\n");
    row("YAML: a number stays a number", "---\ntitle: 2024\n---\n", "title", "2025", "---\ntitle: 2025\n---\n");
    row("YAML: double quotes stay", "---\ntitle: \"a\"\n---\n", "title", "b \"c\" \\ é", "---\ntitle: \"b \\\"c\\\" \\\\ é\"\n---\n");
    row("YAML: single quotes stay", "---\ntitle: 'a'\n---\n", "title", "it's", "---\ntitle: 'it''s'\n---\n");
    row("YAML: single quotes cannot hold a line break", "---\ntitle: 'a'\n---\n", "title", "a\nb", "---\ntitle: \"a\\nb\"\n---\n");
    row("YAML: missing", "---\ntitle: # c\nx: y\n---\n", "title", "b", "---\ntitle: b # c\nx: y\n---\n");
    row("YAML: literal stays literal", "---\nx: |\n  a\n  b\ny: z\n---\n", "x", "c\nd\n", "---\nx: |\n  c\n  d\ny: z\n---\n");
    row("YAML: folded stays folded", "---\nx: >-\n  a\n  b\ny: z\n---\n", "x", "c d", "---\nx: >-\n  c d\ny: z\n---\n");
    row("YAML: nested", "---\na:\n  b: c # d\n  e: f\n---\n", "a/b", "x", "---\na:\n  b: x # d\n  e: f\n---\n");
    row("YAML: in a flow mapping", "---\na: {b: c, d: e}\n---\n", "a/b", "x, y", "---\na: {b: \"x, y\", d: e}\n---\n");
    row("YAML: an item", "---\ntags: [a, 'b']\n---\n", "tags/1", "c", "---\ntags: [a, 'c']\n---\n");
    row("YAML: flow list, one more", "---\ntags: [a, 'b'] # c\n---\n", "tags", "[a|b|c]", "---\ntags: [a, 'b', c] # c\n---\n");
    row("YAML: flow list, one less", "---\ntags: [a, 'b', c]\n---\n", "tags", "[a|c]", "---\ntags: [a, c]\n---\n");
    row("YAML: flow list, the last goes", "---\ntags: [a, b]\n---\n", "tags", "[a]", "---\ntags: [a]\n---\n");
    row("YAML: flow list, all go", "---\ntags: [a, b]\n---\n", "tags", "[]", "---\ntags: []\n---\n");
    row("YAML: flow list, the first comes", "---\ntags: []\n---\n", "tags", "[a]", "---\ntags: [a]\n---\n");
    row("YAML: flow list over lines", "---\ntags: [\n  a,\n  b\n]\n---\n", "tags", "[a|b|c]", "---\ntags: [\n  a,\n  b,\n  c\n]\n---\n");
    row("YAML: dashes, one more", "---\ntags:\n  - a # c\n  - b # d\nx: y\n---\n", "tags", "[a|b|c]",
        "---\ntags:\n  - a # c\n  - b # d\n  - c\nx: y\n---\n");
    row("YAML: dashes, the same", "---\ntags:\n- a\nx: y\n---\n", "tags", "[a]", "---\ntags:\n- a\nx: y\n---\n");
    row("YAML: flow list, the same", "---\ntags: [a, b]\n---\n", "tags", "[a|b]", "---\ntags: [a, b]\n---\n");
    row("YAML: flow list, empty as it was", "---\ntags: []\n---\n", "tags", "[]", "---\ntags: []\n---\n");
    row("YAML: dashes, one before", "---\ntags:\n- a\n---\n", "tags", "[b|a]", "---\ntags:\n- b\n- a\n---\n");
    row("YAML: dashes, one less", "---\ntags:\n- a # c\n- b # d\n- c\n---\n", "tags", "[a|c]", "---\ntags:\n- a # c\n- c\n---\n");
    row("YAML: dashes, the last goes", "---\ntags:\n- a\n- b\n---\n", "tags", "[a]", "---\ntags:\n- a\n---\n");
    row("YAML: dashes, all go", "---\ntags:\n- a\n- b\nx: y\n---\n", "tags", "[]", "---\ntags: []\nx: y\n---\n");
    row("YAML: dashes, one changes", "---\ntags:\n- a\n- \"b\" # c\n---\n", "tags", "[a|x]", "---\ntags:\n- a\n- \"x\" # c\n---\n");
    row("YAML: a text with commas stays one", "---\ntags: a, b\n---\n", "tags", "[a|c]", "---\ntags: a, c\n---\n");
    row("YAML: missing list", "---\ntags:\n---\n", "tags", "[a|b]", "---\ntags: [a, b]\n---\n");
    row("YAML: a date", "---\ndate: 2020-01-01 # c\n---\n", "date", "#2021-02-03", "---\ndate: 2021-02-03 # c\n---\n");
    row("YAML: a quoted date stays quoted", "---\ndate: '2020-01-01'\n---\n", "date", "#2021-02-03", "---\ndate: '2021-02-03'\n---\n");
    row("YAML: CRLF", "---\r\ntitle: a\r\nx: y\r\n---\r\n", "title", "b", "---\r\ntitle: b\r\nx: y\r\n---\r\n");
    row("TOML: double quotes", "+++\ntitle = \"a\" # c\n+++\n", "title", "b \"c\"", "+++\ntitle = \"b \\\"c\\\"\" # c\n+++\n");
    row("TOML: single quotes", "+++\ntitle = 'a'\n+++\n", "title", "b\\c", "+++\ntitle = 'b\\c'\n+++\n");
    row("TOML: a date", "+++\ndate = 2020-01-01\n+++\n", "date", "#2021-02-03T04:05:06Z", "+++\ndate = 2021-02-03T04:05:06Z\n+++\n");
    row("TOML: in a table, over lines", "+++\n[taxonomies]\ntags = [\n  'a', # c\n  'b',\n]\n+++\n", "taxonomies/tags", "[a|x]",
        "+++\n[taxonomies]\ntags = [\n  'a', # c\n  'x',\n]\n+++\n");
    row("TOML: one more behind a trailing comma", "+++\ntags = ['a', 'b',]\n+++\n", "tags", "[a|b|c]",
        "+++\ntags = ['a', 'b', 'c',]\n+++\n");
    row("JSON: a text", "{\n  \"title\": \"a\",\n  \"x\": 1\n}\n", "title", "b \"c\"", "{\n  \"title\": \"b \\\"c\\\"\",\n  \"x\": 1\n}\n");
    row("JSON: a list", "{\"tags\": [\"a\"]}\n", "tags", "[a|b]", "{\"tags\": [\"a\", \"b\"]}\n");
    row("Key-value: a text", "Title:  a \nSlug: s\n\nB", "Title", "b: c", "Title:  b: c \nSlug: s\n\nB");
    row("Key-value: missing", "Title:\nSlug: s\n\n", "Title", "b", "Title: b\nSlug: s\n\n");
    row("Key-value: tags", "Title: x\nTags: a,b\n\n", "Tags", "[a|b|c]", "Title: x\nTags: a,b,c\n\n");
    row("Key-value: a tag with a comma", "Title: x\nTags: a, b\n\n", "Tags", "[a|b, c]", "Title: x\nTags: a; b, c\n\n");
    row("Key-value: lines", "Title: x\nSummary: a\nSlug: s\n\n", "Summary", "a\nb", "Title: x\nSummary: a\n    b\nSlug: s\n\n");
}

void FrontMatterEdit::setReplacesTheValueAlone()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QByteArray, after);
    const FrontMatter post = read(before);
    const Field *field = fieldOf(post, path);
    QVERIFY(field);
    const auto edit = setValue(before, post, *field, valueOf(value));
    QVERIFY2(edit, edit ? "" : qPrintable(QString::number(static_cast<int>(edit.error()))));
    QCOMPARE(applied(before, *edit), after);
}

void FrontMatterEdit::addPutsOneLine_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("YAML") << "---\ntitle: a\n# c\n---\nB"_ba << u"x: y"_s << "---\ntitle: a\n# c\nnew: \"x: y\"\n---\nB"_ba;
    QTest::newRow("YAML, a list") << "---\n---\nB"_ba << u"[a|b]"_s << "---\nnew: [a, b]\n---\nB"_ba;
    QTest::newRow("YAML, CRLF") << "---\r\na: b\r\n---\r\nB"_ba << u"x"_s << "---\r\na: b\r\nnew: x\r\n---\r\nB"_ba;
    QTest::newRow("TOML, above the first table")
        << "+++\ntitle = 'a'\n[extra]\nx = 1\n+++\nB"_ba << u"x"_s << "+++\ntitle = 'a'\nnew = \"x\"\n[extra]\nx = 1\n+++\nB"_ba;
    QTest::newRow("JSON, on lines") << "{\n  \"a\": 1\n}\nB"_ba << u"x"_s << "{\n  \"a\": 1,\n  \"new\": \"x\"\n}\nB"_ba;
    QTest::newRow("JSON, on one line") << "{\"a\": 1}\nB"_ba << u"x"_s << "{\"a\": 1, \"new\": \"x\"}\nB"_ba;
    QTest::newRow("Key-value, empty") << "Title: a\n\nB"_ba << QString() << "Title: a\nnew:\n\nB"_ba;
    QTest::newRow("Key-value") << "Title: a\n\nB"_ba << u"x"_s << "Title: a\nnew: x\n\nB"_ba;
}

void FrontMatterEdit::addPutsOneLine()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, value);
    QFETCH(QByteArray, after);
    const FrontMatter post = read(before);
    const auto edit = addField(before, post, u"new"_s, valueOf(value));
    QVERIFY(edit);
    QCOMPARE(applied(before, *edit), after);
    QCOMPARE(addField(after, read(after), u"new"_s, valueOf(value)).error(), Refusal::KeyExists);
}

void FrontMatterEdit::removeTakesTheLinesOut_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("YAML") << "---\na: b\nx:\n  - c # d\n# e\nf: g\n---\nB"_ba << "---\na: b\n# e\nf: g\n---\nB"_ba;
    QTest::newRow("YAML, the only one") << "---\nx: y\n---\nB"_ba << "---\n---\nB"_ba;
    QTest::newRow("TOML") << "+++\na = 1\nx = [1,\n 2]\nb = 2\n+++\nB"_ba << "+++\na = 1\nb = 2\n+++\nB"_ba;
    QTest::newRow("JSON, the first") << "{\n  \"x\": 1,\n  \"b\": 2\n}\nB"_ba << "{\n  \"b\": 2\n}\nB"_ba;
    QTest::newRow("JSON, the last") << "{\n  \"b\": 2,\n  \"x\": 1\n}\nB"_ba << "{\n  \"b\": 2\n}\nB"_ba;
    QTest::newRow("Key-value") << "Title: a\nx: y\n  z\nSlug: b\n\nB"_ba << "Title: a\nSlug: b\n\nB"_ba;
}

void FrontMatterEdit::removeTakesTheLinesOut()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const FrontMatter post = read(before);
    QVERIFY(post.field(u"x"));
    const auto edit = removeField(before, post, *post.field(u"x"));
    QVERIFY(edit);
    QCOMPARE(applied(before, *edit), after);
}

void FrontMatterEdit::refusalsSayWhy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Refusal>("refusal");
    QTest::newRow("an anchor") << "---\nx: &a b\n---\n"_ba << u"c"_s << Refusal::ReadOnly;
    QTest::newRow("an alias") << "---\ny: &a b\nx: *a\n---\n"_ba << u"c"_s << Refusal::ReadOnly;
    QTest::newRow("a tree") << "---\nx: {a: b}\n---\n"_ba << u"c"_s << Refusal::ReadOnly;
    QTest::newRow("twice") << "---\nx: a\nx: b\n---\n"_ba << u"c"_s << Refusal::ReadOnly;
    QTest::newRow("a broken block") << "---\nx: a\ny: \"b\n---\n"_ba << u"c"_s << Refusal::Broken;
    QTest::newRow("a list of trees") << "---\nx:\n- a: b\n---\n"_ba << u"[c]"_s << Refusal::NotRepresentable;
    QTest::newRow("Pelican: an empty line") << "Title: t\nx: y\n\n"_ba << u"a\n\nb"_s << Refusal::NotRepresentable;
}

void FrontMatterEdit::refusalsSayWhy()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    QFETCH(Refusal, refusal);
    const FrontMatter post = read(text);
    QVERIFY(post.field(u"x"));
    const auto edit = setValue(text, post, *post.field(u"x"), valueOf(value));
    QVERIFY(!edit);
    QCOMPARE(edit.error(), refusal);
}

void FrontMatterEdit::datesKeepTheirForm_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("expected");
    QTest::newRow("day") << u"2020-11-11"_s << u"2021-01-02"_s;
    QTest::newRow("slashes") << u"2013/7/13 20:46:25"_s << u"2021/01/02 03:04:05"_s;
    QTest::newRow("no seconds") << u"2020-11-11 10:00"_s << u"2021-01-02 03:04"_s;
    QTest::newRow("T") << u"2020-11-11T10:00:00"_s << u"2021-01-02T03:04:05"_s;
    QTest::newRow("Z") << u"2020-11-11T10:00:00.000Z"_s << u"2021-01-02T03:04:05Z"_s;
    QTest::newRow("Jekyll's zone") << u"2020-11-11 10:00:00 +0200"_s << u"2021-01-02 05:04:05 +0200"_s;
    QTest::newRow("zone with colon") << u"2020-11-11T10:00:00-08:00"_s << u"2021-01-01T19:04:05-08:00"_s;
}

void FrontMatterEdit::datesKeepTheirForm()
{
    QFETCH(QString, form);
    QFETCH(QString, expected);
    QCOMPARE(dateInFormOf(form, QDateTime(QDate(2021, 1, 2), QTime(3, 4, 5), QTimeZone::UTC)), expected);
}

namespace
{

void collect(std::vector<const Field *> &into, const std::vector<Field> &fields)
{
    for (const Field &field : fields) {
        into.push_back(&field);
        collect(into, field.children);
    }
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList scraps{u"a"_s,  u"b c"_s, u": "_s,         u" #"_s,  u"'"_s,    u"\""_s, u"é"_s, u"😀"_s,
                                    u"\\"_s, u"-"_s,   u"2020-01-01"_s, u"yes"_s, u"[x]"_s,  u"{"_s,  u","_s, u"*"_s,
                                    u"&"_s,  u"%"_s,   u"\n"_s,         u"\t"_s,  u"1.10"_s, u"x"_s};
    QString text;
    const int parts = random.bounded(1, 4);
    for (int i = 0; i < parts; ++i) {
        text += scraps[random.bounded(static_cast<int>(scraps.size()))];
    }
    return text;
}

} // namespace

/// Over the corpus: every byte outside the edit is equal (by construction of `applied`), the edit lies within the value or, for a list that
/// becomes empty, between key and value; the value reads back, all else reads as before.
void FrontMatterEdit::randomEditsChangeNothingElse()
{
    QRandomGenerator random(42);
    int done = 0;
    int refused = 0;
    for (const QJsonValue entry : tests::expectations(tests::corpus(u"frontmatter"_s))) {
        const QString path = tests::corpus(u"frontmatter"_s) + u'/' + entry["file"_L1].toString();
        const QByteArray text = tests::engineText(tests::bytesOf(path), entry["expected"_L1]["encoding"_L1].toString());
        const FrontMatter post = read(text);
        std::vector<const Field *> fields;
        collect(fields, post.fields);
        for (int round = 0; round < (text.size() > 5000 ? 3 : 60) && !fields.empty() && post.isValid(); ++round) {
            const Field &field = *fields[random.bounded(static_cast<int>(fields.size()))];
            Value value{Type::Text, randomText(random), {}};
            if (field.type == Type::List) {
                value = {Type::List, {}, field.items};
                value.items.insert(random.bounded(static_cast<int>(value.items.size()) + 1), randomText(random));
                value.items.removeAt(random.bounded(static_cast<int>(value.items.size())));
            }
            const auto edit = setValue(text, post, field, value);
            refused += edit ? 0 : 1;
            if (!edit) {
                QVERIFY2(edit.error() != Refusal::Unsafe || post.dialect == Dialect::KeyValue || field.type == Type::List,
                         qPrintable(path + u' ' + field.key + u" <- "_s + value.text));
                continue;
            }
            ++done;
            const Range allowed{field.keyRange.length > 0 ? field.keyRange.end() : field.valueRange.offset, 0};
            QVERIFY(edit->range.offset >= allowed.offset);
            const bool isWithin = edit->range.end() <= field.valueRange.end();
            QVERIFY(isWithin || (field.type == Type::List && edit->range.length == 0));
            const QByteArray after = applied(text, *edit);
            QCOMPARE(read(after).bodyLine - post.bodyLine, after.count('\n') - text.count('\n'));
            QCOMPARE(after.mid(after.size() - (text.size() - post.bodyOffset)), text.mid(post.bodyOffset));
        }
    }
    qInfo("%d edits, %d refused", done, refused);
    QVERIFY(done > 2000 || !qEnvironmentVariableIsEmpty("GALLEY_CORPORA"));
}

QTEST_GUILESS_MAIN(FrontMatterEdit)
#include "tst_frontmatter_edit.moc"
