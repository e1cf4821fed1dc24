// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Posts get other names, with all that leads to them, in the sites of each generator.
#include "engine/renaming/renamingsite.h"
#include "renaming/address.h"
#include "renaming/name.h"
#include "renaming/written.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::renaming;
using galley::tests::RenamingSite;

namespace
{

/// A file of a test's site before and after.
struct File {
    QString name;
    QByteArray before;
    QByteArray after{}; ///< empty: as before
    QString newName{};  ///< empty: the same
};
using Files = QList<File>;

/// A file that gets another name.
File moved(const QString &name, const QString &newName, const QByteArray &before, const QByteArray &after = {})
{
    return {name, before, after, newName};
}

QStringList addressesIn(const QByteArray &text)
{
    QStringList result;
    for (const WrittenAddress &address : writtenAddresses(text, post::render(text, {}, {}))) {
        const bool right = address.range.length == 0 || text.sliced(address.range.offset, address.range.length) == address.text;
        result.append(QString::number(address.line) + u' ' + QString::fromUtf8(address.text) + (right ? u""_s : u" is elsewhere"_s));
    }
    return result;
}

} // namespace

class RenamingTest : public QObject
{
    Q_OBJECT

    static void addPelican()
    {
        QTest::newRow("Pelican, a name with spaces")
            << u"content/a.md"_s << u"b ä (c)"_s
            << Files{{u"pelicanconf.py"_s, "PATH = 'content'\n"},
                     moved(u"content/a.md"_s, u"content/b ä (c).md"_s, "Title: A title\nDate: 2020-01-31\n\n![x](a/x.png)\n",
                           "Title: A title\nDate: 2020-01-31\n\n![x](b%20ä%20%28c%29/x.png)\n"),
                     moved(u"content/a/x.png"_s, u"content/b ä (c)/x.png"_s, tests::onePixel()),
                     {u"content/sub/b.md"_s, "Title: B\n\n[1]({filename}/a.md) ![2](<{static}/a/x.png>) [3](../a.md#top)\n",
                      "Title: B\n\n[1]({filename}/b%20ä%20%28c%29.md) ![2](<{static}/b%20ä%20%28c%29/x.png>) "
                      "[3](../b%20ä%20%28c%29.md#top)\n"}};
        QTest::newRow("Pelican") << u"content/a.md"_s << u"new"_s
                                 << Files{{u"pelicanconf.py"_s, "PATH = 'content'\n"},
                                          moved(u"content/a.md"_s, u"content/new.md"_s,
                                                "Title: A title\nDate: 2020-01-31\n\n![x](a/x.png)\n",
                                                "Title: A title\nDate: 2020-01-31\n\n![x](new/x.png)\n"),
                                          moved(u"content/a/x.png"_s, u"content/new/x.png"_s, tests::onePixel()),
                                          {u"content/sub/b.md"_s,
                                           "Title: B\n\n[1]({filename}/a.md) [2]({filename}../a.md#top) [3](|filename|/a.md)\n"
                                           "![4]({static}/a/x.png) [5](../a.md) [6](/a-title.html) `[7]({filename}/a.md)`\n\n[8]\n\n"
                                           "[8]: {filename}/a.md \"a.md\"\n",
                                           "Title: B\n\n[1]({filename}/new.md) [2]({filename}../new.md#top) [3](|filename|/new.md)\n"
                                           "![4]({static}/new/x.png) [5](../new.md) [6](/a-title.html) `[7]({filename}/a.md)`\n\n[8]\n\n"
                                           "[8]: {filename}/new.md \"a.md\"\n"},
                                          {u"content/c.md"_s, "Title: C\n\nNothing about a.md but its name, and a [link](other-a.md).\n"}};
    }

    static void addHugo()
    {
        QTest::newRow("Hugo, a file")
            << u"content/posts/a.md"_s << u"new"_s
            << Files{{u"hugo.toml"_s, "baseURL = 'https://e.example/'\n"},
                     moved(u"content/posts/a.md"_s, u"content/posts/new.md"_s, "---\ntitle: A\naliases: [/old/a/]\n---\n[me](#x)\n"),
                     {u"content/posts/b.md"_s,
                      "---\ntitle: B\n---\n[1]({{< ref \"a.md\" >}}) [2]({{% relref \"posts/a#x\" %}})\n"
                      "[3](/posts/a/) [4](/posts/a.md) [5](https://e.example/posts/a/#x) [6](../a/) [8](/old/a/)\n"
                      "<a href=\"/posts/a/\">7</a> [9]({{< relref path=\"posts/a.md\" outputFormat=\"a\" >}})\n",
                      "---\ntitle: B\n---\n[1]({{< ref \"new.md\" >}}) [2]({{% relref \"posts/new#x\" %}})\n"
                      "[3](/posts/new/) [4](/posts/new.md) [5](https://e.example/posts/new/#x) [6](../new/) [8](/old/a/)\n"
                      "<a href=\"/posts/new/\">7</a> [9]({{< relref path=\"posts/new.md\" outputFormat=\"a\" >}})\n"}};
        QTest::newRow("Hugo, a bundle")
            << u"content/posts/a/index.md"_s << u"b c"_s
            << Files{
                   {u"hugo.toml"_s, ""},
                   moved(u"content/posts/a/index.md"_s, u"content/posts/b c/index.md"_s, "---\ntitle: A\nimage: x.png\n---\n![x](x.png)\n"),
                   moved(u"content/posts/a/x.png"_s, u"content/posts/b c/x.png"_s, tests::onePixel()),
                   {u"content/posts/d.md"_s, "---\ntitle: D\nimage: a/x.png\n---\n[1]({{< ref \"/posts/a\" >}}) ![2](a/x.png)\n",
                    "---\ntitle: D\nimage: b%20c/x.png\n---\n[1]({{< ref \"/posts/b c\" >}}) ![2](b%20c/x.png)\n"}};
        QTest::newRow("Hugo, a slug of its own")
            << u"content/posts/a.md"_s << u"new"_s
            << Files{{u"hugo.toml"_s, ""},
                     moved(u"content/posts/a.md"_s, u"content/posts/new.md"_s, "---\ntitle: A\nslug: a\n---\n"),
                     {u"content/posts/b.md"_s, "---\ntitle: B\n---\n[1](/posts/a/) [2](a.md)\n",
                      "---\ntitle: B\n---\n[1](/posts/a/) [2](new.md)\n"}};
    }

    static void addJekyll()
    {
        QTest::newRow("Jekyll")
            << u"_posts/2020-01-31-a.md"_s << u"2020-01-31-new"_s
            << Files{{u"_config.yml"_s, "permalink: pretty\n"},
                     moved(u"_posts/2020-01-31-a.md"_s, u"_posts/2020-01-31-new.md"_s, "---\ntitle: A\n---\n"),
                     {u"_posts/2020-02-01-b.md"_s,
                      "---\ntitle: B\n---\n[1]({% post_url 2020-01-31-a %}) [2]({% link _posts/2020-01-31-a.md %})\n"
                      "[3](/2020/01/31/a/) [4]({{ '/2020/01/31/a/' | relative_url }}) [5]({{ site.baseurl }}/2020/01/31/a/)\n"
                      "[6]({{ site.baseurl }}{% post_url 2020-01-31-a %}#x) [7]({{site.url}}{{site.baseurl}}{% link _posts/2020-01-31-a.md "
                      "%})\n",
                      "---\ntitle: B\n---\n[1]({% post_url 2020-01-31-new %}) [2]({% link _posts/2020-01-31-new.md %})\n"
                      "[3](/2020/01/31/new/) [4]({{ '/2020/01/31/new/' | relative_url }}) "
                      "[5]({{ site.baseurl }}/2020/01/31/new/)\n"
                      "[6]({{ site.baseurl }}{% post_url 2020-01-31-new %}#x) "
                      "[7]({{site.url}}{{site.baseurl}}{% link _posts/2020-01-31-new.md %})\n"}};
    }

    static void addOthers()
    {
        QTest::newRow("Zola") << u"content/blog/a.md"_s << u"new"_s
                              << Files{{u"zola.toml"_s, "base_url = 'https://e.example'\n"},
                                       moved(u"content/blog/a.md"_s, u"content/blog/new.md"_s, "+++\ntitle = 'A'\n+++\n"),
                                       {u"content/b.md"_s, "+++\ntitle = 'B'\n+++\n[1](@/blog/a.md#x) [2](/blog/a/) [3](@/blog/a.md)\n",
                                        "+++\ntitle = 'B'\n+++\n[1](@/blog/new.md#x) [2](/blog/new/) [3](@/blog/new.md)\n"}};
        QTest::newRow("Eleventy") << u"blog/a/a.md"_s << u"new"_s
                                  << Files{{u"eleventy.config.js"_s, ""},
                                           moved(u"blog/a/a.md"_s, u"blog/new/new.md"_s, "---\ntitle: A\n---\n![x](x.png)\n"),
                                           moved(u"blog/a/x.png"_s, u"blog/new/x.png"_s, tests::onePixel()),
                                           {u"blog/b.md"_s, "---\ntitle: B\n---\n[1](a/a.md) ![2](./a/x.png) [3](/blog/a/)\n",
                                            "---\ntitle: B\n---\n[1](new/new.md) ![2](./new/x.png) [3](/blog/new/)\n"}};
        QTest::newRow("Astro") << u"src/content/blog/a.mdx"_s << u"new"_s
                               << Files{{u"astro.config.mjs"_s, "export default {}\n"},
                                        {u"src/pages/blog/[...slug].astro"_s, ""},
                                        moved(u"src/content/blog/a.mdx"_s, u"src/content/blog/new.mdx"_s, "---\ntitle: A\n---\n"),
                                        {u"src/content/blog/b.md"_s, "---\ntitle: B\n---\n[1](./a.mdx) [2](/blog/a/)\n",
                                         "---\ntitle: B\n---\n[1](./new.mdx) [2](/blog/new/)\n"}};
        QTest::newRow("Hexo") << u"source/_posts/a.md"_s << u"new"_s
                              << Files{{u"_config.yml"_s, "post_asset_folder: true\npermalink: :year/:title/\n"},
                                       moved(u"source/_posts/a.md"_s, u"source/_posts/new.md"_s,
                                             "---\ntitle: A\ndate: 2020-01-31\n---\n![x](x.png)\n"),
                                       moved(u"source/_posts/a/x.png"_s, u"source/_posts/new/x.png"_s, tests::onePixel()),
                                       {u"source/_posts/b.md"_s,
                                        "---\ntitle: B\ndate: 2020-01-31\n---\n[1]({% post_path a %}) [2](/2020/a/)\n",
                                        "---\ntitle: B\ndate: 2020-01-31\n---\n[1]({% post_path new %}) [2](/2020/new/)\n"}};
        QTest::newRow("a folder") << u"a.md"_s << u"new"_s
                                  << Files{moved(u"a.md"_s, u"new.md"_s, "# A\n"),
                                           {u"b.md"_s, "[1](a.md) [2](./a.md#x) <a.md> [3]: a.md\n",
                                            "[1](new.md) [2](./new.md#x) <a.md> [3]: a.md\n"}};
    }

private Q_SLOTS:
    void whatLeadsToThePost_follows_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Files>("files");
        addPelican();
        addHugo();
        addJekyll();
        addOthers();
    }

    void whatLeadsToThePost_follows()
    {
        QFETCH(const QString, post);
        QFETCH(const QString, name);
        QFETCH(const Files, files);
        const RenamingSite made;
        for (const File &file : files) {
            made.put(file.name, file.before);
        }
        const auto plan = made.plan(post, name);
        QVERIFY(plan);
        for (const Lost &lost : plan->lost) {
            QFAIL(QByteArray("lost: " + lost.address).constData());
        }
        QVERIFY(carryOut(*plan));
        for (const File &file : files) {
            const QString now = file.newName.isEmpty() ? file.name : file.newName;
            QVERIFY2(made.has(now), qPrintable(now));
            QCOMPARE(QString::fromUtf8(made.read(now)), QString::fromUtf8(file.after.isEmpty() ? file.before : file.after));
            QVERIFY(file.newName.isEmpty() || !made.has(file.name));
        }
        // And back again, byte for byte.
        const auto back = made.plan(site::relativeTo(plan->moved.after.file, made.root()), plan->moved.before.name);
        QVERIFY(back);
        QVERIFY(carryOut(*back));
        for (const File &file : files) {
            QCOMPARE(made.read(file.name), file.before);
        }
    }

    void bytesAroundAnAddress_stay_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("line ends and a byte order mark") << QByteArray("\xef\xbb\xbf# B\r\n\n[1](a.md)\r[2](a.md)\r\n")
                                                         << QByteArray("\xef\xbb\xbf# B\r\n\n[1](new.md)\r[2](new.md)\r\n");
        QTest::newRow("bytes that are no text") << QByteArray("caf\xe9 [1](a.md) \xff\n") << QByteArray("caf\xe9 [1](new.md) \xff\n");
        QTest::newRow("letters of many bytes") << QByteArray("\xf0\x9f\x98\x80 \xc3\xa4 [\xe2\x82\xac](a.md) \xf0\x9f\x98\x80 [2](a.md)\n")
                                               << QByteArray(
                                                      "\xf0\x9f\x98\x80 \xc3\xa4 [\xe2\x82\xac](new.md) \xf0\x9f\x98\x80 [2](new.md)\n");
        QTest::newRow("titles, angles and definitions") << QByteArray("[1](<a.md> \"a.md\") [2][]\n\n[2]:\n  <a.md>\n  'a.md'\n")
                                                        << QByteArray("[1](<new.md> \"a.md\") [2][]\n\n[2]:\n  <new.md>\n  'a.md'\n");
        QTest::newRow("code") << QByteArray("    [1](a.md)\n\n```\n[2](a.md)\n```\n\n`[3](a.md)` [4](a.md)\n")
                              << QByteArray("    [1](a.md)\n\n```\n[2](a.md)\n```\n\n`[3](a.md)` [4](new.md)\n");
        QTest::newRow("twins on one line") << QByteArray("[1](a.md)[1](a.md) ![1](a.md) [1](ba.md)\n")
                                           << QByteArray("[1](new.md)[1](new.md) ![1](new.md) [1](ba.md)\n");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe[\0"
                                              "1\0]\0(\0a\0.\0m\0d\0)\0\n\0",
                                              22)
                                << QByteArray("\xff\xfe[\0"
                                              "1\0]\0(\0n\0e\0w\0.\0m\0d\0)\0\n\0",
                                              26);
    }

    void bytesAroundAnAddress_stay()
    {
        QFETCH(const QByteArray, before);
        const RenamingSite made;
        made.put(u"a.md"_s, "# A\n");
        made.put(u"b.md"_s, before);
        const auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan && carryOut(*plan));
        QTEST(made.read(u"b.md"_s), "after");
    }

    void aPlan_saysWhatChangesWhere()
    {
        const RenamingSite made;
        made.put(u"a.md"_s, "# A\n");
        made.put(u"b.md"_s, "# B\n\n[1](a.md#x)\n");
        const auto plan = made.plan(u"a.md"_s, u"new"_s);
        QVERIFY(plan);
        QCOMPARE(plan->moved.moves(), (std::vector<Move>{{made.path(u"a.md"_s), made.path(u"new.md"_s)}}));
        QCOMPARE(plan->files.size(), size_t(1));
        QCOMPARE(plan->files[0].lines, (std::vector<FileEdits::Line>{{2, "a.md#x", "new.md#x"}}));
        QCOMPARE(made.read(u"b.md"_s), "# B\n\n[1](a.md#x)\n"); // and nothing has happened
    }

    void whatCannotBeChanged_isToldAndStays()
    {
        const RenamingSite made;
        made.put(u"hugo.toml"_s, "[permalinks]\nposts = '/:slugorcontentbasename/:year/'\n");
        made.put(u"content/posts/a.md"_s, "---\ntitle: A\ndate: 2020-01-31\n---\n");
        made.put(u"content/posts/b.md"_s, "---\ntitle: B\ndate: 2020-01-31\n---\n\n[1](/a/2020/)\n");
        const auto plan = made.plan(u"content/posts/a.md"_s, u"new"_s);
        QVERIFY(plan);
        if (plan->moved.oldUrl != u"/a/2020/") {
            QSKIP("the address is not known here");
        }
        QCOMPARE(plan->lost, (std::vector<Lost>{{made.path(u"content/posts/b.md"_s), 5, "/a/2020/"}}));
        QVERIFY(plan->files.empty());
    }

    void names_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *what, const QString &post, const QString &name, Problem::Kind kind) {
            QTest::newRow(what) << post << name << int(kind);
        };
        row("the same", u"content/a.md"_s, u"a"_s, Problem::Kind::SameName);
        row("none", u"content/a.md"_s, u""_s, Problem::Kind::BadName);
        row("a way out", u"content/a.md"_s, u"../b"_s, Problem::Kind::BadName);
        row("hidden", u"content/a.md"_s, u".b"_s, Problem::Kind::BadName);
        row("too long", u"content/a.md"_s, QString(300, u'a'), Problem::Kind::BadName);
        row("taken", u"content/a.md"_s, u"b"_s, Problem::Kind::Taken);
        row("taken by a folder", u"content/c/index.md"_s, u"d"_s, Problem::Kind::Taken);
        row("a section", u"content/c/_index.md"_s, u"d"_s, Problem::Kind::NoOwnName);
    }

    void names()
    {
        QFETCH(const QString, post);
        QFETCH(const QString, name);
        QFETCH(const int, problem);
        const RenamingSite made;
        made.put(u"hugo.toml"_s, "");
        for (const auto &file : {u"content/a.md"_s, u"content/b.md"_s, u"content/c/index.md"_s, u"content/d/x.png"_s}) {
            made.put(file, "Words.\n");
        }
        const auto plan = made.plan(post, name);
        QVERIFY(!plan);
        QCOMPARE(int(plan.error().kind), problem);
    }

    void aNameByTheTitle_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("title") << u"content/a.md"_s << QByteArray("---\ntitle: What's Next?\n---\n") << u"whats-next"_s;
        QTest::newRow("slug") << u"content/a.md"_s << QByteArray("---\ntitle: A\nslug: own\n---\n") << u"own"_s;
        QTest::newRow("slug with folders") << u"content/a.md"_s << QByteArray("---\nslug: /x/own/\n---\n") << u"own"_s;
        QTest::newRow("a date stays") << u"content/2020-01-31-a.md"_s << QByteArray("---\ntitle: B c\n---\n") << u"2020-01-31-b-c"_s;
        QTest::newRow("a bundle's") << u"content/2020-01-31-a/index.md"_s << QByteArray("---\ntitle: B\n---\n") << u"2020-01-31-b"_s;
        QTest::newRow("a language stays") << u"content/a.de.md"_s << QByteArray("---\ntitle: B\n---\n") << u"b.de"_s;
        QTest::newRow("nothing") << u"content/a.md"_s << QByteArray("Words.\n") << QString();
    }

    void aNameByTheTitle()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, text);
        const RenamingSite made;
        made.put(u"hugo.toml"_s, "");
        made.put(file, text);
        const site::Site site = site::findSite(made.root());
        QTEST(nameByTitle(site, site::filesOf(site, made.path(file)), frontmatter::read(text)), "name");
    }

    void addresses_areFoundWhereTheyStand()
    {
        QCOMPARE(addressesIn("[a](b.md)\n\n![c](d.png \"b.md\")\n\n[e]: <f g.md>\n[h]\n\n[h]:\n i.md\n<a href='j'>k</a> <img src=\"l\">\n"),
                 (QStringList{u"0 b.md"_s, u"2 d.png"_s, u"4 f g.md"_s, u"7 i.md"_s, u"9 j"_s, u"9 l"_s}));
        QCOMPARE(addressesIn("`[a](b.md)`\n\n<!-- [c](d.md) -->\n"), QStringList());
        QCOMPARE(addressesIn("`[a](b.md)` [a](b.md) \\`[c](d.md)\n"), (QStringList{u"0 b.md"_s, u"0 d.md"_s}));
    }
};

QTEST_GUILESS_MAIN(RenamingTest)
#include "tst_renaming.moc"
