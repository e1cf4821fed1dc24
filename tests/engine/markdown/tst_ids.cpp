// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The ids of headings in each dialect, as the generators' own tests and documentation publish them.
#include "markdown/body.h"
#include "markdown/livebody.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

markdown::Options optionsFor(const char *dialect)
{
    return {.dialect = markdown::dialectByName(dialect).value()};
}

QStringList idsIn(const markdown::Body &body)
{
    QStringList ids;
    for (const markdown::Block &block : body.blocks) {
        for (const markdown::Heading &heading : block.content->headings) {
            ids += QString::fromUtf8(heading.id);
        }
    }
    return ids;
}

QStringList idsOf(const QByteArray &text, const char *dialect)
{
    return idsIn(markdown::render(text, 0, optionsFor(dialect), nullptr));
}

/// One heading for each line.
QByteArray headings(const QStringList &texts)
{
    return "# " + texts.join(u"\n\n# "_s).toUtf8() + "\n";
}

} // namespace

class IdsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachGenerator_namesHeadings_data()
    {
        QTest::addColumn<QByteArray>("dialect");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("id");
        const auto add = [](const char *dialect, const QString &heading, const QString &id) {
            QTest::newRow(qPrintable(QLatin1String(dialect) + u": "_s + heading)) << QByteArray(dialect) << heading << id;
        };
        // gohugoio/hugo, markup/goldmark/autoid_test.go.
        add("hugo", u"God is good: 神真美好"_s, u"god-is-good-神真美好"_s);
        add("hugo", u"Number 32"_s, u"number-32"_s);
        add("hugo", u"Question?"_s, u"question"_s);
        add("hugo", u"1+2=3"_s, u"123"_s);
        add("hugo", u"Special !\"#$%&(parens)=?´* chars"_s, u"special-parens-chars"_s);
        add("hugo", u"Resumé"_s, u"resumé"_s);
        add("hugo", u"Multiple--Hyphens"_s, u"multiple--hyphens"_s);
        add("hugo", u"Trailing hyphen-"_s, u"trailing-hyphen-"_s);
        add("hugo", u"Many   spaces  here"_s, u"many---spaces--here"_s);
        add("hugo", u"Forward/slash"_s, u"forwardslash"_s);
        add("hugo", u"Backward\\slash"_s, u"backwardslash"_s);
        add("hugo", u"Under_score"_s, u"under_score"_s);
        add("hugo", u"Nonbreaking\u00a0Space"_s, u"nonbreakingspace"_s);
        add("hugo", u"Tab\tSpace"_s, u"tab-space"_s); // by the code; the test has a blank that was lost
        add("hugo", u"Trailing Space "_s, u"trailing-space"_s);
        // goldmark hands the heading's source on: parser/atx_heading.go, generateAutoHeadingID.
        add("hugo", u"A [link](/to) and `code`"_s, u"a-linkto-and-code"_s);
        add("hugo", u"Wait... -- \"now\" ##"_s, u"wait----now"_s);
        add("hugo", u"!?"_s, u"heading"_s);
        add("hugo", u"Title {.wide}"_s, u"title"_s);
        // kramdown/parser-gfm, test/testcases/header_ids.html.
        add("jekyll", u"variable_name"_s, u"variable_name"_s);
        add("jekyll", u"abc def öúß"_s, u"abc-def-öúß"_s);
        add("jekyll", u"192 abc 192"_s, u"192-abc-192"_s);
        add("jekyll", u"before \tafter tab"_s, u"before--after-tab"_s);
        add("jekyll", u"with `code`"_s, u"with-code"_s);
        add("jekyll", u"With \"smart\" quotes"_s, u"with-smart-quotes"_s);
        add("jekyll", u"標題"_s, u"標題"_s);
        // Python-Markdown, tests/test_syntax/extensions/test_toc.py and the doc string of slugify.
        add("pelican", u"Header *2*"_s, u"header-2"_s);
        add("pelican", u"This is `code` and `this` too."_s, u"this-is-code-and-this-too"_s);
        add("pelican", u"žlutý"_s, u"zluty"_s);
        add("pelican", u"Foo  - Bar"_s, u"foo-bar"_s);
        add("pelican", u"snake_case"_s, u"snake_case"_s);
        // getzola/zola, components/utils/src/slugs.rs and components/markdown/tests/markdown.rs; the crate slug's examples.
        add("zola", u"日本"_s, u"ri-ben"_s);
        add("zola", u"héhé"_s, u"hehe"_s);
        add("zola", u"test (hey)"_s, u"test-hey"_s);
        add("zola", u"L'écologie et vous"_s, u"l-ecologie-et-vous"_s);
        add("zola", u"[Rust](https://rust-lang.org \"Rust homepage\")"_s, u"rust"_s);
        add("zola", u"`hi`"_s, u"hi"_s);
        add("zola", u"My Test String!!!1!1"_s, u"my-test-string-1-1"_s);
        add("zola", u"Æúű--cool?"_s, u"aeuu-cool"_s);
        add("zola", u"You & Me"_s, u"you-me"_s);
        add("zola", u"user@example.com"_s, u"user-example-com"_s);
        add("zola", u"🦄 ☣"_s, u"unicorn-biohazard"_s); // the crate deunicode's example
        // 11ty/eleventy, test/IdAttributePluginTest.js; sindresorhus/slugify, test.js, with decamelize off as Eleventy calls it.
        add("eleventy", u"This is a heading"_s, u"this-is-a-heading"_s);
        add("eleventy", u"This is a `\"heading\"`"_s, u"this-is-a-heading"_s);
        add("eleventy", u"Foo & Bar"_s, u"foo-and-bar"_s);
        add("eleventy", u"Hællæ, hva skjera?"_s, u"haellae-hva-skjera"_s);
        add("eleventy", u"I ♥ Dogs"_s, u"i-love-dogs"_s);
        add("eleventy", u"Déjà Vu!"_s, u"deja-vu"_s);
        add("eleventy", u"fooBar 123 $#%"_s, u"foobar-123"_s);
        add("eleventy", u"foo🦄"_s, u"foo-unicorn"_s);
        add("eleventy", u"Zürich"_s, u"zuerich"_s);
        add("eleventy", u"Ж п ю"_s, u"zh-p-yu"_s);
        add("eleventy", u"I can't say it's so"_s, u"i-cant-say-its-so"_s);
        // Flet/github-slugger, test/fixtures.json.
        for (const char *dialect : {"galley", "astro"}) {
            add(dialect, u"bravoCharlieDelta"_s, u"bravocharliedelta"_s);
            add(dialect, u"heading with a - dash"_s, u"heading-with-a---dash"_s);
            add(dialect, u"heading with an _ underscore"_s, u"heading-with-an-_-underscore"_s);
            add(dialect, u"exchange.bind_headers(exchange, routing [, bindCallback])"_s,
                u"exchangebind_headersexchange-routing--bindcallback"_s);
            add(dialect, u"apostrophe’s should be trimmed"_s, u"apostrophes-should-be-trimmed"_s);
            add(dialect, u"I ♥ unicode"_s, u"i--unicode"_s);
            add(dialect, u"en–dash"_s, u"endash"_s);
            add(dialect, u"😄-😄 unicode emoji"_s, u"--unicode-emoji"_s);
            add(dialect, u"Привет non-latin 你好"_s, u"привет-non-latin-你好"_s);
            add(dialect, u"ⓐ Ⅳ ２ \u0939\u093f\u0902"_s, u"ⓐ-ⅳ-２-\u0939\u093f\u0902"_s);
        }
        add("galley", u":ok_hand: Single"_s, u"ok_hand-single"_s);
        // docs.astro.build, flag heading-id-compat: on in the versions behind 5.
        for (const char *dialect : {"galley", "astro"}) {
            add(dialect, u"`<Picture />`"_s, u"picture-"_s);
            add(dialect, u"ΟΔΟΣ ΣΑΣ"_s, u"οδος-σας"_s); // JavaScript's lower case
        }
        add("jekyll", u"ΟΔΟΣ"_s, u"οδοσ"_s);
        for (const char *dialect : {"jekyll", "astro"}) {
            add(dialect, u"With ![a picture](a.png)"_s, u"with-"_s);
            add(dialect, u"![a picture](a.png) first"_s, u"-first"_s);
        }
    }
    void eachGenerator_namesHeadings()
    {
        QFETCH(QByteArray, dialect);
        QFETCH(QString, heading);
        QFETCH(QString, id);
        QCOMPARE(idsOf(headings({heading}), dialect.constData()), QStringList{id});
    }

    void eachGenerator_countsDuplicates_data()
    {
        QTest::addColumn<QByteArray>("dialect");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("ids");
        const auto add = [](const char *name, const char *dialect, const QStringList &texts, const QStringList &ids) {
            QTest::newRow(name) << QByteArray(dialect) << texts << ids;
        };
        const QStringList echo = {u"echo"_s, u"echo"_s, u"echo 1"_s, u"echo-1"_s, u"echo"_s};
        add("github-slugger, test/fixtures.json", "galley", echo, {u"echo"_s, u"echo-1"_s, u"echo-1-1"_s, u"echo-1-2"_s, u"echo-2"_s});
        add("github-slugger in Astro", "astro", echo, {u"echo"_s, u"echo-1"_s, u"echo-1-1"_s, u"echo-1-2"_s, u"echo-2"_s});
        add("Hugo, autoid.go", "hugo", {u"a"_s, u"a"_s, u"a"_s, u"?"_s, u"!"_s},
            {u"a"_s, u"a-1"_s, u"a-2"_s, u"heading"_s, u"heading-1"_s});
        add("Hugo keeps what the author gives", "hugo", {u"B {#a}"_s, u"a"_s}, {u"a"_s, u"a-1"_s});
        add("kramdown, header_ids.html", "jekyll", {u"variable_name"_s, u"variable_name"_s, u"variable_name"_s},
            {u"variable_name"_s, u"variable_name-1"_s, u"variable_name-2"_s});
        add("Python-Markdown, toc.py, unique", "pelican", {u"foo"_s, u"foo"_s, u"foo"_s, u"bar_1"_s, u"bar_1"_s},
            {u"foo"_s, u"foo_1"_s, u"foo_2"_s, u"bar_1"_s, u"bar_2"_s});
        add("Zola, can_handle_heading_ids.snap", "zola",
            {u"Hello"_s, u"Hello"_s, u"Hello {#hello}"_s, u"Hello     {#Something_else}"_s, u"`hi`"_s, u"*hi*"_s, u"**hi**"_s,
             u"Classes {#classes .bold .another}"_s},
            {u"hello-1"_s, u"hello-2"_s, u"hello"_s, u"Something_else"_s, u"hi"_s, u"hi-1"_s, u"hi-2"_s, u"classes"_s});
        add("Eleventy, IdAttributePluginTest.js", "eleventy",
            {u"This is another heading"_s, u"This is another heading"_s, u"This is another heading"_s},
            {u"this-is-another-heading"_s, u"this-is-another-heading-2"_s, u"this-is-another-heading-3"_s});
    }
    void eachGenerator_countsDuplicates()
    {
        QFETCH(QByteArray, dialect);
        QFETCH(QStringList, texts);
        QFETCH(QStringList, ids);
        QCOMPARE(idsOf(headings(texts), dialect.constData()), ids);
    }

    void setextAndNestedHeadings_countTheirOwnText()
    {
        QCOMPARE(idsOf("First line\n*Last* line\n===\n\n> Quoted `x`\n> ---\n\n- ## In a list #\n", "hugo"),
                 (QStringList{u"last-line"_s, u"quoted-x"_s, u"in-a-list"_s}));
        QCOMPARE(idsOf("- One\n  ===\n", "hugo"), (QStringList{u"one"_s}));
    }

    /// kramdown's parser for Jekyll leaves it to kramdown itself to name what stands in raw HTML, which knows ASCII only.
    void headingsInHtml_haveKramdownsOwnIds()
    {
        QCOMPARE(idsOf("<div markdown=\"1\">\n\n## \u0645\u0631\u062d\n\n## 2. One (MFA)\n\n</div>\n\n## \u0645\u0631\u062d\n", "jekyll"),
                 (QStringList{u"section"_s, u"one-mfa"_s, u"\u0645\u0631\u062d"_s}));
        QCOMPARE(idsOf("## A {#given .wide}\n\n## B {#given}\n", "jekyll"), (QStringList{u"a-given-wide"_s, u"given"_s}));
    }

    /// An edit elsewhere changes who has the plain id.
    void ids_followEdits()
    {
        for (const char *dialect : {"galley", "hugo", "jekyll", "pelican", "zola", "eleventy", "astro"}) {
            markdown::LiveBody live(optionsFor(dialect), nullptr);
            live.update("# One\n\ntext\n\n# Two\n\ntext\n\n# One\n", 0);
            for (const QByteArray text :
                 {"# Two\n\ntext\n\n# Two\n\ntext\n\n# One\n", "# Two\n\ntext\n\n# Two {#one}\n\ntext\n\n# One\n",
                  "# One\n\ntext\n\n# Two {#one}\n\ntext\n\n# One\n", "# One\n\ntext\n\n# One\n\ntext\n\n# One\n"}) {
                QCOMPARE(idsIn(live.update(text, 0)), idsOf(text, dialect));
            }
        }
    }
};

QTEST_APPLESS_MAIN(IdsTest)
#include "tst_ids.moc"
