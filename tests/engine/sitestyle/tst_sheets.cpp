// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// A site's style sheets as one: what they load is in it or left out, and nothing they say reaches beyond them.
#include "site/folder.h"
#include "sitestyle/csstokens.h"
#include "sitestyle/sheets.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::sitestyle;
using tests::put;

class SheetsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_outer;
    site::Site m_site;

    QByteArray together(const QByteArray &css, QStringList *leftOut = nullptr, const QByteArray &media = {})
    {
        SiteFiles files(m_site);
        Sheets sheets(files);
        sheets.addText(css, {.folder = m_site.root + u"/public/css"_s, .root = m_site.root + u"/public"_s}, media);
        if (leftOut) {
            *leftOut = files.leftOut();
        }
        return sheets.css().trimmed();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString root = m_outer.filePath(u"site"_s);
        put(root + u"/public/css/a.css"_s, "a { color: red }");
        put(root + u"/public/css/deep/b.css"_s, "@import '../a.css' screen; b { background: url(pic.png) }");
        put(root + u"/public/css/deep/pic.png"_s, "PIC");
        put(root + u"/public/css/loop.css"_s, "@import \"loop.css\"; l {}");
        put(root + u"/public/css/open.css"_s, "o { color: red; /* no end");
        put(root + u"/public/fonts/f.woff2"_s, "FONT");
        put(root + u"/public/fonts/f.eot"_s, "OLD");
        put(root + u"/public/css/page.html"_s, "<p>");
        put(m_outer.filePath(u"secret.png"_s), "SECRET");
        QVERIFY(QFile::link(m_outer.filePath(u"secret.png"_s), root + u"/public/css/link.png"_s));
        m_site.root = site::canonicalPath(root);
        m_site.baseUrl = u"https://own.example/blog/"_s;
    }

    void tokens_areReadAsBrowsersDo_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qsizetype>("end");
        using Kind = CssToken::Kind;
        const auto row = [](const QByteArray &css, Kind kind, const QByteArray &value, qsizetype end) {
            QTest::newRow(css.constData()) << css << int(kind) << value << end;
        };
        row("url( a.png )x", Kind::Url, "a.png", 12);
        row("URL(a\\ b)", Kind::Url, "a b", 9);
        row("\\75 rl('a')", Kind::Function, "url", 7);
        row("u\\72l(", Kind::Url, "", 6);
        row("url(  'a')", Kind::Function, "url", 4);
        row("@IMP\\6frt x", Kind::AtKeyword, "import", 9);
        row("'a\\'b' c", Kind::String, "a'b", 6);
        row("'a\nb'", Kind::String, "a", 2);
        row("'a\\\nb'", Kind::String, "ab", 6);
        row("/* a */b", Kind::Comment, "", 7);
        row("/* a", Kind::Comment, "", 4);
        row("curl(a)", Kind::Function, "curl", 5);
        row("{", Kind::Other, "", 1);
        row("\\", Kind::Other, "", 1);
        row("url(", Kind::Url, "", 4);
    }

    void tokens_areReadAsBrowsersDo()
    {
        QFETCH(QByteArray, css);
        const CssToken token = cssTokenAt(css, 0);
        QTEST(int(token.kind), "kind");
        QTEST(token.value, "value");
        QTEST(token.end, "end");
    }

    void loads_areInsideOrLeftOut_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QStringList>("leftOut");
        const auto row = [](const char *name, const QByteArray &css, const QByteArray &expected, const QStringList &leftOut = {}) {
            QTest::newRow(name) << css << expected << leftOut;
        };
        const QByteArray font = "url(\"data:font/woff2;base64,Rk9OVA==\")";
        const QByteArray none = "url(\"data:,\")";
        row("nothing", "p { margin: 0 }", "p { margin: 0 }");
        row("comment", "/* url(x) */p {}", "p {}");
        row("import", "@import 'a.css'; p {}", "a { color: red } p {}");
        row("import url", "@import url(a.css);", "a { color: red }");
        row("import quoted url", "@import url( \"a.css\" ) print;", "@media print {\na { color: red }\n}");
        row("import layer", "@import 'a.css' layer(base) supports(display: grid) screen;",
            "@layer base {\n@supports (display: grid) {\n@media screen {\na { color: red }\n}\n}\n}");
        row("import in import", "@import 'deep/b.css';",
            "@media screen {\na { color: red }\n} b { background: url(\"data:image/png;base64,UElD\") }");
        row("import loop", "@import 'loop.css'; p {}", " l {} l {} l {} l {} l {} l {} l {} l {} p {}", {u"loop.css"_s});
        row("remote import", "@import url(https://fonts.example/css?family=A); p {}", " p {}", {u"https://fonts.example/css?family=A"_s});
        row("font", "@font-face { src: url('../fonts/f.eot?#iefix'), url(../fonts/f.woff2?v=1) }",
            "@font-face { src: " + none + ", " + font + " }");
        row("from the root", "p { src: url(/fonts/f.woff2) }", "p { src: " + font + " }");
        row("from the base", "p { src: url(/blog/fonts/f.woff2) }", "p { src: " + font + " }");
        row("own address", "p { src: url(https://own.example/blog/fonts/f.woff2) }", "p { src: " + font + " }");
        row("remote", "p { src: url(//cdn.example/a.png) }", "p { src: " + none + " }", {u"//cdn.example/a.png"_s});
        row("escaped remote", "p { src: \\75rl(http\\3a//e.example/a.png) }", "p { src: " + none + " }", {u"http://e.example/a.png"_s});
        row("function", "p { src: src('http://e.example/a.png') }", "p { src: " + none + " }", {u"http://e.example/a.png"_s});
        row("image set", "p { a: image-set('http://e.example/a.png' 1x type('image/png'), url(b.png) 2x) }",
            "p { a: image-set(" + none + " 1x type('image/png'), " + none + " 2x) }", {u"http://e.example/a.png"_s, u"b.png"_s});
        row("file", "p { src: url(file:///etc/passwd) }", "p { src: " + none + " }", {u"file:///etc/passwd"_s});
        row("outside", "p { src: url(../../../secret.png) }", "p { src: " + none + " }", {u"../../../secret.png"_s});
        row("link that leads out", "p { src: url(link.png) }", "p { src: " + none + " }", {u"link.png"_s});
        row("no picture", "p { src: url(page.html) }", "p { src: " + none + " }", {u"page.html"_s});
        row("inside already", "p { src: url(data:image/gif;base64,AA==) url(#a) }",
            "p { src: url(\"data:image/gif;base64,AA==\") url(\"#a\") }");
        row("inside with a quote", "p { src: url('data:image/svg+xml,<a b=\"c\\\\\">') }",
            "p { src: url(\"data:image/svg+xml,<a b=\\\"c\\\\\\\">\") }");
        row("end of the element", "p { content: '</style><script>' }", "p { content: '<\\/style><script>' }");
        row("ends where it ends", "p { color: red } } q { a: ( [", "p { color: red }  q { a: ( [])}");
        row("open import", "@import 'open.css'; p {}", "o { color: red; } p {}");
    }

    void loads_areInsideOrLeftOut()
    {
        QFETCH(QByteArray, css);
        QStringList leftOut;
        QCOMPARE(QString::fromUtf8(together(css, &leftOut)), QString::fromUtf8(expectedOf()).trimmed());
        QTEST(leftOut, "leftOut");
    }

    void media_areThoseOfThePage()
    {
        QCOMPARE(together("p {}", nullptr, "print"), "@media print {\np {}\n}"_ba);
        QCOMPARE(together("p {}", nullptr, "all"), "p {}"_ba);
        QCOMPARE(together("p {}", nullptr, "all { } q { color: red } x"), "p {}"_ba);
    }

private:
    static QByteArray expectedOf()
    {
        QFETCH(QByteArray, expected);
        return expected;
    }
};

QTEST_APPLESS_MAIN(SheetsTest)
#include "tst_sheets.moc"
