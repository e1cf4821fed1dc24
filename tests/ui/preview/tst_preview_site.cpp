// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Pictures and links of posts in the starter sites, in the real page: they lead where the generator has them, and never out of the site.
#include "preview/pageaddress.h"
#include "previewtester.h"
#include "site/site.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QImage>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::tests;

namespace
{

QString siteFile(const QString &path)
{
    return QDir(corpus(u"sites"_s)).canonicalPath() + u'/' + path;
}

/// Makes the tester's document a post of a site, read as its site reads it.
void place(PreviewTester &tester, const QString &post)
{
    const auto dialect = markdown::dialectByName(site::findSite(post).dialect);
    tester.view().setOptions({.markdown = {.dialect = dialect.value_or(markdown::defaultDialect())}, .language = {}});
    tester.view().setPost(post, std::make_shared<checks::SiteSearch>(QDateTime::currentDateTimeUtc()));
}

/// The width of each picture, 0 for one that is not shown; "?" while one is on its way.
QString widths(PreviewTester &tester)
{
    return tester.evaluate(u"[...document.images].map(i => i.complete ? i.naturalWidth : '?').join(' ')"_s).toString();
}

} // namespace

class PreviewSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSitesPictures_areShown_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("text");
        const auto row = [](const QString &post, const QString &text) {
            QTest::addRow("%s: %s", qPrintable(post), qPrintable(text)) << post << text;
        };
        row(u"hugo/content/posts/new.md"_s, u"![a](/img/x.png)"_s);
        row(u"hugo/content/posts/new.md"_s, u"![a](/logo.png)"_s);
        row(u"hugo/content/posts/bundle/index.md"_s, u"![a](leaf.png)"_s);
        row(u"hugo/content/posts/new.md"_s, u"![a](/posts/leafy/leaf.png)"_s);
        row(u"hugo/content/notes/small.md"_s, u"![a](../../../posts/leafy/leaf.png)"_s);
        row(u"zola/content/blog/new.md"_s, u"![a](/x.png)"_s);
        row(u"zola/content/blog/new.md"_s, u"![a](/blog/bild/bild.png)"_s);
        row(u"zola/content/blog/bild/index.md"_s, u"![a](bild.png)"_s);
        row(u"astro/src/content/blog/new.md"_s, u"![a](/fav.png)"_s);
        row(u"astro/src/content/blog/new.md"_s, u"![a](../../assets/hero.png)"_s);
        row(u"pelican/content/travel/new.md"_s, u"Title: x\n\n![a]({static}/images/boat.png)"_s);
        row(u"pelican/content/travel/new.md"_s, u"Title: x\n\n![a]({attach}map.png)"_s);
        row(u"pelican/content/travel/new.md"_s, u"Title: x\n\n![a](|static|../images/boat.png)"_s);
        row(u"jekyll/_posts/2024-03-01-new.md"_s, u"![a]({{ site.baseurl }}/assets/x.png)"_s);
        row(u"jekyll/_posts/2024-03-01-new.md"_s, u"<img src=\"{{ '/assets/x.png' | relative_url }}\" alt=\"a\">"_s);
        row(u"jekyll/_posts/2024-03-01-new.md"_s, u"![a]({% link assets/x.png %})"_s);
        row(u"jekyll/_posts/2024-03-01-new.md"_s, u"<img src=\"{% link assets/x.png %}\" alt=\"a\">"_s);
        row(u"hexo/source/_posts/hello-world.md"_s, u"![a](pic.png)"_s);
        row(u"eleventy/content/blog/new.md"_s, u"![a](/x.png)"_s);
        row(u"docusaurus/blog/new.md"_s, u"![a](/img/logo.png)"_s);
    }

    void theSitesPictures_areShown()
    {
        QFETCH(QString, post);
        QFETCH(QString, text);
        PreviewTester tester(text);
        place(tester, siteFile(post));
        QVERIFY(tester.show());
        QTRY_COMPARE_WITH_TIMEOUT(widths(tester), u"2"_s, longWait);
        QCOMPARE(tester.main(), tester.expectedMain());
    }

    void whatLiesOutsideOfTheSite_isNotShown()
    {
        QTemporaryDir folder;
        for (const QString &name : {u"secret.png"_s, u"site/static/a.png"_s, u"site/hugo.toml"_s}) {
            put(folder.filePath(name), name.endsWith(u"png") ? onePixel() : QByteArray());
        }
        QVERIFY(QFile::link(folder.filePath(u"secret.png"_s), folder.filePath(u"site/static/link.png"_s)));
        QVERIFY(QFile::link(folder.path(), folder.filePath(u"site/static/folder"_s)));
        PreviewTester tester(
            u"![](/a.png) ![](/link.png) ![](/folder/secret.png) ![](/../../secret.png) ![](/img/%2e%2e/%2e%2e/secret.png) "
            "![](..%2f..%2f..%2fsecret.png) ![](../../../secret.png) ![](/../../../../../etc/passwd) ![](%1/secret.png) "
            "![](/.galley/~/~/secret.png)\n"_s.arg(folder.path()));
        place(tester, folder.filePath(u"site/content/posts/new.md"_s));
        QVERIFY(tester.show());
        QTRY_COMPARE_WITH_TIMEOUT(widths(tester), u"1 0 0 0 0 0 0 0 0 0"_s, longWait);
    }

    void aSitesPicture_takesNoSpaceItHadNotReserved()
    {
        QTemporaryDir folder;
        QImage image(600, 900, QImage::Format_RGB32);
        image.fill(Qt::blue);
        put(folder.filePath(u"site/hugo.toml"_s), {});
        QVERIFY(QDir().mkpath(folder.filePath(u"site/static/img"_s)));
        QVERIFY(image.save(folder.filePath(u"site/static/img/tall.png"_s)));
        PreviewTester tester(u"one\n\ntwo\n"_s);
        place(tester, folder.filePath(u"site/content/new.md"_s));
        QVERIFY(tester.show());
        QVERIFY(tester.type(1, 0, u"\n![tall](/img/tall.png)\n"_s));
        const QString height = u"document.images[0].getBoundingClientRect().height"_s;
        const double reserved = tester.evaluate(height).toDouble();
        QVERIFY2(reserved > 500, qPrintable(QString::number(reserved)));
        QTRY_COMPARE_WITH_TIMEOUT(widths(tester), u"600"_s, longWait);
        QCOMPARE(tester.evaluate(height).toDouble(), reserved);
    }

    void aLinkToAPost_opensIt_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("opened"); ///< below tests/data/sites
        QTest::addColumn<int>("line");
        const QString lisbon = u"pelican/content/travel/lisbon.md"_s;
        QTest::newRow("Pelican, by its file") << u"pelican/content/hello.md"_s << u"Title: x\n\n[a]({filename}travel/lisbon.md)"_s << lisbon
                                              << 0;
        QTest::newRow("Pelican, a heading") << u"pelican/content/hello.md"_s << u"Title: x\n\n[a]({filename}/travel/lisbon.md#day-two)"_s
                                            << lisbon << 6;
        QTest::newRow("Pelican, by its address") << u"pelican/content/hello.md"_s << u"Title: x\n\n[a](/2024/lisbon/)"_s << lisbon << 0;
        QTest::newRow("Zola") << u"zola/content/blog/new.md"_s << u"[a](@/blog/bild/index.md)"_s << u"zola/content/blog/bild/index.md"_s
                              << 0;
        QTest::newRow("Hugo, relref") << u"hugo/content/about.md"_s << u"[a]({{< relref \"small.md\" >}})"_s
                                      << u"hugo/content/notes/small.md"_s << 0;
        QTest::newRow("Hugo, ref to a place") << u"hugo/content/about.md"_s << u"[a]({{% ref \"/posts/bundle\" %}})"_s
                                              << u"hugo/content/posts/bundle/index.md"_s << 0;
        QTest::newRow("Hugo, by its address") << u"hugo/content/about.md"_s << u"[a](/posts/leafy/)"_s
                                              << u"hugo/content/posts/bundle/index.md"_s << 0;
        const QString second = u"jekyll/_posts/2024-02-10-second.md"_s;
        const QString jekyll = u"jekyll/_posts/2024-03-01-new.md"_s;
        QTest::newRow("Jekyll, post_url") << jekyll << u"[a]({% post_url 2024-02-10-second %})"_s << second << 0;
        QTest::newRow("Jekyll, post_url behind the base")
            << jekyll << u"[a]({{ site.baseurl }}{% post_url 2024-02-10-second %})"_s << second << 0;
        QTest::newRow("Jekyll, link") << jekyll << u"[a]({% link about.md %})"_s << u"jekyll/about.md"_s << 0;
        QTest::newRow("Jekyll, by its address") << jekyll << u"[a]({{ site.baseurl }}/about/)"_s << u"jekyll/about.md"_s << 0;
        QTest::newRow("Jekyll, by its whole address")
            << jekyll << u"[a](https://jekyll.example/blog/about/)"_s << u"jekyll/about.md"_s << 0;
        QTest::newRow("Eleventy, by a filter") << u"eleventy/content/blog/new.md"_s << u"[a]({{ '/blog/second/' | url }})"_s
                                               << u"eleventy/content/blog/second/second.md"_s << 0;
        QTest::newRow("Eleventy, by its address")
            << u"eleventy/content/blog/new.md"_s << u"[a](/blog/second/)"_s << u"eleventy/content/blog/second/second.md"_s << 0;
        QTest::newRow("Astro, by its address") << u"astro/src/content/blog/new.md"_s << u"[a](/blog/second/)"_s
                                               << u"astro/src/content/blog/second.mdx"_s << 0;
        QTest::newRow("Astro, by its file") << u"astro/src/content/blog/new.md"_s << u"[a](./second.mdx)"_s
                                            << u"astro/src/content/blog/second.mdx"_s << 0;
        QTest::newRow("Hexo") << u"hexo/source/_posts/second.md"_s << u"[a]({% post_path hello-world %})"_s
                              << u"hexo/source/_posts/hello-world.md"_s << 0;
        QTest::newRow("beside the post") << u"folder/one.md"_s << u"[a](two.md)"_s << u"folder/two.md"_s << 0;
        QTest::newRow("up") << u"hugo/content/posts/new.md"_s << u"[a](../notes/small.md)"_s << u"hugo/content/notes/small.md"_s << 0;
    }

    void aLinkToAPost_opensIt()
    {
        QFETCH(QString, post);
        QFETCH(QString, text);
        QFETCH(QString, opened);
        PreviewTester tester(text);
        place(tester, siteFile(post));
        QVERIFY(tester.show());
        QSignalSpy links(&tester.view(), &PreviewView::linkActivated);
        QVERIFY(tester.click(u"document.querySelector('main a')"_s));
        QTRY_COMPARE_WITH_TIMEOUT(links.count(), 1, longWait);
        QCOMPARE(links.front().front().toUrl().adjusted(QUrl::RemoveFragment), QUrl::fromLocalFile(siteFile(opened)));
        QTEST(links.front().at(1).toInt(), "line");
    }

    void theAddress_isThatOfThePost_data()
    {
        QTest::addColumn<QString>("resolved"); ///< behind the page's path, or from the host
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("shown");
        QTest::newRow("beside") << u"a%20b.png"_s << "a%20b.png"_ba << u"a b.png"_s;
        QTest::newRow("up") << u"../../img/a.png"_s << "../../img/a.png"_ba << u"../../img/a.png"_s;
        QTest::newRow("from the root") << u"/img/a.png"_s << "/img/a.png"_ba << u"/img/a.png"_s;
        QTest::newRow("Pelican") << u"%7Bfilename%7Db.md#part"_s << "%7Bfilename%7Db.md"_ba << u"{filename}b.md#part"_s;
        QTest::newRow("a place here") << u"#part"_s << ""_ba << u"#part"_s;
        QTest::newRow("a question") << u"/a?b=c"_s << "/a"_ba << u"/a?b=c"_s;
        QTest::newRow("further up than folders are") << u"../"_s.repeated(40) + u"a.png"_s << "/a.png"_ba << u"/a.png"_s;
    }

    void theAddress_isThatOfThePost()
    {
        QFETCH(QString, resolved);
        QUrl page(u"galley-preview://p1/"_s);
        page.setPath(pagePath());
        const QUrl url = page.resolved(QUrl(resolved));
        QTEST(addressInPost(url), "address");
        QTEST(shownAddress(url.toString(QUrl::FullyEncoded), u"p1"_s), "shown");
        QCOMPARE(shownAddress(u"https://e.example/%20"_s, u"p1"_s), u"https://e.example/%20"_s);
    }
};

int main(int argc, char **argv)
{
    return runPreviewTest<PreviewSiteTest>(argc, argv);
}
#include "tst_preview_site.moc"
