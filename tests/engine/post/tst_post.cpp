// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/post.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

post::Rendering rendered(const QByteArray &text, const QString &language = {})
{
    return post::render(text, {.markdown = {.lineMarks = false}, .language = language}, nullptr);
}

/// The HTML of the header; empty if the first block is none.
QByteArray headerOf(const QByteArray &text)
{
    const post::Rendering rendering = rendered(text);
    const bool hasHeader = !rendering.blocks.empty() && rendering.blocks.front().content->html.startsWith("<header");
    return hasHeader ? rendering.blocks.front().content->html : QByteArray();
}

} // namespace

class PostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void header_showsWhatTheFrontMatterGives_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("title and day, Pelican")
            << "Title: What's Next?\nDate: 2020-11-11\nSlug: whats-next\n\nText\n"_ba
            << "<header class=\"post-header\">\n<h1 class=\"post-title\">What's Next?</h1>\n"
               "<p class=\"post-meta\"><time datetime=\"2020-11-11\">11 November 2020</time></p>\n</header>"_ba;
        QTest::newRow("everything, YAML")
            << "---\ntitle: A\nsummary: In short\ndate: 2020-11-11T09:30:00+01:00\nauthors: [Ann, Bob]\ntags: [x, y z]\nlang: de\n---\nText\n"_ba
            << "<header class=\"post-header\">\n<h1 class=\"post-title\">A</h1>\n<p class=\"post-summary\">In short</p>\n"
               "<p class=\"post-meta\"><time datetime=\"2020-11-11T09:30:00+01:00\">11. November 2020</time> "
               "<span class=\"post-author\">Ann</span> <span class=\"post-author\">Bob</span></p>\n"
               "<ul class=\"post-tags\"><li>x</li><li>y z</li></ul>\n</header>"_ba;
        QTest::newRow("markup in a title is text") << "---\ntitle: \"a < b & <b>c</b>\"\n---\n"_ba
                                                   << "<header class=\"post-header\">\n<h1 class=\"post-title\">a &lt; b &amp; "
                                                      "&lt;b&gt;c&lt;/b&gt;</h1>\n</header>"_ba;
        QTest::newRow("no front matter") << "# Heading\n\nText\n"_ba << ""_ba;
        QTest::newRow("nothing in it to show") << "---\nlayout: post\n---\nText\n"_ba << ""_ba;
        QTest::newRow("empty post") << ""_ba << ""_ba;
    }

    void header_showsWhatTheFrontMatterGives()
    {
        QFETCH(QByteArray, text);
        QTEST(headerOf(text), "header");
    }

    void header_standsForTheLinesOfTheFrontMatter()
    {
        const post::Rendering rendering = rendered("---\ntitle: A\nlayout: post\n---\n\nText\n");
        QCOMPARE(rendering.blocks.size(), 2);
        QCOMPARE(rendering.blocks[0].firstLine, 0);
        QCOMPARE(rendering.blocks[0].lastLine, 3);
        QCOMPARE(rendering.blocks[1].firstLine, 5);
    }

    void header_marksTheLinesOfItsFields()
    {
        const post::Rendering rendering = post::render("---\nlayout: x\ntitle: A\ntags: [b]\n---\n", {}, nullptr);
        QCOMPARE(rendering.blocks.front().content->html, "<header class=\"post-header\">\n<h1 class=\"post-title\" data-line=\"2\">A</h1>\n"
                                                         "<ul class=\"post-tags\" data-line=\"3\"><li>b</li></ul>\n</header>"_ba);
    }

    void brokenFrontMatter_stillShowsTheBody()
    {
        const post::Rendering rendering = rendered("---\ntitle: [a\ndate: 2020-01-01\n---\n\nBody\n");
        QVERIFY(!rendering.frontMatter.errors.empty());
        QCOMPARE(rendering.blocks.back().content->html, "<p>Body</p>"_ba);
    }

    void mainHtml_isEachBlockOnItsOwnLine()
    {
        QCOMPARE(post::mainHtml(rendered("")), "\n"_ba);
        QCOMPARE(post::mainHtml(rendered("A\n\nB\n")), "\n<p>A</p>\n<p>B</p>\n"_ba);
    }

    void outline_countsLinesOfThePost()
    {
        const std::vector<post::OutlineEntry> entries = post::outline(rendered("---\ntitle: T\n---\n# One\n\n> ## Two\n\nText\n"));
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0], (post::OutlineEntry{1, u"One"_s, "one", 3}));
        QCOMPARE(entries[1].line, 5);
        QCOMPARE(entries[1].level, 2);
    }

    void counts_areOfTheBodyAlone()
    {
        QCOMPARE(rendered("---\ntitle: not counted\n---\n").counts, post::Counts());
        QCOMPARE(rendered("---\ntitle: not counted\n---\nOne two three.\n").counts.words, 3);
        QCOMPARE(rendered("word "_ba.repeated(230)).counts.minutes, 1);
        QCOMPARE(rendered("word "_ba.repeated(231)).counts.minutes, 2);
    }

    void language_isThePostsElseTheOptions_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("language");
        QTest::newRow("nothing said") << ""_ba << QString() << u"en"_s;
        QTest::newRow("option") << ""_ba << u"de"_s << u"de"_s;
        QTest::newRow("post") << "---\nlang: fr\n---\n"_ba << u"de"_s << u"fr"_s;
        QTest::newRow("underscore") << "---\nlanguage: pt_BR\n---\n"_ba << QString() << u"pt-BR"_s;
        QTest::newRow("not a tag") << "---\nlang: '\"><script>'\n---\n"_ba << u"de"_s << u"de"_s;
        QTest::newRow("a name") << "---\nlang: English\n---\n"_ba << u"nonsense!"_s << u"en"_s;
    }

    void language_isThePostsElseTheOptions()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, option);
        QTEST(rendered(text, option).language, "language");
    }

    void sameTextTwice_givesEqualBlocks()
    {
        const QByteArray text = "---\ntitle: A\n---\n# B\n\n```cpp\nint a;\n```\n";
        const post::Rendering one = rendered(text);
        const post::Rendering other = rendered(text);
        QVERIFY(std::ranges::equal(one.blocks, other.blocks, &markdown::Block::sameContent));
    }
};

QTEST_APPLESS_MAIN(PostTest)
#include "tst_post.moc"
