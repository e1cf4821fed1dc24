// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/page.h"

#include "post/stylesheet.h"
#include "support/corpora.h"
#include "support/tidy.h"
#include "version.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

post::Rendering rendered(const QByteArray &text)
{
    return post::render(text, {}, nullptr);
}

QByteArray pageOf(const QByteArray &text)
{
    return post::page(rendered(text), u"file name"_s);
}

/// What stands between two marks; null if they do not.
QByteArray between(const QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype start = text.indexOf(from);
    const qsizetype end = text.indexOf(to, start + from.size());
    return start < 0 || end < 0 ? QByteArray() : text.sliced(start + from.size(), end - start - from.size());
}

} // namespace

class PageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void page_hasTheWholeHead()
    {
        const QByteArray page = pageOf("---\ntitle: A & \"B\"\nsummary: Say \"hi\" & go\nauthors: [Ann, Bob]\nlang: de\n---\n\nText\n");
        QVERIFY(page.startsWith(
            "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"Galley "));
        QCOMPARE(between(page, "<title>", "</title>"), "A &amp; \"B\""_ba);
        QCOMPARE(between(page, "<meta name=\"description\" content=\"", "\">"), "Say &quot;hi&quot; &amp; go"_ba);
        QCOMPARE(between(page, "<meta name=\"author\" content=\"", "\">"), "Ann, Bob"_ba);
        QVERIFY(page.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"));
        QCOMPARE(between(page, "<style>\n", "</style>"), post::styleSheet(post::ThemeChoice::Reader));
        QVERIFY(page.endsWith("</main>\n</body>\n</html>\n"));
    }

    void pageMain_isTheMainOfThePreview()
    {
        const post::Rendering rendering = rendered("# A\n\ntext\n\n* b\n");
        QCOMPARE(between(post::page(rendering, {}), "<main>", "</main>"), post::mainHtml(rendering));
    }

    void generatorMark_standsInTheFirstBytes() { QVERIFY(pageOf("").first(200).contains(post::generatorMark)); }

    void title_isTheTitleElseTheFirstHeadingElseTheFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("title");
        QTest::newRow("title") << "---\ntitle: T\n---\n# H\n"_ba << "T"_ba;
        QTest::newRow("heading") << "text\n\n## A *b* `c`\n"_ba << "A b c"_ba;
        QTest::newRow("empty heading") << "#\n\n# B\n"_ba << "B"_ba;
        QTest::newRow("file") << "text\n"_ba << "file name"_ba;
        QTest::newRow("empty post") << ""_ba << "file name"_ba;
        QTest::newRow("tries to leave") << "---\ntitle: '</title><script>'\n---\n"_ba << "&lt;/title&gt;&lt;script&gt;"_ba;
    }

    void title_isTheTitleElseTheFirstHeadingElseTheFile()
    {
        QFETCH(QByteArray, text);
        QTEST(between(pageOf(text), "<title>", "</title>"), "title");
    }

    void description_isTheSummaryElseTheFirstParagraph_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("description");
        QTest::newRow("summary") << "---\nsummary: In  short\n---\nText\n"_ba << u"In short"_s;
        QTest::newRow("paragraph") << "# H\n\nA *b* `c` & [d](e)\nf.\n\nMore.\n"_ba << u"A b c & d f."_s;
        QTest::newRow("links and emphasis") << "A *b* `c` **d** [e](f \"g > h\") ~~i~~\nj.\n"_ba << u"A b c d e i j."_s;
        QTest::newRow("no number of a footnote") << "A[^1] *b*.\n\n[^1]: Note.\n"_ba << u"A b."_s;
        QTest::newRow("a line break is a space") << "A  \n*b* <small>c</small>.\n"_ba << u"A b c."_s;
        QTest::newRow("a formula is its source") << "A <math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow>"
                                                    "<annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math>.\n"_ba
                                                 << u"A x^2."_s;
        QTest::newRow("not a picture") << "![alt](a.png)\n\nText.\n"_ba << u"Text."_s;
        QTest::newRow("cut at a word") << ("word "_ba.repeated(60)) << u"word "_s.repeated(32).trimmed() + u"…"_s;
        QTest::newRow("one long word") << "x"_ba.repeated(400) << u"x"_s.repeated(159) + u"…"_s;
        QTest::newRow("emoji are not cut") << "😀"_ba.repeated(200) << u"😀"_s.repeated(79) + u"…"_s;
        QTest::newRow("none") << "* list\n"_ba << QString();
    }

    void description_isTheSummaryElseTheFirstParagraph()
    {
        QFETCH(QByteArray, text);
        QTEST(post::description(rendered(text)), "description");
    }

    void rightToLeftLanguages_setTheDirection()
    {
        QVERIFY(pageOf("---\nlang: ar\n---\n").contains("<html lang=\"ar\" dir=\"rtl\">"));
        QVERIFY(pageOf("---\nlang: de\n---\n").contains("<html lang=\"de\">"));
    }

    void page_hasNoScriptAndLoadsNothingItself()
    {
        const QByteArray page = pageOf("---\ntitle: A\n---\n<script>alert(1)</script>\n\ntext\n");
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("<link"));
    }

    void page_isValidHtml_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("header") << "---\ntitle: T\ndate: 2020-01-01\ntags: [a]\nauthors: b\nsummary: c\n---\n"_ba;
        QTest::newRow("every element")
            << "# H\n\n## I\n\ntext *a* **b** ~~c~~ `d` [e](https://f.example) ![g](h.png) <https://i.example>\n\n* a\n  1. b\n\n> q\n\n"
               "```cpp\nint a;\n```\n\n| a | b |\n|:--|--:|\n| c | d |\n\n- [x] done\n- [ ] not\n\n---\n\n> [!NOTE]\n> text\n\nnote[^1]\n\n[^1]: foot\n"_ba;
    }

    void page_isValidHtml()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(tests::complaintsOfTidy(pageOf(text)), QString());
    }
};

QTEST_APPLESS_MAIN(PageTest)
#include "tst_page.moc"
