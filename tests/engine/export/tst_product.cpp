// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What an export takes with it: single files, folders and books.
#include "export/loads.h"
#include "export/product.h"
#include "export/standalonesvg.h"
#include "export/xhtml.h"
#include "support/corpora.h"
#include "support/files.h"
#include "support/tidy.h"
#include "text/textfile.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace galley;
using exporting::Kind;
using exporting::Shortfall;
using tests::put;

namespace
{

const QByteArray png = tests::onePixel();

post::Rendering rendered(const QByteArray &text)
{
    return post::render(text, {}, nullptr);
}

} // namespace

class ProductTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        put(m_folder.filePath(u"site/post/a.png"_s), png);
        put(m_folder.filePath(u"site/post/a b.png"_s), png);
        put(m_folder.filePath(u"site/post/drawing.svg"_s), "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>");
        put(m_folder.filePath(u"site/post/empty.png"_s), "");
        put(m_folder.filePath(u"site/post/text.png"_s), "this is no picture");
        put(m_folder.filePath(u"site/post/sound.mp3"_s), "ID3");
        put(m_folder.filePath(u"site/images/b.png"_s), png);
        put(m_folder.filePath(u"secret.png"_s), png);
        QFile large(m_folder.filePath(u"site/post/large.png"_s)); // has no bytes on the disk
        QVERIFY(large.open(QIODevice::WriteOnly) && large.write(png) == png.size() && large.resize(200LL * 1024 * 1024));
    }

    void mainWithEveryLoadKept_isTheMain_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : tests::postsIn(tests::corpus(u"posts"_s))) {
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
    }

    void mainWithEveryLoadKept_isTheMain()
    {
        QFETCH(QString, path);
        const auto text = text::readUtf8(path);
        QVERIFY(text);
        const post::Rendering rendering = rendered(*text);
        const QByteArray kept = exporting::mainWithLoads(rendering, [](const exporting::Load &) { return exporting::Keep{}; });
        QCOMPARE(kept, post::mainHtml(rendering));
    }

    void singleFile_hasWhatItShowsInside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("html");   ///< that stands in it, with DATA for the picture
        QTest::addColumn<QString>("shortfall"); ///< "KIND LINE DETAIL"; empty: none
        const auto none = QString();
        QTest::newRow("picture") << "![x](a.png)"_ba << "<img src=\"DATA\" alt=\"x\">"_ba << none;
        QTest::newRow("escaped name") << "![x](a%20b.png)"_ba << "<img src=\"DATA\" alt=\"x\">"_ba << none;
        QTest::newRow("from the site's root") << "![x](/images/b.png)"_ba << "<img src=\"DATA\" alt=\"x\">"_ba << none;
        QTest::newRow("above the post") << "![x](../images/b.png)"_ba << "<img src=\"DATA\" alt=\"x\">"_ba << none;
        QTest::newRow("drawing") << "![x](drawing.svg)"_ba << "src=\"data:image/svg+xml;base64,"_ba << none;
        QTest::newRow("already inside") << "![x](data:image/png;base64,AAAA)"_ba << "src=\"data:image/png;base64,AAAA\""_ba << none;
        QTest::newRow("candidates") << "<img src=a.png srcset='a.png 1x, a%20b.png 2x'>"_ba << "srcset=\"DATA 1x, DATA 2x\""_ba << none;
        QTest::newRow("style") << "<p style=\"color:red;background:url('a.png')\">x</p>"_ba << "<p style=\"color:red;\">x</p>"_ba << none;
        QTest::newRow("sound") << "<audio src=sound.mp3></audio>"_ba << "src=\"data:audio/mpeg;base64,SUQz\""_ba << none;
        QTest::newRow("links stay") << "[x](https://e.example/a.png)"_ba << "<a href=\"https://e.example/a.png\">"_ba << none;
        QTest::newRow("remote") << "a\n\n![x & y](https://e.example/a.png)"_ba
                                << "<span class=\"blocked-image\">x &amp; y (https://e.example/a.png)</span>"_ba
                                << u"0 2 https://e.example/a.png"_s;
        QTest::newRow("remote, without a scheme") << "![x](//e.example/a.png)"_ba << "blocked-image"_ba << u"0 0 //e.example/a.png"_s;
        QTest::newRow("remote candidates") << "<img src=a.png srcset='https://e.example/a.png 2x'>"_ba << "<img src=\"DATA\">"_ba
                                           << u"0 0 https://e.example/a.png"_s;
        QTest::newRow("remote film") << "<video src='https://e.example/a.mp4' controls></video>"_ba << "<video controls=\"\">"_ba
                                     << u"0 0 https://e.example/a.mp4"_s;
        QTest::newRow("outside") << "![x](../../secret.png)"_ba << "blocked-image"_ba << u"1 0 ../../secret.png"_s;
        QTest::newRow("missing") << "![x](gone.png)"_ba << "blocked-image"_ba << u"2 0 gone.png"_s;
        QTest::newRow("empty") << "![x](empty.png)"_ba << "blocked-image"_ba << u"3 0 empty.png"_s;
        QTest::newRow("200 MB") << "![x](large.png)"_ba << "blocked-image"_ba << u"4 0 large.png"_s;
        QTest::newRow("no picture") << "![x](text.png)"_ba << "blocked-image"_ba << u"5 0 text.png"_s;
        QTest::newRow("a folder") << "![x](.)"_ba << "blocked-image"_ba << u"2 0 ."_s;
    }

    void singleFile_hasWhatItShowsInside()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, html);
        QFETCH(QString, shortfall);
        const QString site = m_folder.filePath(u"site"_s);
        const exporting::Making making{
            .kind = Kind::OneFile, .files = exporting::LocalFiles(site + u"/post/post.md"_s, site), .fallbackTitle = u"x"_s};
        const auto product = exporting::make(rendered(text), making);
        QVERIFY(product);
        html.replace("DATA", QByteArray("data:image/png;base64," + png.toBase64()));
        const qsizetype main = product->bytes.indexOf("<main>");
        const QByteArray body = product->bytes.sliced(main);
        QVERIFY2(body.contains(html), body.constData());
        QCOMPARE(product->shortfalls.size(), shortfall.isEmpty() ? 0 : 1);
        if (!shortfall.isEmpty()) {
            const Shortfall &found = product->shortfalls.front();
            QCOMPARE(u"%1 %2 %3"_s.arg(int(found.kind)).arg(found.line).arg(found.detail), shortfall);
        }
        QCOMPARE(tests::complaintsOfTidy(product->bytes).replace(u"trimming empty <video>"_s, QString()).contains(u"Error"_s), false);
    }

    void formulas_takeTheirFontAlong_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("taken");
        const QByteArray formula = "A <math><mi>x</mi></math>.";
        QTest::newRow("one file") << Kind::OneFile << formula << true;
        QTest::newRow("to be printed") << Kind::Pdf << formula << true;
        QTest::newRow("a page for a site") << Kind::Page << formula << false;
        QTest::newRow("without formulas") << Kind::OneFile << "No math."_ba << false;
    }

    void formulas_takeTheirFontAlong()
    {
        QFETCH(Kind, kind);
        QFETCH(QByteArray, text);
        const auto product =
            exporting::make(rendered(text), {.kind = kind, .files = exporting::LocalFiles(QString()), .fallbackTitle = u"x"_s});
        QVERIFY(product);
        QTEST(product->bytes.contains("@font-face { font-family: \"Galley Math\"; src: url(\"data:font/woff2;base64,d09G"), "taken");
    }

    void picturesOfASite_goAlong_data()
    {
        QTest::addColumn<QString>("post"); ///< below tests/data/sites
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QByteArray>("name"); ///< that a folder's page may give it
        QTest::newRow("Hugo, static") << u"hugo/content/posts/new.md"_s << "/img/x.png"_ba << "/img/x.png"_ba;
        QTest::newRow("Hugo, theme") << u"hugo/content/posts/new.md"_s << "/logo.png"_ba << "/logo.png"_ba;
        QTest::newRow("Zola") << u"zola/content/blog/new.md"_s << "/x.png"_ba << "/x.png"_ba;
        QTest::newRow("Astro") << u"astro/src/content/blog/new.md"_s << "/fav.png"_ba << "/fav.png"_ba;
        QTest::newRow("Pelican") << u"pelican/content/new.md"_s << "{static}/images/boat.png"_ba << "/boat.png"_ba;
        QTest::newRow("Hexo") << u"hexo/source/_posts/hello-world.md"_s << "pic.png"_ba << "pic.png"_ba;
        QTest::newRow("Jekyll") << u"jekyll/_posts/2024-03-01-new.md"_s << "/assets/x.png"_ba << "/assets/x.png"_ba;
    }

    void picturesOfASite_goAlong()
    {
        QFETCH(QString, post);
        QFETCH(QByteArray, picture);
        QFETCH(QByteArray, name);
        const exporting::LocalFiles files(tests::corpus(u"sites"_s) + u'/' + post);
        const post::Rendering rendering = rendered("![x](" + picture + ")");
        const auto single = exporting::make(rendering, {.kind = Kind::OneFile, .files = files, .fallbackTitle = u"x"_s});
        QVERIFY(single && single->bytes.contains("src=\"data:image/png;base64,") && single->shortfalls.empty());
        QByteArray asked;
        const auto place = [&asked](const exporting::LocalFiles::File &file) {
            asked = file.address;
            return "assets/one two.png"_ba;
        };
        const auto beside = exporting::make(rendering, {.kind = Kind::Folder, .files = files, .fallbackTitle = u"x"_s, .place = place});
        QVERIFY(beside && beside->bytes.contains("src=\"assets/one%20two.png\""));
        QCOMPARE(asked, name);
    }

    void whatLeadsOutOfASite_staysOut_data()
    {
        QTest::addColumn<QByteArray>("address");
        for (const char *address : {"/../../secret.png", "/img/%2e%2e/%2e%2e/secret.png", "/../../../../../etc/passwd",
                                    "../../../secret.png", "{static}/../../secret.png", "/images/link.png"}) {
            QTest::newRow(address) << QByteArray(address);
        }
    }

    void whatLeadsOutOfASite_staysOut()
    {
        QFETCH(QByteArray, address);
        QTemporaryDir folder;
        put(folder.filePath(u"secret.png"_s), png);
        put(folder.filePath(u"site/pelicanconf.py"_s), "PATH = 'content'\nSTATIC_PATHS = ['images']\n");
        put(folder.filePath(u"site/content/images/a.png"_s), png);
        QVERIFY(QFile::link(folder.filePath(u"secret.png"_s), folder.filePath(u"site/content/images/link.png"_s)));
        const exporting::LocalFiles files(folder.filePath(u"site/content/posts/new.md"_s));
        QVERIFY(files.find("/images/a.png"));
        QVERIFY(!files.find(address));
        const auto product = exporting::make(rendered("<img alt=x src=\"" + address + "\">"),
                                             {.kind = Kind::OneFile, .files = files, .fallbackTitle = u"x"_s});
        QVERIFY(product && !product->bytes.contains("src=\"data:") && product->bytes.contains("blocked-image"));
    }

    void drawings_showWhatStandsInThem_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::addColumn<QByteArray>("inside"); ///< behind the XML declaration; empty: just as it is
        const auto row = [](const char *name, const QByteArray &svg, const QByteArray &inside) { QTest::newRow(name) << svg << inside; };
        row("nothing to leave out", "<svg><!-- a --><path d='M0 0' style=\"fill:url(#g)\"/></svg>", {});
        row("script and handler", "<svg onload=\"x()\"><script>x()</script><path/></svg>", "<svg><path/></svg>");
        row("pictures",
            "<svg><image href=\"a.png\"/><image href=\"data:image/png;base64,AA\"/><use x:href=\"#a\"/><use href=\"b.svg#a\"/></svg>",
            "<svg><image href=\"data:image/png;base64,AA\"/><use x:href=\"#a\"/></svg>");
        row("links", "<svg><a href=\"https://a.example/\"><path/></a><a href=\"javascript:x()\"><path/></a></svg>",
            "<svg><g><path/></g><g><path/></g></svg>");
        row("rules", "<svg><style>@import 'a.css'; p{fill:url( 'b.svg' )}</style><path fill=\"URL(http://a.example/)\"/></svg>",
            "<svg><style> p{fill:none}</style><path fill=\"none\"/></svg>");
        row("hidden rules", "<svg><style>p{fill:u\\72l(b.svg)}</style></svg>", "<svg><style></style></svg>");
        row("animations", "<svg><use href=\"#a\"><set attributeName=\"href\" to=\"https://a.example/\"/></use></svg>",
            "<svg><use href=\"#a\"/></svg>");
        row("entities", "<!DOCTYPE svg [<!ENTITY e \"M0 0\">]><svg><path d=\"&e;\"/></svg>", "<svg><path d=\"M0 0\"/></svg>");
    }

    void drawings_showWhatStandsInThem()
    {
        QFETCH(QByteArray, svg);
        QFETCH(QByteArray, inside);
        const auto copy = exporting::standaloneSvg(svg);
        QVERIFY(copy);
        QCOMPARE(*copy, inside.isEmpty() ? svg : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + inside);
    }

    void drawingsThatAreNoXml_areNone()
    {
        QVERIFY(!exporting::standaloneSvg("<svg><path></svg>"));
        QVERIFY(!exporting::standaloneSvg("<!DOCTYPE svg [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;\">]><svg>&a;</svg>"));
    }

    void xhtml_isWhatBooksTake_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("xhtml");
        QTest::newRow("empty elements") << "a<br>b<hr>"_ba << "a<br/>b<hr/>"_ba;
        QTest::newRow("alignment") << "<td align=\"right\">a</td>"_ba << "<td style=\"text-align:right\">a</td>"_ba;
        QTest::newRow("no-break space") << "a&nbsp;b"_ba << "a&#160;b"_ba;
        QTest::newRow("less than in a value") << "<a title=\"a<b\" href=\"https://e.example/\">x</a>"_ba
                                              << "<a title=\"a&lt;b\" href=\"https://e.example/\">x</a>"_ba;
        QTest::newRow("line marks") << "<p data-line=\"1\">x</p>"_ba << "<p>x</p>"_ba;
        QTest::newRow("check box") << "<input type=\"checkbox\" disabled=\"\" checked=\"\">x"_ba
                                   << "<span role=\"img\" aria-label=\"☑\">☑</span> x"_ba;
        QTest::newRow("old elements") << "<center><font color=\"red\">x</font></center>"_ba
                                      << "<div style=\"text-align:center\"><span>x</span></div>"_ba;
        QTest::newRow("same id twice") << "<p id=\"a\">x</p><p id=\"a\">y</p>"_ba << "<p id=\"a\">x</p><p>y</p>"_ba;
        QTest::newRow("old anchor") << "<a name=\"n\"></a>"_ba << "<a id=\"n\"></a>"_ba;
        QTest::newRow("dead link") << "<a href=\"other.md\">x</a>"_ba << "<a>x</a>"_ba;
        QTest::newRow("dead place") << "<a href=\"#gone\">x</a>"_ba << "<a>x</a>"_ba;
        QTest::newRow("place") << "<a href=\"#here\">x</a><i id=\"here\"></i>"_ba << "<a href=\"#here\">x</a><i id=\"here\"></i>"_ba;
        QTest::newRow("picture that was left out") << "<img class=\"blocked\" data-blocked=\"file:///a&amp;b.png\" alt=\"x\">"_ba
                                                   << "<span class=\"blocked-image\">x (file:///a&amp;b.png)</span>"_ba;
        QTest::newRow("formula") << "<math><mi>x</mi></math>"_ba
                                 << "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"_ba;
        QTest::newRow("words in a diagram") << "<svg><foreignObject width=\"9\" height=\"9\"><div><p>x</p></div></foreignObject></svg>"_ba
                                            << "<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject width=\"9\" height=\"9\">"
                                               "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p></div></foreignObject></svg>"_ba;
        QTest::newRow("drawing of a diagram")
            << "<svg><rect height=\"2\"></rect><path></path></svg>"_ba
            << "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect height=\"2\" width=\"0\"></rect><path d=\"\"></path></svg>"_ba;
        QTest::newRow("comment") << "a<!-- b -- c -->d"_ba << "ad"_ba;
    }

    void xhtml_isWhatBooksTake()
    {
        QFETCH(QByteArray, html);
        QTEST(exporting::toXhtml(html).html, "xhtml");
    }

    void xhtmlOfRealPosts_isWellFormed_data() { mainWithEveryLoadKept_isTheMain_data(); }

    void xhtmlOfRealPosts_isWellFormed()
    {
        QFETCH(QString, path);
        const auto text = text::readUtf8(path);
        QVERIFY(text);
        QXmlStreamReader reader("<main>" + exporting::toXhtml(post::mainHtml(rendered(*text))).html + "</main>");
        while (!reader.atEnd()) {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
};

QTEST_APPLESS_MAIN(ProductTest)
#include "tst_product.moc"
