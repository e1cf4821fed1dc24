// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/resolve.h"
#include "support/madesite.h"
#include "text/textfile.h"

#include <QDir>
#include <QTest>

#include <fstream>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::site;
using galley::tests::MadeSite;

namespace
{

const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC);

} // namespace

class SiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestConfiguration_wins()
    {
        const MadeSite made;
        made.put(u"_config.yml"_s, "title: outer\n");
        made.put(u"inner/hugo.toml"_s, "title = 'inner'\n");
        const QString post = made.put(u"inner/content/a.md"_s);
        QCOMPARE(findSite(post).generator, Generator::Hugo);
        QCOMPARE(findSite(post).root, made.path(u"inner"_s));
        QCOMPARE(findSite(made.path(u"other.md"_s)).generator, Generator::Jekyll);
    }

    void withoutConfiguration_itIsAFolderOfPosts()
    {
        const MadeSite made;
        const Site site = findSite(made.put(u"a.md"_s));
        QCOMPARE(site.generator, Generator::None);
        QCOMPARE(site.root, made.root());
        QCOMPARE(site.configuration, QString());
    }

    void filesOfManyOwners_areToldApart_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<Generator>("generator");
        QTest::newRow("Zola's config.toml") << u"config.toml"_s << QByteArray("base_url = '/'\n") << u"content"_s << Generator::Zola;
        QTest::newRow("Hugo's config.toml") << u"config.toml"_s << QByteArray("baseURL = '/'\n") << u"content"_s << Generator::Hugo;
        QTest::newRow("Hugo's config.yaml") << u"config.yaml"_s << QByteArray("baseurl: /\n") << u"content"_s << Generator::Hugo;
        QTest::newRow("Hugo's folder") << u"config/_default/hugo.yaml"_s << QByteArray("title: a\n") << u"content"_s << Generator::Hugo;
        QTest::newRow("somebody's config.toml") << u"config.toml"_s << QByteArray("a = 1\n") << u"content"_s << Generator::None;
        QTest::newRow("Jekyll") << u"_config.yml"_s << QByteArray("title: a\n") << u"_posts"_s << Generator::Jekyll;
        QTest::newRow("an empty Jekyll") << u"_config.yml"_s << QByteArray() << u"_posts"_s << Generator::Jekyll;
        QTest::newRow("Hexo") << u"_config.yml"_s << QByteArray("title: a\n") << u"source/_posts"_s << Generator::Hexo;
    }

    void filesOfManyOwners_areToldApart()
    {
        const MadeSite made;
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(QString, folder);
        QFETCH(Generator, generator);
        made.put(file, text);
        QVERIFY(QDir(made.root()).mkpath(folder));
        QCOMPARE(findSite(made.root()).generator, generator);
    }

    void partsOfHugosConfiguration_areRead()
    {
        const MadeSite made;
        made.put(u"config/_default/hugo.toml"_s, "title = 'a'\ncontentDir = 'texts'\n");
        made.put(u"config/_default/permalinks.toml"_s, "posts = '/:year/:slug/'\n");
        const QString post = made.put(u"texts/posts/b.md"_s, "---\ntitle: B\ndate: 2020-01-01\n---\n");
        const Site site = findSite(post);
        QCOMPARE(site.permalink, u"/:year/:slug/"_s);
        QCOMPARE(readPost(site, post, now).url, u"/2020/b/"_s);
    }

    void languagesOfHugo_areInTheAddress()
    {
        const MadeSite made;
        made.put(u"hugo.toml"_s, "defaultContentLanguage = 'en'\n[languages.en]\ncontentDir = 'content/en'\n"
                                 "[languages.fr]\ncontentDir = 'content/fr'\n[languages.de]\n");
        const QString french = made.put(u"content/fr/posts/b.md"_s, "---\ntitle: B\n---\n");
        const QString german = made.put(u"content/en/posts/b.de.md"_s, "---\ntitle: B\n---\n");
        const Site site = findSite(french);
        QCOMPARE(readPost(site, french, now).url, u"/fr/posts/b/"_s);
        QCOMPARE(readPost(site, german, now).url, u"/de/posts/b/"_s);
        QCOMPARE(findPosts(site), (QStringList{german, french}));
    }

    void walk_skipsWhatHoldsNoPosts()
    {
        const MadeSite made;
        made.put(u"hugo.toml"_s, "contentDir = '.'\n");
        for (const auto &name : {u"a.md"_s, u"b/c.markdown"_s, u"b/d.txt"_s, u".hidden/e.md"_s, u".f.md"_s, u"node_modules/g/h.md"_s,
                                 u"public/i.md"_s, u"themes/j/k.md"_s, u"l.md~"_s}) {
            made.put(name);
        }
        QCOMPARE(made.found(), (QStringList{u"a.md"_s, u"b/c.markdown"_s}));
    }

    void linksInALoop_areFollowedOnce()
    {
        const MadeSite made;
        made.put(u"a/b.md"_s);
        QVERIFY(QFile::link(made.root(), made.path(u"a/loop"_s)));
        QVERIFY(QFile::link(made.path(u"a"_s), made.path(u"again"_s)));
        QVERIFY(QFile::link(made.path(u"nowhere"_s), made.path(u"dangling.md"_s)));
        QCOMPARE(made.found().size(), 2); // the post once, by one of its ways, and the link that leads nowhere
        const Site site = findSite(made.root());
        QCOMPARE(readPost(site, made.path(u"dangling.md"_s), now).state, State::Broken);
    }

    void unreadableFolders_arePassedOver()
    {
        const MadeSite made;
        made.put(u"a.md"_s);
        made.put(u"locked/b.md"_s);
        QVERIFY(QFile::setPermissions(made.path(u"locked"_s), {}));
        const QStringList found = made.found();
        QVERIFY(QFile::setPermissions(made.path(u"locked"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(found, ::geteuid() == 0 ? (QStringList{u"a.md"_s, u"locked/b.md"_s}) : QStringList{u"a.md"_s});
    }

    void namesThatAreNotUtf8_areFound()
    {
        const MadeSite made;
        const QByteArray name = QFile::encodeName(made.root()) + "/caf\xE9.md";
        QVERIFY(std::ofstream(name.constData()) << "---\ntitle: Coffee\n---\n");
        const std::vector<Post> posts = listPosts(findSite(made.root()), now);
        QCOMPARE(::unlink(name.constData()), 0);
        QCOMPARE(posts.size(), size_t(1));
        QCOMPARE(posts[0].title, u"Coffee"_s);
        QCOMPARE(text::pathToBytes(posts[0].path), name);
    }

    void states_areThoseOfTheGenerator_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<State>("state");
        QTest::newRow("plain") << QByteArray("---\ntitle: a\ndate: 2020-01-01\n---\n") << State::Published;
        QTest::newRow("no date") << QByteArray("---\ntitle: a\n---\n") << State::Published;
        QTest::newRow("draft") << QByteArray("---\ntitle: a\ndraft: true\ndate: 2030-01-01\n---\n") << State::Draft;
        QTest::newRow("unpublished") << QByteArray("---\ntitle: a\npublished: false\n---\n") << State::Draft;
        QTest::newRow("to come") << QByteArray("---\ntitle: a\ndate: 2030-01-01\n---\n") << State::Scheduled;
        QTest::newRow("to come in its own zone") << QByteArray("---\ntitle: a\ndate: 2026-01-01T08:00:00-08:00\n---\n") << State::Scheduled;
        QTest::newRow("just past in its own zone")
            << QByteArray("---\ntitle: a\ndate: 2026-01-01T20:00:00+09:00\n---\n") << State::Published;
        QTest::newRow("broken") << QByteArray("---\ntitle: 'a\n---\n") << State::Broken;
        QTest::newRow("never closed") << QByteArray("---\ntitle: a\n\nText\n") << State::Broken;
    }

    void states_areThoseOfTheGenerator()
    {
        const MadeSite made;
        QFETCH(QByteArray, text);
        const QString post = made.put(u"a.md"_s, text);
        QTEST(readPost(findSite(post), post, now).state, "state");
    }

    void longHeads_areReadToTheirEnd()
    {
        const MadeSite made;
        const QByteArray filler = QByteArray("# comment\n").repeated(3'000);
        const QString post = made.put(u"a.md"_s, "---\n" + filler + "title: Behind\n---\n\nText\n");
        QCOMPARE(readPost(findSite(post), post, now).title, u"Behind"_s);
    }

    void hugeHeads_areBrokenNotSlow()
    {
        const MadeSite made;
        const QString post = made.put(u"a.md"_s, "---\n" + QByteArray("a: b\n").repeated(2'000'000) + "---\n");
        QCOMPARE(readPost(findSite(post), post, now).state, State::Broken);
    }

    void titlesThatAreMissing_areTheHeadingOrTheName()
    {
        const MadeSite made;
        const QString headed = made.put(u"a.md"_s, "\n# The *heading* #\n\nText\n");
        const QString bare = made.put(u"2020-01-31-v1.2.md"_s, "Text\n");
        const Site site = findSite(headed);
        QCOMPARE(readPost(site, headed, now).title, u"The *heading*"_s);
        QCOMPARE(readPost(site, bare, now).title, u"v1.2"_s);
        QCOMPARE(readPost(site, bare, now).date->source, u"2020-01-31"_s);
    }

    void list_isNewestFirst()
    {
        const MadeSite made;
        made.put(u"c.md"_s, "---\ntitle: c\ndate: 2021-01-01\n---\n");
        made.put(u"a.md"_s, "---\ntitle: a\n---\n");
        made.put(u"b.md"_s, "---\ntitle: b\ndate: 2022-01-01\n---\n");
        for (int i = 0; i < 200; ++i) {
            made.put(u"old/%1.md"_s.arg(i), "---\ntitle: old\ndate: 2000-01-01\n---\n");
        }
        const std::vector<Post> posts = listPosts(findSite(made.root()), now);
        QCOMPARE(posts.size(), size_t(203));
        QCOMPARE(posts[0].title, u"b"_s);
        QCOMPARE(posts[1].title, u"c"_s);
        QCOMPARE(posts.back().title, u"a"_s);
    }

    void sharedAddresses_areFound()
    {
        const MadeSite made;
        made.put(u"hugo.toml"_s, "baseURL = 'https://a.example/sub'\n");
        made.put(u"content/posts/a.md"_s, "---\nslug: same\n---\n");
        made.put(u"content/posts/b.md"_s, "---\nslug: same\n---\n");
        made.put(u"content/posts/c.md"_s, "---\ntitle: c\n---\n");
        const Index index(listPosts(findSite(made.root()), now));
        const auto clashes = index.clashes();
        QCOMPARE(clashes.size(), size_t(1));
        QCOMPARE(clashes[0].first, u"/sub/posts/same"_s);
        QCOMPARE(clashes[0].second.size(), size_t(2));
    }

    void addressesOutOfTheSite_areNoStaticFiles()
    {
        const MadeSite made;
        made.put(u"site/hugo.toml"_s, "title = 'a'\n");
        made.put(u"secret.png"_s, "x");
        const QString post = made.put(u"site/content/posts/a.md"_s, "---\ntitle: a\n---\n");
        QVERIFY(QDir(made.root()).mkpath(u"site/static"_s));
        const Site site = findSite(post);
        QCOMPARE(resolve(site, post, "/../../secret.png", nullptr).kind, Target::Kind::Missing);
        made.put(u"site/static/b.png"_s);
        QCOMPARE(resolve(site, post, "/../../b.png", nullptr).path, made.path(u"site/static/b.png"_s)); // as browsers have it
        QCOMPARE(resolve(site, post, "mailto:a@b.example", nullptr).kind, Target::Kind::External);
        QCOMPARE(resolve(site, post, "//cdn.example/a.png", nullptr).kind, Target::Kind::External);
        QCOMPARE(resolve(site, post, "#part", nullptr), (Target{.kind = Target::Kind::Fragment, .fragment = "part"}));
        QCOMPARE(resolve(site, post, "", nullptr).kind, Target::Kind::Fragment);
        QCOMPARE(resolve(site, post, "/posts/other/", nullptr).kind, Target::Kind::Unknown);
        QCOMPARE(resolve(site, post, QByteArray("/a\0b.png", 8), nullptr).kind, Target::Kind::Missing);
    }

    void filesOfMdx_areReadAsSuch()
    {
        Site site;
        QCOMPARE(dialectOf(site, u"/a/b.mdx"_s), "mdx");
        QCOMPARE(dialectOf(site, u"/a/b.md"_s), "");
        site.dialect = "astro";
        QCOMPARE(dialectOf(site, u"/a/b.mdx"_s), "mdx");
        QCOMPARE(dialectOf(site, u"/a/b.md"_s), "astro");
        site.dialect = "hugo";
        QCOMPARE(dialectOf(site, u"/a/b.mdx"_s), "hugo");
    }

    void overrides_thatAreBroken_areSaid()
    {
        const MadeSite made;
        made.put(u".galley.toml"_s, "content = [\n");
        const Site site = findSite(made.root());
        QCOMPARE(site.own.problems.size(), size_t(1));
        QCOMPARE(site.contentRoots, QStringList{made.root()});
    }
};

QTEST_GUILESS_MAIN(SiteTest)
#include "tst_site.moc"
