// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/fragment.h"
#include "export/readabletext.h"

#include "post/renderers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

class ReadableTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void html_isReadAsText_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        QTest::addRow("emphasis") << QByteArray("<p>a <em>b</em></p>") << u"a b\n"_s;
        QTest::addRow("bullets") << QByteArray("<ul>\n<li>a</li>\n<li>b</li>\n</ul>") << u"• a\n• b\n"_s;
        QTest::addRow("numbers") << QByteArray("<ol start=\"3\"><li>a</li><li>b</li></ol>") << u"3. a\n4. b\n"_s;
        QTest::addRow("quote") << QByteArray("<blockquote><p>a</p><p>b</p></blockquote>") << u"> a\n>\n> b\n"_s;
        QTest::addRow("link") << QByteArray("<p><a href=\"https://a.example/\">a</a></p>") << u"a (https://a.example/)\n"_s;
        QTest::addRow("picture") << QByteArray("<p><img alt=\"A cat\" src=\"cat.png\"></p>") << u"[A cat]\n"_s;
        QTest::addRow("bare link") << QByteArray("<p><a href=\"https://a.example/\">https://a.example/</a></p>")
                                   << u"https://a.example/\n"_s;
        QTest::addRow("mail") << QByteArray("<p><a href=\"mailto:a@b.example\">a@b.example</a></p>") << u"a@b.example\n"_s;
        QTest::addRow("link in the page") << QByteArray("<p><a href=\"#b\">a</a></p>") << u"a\n"_s;
        QTest::addRow("nothing") << QByteArray() << QString();
        QTest::addRow("blank") << QByteArray("\n \n") << QString();
        QTest::addRow("entities") << QByteArray("<p>a &lt;b&gt; &amp; c</p>") << u"a <b> & c\n"_s;
        QTest::addRow("breaks") << QByteArray("<p>a<br>\nb\nc</p>") << u"a\nb c\n"_s;
        QTest::addRow("code keeps its lines") << QByteArray("<pre><code>a\n\n  <span>b</span>\n</code></pre>") << u"a\n\n  b\n"_s;
        QTest::addRow("nested") << QByteArray("<ul><li>a\n<ol><li>b</li></ol>\n</li><li>c</li></ul>") << u"• a\n  1. b\n• c\n"_s;
        QTest::addRow("loose") << QByteArray("<ul><li>\n<p>a</p>\n<p>b</p>\n</li><li><p>c</p></li></ul>") << u"• a\n\n  b\n\n• c\n"_s;
        QTest::addRow("tasks") << QByteArray("<ul><li><input type=\"checkbox\" disabled=\"\" checked=\"\"> a</li>"
                                             "<li><input type=\"checkbox\" disabled=\"\"> b</li></ul>")
                               << u"• [x] a\n• [ ] b\n"_s;
        QTest::addRow("table") << QByteArray("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><em>2</em> 3"
                                             "</td></tr></tbody></table>")
                               << u"a\tb\n1\t2 3\n"_s;
        QTest::addRow("rule") << QByteArray("<p>a</p><hr><p>b</p>") << u"a\n\n* * *\n\nb\n"_s;
        QTest::addRow("terms") << QByteArray("<dl><dt>a</dt><dd>b</dd></dl>") << u"a\n    b\n"_s;
        QTest::addRow("nothing hidden") << QByteArray("<style>p{}</style><p>a<script>b</script></p><svg><text>c</text></svg>") << u"a\n"_s;
        QTest::addRow("words beside blocks") << QByteArray("a<p>b</p>c") << u"a\n\nb\n\nc\n"_s;
    }

    void html_isReadAsText()
    {
        QFETCH(const QByteArray, html);
        QFETCH(const QString, text);
        QCOMPARE(exporting::readableText(html), text);
    }

    void whatARenderingHas_isReadAsText()
    {
        post::Renderers renderers;
        const auto text = [&renderers](QByteArrayView post) {
            return exporting::readableText(exporting::fragment(post::render(post, {}, renderers.resources())));
        };
        QCOMPARE(text("A $x^2$ note[^1].\n\n[^1]: *That* one.\n"), u"A x^2 note[1].\n\n1. That one.\n"_s);
        QCOMPARE(text("$$\na + b\n$$\n"), u"a + b\n"_s);
        QCOMPARE(text("> [!NOTE]\n> Look.\n"), u"Note\n\nLook.\n"_s);
        QCOMPARE(text("```c\nint a;\n```\n"), u"int a;\n"_s);
    }

    void deepNesting_endsAndKeepsTheWords()
    {
        const QString text = exporting::readableText(QByteArray(QByteArray("<blockquote>").repeated(5000) + "<p>deep</p>"));
        QVERIFY(text.contains(u"deep"_s));
        const QString inside = exporting::readableText(QByteArray("<p>" + QByteArray("<b>").repeated(5000) + "deep</p>"));
        QVERIFY(inside.contains(u"deep"_s));
    }
};

QTEST_GUILESS_MAIN(ReadableTextTest)
#include "tst_readabletext.moc"
