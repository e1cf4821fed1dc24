// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "bodies.h"
#include "inputs.h"
#include "markdown/livebody.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace
{

/// One edit: some bytes go, some come. Never cuts a character in two.
QByteArray edited(QByteArray text, QRandomGenerator &random)
{
    const auto boundary = [&](qsizetype at) {
        while (at > 0 && at < text.size() && (text[at] & 0xC0) == 0x80) {
            --at;
        }
        return at;
    };
    const qsizetype at = boundary(random.bounded(text.size() + 1));
    const int kind = random.bounded(20);
    const qsizetype most = kind == 0 ? 2000 : kind < 3 ? 100 : kind < 8 ? 3 : 0;
    const qsizetype end = std::max(at, boundary(std::min(text.size(), at + (most > 0 ? random.bounded(most + 1) : 0))));
    QByteArray added;
    if (kind == 1) {
        const qsizetype from = boundary(random.bounded(text.size() + 1));
        added = text.sliced(from, boundary(std::min(text.size(), from + random.bounded(600))) - from > 0
                                      ? boundary(std::min(text.size(), from + 300)) - from
                                      : 0);
    } else if (kind != 2) {
        added = tests::snippets[random.bounded(tests::snippets.size())];
    }
    return text.replace(at, end - at, added);
}

/// The dialect that a row names; for the others the variable GALLEY_DIALECT does.
markdown::Dialect dialectOfRow()
{
    const QByteArray row = QByteArray(QTest::currentDataTag());
    const QByteArray name = row.sliced(row.lastIndexOf(' ') + 1);
    const auto named = row.contains(", ") ? markdown::dialectByName(name.toStdString()) : std::nullopt;
    return named ? *named : markdown::dialectByName(qgetenv("GALLEY_DIALECT").toStdString()).value_or(markdown::defaultDialect());
}

} // namespace

class LiveBodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomEditsGiveWhatAFullRenderingGives_data()
    {
        tests::addCorpora();
        for (const markdown::Dialect &dialect : markdown::dialects()) {
            QTest::addRow("extensions, %s", dialect.name.data()) << tests::extensionInputs();
        }
    }
    void randomEditsGiveWhatAFullRenderingGives()
    {
        QFETCH(tests::Inputs, inputs);
        const int seed = qEnvironmentVariableIntValue("GALLEY_SEED");
        const int rounds = std::max(1, qEnvironmentVariableIntValue("GALLEY_ROUNDS"));
        QRandomGenerator random(quint32(seed) + 1);
        const markdown::Options options{.dialect = dialectOfRow()};
        int edits = 0;
        QMap<int, int> reasons;
        for (const QByteArray &input : inputs) {
            markdown::LiveBody live(options);
            QByteArray text = input;
            live.update(text, 0);
            const bool spec = QByteArrayView(QTest::currentDataTag()) == "spec";
            const int count = rounds * (spec ? 1 : 25);
            for (int i = 0; i < count; ++i) {
                const QByteArray before = text;
                text = edited(text, random);
                // Now and then back to the start, so that a post is not shredded.
                text = i % 40 == 39 ? input : text;
                live.update(text, 3);
                const QString difference = tests::differenceOf(live.body(), markdown::render(text, 3, options, nullptr));
                if (!difference.isEmpty()) {
                    qWarning().noquote() << "--- before\n" << before.left(3000) << "\n--- after\n" << text.left(3000);
                    QFAIL(qPrintable(difference));
                }
                ++edits;
                ++reasons[int(live.effort().reason)];
            }
        }
        qInfo() << edits << "edits, by the reason for rendering everything:" << reasons;
    }

    /// Found by random edits.
    void thisEditGivesWhatAFullRenderingGives_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a tag over blank lines with text behind it, jekyll") << "{{<\n\n{\n}}a"_ba << "{{<\n\n{\n}}"_ba;
        QTest::newRow("text goes from behind a tag to below it") << "{%\n\nd\n%}t"_ba << "{%\n\nd\n%}\nt"_ba;
        QTest::newRow("a string in a tag has its end below the tag's") << "{{<`>}}\n{{>}}\n`>}}"_ba << "{{<\n`>}}\n{{>}}\n`>}}"_ba;
        QTest::newRow("the end of a string is no tag's, hugo") << "{{<`>}}\n`\n>}}"_ba << "{{<\n`>}}\n`\n>}}"_ba;
        QTest::newRow("terms behind an empty item, pelican") << "- \n\n  `\nt"_ba << "- \n\n  `\nt\n: "_ba;
        QTest::newRow("terms indented behind definitions, pelican") << "e\n: \n\n   %\na "_ba << "e\n: \n\n   %\na\n: "_ba;
        QTest::newRow("what begins no declaration in HTML") << "<!\n>[!E]\n->\n "_ba << "<!\n>[!E]\n->\n $"_ba;
        QTest::newRow("a formula's end too far in") << "- $$\n  d\n  $$\n```m"_ba << "- $$\n  d\n      $$\n```m"_ba;
        QTest::newRow("a formula's end too far in, jekyll") << "- $$\nd\n  $$\n\n```d\n```"_ba << "- $$\nd\n      $$\n\n```d\n```"_ba;
        QTest::newRow("a link's definition among terms, pelican") << "[a]\n\n|\n[a]:a\n|\nt\n: "_ba << "[a]'\n\n|\n[a]:a\n|\nt\n: "_ba;
        QTest::newRow("what follows a link's definition becomes terms, pelican") << "T\n[a]:|\n-\n2\n"_ba << "T\n[a]:|\n-\n2\n: "_ba;
        QTest::newRow("code below a link's definition, pelican") << "'\n[a]:\"\n    b\n["_ba << "'\n[a]:\"\n    b\n[\""_ba;
        QTest::newRow("a comment below a table, pelican") << "a|b\n-|-\n<!-->\n-\na\n: "_ba << "a|b\n-|-\n<!-->\n-\na"_ba;
        QTest::newRow("a heading that looks like a table's") << "# |b\n-|-\n=\n\n#"_ba << "# |b\n-|-\n=\n#"_ba;
        QTest::newRow("terms become a table below text") << ".\n: \ne\ni\n: "_ba << ".\n: \ne\ni|b\n-|-\n\n: "_ba;
        QTest::newRow("a term of dashes") << "m\n: D\n\n$\n-|-\n: "_ba << "m\n\n$\n-|-\n: "_ba;
        QTest::newRow("a table that would begin lazily, hugo") << ">[!E]\n|\n-|\n|\n<!--"_ba << ">[!E]\n|\n-\n<!--"_ba;
        QTest::newRow("an empty footnote, and a table behind it")
            << "[^a]\n\n[^a]: One.\n\n    b\n\n[^c]:\n    Begins.\n\nText.\n"_ba
            << "[^a]\n\n[^a]: One.\n\n    b\n\n[^c]:\n  a|b\n-|-\n1|2\n  Begins.\n\nText.\n"_ba;
        QTest::newRow("a link defined in a footnote") << "[^b]\n\n[^b]:[a]: /v 'title'\n\nText.\n\nSee [a].\n"_ba
                                                      << "[^b]\n\n[^b]:[a]: /v 'title'\n\nText.\n\nDo see [a].\n"_ba;
        QTest::newRow("terms become a paragraph") << "|M- [ ] t\nL]: Ht\n{]: Ht\n{<scr{: .x}ipt>: .x}\nexttext\n: def\n"_ba
                                                  << "|M- [ ] t\nL]: Ht\n{]: Ht\n{<scr{: .x}ipt>: .x}\nexttext*[HTML]: Hyper\n def\n"_ba;
        QTest::newRow("a formula's end comes below a heading with a line under it") << "$$\n-\nu\nt"_ba << "$$\n-\nu\nt\n$$"_ba;
        QTest::newRow("an attribute list becomes a block that shows nothing") << "-\n{.x}\n h"_ba << "-\n{.x}\n 1. h"_ba;
        QTest::newRow("a post begins with such a block") << "{.x}\n h\n\nb"_ba << "{.x}\n 1. h\n\nb"_ba;
        QTest::newRow("what looks like a definition behind a list") << "Term\n: Def\n\n- p\nq\n---\n: .x\n    g "_ba
                                                                    << "Term\n: Def\n\n- p\nq\n---\n: .x\n    g_ "_ba;
        QTest::newRow("an end of highlighted code far below its begin") << "{{<highlight>}}\na\nx"_ba
                                                                        << "{{<highlight>}}\na\nx\n{%endhighlight%}"_ba;
        QTest::newRow("a numbered list behind definitions") << "m\n: \nm\n: "_ba << "m\n: \nm\n: \n2)"_ba;
        QTest::newRow("an empty item behind definitions") << "2)\nm\n: "_ba << "2)\nm\n: '\n2)"_ba;
        QTest::newRow("a list with pluses behind footnotes") << "[^a] [^b]\n\n[^a]: A\n\n[^b]: B\n\n+ x\n+ y\n"_ba
                                                             << "[^a] [^b]\n\n[^a]: A\n\n[^b]: B\n\n+ x\n+ yz\n"_ba;
        QTest::newRow("code in a footnote that begins below its label") << "[^a]\n[^a]:[^c]\n\n[^c]:\n    B"_ba
                                                                        << "[^a]\n[^a]:[^c]\n\n[^c]:\n      B"_ba;
        QTest::newRow("an abbreviation between a carriage return and a line feed") << "\r*[L]:\n :"_ba << "\r*[L]:\n \n:"_ba;
        QTest::newRow("an unindented line in a definition") << "m\n: e\n`\n\n   e\n\n: "_ba << "m\n: e\n`\n\n   e\n\n "_ba;
        QTest::newRow("an unindented brace in a definition") << "m\n: d\n{\n\n   }\nt\n: "_ba << "m\n: d\n{\n\n   }\nt"_ba;
        QTest::newRow("a quote at the margin behind lazy text in a list")
            << "- > a\n  > b\n\n1.  i\n\n    > c\n\n> d\n"_ba << "- > a\n x\n > b\n\n1.  i\n\n    > c\n\n> d\n"_ba;
        QTest::newRow("tags that are slashes") << "{{< >}} {% %}\n"_ba
                                               << "{{< / >}} {% / %} {{< // >}} {% end/ %}\n\n{{</>}}\n\n{%/%}\n"_ba;
        QTest::newRow("a tag that is taken out of raw HTML") << "<t>\n"_ba << "<t>\n{%raw%}"_ba;
        QTest::newRow("a declaration of no letter in a footnote") << "[^1]:\n\n<!\n[^e]:L"_ba << "[^1]:\n\n<!\n[^e]:L>"_ba;
        QTest::newRow("such a declaration above an alert") << "<!\n>[!E]\nx\nh"_ba << "<!\n>[!E]\nx\nh$"_ba;
        QTest::newRow("a row of a table below a definition") << "3)\nm\n: |\n2\n3)"_ba << "3)\nm\n: ]\n|\n2\n3)"_ba;
        QTest::newRow("a tag's end in backticks comes") << "{{<\n`>}}\n{\n{>}}"_ba << "{{<\n`>}}\n{\n{`>}}"_ba;
        QTest::newRow("a backtick in a tag comes apart from its end") << "{{< `>}}`\n\ne\n>}}"_ba << "{{< `\n>}}`\n\ne\n>}}"_ba;
        QTest::newRow("text behind the end of a long tag goes away") << "{%\n\n}\n%}>"_ba << "{%\n\n}\n%}\n>"_ba;
        QTest::newRow("a fence behind a list whose code has no end") << "` ```\n\n```t"_ba << "- ```\n\n```t"_ba;
        QTest::newRow("a fence behind a quotation whose code has no end") << ">~~~\n\n~~~y"_ba << ">~~~}\n~~~y"_ba;
        QTest::newRow("an attribute list above a link definition") << "[o]:2\n\n["_ba << "{:.c}\n[o]:2\n\n["_ba;
        QTest::newRow("an attribute list above a named one") << "{:t:}\n\nc"_ba << "{:.x}\n{:t:}\n\nc"_ba;
        QTest::newRow("an attribute list above a footnote") << "{:#y}\n[^l]:t\n\n`"_ba << "{:{#y}\n[^l]:t\n\n`"_ba;
        QTest::newRow("an attribute list above a module's line") << "e{:.x}\nimport '\n\n("_ba << "e\n\n{:.x}\nimport '\n\n("_ba;
        QTest::newRow("an item of blanks below text") << "`x`\n\ne"_ba << "`x`\n1. \ne"_ba;
        QTest::newRow("no declaration in HTML, but a formula's end, jekyll") << "$$\n<!$"_ba << "$$\n<!$$"_ba;
        QTest::newRow("a list of attributes that another block refers to, jekyll")
            << "One\n{: a}\n\nTwo\n\n{:a: .b}\n\nThree\n"_ba << "One\n{: a}\n\nTwo\n\n{:a: .c}\n\nThree\n"_ba;
        QTest::newRow("attributes for a block behind blank lines, jekyll")
            << "One\n\n{: .a}\n\nTwo\n\nThree\n"_ba << "One\n\n{: .a}\n\n\nTwo\n\nThree\n"_ba;
        QTest::newRow("a term that begins no declaration") << "m\n: \n\n<!\n: "_ba << "m\n: \n\n<!\n: \n"_ba;
        QTest::newRow("a tag over a line that is kept as text, eleventy") << "a"_ba << "{% c\n     - a\n{% raw %}"_ba;
        QTest::newRow("a processing instruction that holds a tag, eleventy") << "a"_ba << "<!A\n<div>\n<?{% endraw %}\n"_ba;
        QTest::newRow("nothing is left of raw HTML in front of a divider")
            << "a\n\n<i>{:/co</A>\nmment}\n{% raw %}\n     - a\n<!--more-->\n"_ba
            << "a\n\n<i>{:/co</A>\n\nmment}\n{% raw %}\n   -   - a\n<!--more-->\n"_ba;
        QTest::newRow("an end tag that begins no block goes on with a footnote, hugo") << "[^a]:}\n</\n\n    a\n\n: "_ba
                                                                                       << "[^a]:}\n</\n\n    a\n\n "_ba;
        QTest::newRow("a footnote in a quote is no term, pelican") << ".\n***\n>[^a]:a\n\n:"_ba << ".\n***\n>[^a]:a\n\n: "_ba;
        QTest::newRow("what is indented below a footnote in a quote, hugo") << ">[^a]:`\n\n    a\n: "_ba << ">[^a]:`\n\n    a\n:"_ba;
        QTest::newRow("an empty line between line ends, jekyll") << "\r \n---\na"_ba << "\r\n \n---\na"_ba;
        QTest::newRow("an item without text is a paragraph's, hugo") << "/\n1.\na\n: "_ba << "/\n1.\na\n:"_ba;
        QTest::newRow("an item that begins at two is a paragraph's, hugo") << "/\n2. b\na\n: "_ba << "/\n2. b\na\n:"_ba;
        QTest::newRow("an attribute list above an alert") << "{:.a}\n>[!a]\na\n\n{"_ba << "{:.a\n>[!a]\na\n\n{"_ba;
        QTest::newRow("a list becomes a table of contents behind a list") << "*\n* a\n{:toc}"_ba << "*\n* a\n{:t\noc}"_ba;
        QTest::newRow("a list behind a table of contents, jekyll")
            << "* ]\na\n{:toc}\n\n* a\n{:toc}"_ba << "* ]\na\n{:toc}\n\n* a\n{:toac}"_ba;
        QTest::newRow("the mark of contents in an alert") << ">[!a]\na\n{:toc}"_ba << ">[!a]\na\n{:toc"_ba;
        QTest::newRow("an alert in a list, hugo") << "*\n  >[!a]\na\n{"_ba << "*\n  >[!a]\na\n{a"_ba;
        QTest::newRow("no term in an alert") << "[^a]:\n\n>[!a]\na: "_ba << "[^a]:\n\n>[!a]\na\n: "_ba;
        QTest::newRow("a definition behind a footnote in a quote, hugo") << "a\n: \n>[^a]:a\n\n: "_ba << "a\n: \n>[^a]:a\n\n\n: "_ba;
        QTest::newRow("a reference in front of an item's text, pelican") << "* a\n\n[]:\n    a"_ba << "* a\n\n[]:\n \n   a"_ba;
        QTest::newRow("a backtick behind a list whose code has no end, commonmark") << "1. ```\n`- ]\n\n"_ba << "1. ```\n`- ]\n\na"_ba;
        QTest::newRow("code behind a tab in a quote, jekyll") << ">- t\n\n>\t}\nE"_ba << ">- t\n\n>\t}\nE\n"_ba;
        QTest::newRow("a definition behind a quote of nothing, hugo") << ": \n\n>\n: "_ba << "a\n: \n\n>\n: "_ba;
        QTest::newRow("text below a footnote, jekyll")
            << "a[^1]\n\n[^1]: b\nc\nd\n\n    e\n"_ba << "a[^1]\n\n[^1]: b\n# c\nd\n\n    e\n"_ba;
        QTest::newRow("a line under lazy text of a quote, hugo") << ">a\n=\nb\n\n: "_ba << ">a\n=\nb\n\n"_ba;
        QTest::newRow("a line of two marks under a heading, jekyll") << "a\n=\n=\n{%a%}\n"_ba << "a\n=-\n$$\n=\n{%a%}\n"_ba;
        QTest::newRow("a list for contents below raw HTML") << "<img>}\n* a\n{:toc}}\n\n}\n* "_ba
                                                            << "<img>}\n* a\n{:toc}\n\n}\n\n}\n* "_ba;
        QTest::newRow("an empty item behind lazy text of a quote, zola") << "2)\n>a\na)\n[^a]:"_ba << "2)\n>a\na\n2)\n[^a]:"_ba;
        QTest::newRow("a label without text below a footnote in a quote, hugo")
            << ">[^a]:a\n[^a]:\na\n: "_ba << ">[^a]:a\n[^a]:\na\n : "_ba;
        QTest::newRow("an alert below an empty item") << "*\n\n  >[!a]\na("_ba << "*\n\n  >[!a]\na"_ba;
        QTest::newRow("a tag without an end in an instruction, jekyll") << "[^a]\n\na\n] \n<?{%raw%}"_ba << "[^a]\n\na\n]\n<?{%raw%}"_ba;
        QTest::newRow("a list behind indented code") << "a\n: <a>\n.\n\n    }\n3) \n\na\n: "_ba << "a\n: <a>\n.\n\n    }\n3) [\n\na\n: "_ba;
        QTest::newRow("a line of marks under indented code") << "\ta\n--\n$$\na\n$$"_ba << "\ta\n--\n$$\na\n"_ba;
        QTest::newRow("a colon below a footnote, astro") << "3)\n[^a]:a\n: \n"_ba << "3)\n[^a]:a\n: \n2)"_ba;
        QTest::newRow("a tag over lines in a link definition, eleventy") << "[^a]:{% \n%%}[^a]"_ba << "[^a]:{% \n%\n%}[^a]"_ba;
        QTest::newRow("the end of a raw text over lines, zola")
            << "{%raw%}\n<p >{{a}}</p>\n\n{%\n\nendraw%}"_ba << "{%raw%}\n<p {>{{a}}</p>\n\n{%\n\nendraw%}"_ba;
        QTest::newRow("what stands in a tag gets an indent, mdx") << "<A>\na\n\n  b\n</A>\n\nc\n"_ba << "<A>\n  a\n\n  b\n</A>\n\nc\n"_ba;
        QTest::newRow("an expression gets an end, mdx") << "{a\n\n  b\n\nc\n"_ba << "{a\n\n  b}\n\nc\n"_ba;
        QTest::newRow("a fence behind a quotation whose code has no end, and a footnote")
            << "> ```\n```a\n```\n> ```\n[^1]: code\n\nb"_ba << "> ```\n```a\n```\n> ```\n[^1]: code\n\nbc"_ba;
        QTest::newRow("a line under a link definition") << "[a]:a\n--\n$$\na\n$$"_ba << "[a]:a\n--\n$$\na\n$}$"_ba;
    }
    void thisEditGivesWhatAFullRenderingGives()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const markdown::Options options{.dialect = dialectOfRow()};
        markdown::LiveBody live(options);
        live.update(before, 3);
        live.update(after, 3);
        const QString difference = tests::differenceOf(live.body(), markdown::render(after, 3, options, nullptr));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    /// A definition that an edit moved is known where it stands now, so that taking it away ends its links.
    void aMovedLinkDefinitionIsTakenAway()
    {
        markdown::LiveBody live;
        const QByteArrayList texts{
            "See [a].\n\nText\n\n[a]: /x\n\nEnd\n",
            "See [a].\n\nText\n\nOne\n\nTwo\n\nThree\n\nFour\n\n[a]: /x\n\nEnd\n",
            "See [a].\n\nText\n\nOne\n\nTwo\n\nThree\n\nFour\n\n\n\nEnd\n",
        };
        for (const QByteArray &text : texts) {
            live.update(text, 3);
            const QString difference = tests::differenceOf(live.body(), markdown::render(text, 3, {}, nullptr));
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }
};

QTEST_APPLESS_MAIN(LiveBodyTest)
#include "tst_livebody.moc"
