// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The files that posts of the starter sites may show, and what a hostile post may not.
#include "site/addresses.h"
#include "site/fileaddress.h"
#include "site/folder.h"
#include "site/index.h"
#include "site/resolve.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::site;

namespace
{

const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC);

/// "found PATH", seen from the folder; else why not.
QString shown(const std::expected<QString, Addresses::Refusal> &found, const QString &folder)
{
    static const QStringList refusals{u"missing"_s, u"outside"_s, u"unknown"_s};
    return found ? u"found "_s + relativeTo(*found, folder) : refusals[int(found.error())];
}

} // namespace

class SiteAddressesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures_areFoundAsTheGeneratorDoes_data()
    {
        QTest::addColumn<QString>("post"); ///< below tests/data/sites
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("found"); ///< from the site's root
        const auto row = [](const char *post, const char *address, const char *found) {
            QTest::addRow("%s: %s", post, address) << QString::fromUtf8(post) << QByteArray(address) << QString::fromUtf8(found);
        };
        row("hugo/content/posts/My First Post.md", "/img/x.png", "found static/img/x.png");
        row("hugo/content/posts/My First Post.md", "/logo.png", "found themes/ink/static/logo.png");
        row("hugo/content/posts/bundle/index.md", "leaf.png", "found content/posts/bundle/leaf.png");
        row("zola/content/blog/bild/index.md", "bild.png", "found content/blog/bild/bild.png");
        row("zola/content/blog/bild/index.md", "/x.png", "found static/x.png");
        row("zola/content/blog/_index.md", "@/blog/bild/bild.png", "found content/blog/bild/bild.png");
        row("astro/src/content/blog/First Post.md", "/fav.png", "found public/fav.png");
        row("astro/src/content/blog/First Post.md", "../../assets/hero.png", "found src/assets/hero.png");
        row("pelican/content/travel/lisbon.md", "{static}/images/boat.png", "found content/images/boat.png");
        row("pelican/content/travel/lisbon.md", "|static|/images/boat.png", "found content/images/boat.png");
        row("pelican/content/travel/lisbon.md", "%7Bstatic%7D/images/boat.png", "found content/images/boat.png");
        row("pelican/content/travel/lisbon.md", "/images/boat.png", "found content/images/boat.png");
        row("jekyll/_posts/2024-02-10-second.md", "/assets/x.png", "found assets/x.png");
        row("jekyll/_posts/2024-02-10-second.md", "{{ site.baseurl }}/assets/x.png", "found assets/x.png");
        row("jekyll/_posts/2024-02-10-second.md", "%7B%7B%20site.url%20%7D%7D/assets/x.png", "found assets/x.png");
        row("jekyll/_posts/2024-02-10-second.md", "{% link assets/x.png %}", "found assets/x.png");
        row("jekyll/_posts/2024-02-10-second.md", "{%%20link%20assets/x.png%20%}", "found assets/x.png");
        row("jekyll/_posts/2024-02-10-second.md", "%7B%25%2520link%2520assets/x.png%2520%25%7D", "found assets/x.png");
        row("jekyll/_posts/2024-02-10-second.md", "{{ page.image }}", "unknown");
        row("hexo/source/_posts/hello-world.md", "pic.png", "found source/_posts/hello-world/pic.png");
        row("hexo/source/_posts/hello-world.md", "{% asset_path pic.png %}", "found source/_posts/hello-world/pic.png");
        row("eleventy/content/blog/2024-01-05-firstpost.md", "/x.png", "found public/x.png");
        row("docusaurus/blog/2024-02-01-second.md", "/img/logo.png", "found static/img/logo.png");
        row("hugo/content/posts/My First Post.md", "/img/no.png", "missing");
        row("hugo/content/posts/My First Post.md", "https://e.example/x.png", "missing");
        row("folder/one.md", "/x.png", "found x.png");
    }

    void pictures_areFoundAsTheGeneratorDoes()
    {
        QFETCH(QString, post);
        QFETCH(QByteArray, address);
        const QString path = placeOf(tests::corpus(u"sites"_s) + u'/' + post);
        const auto site = std::make_shared<const Site>(findSite(path));
        const Index index(listPosts(*site, now));
        QTEST(shown(Addresses(path, site, [&index] { return &index; }).find(address), site->root), "found");
    }

    void files_getTheAddressThatLeadsToThem_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("inBody");
        QTest::addColumn<QString>("inFrontMatter");
        const auto row = [](const char *post, const char *file, const char *inBody, const char *inFrontMatter = nullptr) {
            QTest::addRow("%s: %s", post, file) << QString::fromUtf8(post) << QString::fromUtf8(file) << QString::fromUtf8(inBody)
                                                << QString::fromUtf8(inFrontMatter ? inFrontMatter : inBody);
        };
        row("hugo/content/posts/My First Post.md", "static/img/x.png", "/img/x.png");
        row("hugo/content/posts/My First Post.md", "themes/ink/static/logo.png", "/logo.png");
        row("hugo/content/posts/bundle/index.md", "content/posts/bundle/leaf.png", "leaf.png");
        row("hugo/content/posts/My First Post.md", "content/posts/bundle/leaf.png", "bundle/leaf.png");
        row("hugo/content/posts/My First Post.md", "data/x.png", "../../data/x.png");
        row("hugo/content/posts/My First Post.md", "../../files.h", "../../../../files.h");
        row("pelican/content/travel/lisbon.md", "content/images/boat.png", "{static}/images/boat.png", "/blog/images/boat.png");
        row("pelican/content/travel/lisbon.md", "content/travel/own.png", "{static}own.png", "own.png");
        row("jekyll/_posts/2024-02-10-second.md", "assets/x.png", "{{ site.baseurl }}/assets/x.png", "/blog/assets/x.png");
        row("zola/content/blog/_index.md", "static/x.png", "/x.png");
        row("astro/src/content/blog/First Post.md", "src/assets/hero.png", "../../assets/hero.png");
        row("astro/src/content/blog/First Post.md", "public/fav.png", "/fav.png");
        row("folder/one.md", "x.png", "x.png");
    }

    void files_getTheAddressThatLeadsToThem()
    {
        QFETCH(const QString, post);
        QFETCH(const QString, file);
        const QString path = placeOf(tests::corpus(u"sites"_s) + u'/' + post);
        const Site site = findSite(path);
        QTEST(addressOfFile(site, path, site.root + u'/' + file, AddressIn::Body), "inBody");
        QTEST(addressOfFile(site, path, site.root + u'/' + file, AddressIn::FrontMatter), "inFrontMatter");
    }

    void filesOfASiteBelowAPath_getItInFront()
    {
        const QTemporaryDir folder;
        const QString root = canonicalPath(folder.path());
        tests::put(root + u"/_config.yml"_s, "baseurl: /blog\n");
        tests::put(root + u"/_posts/2024-01-01-a.md"_s, "---\n---\n");
        tests::put(root + u"/assets/x.png"_s, tests::onePixel());
        const QString post = root + u"/_posts/2024-01-01-a.md"_s;
        const Site site = findSite(post);
        for (const auto &[where, address] : {std::pair(AddressIn::Body, u"{{ site.baseurl }}/assets/x.png"_s),
                                             std::pair(AddressIn::FrontMatter, u"/blog/assets/x.png"_s)}) {
            QCOMPARE(addressOfFile(site, post, root + u"/assets/x.png"_s, where), address);
            QCOMPARE(imageFile(site, post, address.toUtf8()), root + u"/assets/x.png"_s);
        }
    }

    void nothingOutsideOfTheSite_isFound_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("found");
        QTest::newRow("beside the post") << "own.png"_ba << u"found content/own.png"_s;
        QTest::newRow("up, in the site") << "../top.png"_ba << u"found top.png"_s;
        QTest::newRow("up and out") << "../../secret.png"_ba << u"outside"_s;
        QTest::newRow("escaped points") << "%2e%2e/%2e%2e/secret.png"_ba << u"outside"_s;
        QTest::newRow("escaped slashes") << "..%2f..%2fsecret.png"_ba << u"outside"_s;
        QTest::newRow("from the root, up") << "/../../secret.png"_ba << u"missing"_s;
        QTest::newRow("from the root, escaped points") << "/img/%2e%2e/%2e%2e/%2e%2e/secret.png"_ba << u"missing"_s;
        QTest::newRow("a system file") << "/../../../../../../etc/passwd"_ba << u"missing"_s;
        QTest::newRow("an absolute path") << "/etc/passwd"_ba << u"missing"_s;
        QTest::newRow("file:") << "file:///etc/passwd"_ba << u"missing"_s;
        QTest::newRow("link to a file outside") << "link.png"_ba << u"outside"_s;
        QTest::newRow("link to a folder outside") << "folder/secret.png"_ba << u"outside"_s;
        QTest::newRow("link in static/") << "/link.png"_ba << u"outside"_s;
        QTest::newRow("link in the site") << "inner.png"_ba << u"found top.png"_s;
        QTest::newRow("a folder") << "."_ba << u"missing"_s;
        QTest::newRow("a null byte") << "own.png%00"_ba << u"missing"_s;
        QTest::newRow("by a template") << "{{ \"/../../secret.png\" | relURL }}"_ba << u"unknown"_s;
        QTest::newRow("by a reference") << "{{< ref \"../../secret.png\" >}}"_ba << u"missing"_s;
    }

    void nothingOutsideOfTheSite_isFound()
    {
        QFETCH(QByteArray, address);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"site/static"_s));
        for (const char *name : {"secret.png", "outside/secret.png", "site/top.png", "site/content/own.png", "site/hugo.toml"}) {
            tests::put(folder.filePath(QString::fromUtf8(name)), "x");
        }
        QVERIFY(QFile::link(folder.filePath(u"secret.png"_s), folder.filePath(u"site/content/link.png"_s)));
        QVERIFY(QFile::link(folder.filePath(u"secret.png"_s), folder.filePath(u"site/static/link.png"_s)));
        QVERIFY(QFile::link(folder.filePath(u"outside"_s), folder.filePath(u"site/content/folder"_s)));
        QVERIFY(QFile::link(folder.filePath(u"site/top.png"_s), folder.filePath(u"site/content/inner.png"_s)));
        const QString post = placeOf(folder.filePath(u"site/content/post.md"_s));
        const auto site = std::make_shared<const Site>(findSite(post));
        QCOMPARE(site->generator, Generator::Hugo);
        const Index index(listPosts(*site, now));
        const Addresses addresses(post, site, [&index] { return &index; });
        QTEST(shown(addresses.find(address), site->root), "found");
        const Target target = addresses.follow(address);
        const bool leadsToAFile = target.kind == Target::Kind::Post || target.kind == Target::Kind::File;
        QCOMPARE(leadsToAFile, addresses.find(address).has_value());
    }

    void theIndex_isNotAskedForFilesThatAreThere()
    {
        const QString post = placeOf(tests::corpus(u"sites"_s) + u"/hugo/content/posts/bundle/index.md"_s);
        int asked = 0;
        const Addresses addresses(post, std::make_shared<const Site>(findSite(post)), [&asked]() -> const Index * {
            ++asked;
            return nullptr;
        });
        QVERIFY(addresses.find("leaf.png") && addresses.find("/img/x.png") &&
                addresses.find("https://e.example/") == std::unexpected(Addresses::Refusal::Missing));
        QCOMPARE(asked, 0);
        QVERIFY(!addresses.find("/gone.png"));
        QCOMPARE(asked, 1);
    }

    void aPostThatIsALink_hasItsPicturesBesideTheLink()
    {
        QTemporaryDir folder;
        for (const char *name : {"store/a.md", "posts/a.png"}) {
            tests::put(folder.filePath(QString::fromUtf8(name)), "x");
        }
        QVERIFY(QFile::link(folder.filePath(u"store/a.md"_s), folder.filePath(u"posts/a.md"_s)));
        const QString post = placeOf(folder.filePath(u"posts/../posts/a.md"_s));
        QCOMPARE(post, canonicalPath(folder.filePath(u"posts"_s)) + u"/a.md"_s);
        QVERIFY(Addresses(post, std::make_shared<const Site>(findSite(parentOf(post)))).find("a.png"));
    }
};

QTEST_GUILESS_MAIN(SiteAddressesTest)
#include "tst_site_addresses.moc"
