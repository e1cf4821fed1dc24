// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/folder.h"
#include "site/newpost.h"
#include "support/corpora.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley::site;

namespace
{

const QDateTime now(QDate(2026, 2, 3), QTime(4, 5, 6), QTimeZone::fromSecondsAheadOfUtc(3600));

PostPlan planIn(const QString &folder, const QString &title)
{
    const Site site = findSite(folder);
    return planPost(site, listPosts(site, now), {.title = title, .now = now});
}

} // namespace

class SiteNewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void post_isAsTheSiteHasIt_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("pelican") << u"content/whats-next.md"_s
                                 << QByteArray("Title: What's \"Next\"?\nDate: 2026-02-03\nStatus: draft\n\n");
        QTest::newRow("hugo") << u"content/posts/whats-next/index.md"_s
                              << QByteArray(
                                     "+++\ndate = '2026-02-03T04:05:06+01:00'\ndraft = true\ntitle = \"What's \\\"Next\\\"?\"\n+++\n");
        QTest::newRow("jekyll") << u"_posts/2026-02-03-what-s-next.md"_s
                                << QByteArray("---\ntitle: What's \"Next\"?\ntags: []\nlayout: post\n---\n\n");
        QTest::newRow("zola") << u"content/blog/what-s-next/index.md"_s
                              << QByteArray("+++\ntitle = \"What's \\\"Next\\\"?\"\ndate = 2026-02-03\ndraft = true\n+++\n\n");
        QTest::newRow("eleventy") << u"content/blog/whats-next.md"_s
                                  << QByteArray("---\ntitle: What's \"Next\"?\ndate: 2026-02-03\ndraft: true\n---\n\n");
        QTest::newRow("astro") << u"src/content/blog/whats-next.mdx"_s
                               << QByteArray("---\ntitle: What's \"Next\"?\npubDate: \"2026-02-03\"\ndraft: true\n---\n\n");
        QTest::newRow("hexo") << u"source/_posts/What-s-Next.md"_s
                              << QByteArray("---\ntitle: What's \"Next\"?\ndate: 2026-02-03 04:05:06\ntags:\n---\n");
        QTest::newRow("docusaurus") << u"blog/2026-02-03-whats-next.md"_s << QByteArray("---\ntitle: What's \"Next\"?\n---\n\n");
        QTest::newRow("folder") << u"whats-next.md"_s << QByteArray("---\ntitle: What's \"Next\"?\ndate: 2026-02-03\n---\n\n");
    }

    void post_isAsTheSiteHasIt()
    {
        const QString folder = canonicalPath(galley::tests::corpus(u"sites"_s) + u'/' + QString::fromUtf8(QTest::currentDataTag()));
        const PostPlan plan = planIn(folder, u"What's \"Next\"?"_s);
        QTEST(relativeTo(plan.path, folder), "file");
        QTEST(plan.text, "text");
    }

    void emptySite_getsTheUsualForm_data()
    {
        QTest::addColumn<QString>("configuration");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Pelican") << u"pelicanconf.py"_s << u"a-title.md"_s
                                 << QByteArray("Title: A title\nDate: 2026-02-03 04:05\nStatus: draft\n\n");
        QTest::newRow("Hugo") << u"hugo.toml"_s << u"content/a-title.md"_s
                              << QByteArray("+++\ntitle = \"A title\"\ndate = 2026-02-03T04:05:06+01:00\ndraft = true\n+++\n\n");
        QTest::newRow("Jekyll") << u"_config.yml"_s << u"_posts/2026-02-03-a-title.md"_s
                                << QByteArray("---\nlayout: post\ntitle: A title\ndate: 2026-02-03 04:05:06 +0100\n---\n\n");
        QTest::newRow("Zola") << u"zola.toml"_s << u"content/a-title.md"_s
                              << QByteArray("+++\ntitle = \"A title\"\ndate = 2026-02-03\ndraft = true\n+++\n\n");
        QTest::newRow("Astro") << u"astro.config.mjs"_s << u"src/content/a-title.md"_s
                               << QByteArray("---\ntitle: A title\npubDate: 2026-02-03\n---\n\n");
    }

    void emptySite_getsTheUsualForm()
    {
        const QTemporaryDir folder;
        const QString root = canonicalPath(folder.path());
        QFETCH(QString, configuration);
        QVERIFY(QFile(root + u'/' + configuration).open(QIODevice::WriteOnly));
        const PostPlan plan = planIn(root, u"A title"_s);
        QTEST(relativeTo(plan.path, root), "file");
        QTEST(plan.text, "text");
    }

    void fileThatIsThere_staysAsItIs()
    {
        const QTemporaryDir folder;
        const QString root = canonicalPath(folder.path());
        const PostPlan plan = planIn(root, u"One/../two"_s);
        QCOMPARE(parentOf(plan.path), root); // a title is no way out of the folder
        QVERIFY(createPost(plan));
        QCOMPARE(galley::tests::bytesOf(plan.path), plan.text);
        PostPlan again = plan;
        again.text = "other";
        const auto refused = createPost(again);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, galley::text::Error::Kind::ChangedOutside);
        QCOMPARE(galley::tests::bytesOf(plan.path), plan.text);
    }

    void titleWithoutLetters_stillGetsAName()
    {
        const QTemporaryDir folder;
        const PostPlan plan = planIn(folder.path(), u"?!"_s);
        QCOMPARE(nameIn(plan.path), u"post.md"_s);
        QCOMPARE(galley::frontmatter::read(plan.text).title(), u"?!"_s);
    }

    void nameOfTheFile_needsNoEscapesInAnAddress()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile(folder.filePath(u"hugo.toml"_s)).open(QIODevice::WriteOnly));
        const PostPlan plan = planIn(canonicalPath(folder.path()), u"C# and 100%"_s);
        QCOMPARE(nameIn(plan.path), u"c-and-100.md"_s);
        QCOMPARE(galley::frontmatter::read(plan.text).title(), u"C# and 100%"_s);
    }

    void slugIsTaken_asItIsGiven()
    {
        const QTemporaryDir folder;
        const Site site = findSite(folder.path());
        const PostPlan plan = planPost(site, {}, {.title = u"A"_s, .now = now, .slug = u"own"_s});
        QCOMPARE(nameIn(plan.path), u"own.md"_s);
    }
};

QTEST_GUILESS_MAIN(SiteNewTest)
#include "tst_site_new.moc"
