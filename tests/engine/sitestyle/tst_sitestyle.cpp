// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Posts in the style of their site: what of the site's pages and sheets goes around them, and what never does.
#include "checks/sitesearch.h"
#include "post/page.h"
#include "post/stylesheet.h"
#include "sitestyle/ground.h"
#include "sitestyle/sitestyle.h"
#include "support/corpora.h"
#include "support/files.h"
#include "support/tidy.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace galley;
using post::PageThemeError;
using tests::put;

namespace
{

const QByteArray config = "baseURL = \"https://own.example/\"\ntitle = \"Mine\"\n";

/// A page as a theme writes it.
const QByteArray builtPage = tests::bytesOf(QStringLiteral(GALLEY_TESTS "/data/sitestyle/built.html"));

} // namespace

class SiteStyleTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_outer;

    QString site(const QString &name) const { return m_outer.filePath(name); }

    std::expected<post::PageTheme, PageThemeError> styleOf(const QString &post) const
    {
        checks::SiteSearch sites(QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC));
        return sitestyle::pageTheme(u"site"_s, sites.factsOf(post), post);
    }

    /// A Hugo site with a post, and another one that was built.
    QString builtSite(const QString &name, const QByteArray &page) const
    {
        const QString root = site(name);
        put(root + u"/hugo.toml"_s, config);
        put(root + u"/content/posts/mine.md"_s, "---\ntitle: Mine\ndate: 2025-01-02\n---\nx\n");
        put(root + u"/content/posts/other.md"_s, "---\ntitle: Other\ndate: 2025-01-01\n---\nx\n");
        put(root + u"/public/posts/other/index.html"_s, page);
        put(root + u"/public/css/main.css"_s, "body { background: #fff url(../logo.png) }");
        put(root + u"/public/logo.png"_s, "PNG");
        return root + u"/content/posts/mine.md"_s;
    }

private Q_SLOTS:
    void aBuiltPage_givesWhatStandsAroundAPost()
    {
        const auto theme = styleOf(builtSite(u"hugo"_s, builtPage));
        QVERIFY(theme);
        const post::PageBody &body = theme->body;
        QCOMPARE(body.htmlAttributes, " class=\"site\""_ba);
        QCOMPARE(body.bodyAttributes, " class=\"page\""_ba);
        QCOMPARE(body.element, "div"_ba);
        QCOMPARE(body.attributes, " class=\"entry-content\""_ba);
        QVERIFY2(
            body.before.contains("<header id=\"top\"><a href=\"/about/\">About</a><img src=\"data:image/png;base64,UE5H\" alt=\"Logo\">"),
            body.before.constData());
        QVERIFY2(body.before.contains("<main><article class=\"post\">"), body.before.constData());
        QVERIFY(body.after.contains("</article>") && body.after.contains("<aside>Side</aside>") && body.after.contains("</main>"));
        QVERIFY2(body.after.contains("<footer style=\"background: url(&quot;data:,&quot;)\">Foot"), body.after.constData());
        // Nothing that is of the other post.
        for (const char *foreign : {"Other", "1 May", "long paragraph", "Share", "comment"}) {
            QVERIFY2(!QByteArray(body.before + body.after).contains(foreign), foreign);
        }
        QVERIFY(theme->rules.contains("body { background: #fff url(\"data:image/png;base64,UE5H\") }"));
        QVERIFY(theme->rules.contains("@media screen {\n.inline { color: blue }\n}"));
        QCOMPARE(theme->leftOut,
                 (QStringList{u"https://fonts.example/a.css"_s, u"https://ads.example/a.png"_s, u"https://t.example/x.gif"_s}));
    }

    void aDarkSite_isKnownByItsGround_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<bool>("dark");
        const auto row = [](const QByteArray &css, bool dark) { QTest::newRow(css.constData()) << css << dark; };
        row("body { background: #111 }", true);
        row("BODY{background-color:#0d1117ff}", true);
        row("html, body { background: rgb(20 20 30 / 100%) }", true);
        row("html { background: rgba(20, 20, 30, 1) url(a.png) }", true);
        row(":root { --b: hsl(220deg 10% 8%) } body { background: var(--b) }", true);
        row(":root { --a: #222; --b: var(--a) } body { margin: 0; background: var(--c, var(--b)) }", true);
        row("@layer base { body { background: black } }", true);
        row("@media screen { body { background: midnightblue } }", true);
        row(":root { color-scheme: dark }", true);
        row("body { background: #111 } body { background: #fff }", false);
        row("body { background: #eee } html { background: #111 }", false);
        row("@media (prefers-color-scheme: dark) { body { background: #111 } }", false);
        row("@media print { body { background: #111 } }", false);
        row("body.dark { background: #111 } .body { background: #111 }", false);
        row("body { color: #111; background: white; p { background: #111 } }", false);
        row("body { background: url(\"#111)\") }", false);
        row("/* body { background: #111 } */", false);
        row(":root { --b: var(--b) } body { background: var(--b) }", false);
        row("body { background: hsl(0 0% 95%) }", false);
        row("body { background: #", false);
        row("body { background: #12 } }}} @", false);
        row(":root { color-scheme: light dark }", false);
        row("", false);
    }

    void aDarkSite_isKnownByItsGround()
    {
        QFETCH(QByteArray, css);
        QTEST(sitestyle::isDark(css), "dark");
    }

    void aDarkSite_hasDarkCode()
    {
        const QString post = builtSite(u"dark"_s, builtPage);
        const QByteArray dark = "@media screen {\n:root {\n  color-scheme: dark;";
        QVERIFY(!styleOf(post)->rules.contains(dark));
        put(site(u"dark/public/css/main.css"_s), "body { background: #14161a; color: #eee }");
        QVERIFY(styleOf(post)->rules.contains(dark));
        put(site(u"dark/public/css/main.css"_s),
            "body { background: #14161a } @media (prefers-color-scheme: light) { body { background: #fff } }");
        QVERIFY(!styleOf(post)->rules.contains(dark));
        QVERIFY(styleOf(post)->rules.contains("@media screen and (prefers-color-scheme: dark) {\n:root {\n  color-scheme: dark;"));
    }

    void nothingOfThePage_canRunOrLoad()
    {
        const QByteArray hostile =
            "<html data-galley-post data-x='\"><b>'><body><script>evil()</script><main><p>x</p><svg "
            "onload=evil()><script>evil()</script>"
            "<a xlink:href='javascript:evil()'>s</a><foreignObject><iframe src=x></iframe></foreignObject></svg></main>"
            "<a href='java\nscript:evil()'>l</a><a href=' JAVASCRIPT:evil()'>l</a><a href='data:text/html,x'>d</a><a href=\"x:\" "
            "ping=y>p</a>"
            "<img src=x onerror=evil()><object data=x></object><embed src=x><base href='//evil'><meta http-equiv=refresh content=0>"
            "<video src=x poster=y></video><template><script>evil()</script></template><noscript><img src=//evil></noscript>"
            "<div style=\"background:url(//evil/a)\" background=//evil><input autofocus onfocus=evil()></div><link rel=stylesheet "
            "href=//evil>"
            "<style>@import '//evil';p{background:u\\72l(//evil)}</style></body></html>";
        const auto theme = styleOf(builtSite(u"hostile"_s, hostile));
        QVERIFY(theme);
        const QByteArray all = (theme->body.htmlAttributes + theme->body.bodyAttributes + theme->body.before + theme->body.attributes +
                                theme->body.after + QByteArray(theme->rules).replace(post::partsBelow({}), {}))
                                   .toLower();
        for (const char *bad : {"evil", "<script", "javascript:", "onerror", "onload", "<iframe", "<object", "<embed", "<base", "<meta",
                                "<video", "<input", "data:text", "data-galley", "ping"}) {
            QVERIFY2(!all.contains(bad), qPrintable(QString::fromUtf8(bad + ("\n" + all))));
        }
    }

    void aPage_isTheOneOfThePostWhereThatIsBuilt()
    {
        const QString post = builtSite(u"own"_s, builtPage);
        put(site(u"own/public/posts/mine/index.html"_s),
            "<link rel=stylesheet href=/css/main.css><body><article class=own><h1>Mine</h1><p>x</p></article>");
        const auto theme = styleOf(post);
        QVERIFY(theme);
        QCOMPARE(theme->body.element, "article"_ba);
        QCOMPARE(theme->body.attributes, " class=\"own\" role=\"main\""_ba);
    }

    void blanksBetweenWordsAndLinks_stay()
    {
        const auto theme = styleOf(builtSite(u"blanks"_s, "<body><nav><a href=/>Home</a> <a href=/b/>B</a></nav><main><p>x</p></main>"
                                                          "<footer>Made with <b>care</b> by\nme &amp; you</footer></body>"));
        QVERIFY(theme);
        QVERIFY2(theme->body.before.contains("Home</a> <a href"), theme->body.before.constData());
        QVERIFY2(theme->body.after.contains("Made with <b>care</b> by\nme &amp; you"), theme->body.after.constData());
    }

    /// A ground that `html` has keeps body's from being the whole window's.
    void theGroundOfTheBody_isTheWindows()
    {
        const QString post = builtSite(u"ground"_s, builtPage);
        QVERIFY(styleOf(post)->rules.contains("body { background: Canvas; }"));
        put(site(u"ground/public/css/main.css"_s), "html { background: #eee } body { background: #fff }");
        QVERIFY(styleOf(post)->rules.contains("html { background: Canvas; }"));
    }

    void withoutAPage_theSheetsAreTaken()
    {
        const QString root = site(u"sheets"_s);
        put(root + u"/hugo.toml"_s, config + "theme = \"ink\"\n");
        put(root + u"/content/a.md"_s, "x\n");
        put(root + u"/themes/ink/static/css/style.css"_s, "p { color: red }");
        put(root + u"/themes/ink/static/css/style.min.css"_s, "p{color:red}");
        const auto theme = styleOf(root + u"/content/a.md"_s);
        QVERIFY(theme);
        QVERIFY(theme->rules.contains("p{color:red}") && !theme->rules.contains("p { color: red }"));
        QCOMPARE(theme->body.before, "\n<main>"_ba);
        QCOMPARE(theme->body.element, "article"_ba);
    }

    void theSitesOwnWord_goesFirst()
    {
        const QString root = site(u"said"_s);
        put(root + u"/.galley.toml"_s, "style-sheets = [\"look.css\", \"../out.css\"]\nstyle-page = \"shape.html\"\n");
        put(root + u"/look.css"_s, "p { color: teal }");
        put(m_outer.filePath(u"out.css"_s), "p { color: gold }");
        put(root + u"/shape.html"_s, "<body class=b><div class=content><p>x</p></div>");
        put(root + u"/a.md"_s, "x\n");
        const auto theme = styleOf(root + u"/a.md"_s);
        QVERIFY(theme);
        QVERIFY(theme->rules.contains("teal") && !theme->rules.contains("gold"));
        QCOMPARE(theme->body.bodyAttributes, " class=\"b\""_ba);
        QCOMPARE(theme->body.attributes, " class=\"content\" role=\"main\""_ba);
        QVERIFY(theme->sources.contains(QFileInfo(root + u"/look.css"_s).canonicalFilePath()));
    }

    void whereThereIsNone_itIsSaid()
    {
        put(site(u"loose/a.md"_s), "x\n");
        QCOMPARE(styleOf(site(u"loose/a.md"_s)).error().kind, PageThemeError::Kind::NoSite);
        put(site(u"unbuilt/hugo.toml"_s), config);
        put(site(u"unbuilt/content/a.md"_s), "x\n");
        QCOMPARE(styleOf(site(u"unbuilt/content/a.md"_s)).error().kind, PageThemeError::Kind::NotBuilt);
        QCOMPARE(styleOf({}).error().kind, PageThemeError::Kind::NoSite);
    }

    void aPageMadeWithIt_isValid()
    {
        const QString path = builtSite(u"valid"_s, builtPage);
        const auto theme = styleOf(path);
        QVERIFY(theme);
        const post::Rendering rendering = post::render("---\ntitle: Mine\n---\n# Head\n\nText `code`\n\n> [!NOTE]\n> Look.\n", {}, {});
        const post::PageFrame frame{
            .styleSheet = post::styleSheet(post::ThemeChoice::Reader, *theme), .styleAddress = {}, .body = theme->body};
        const QByteArray page = post::page(rendering, u"mine"_s, frame);
        QCOMPARE(tests::complaintsOfTidy(page), QString());
        QVERIFY(page.contains(QByteArray("<div class=\"entry-content\">" + post::mainHtml(rendering) + "</div>")));
    }
};

QTEST_APPLESS_MAIN(SiteStyleTest)
#include "tst_sitestyle.moc"
