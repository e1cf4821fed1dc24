// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// A draft in a draft folder is published by moving it.
#include "renaming/publishing.h"
#include "renamingsite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::RenamingSite;

namespace
{

const QDate day(2026, 1, 31);

std::expected<renaming::Plan, renaming::Problem> plan(const RenamingSite &site, const QString &post)
{
    return renaming::planPublishing(site::findSite(site.root()), site.path(post), day);
}

} // namespace

class PublishingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraft_goesToThePosts_data()
    {
        QTest::addColumn<QString>("configuration");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *name, const QString &configuration, const QString &from, const QString &to) {
            QTest::newRow(name) << configuration << from << to;
        };
        row("Jekyll", u"_config.yml"_s, u"_drafts/plans.md"_s, u"_posts/2026-01-31-plans.md"_s);
        row("Jekyll, further down", u"_config.yml"_s, u"_drafts/a/plans.md"_s, u"_posts/a/2026-01-31-plans.md"_s);
        row("Jekyll, with a day in its name", u"_config.yml"_s, u"_drafts/2025-02-03-plans.md"_s, u"_posts/2025-02-03-plans.md"_s);
        row("Hexo", u"_config.yml"_s, u"source/_drafts/plans.md"_s, u"source/_posts/plans.md"_s);
    }

    void aDraft_goesToThePosts()
    {
        QFETCH(QString, configuration);
        QFETCH(QString, from);
        QFETCH(QString, to);
        RenamingSite site;
        const bool isHexo = from.startsWith(u"source");
        site.put(configuration, isHexo ? "title: A\nsource_dir: source\npublic_dir: public\n" : "title: A\n");
        if (isHexo) {
            site.put(u"package.json"_s, "{\"dependencies\": {\"hexo\": \"7.0.0\"}, \"hexo\": {\"version\": \"7.0.0\"}}\n");
            site.put(u"scaffolds/post.md"_s, "---\ntitle: {{ title }}\n---\n");
        }
        site.put(from, "---\ntitle: Plans\n---\n");
        site.put(to.section(u'/', 0, -2) + u"/2024-01-02-other.md"_s, "---\ntitle: Other\n---\n");
        const auto planned = plan(site, from);
        QVERIFY(planned);
        QCOMPARE(planned->moved.after.file, site.path(to));
        QCOMPARE(renaming::publishedPlace(site::findSite(site.root()), site.path(from), day), site.path(to));
        const auto before = site.everything();
        QVERIFY(renaming::carryOut(*planned));
        QVERIFY(!site.has(from));
        QCOMPARE(site.read(to), "---\ntitle: Plans\n---\n"_ba);
        renaming::Plan back;
        back.moved = {.before = planned->moved.after, .after = planned->moved.before};
        QVERIFY(renaming::carryOut(back));
        QVERIFY(site.everything() == before);
    }

    void foldersThatAreNotThere_areMade()
    {
        RenamingSite site;
        site.put(u"_config.yml"_s, "title: A\n");
        site.put(u"_drafts/a/b/plans.md"_s, "---\ntitle: Plans\n---\n");
        const auto before = site.everything();
        auto planned = plan(site, u"_drafts/a/b/plans.md"_s);
        QVERIFY(planned);
        QVERIFY(!site.has(u"_posts"_s));
        QVERIFY(renaming::carryOut(*planned));
        QCOMPARE(site.read(u"_posts/a/b/2026-01-31-plans.md"_s), "---\ntitle: Plans\n---\n"_ba);
        renaming::Plan back;
        back.moved = {.before = planned->moved.after, .after = planned->moved.before};
        QVERIFY(renaming::carryOut(back));
        QVERIFY(QDir(site.path(u"_posts"_s)).removeRecursively());

        // A move that cannot be made takes its folders with it.
        planned->moved.after.file = site.path(u"nowhere/plans.md"_s);
        QVERIFY(!renaming::carryOut(*planned));
        QVERIFY(site.everything() == before);
    }

    void whatIsThereAlready_isNeverReplaced()
    {
        RenamingSite site;
        site.put(u"_config.yml"_s, "title: A\n");
        site.put(u"_drafts/plans.md"_s, "draft\n");
        site.put(u"_posts/2026-01-31-plans.md"_s, "post\n");
        const auto planned = plan(site, u"_drafts/plans.md"_s);
        QVERIFY(!planned);
        QCOMPARE(planned.error().kind, renaming::Problem::Kind::Taken);
        QCOMPARE(planned.error().path, site.path(u"_posts/2026-01-31-plans.md"_s));
    }

    void otherPosts_areNoDrafts()
    {
        RenamingSite site;
        site.put(u"_config.yml"_s, "title: A\n");
        site.put(u"_posts/2026-01-31-plans.md"_s, "post\n");
        const site::Site found = site::findSite(site.root());
        QVERIFY(renaming::draftFolderOf(found, site.path(u"_posts/2026-01-31-plans.md"_s)).isEmpty());
        QVERIFY(renaming::publishedPlace(found, site.path(u"_posts/2026-01-31-plans.md"_s), day).isEmpty());
        QVERIFY(!plan(site, u"_posts/2026-01-31-plans.md"_s));
    }
};

QTEST_APPLESS_MAIN(PublishingTest)
#include "tst_publishing.moc"
