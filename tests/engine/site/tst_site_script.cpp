// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/script.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley::site;
using galley::frontmatter::Field;

namespace
{

QString asText(const Field &field);

QString asText(const std::vector<Field> &fields, bool keys)
{
    QStringList parts;
    for (const Field &field : fields) {
        parts.append(keys ? QString(field.key + u": "_s + asText(field)) : asText(field));
    }
    return parts.join(u", "_s);
}

QString asText(const Field &field)
{
    switch (field.type) {
    case Field::Type::List:
        return u'[' + asText(field.children, false) + u']';
    case Field::Type::Tree:
        return u'{' + asText(field.children, true) + u'}';
    case Field::Type::Null:
        return u"null"_s;
    default:
        return field.text;
    }
}

} // namespace

class SiteScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void python_literalsAreRead_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("settings");
        const auto row = [](const char *name, const QByteArray &script, const QString &settings) {
            QTest::newRow(name) << script << settings;
        };
        row("text", "PATH = \"content\"", u"PATH: content"_s);
        row("list", "STATIC_PATHS = ['images', 'extra']", u"STATIC_PATHS: [images, extra]"_s);
        row("tuples over lines", "LINKS = (\n  ('a', 'b'), # note\n  ('c', 'd'),\n)\n", u"LINKS: [[a, b], [c, d]]"_s);
        row("a text in parentheses", "A = ('one '\n     'two')\n", u"A: one two"_s);
        row("mapping", "M = {'a': {'path': 'b'}, \"c\": 1}", u"M: {a: {path: b}, c: 1}"_s);
        row("booleans and numbers", "A = True\nB = -1\nC = None", u"A: True, B: -1, C: null"_s);
        row("long text", "A = '''x\n'y' '''\nB = 'z'", u"A: x\n'y' , B: z"_s);
        row("raw text", R"(A = r'(?P<date>\d{4}).*\'' )", uR"(A: (?P<date>\d{4}).*\')"_s);
        row("a name from above", "A = 'x'\nB = A\nC = A + '/y'", u"A: x, B: x"_s);
        row("the last one counts", "A = 'x'\nA = 'y'", u"A: y"_s);
        row("what is computed is left out", "A = os.environ['B']\nB = f'{x}/y'\nC = 'd'.upper()\nD = 'e'", u"D: e"_s);
        row("not in a function", "def f():\n    A = 'x'\nif True:\n    B = 'y'\n", QString());
        row("comparison", "A == 'x'", QString());
        row("comment", "# A = 'x'\n", QString());
        row("missing quote", "A = 'x\nB = 'y'", u"A: x, B: y"_s);
        row("missing bracket", "A = ['x'\nB = 'y'", u"B: y"_s);
        row("only a sign", "A = -", QString());
        row("backslash at the end", "A = 'x\\", u"A: x"_s);
        row("deep", "A = " + QByteArray(10'000, '['), QString());
        row("empty", "", QString());
    }

    void python_literalsAreRead()
    {
        QFETCH(QByteArray, script);
        QTEST(asText(readScript(script, ScriptLanguage::Python), true), "settings");
    }

    void javaScript_literalsAreRead_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("settings");
        const auto row = [](const char *name, const QByteArray &script, const QString &settings) {
            QTest::newRow(name) << script << settings;
        };
        row("argument of a function", "export default defineConfig({ site: 'https://a.example', base: \"/b\" })",
            u"site: https://a.example, base: /b"_s);
        row("returned", "module.exports = function (c) {\n  return { dir: { input: \"src\" } };\n};", u"dir: {input: src}"_s);
        row("below what is not literal", "x = { a: [ f(), { b: 'c' } ], d: 'e' }", u"a: {b: c}, d: e"_s);
        row("method with a text", "c.addPassthroughCopy('img');", u"addPassthroughCopy(): {img: img}"_s);
        row("method with a mapping", "c.addPassthroughCopy({ 'public': '/' })", u"addPassthroughCopy(): {public: /}"_s);
        row("quoted key", "x = { 'a-b': true }", u"a-b: true"_s);
        row("template text", "x = { a: `b`, c: `d${e}` }", u"a: b"_s);
        row("comments", "x = { // a: 'b'\n /* c: 'd' */ e: 'f' }", u"e: f"_s);
        row("regular expression", "y.replace(/['\"{]/g, ''); x = { a: 'b' }", u"a: b"_s);
        row("division", "y = 4 / 2; x = { a: 'b' } // '", u"a: b"_s);
        row("computed", "x = { a: b + 'c', d: process.env.E, f: 'g' }", u"f: g"_s);
        row("closing too often", "}}}) x = { a: 'b' }", u"a: b"_s);
        row("never closed", "x = { a: { b: 'c'", u"a: {b: c}"_s);
        row("deep", QByteArray("a:{").repeated(5'000), QString());
    }

    void javaScript_literalsAreRead()
    {
        QFETCH(QByteArray, script);
        QTEST(asText(readScript(script, ScriptLanguage::JavaScript), true), "settings");
    }
};

QTEST_GUILESS_MAIN(SiteScriptTest)
#include "tst_site_script.moc"
