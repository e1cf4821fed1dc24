// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What posts are given by sections, configurations and data files, as `galley list` shows it.
#include "site/folder.h"
#include "site/inheritance.h"
#include "site/postlist.h"
#include "support/files.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace galley::site;
using galley::tests::put;

namespace
{

const QDateTime now(QDate(2026, 2, 3), QTime(4, 5, 6), QTimeZone::UTC);

using Files = QList<std::pair<QString, QByteArray>>;

/// A site in a folder that goes with it.
class Given
{
public:
    explicit Given(const Files &files)
    {
        for (const auto &[name, text] : files) {
            put(path(name), text);
        }
    }

    QString path(const QString &name) const { return canonicalPath(m_folder.path()) + u'/' + name; }

    /// "state date address tags categories" of a post; what it lacks is "-".
    QString said(const QString &name) const
    {
        const Post post = readPost(findSite(m_folder.path()), path(name), now);
        const auto orNone = [](const QString &text) { return text.isEmpty() ? u"-"_s : text; };
        return QStringList{nameOf(post.state), post.date ? post.date->value.date().toString(Qt::ISODate) : u"-"_s, orNone(post.url),
                           orNone(post.tags.join(u'+')), orNone(post.categories.join(u'+'))}
            .join(u' ');
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

Q_DECLARE_METATYPE(Files)

class SiteInheritanceTest : public QObject
{
    Q_OBJECT

    static void row(const char *name, const Files &files, const QString &post, const QString &said)
    {
        QTest::newRow(name) << files << post << said;
    }

    static void addHugo()
    {
        const QByteArray own = "---\ntitle: A\ndate: 2024-01-02\n---\n";
        const auto with = [&](const QByteArray &section, const QByteArray &post, const QByteArray &configuration = {}) {
            return Files{{u"hugo.toml"_s, configuration}, {u"content/posts/_index.md"_s, section}, {u"content/posts/a.md"_s, post}};
        };
        const QString file = u"content/posts/a.md"_s;
        row("Hugo, no cascade", with("---\ntitle: Posts\ndraft: true\n---\n", own), file, u"published 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, a section's cascade", with("---\ncascade:\n  draft: true\n  tags: [x, y]\n  categories: [c]\n---\n", own), file,
            u"draft 2024-01-02 /posts/a/ x+y c"_s);
        row("Hugo, it is for the section as well", with("---\ncascade:\n  draft: true\n---\n", own), u"content/posts/_index.md"_s,
            u"draft - /posts/ - -"_s);
        row("Hugo, the post has the last word",
            with("---\ncascade: {draft: true, tags: [x], date: 2020-01-01}\n---\n",
                 "---\ntitle: A\ndate: 2024-01-02\ndraft: false\ntags: [own]\n---\n"),
            file, u"published 2024-01-02 /posts/a/ own -"_s);
        row("Hugo, TOML, a list, the first for the page wins",
            with("+++\n[[cascade]]\ntags = ['s']\n[cascade.target]\nkind = 'section'\n[[cascade]]\ntags = ['p']\ndate = 2023-05-06\n"
                 "[cascade._target]\nkind = '{page,home}'\npath = '/posts/**'\n[[cascade]]\ntags = ['all']\n+++\n",
                 "+++\ntitle = 'A'\n+++\n"),
            file, u"published 2023-05-06 /posts/a/ p -"_s);
        row("Hugo, a target elsewhere", with("---\ncascade:\n  _target: {path: /news/**}\n  draft: true\n---\n", own), file,
            u"published 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, a target nobody can tell", with("---\ncascade:\n  target: {sites: x}\n  draft: true\n---\n", own), file,
            u"published 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, url with tokens",
            with("---\ncascade:\n  url: /blog/:year/:slug/\n---\n", "---\ntitle: A\ndate: 2024-01-02\nslug: s\n---\n"), file,
            u"published 2024-01-02 /blog/2024/s/ - -"_s);
        row("Hugo, the configuration", with("", own, "[[cascade]]\ndraft = true\n[cascade.target]\npath = '/posts**'\n"), file,
            u"draft 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, the nearest section wins",
            Files{{u"hugo.yaml"_s, "cascade:\n  tags: [config]\n  categories: [config]\n"},
                  {u"content/_index.md"_s, "---\ncascade: {tags: [home], draft: true}\n---\n"},
                  {u"content/posts/_index.md"_s, "---\ncascade: {tags: [near]}\n---\n"},
                  {u"content/posts/deep/b/index.md"_s, own}},
            u"content/posts/deep/b/index.md"_s, u"draft 2024-01-02 /posts/deep/b/ near config"_s);
        row("Hugo, another language",
            Files{{u"hugo.toml"_s, "[languages.en]\n[languages.de]\n"},
                  {u"content/_index.md"_s, "---\ncascade: {draft: true}\n---\n"},
                  {u"content/_index.de.md"_s, "---\ncascade: {tags: [d]}\n---\n"},
                  {u"content/posts/a.de.md"_s, own}},
            u"content/posts/a.de.md"_s, u"published 2024-01-02 /de/posts/a/ d -"_s);
        row("Hugo, no page by cascade", with("---\ncascade:\n  build: {render: never}\n---\n", own), file, u"published 2024-01-02 - - -"_s);
    }

    static void addHugosDates()
    {
        const auto with = [](const QByteArray &dates, const QByteArray &configuration = {}) {
            return Files{{u"hugo.toml"_s, configuration}, {u"content/posts/a.md"_s, "---\ntitle: A\n" + dates + "---\n"}};
        };
        const QString file = u"content/posts/a.md"_s;
        row("Hugo, expired", with("date: 2024-01-02\nexpiryDate: 2025-01-02\n"), file, u"expired 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, expired by its other name", with("date: 2024-01-02\nunpublishdate: 2025-01-02\n"), file,
            u"expired 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, not yet expired", with("date: 2024-01-02\nexpiryDate: 2027-01-02\n"), file, u"published 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, a draft that expired", with("date: 2024-01-02\ndraft: true\nexpiryDate: 2025-01-02\n"), file,
            u"draft 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, expired posts are built", with("date: 2024-01-02\nexpiryDate: 2025-01-02\n", "buildExpired = true\n"), file,
            u"published 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, publishDate", with("date: 2024-01-02\npublishDate: 2027-01-02\n"), file, u"scheduled 2024-01-02 /posts/a/ - -"_s);
        row("Hugo, future posts are built", with("date: 2027-01-02\n", "buildFuture = true\n"), file,
            u"published 2027-01-02 /posts/a/ - -"_s);
        row("Jekyll, no expiry", Files{{u"_config.yml"_s, ""}, {u"_posts/2024-01-02-a.md"_s, "---\nexpiryDate: 2025-01-02\n---\n"}},
            u"_posts/2024-01-02-a.md"_s, u"published 2024-01-02 /2024/01/02/a.html - -"_s);
    }

    static void addJekyll()
    {
        const auto with = [](const QByteArray &configuration, const QString &file, const QByteArray &post) {
            return Files{{u"_config.yml"_s, configuration}, {file, post}};
        };
        const QString file = u"_posts/2024-01-02-a.md"_s;
        const QByteArray plain = "---\ntitle: A\n---\n";
        row("Jekyll, defaults", with("defaults:\n- values: {published: false, tags: x y, categories: [c]}\n", file, plain), file,
            u"draft 2024-01-02 /c/2024/01/02/a.html x+y c"_s);
        row("Jekyll, the post has the last word, but categories add up",
            with("defaults:\n- scope: {path: ''}\n  values: {published: false, tags: x, categories: [c]}\n", file,
                 "---\npublished: true\ntags: own\ncategories: d\n---\n"),
            file, u"published 2024-01-02 /c/d/2024/01/02/a.html own c+d"_s);
        row("Jekyll, a type that is another",
            with("defaults:\n- {scope: {path: '', type: pages}, values: {published: false}}\n", file, plain), file,
            u"published 2024-01-02 /2024/01/02/a.html - -"_s);
        row("Jekyll, the longer path wins, whatever the order",
            with("defaults:\n- {scope: {path: _posts}, values: {tags: [long]}}\n- {scope: {path: '', type: posts}, values: {tags: [type], "
                 "published: false}}\n",
                 file, plain),
            file, u"draft 2024-01-02 /2024/01/02/a.html long -"_s);
        row("Jekyll, of one length a type wins",
            with("defaults:\n- {scope: {path: '', type: posts}, values: {tags: [type]}}\n- {scope: {path: ''}, values: {tags: [any]}}\n",
                 file, plain),
            file, u"published 2024-01-02 /2024/01/02/a.html type -"_s);
        row("Jekyll, a scope is the beginning of a path",
            with("defaults:\n- {scope: {path: _posts/2024}, values: {permalink: '/:year/:title/'}}\n", file, plain), file,
            u"published 2024-01-02 /2024/a/ - -"_s);
        row("Jekyll, a pattern", with("defaults:\n- {scope: {path: '*/_posts'}, values: {tags: [t]}}\n", u"news/" + file, plain),
            u"news/" + file, u"published 2024-01-02 /news/2024/01/02/a.html t news"_s);
        row("Jekyll, a pattern does not go down", with("defaults:\n- {scope: {path: '*/_posts'}, values: {tags: [t]}}\n", file, plain),
            file, u"published 2024-01-02 /2024/01/02/a.html - -"_s);
        row("Jekyll, a collection",
            with("collections: {boats: {output: true}}\ndefaults:\n- {scope: {type: boats}, values: {tags: [t]}}\n", u"_boats/a.md"_s,
                 plain),
            u"_boats/a.md"_s, u"published - /boats/a.html t -"_s);
        row("Jekyll, folders are categories, as written; addresses in lower case",
            with("", u"Garden/Tools/_posts/2024-01-02-a.md"_s, "---\ncategories: [C++ News]\n---\n"),
            u"Garden/Tools/_posts/2024-01-02-a.md"_s,
            u"published 2024-01-02 /garden/tools/c++ news/2024/01/02/a.html - "
            u"Garden+Tools+C++ News"_s);
        row("Jekyll, slugified categories", with("permalink: /:slugified_categories/:title\n", file, "---\ncategories: [C++ News]\n---\n"),
            file, u"published 2024-01-02 /c-news/a - C++ News"_s);
        row("Jekyll, one category may have spaces", with("", file, "---\ncategory: Big News\ntag: a b\n---\n"), file,
            u"published 2024-01-02 /big news/2024/01/02/a.html a b Big News"_s);
        row("Jekyll, a default date", with("defaults:\n- {values: {date: 2030-01-01}}\n", u"_posts/a.md"_s, plain), u"_posts/a.md"_s,
            u"scheduled 2030-01-01 /2030/01/01/a.html - -"_s);
        row("Jekyll, the future is built", with("future: true\n", u"_posts/2030-01-01-a.md"_s, plain), u"_posts/2030-01-01-a.md"_s,
            u"published 2030-01-01 /2030/01/01/a.html - -"_s);
    }

    static void addOthers()
    {
        const QByteArray plain = "+++\ntitle = 'A'\ndate = 2024-01-02\n+++\n";
        row("Zola, a section that is a draft",
            Files{{u"zola.toml"_s, "base_url = 'https://e.example'\n"},
                  {u"content/blog/_index.md"_s, "+++\ndraft = true\n+++\n"},
                  {u"content/blog/deep/a.md"_s, plain}},
            u"content/blog/deep/a.md"_s, u"draft 2024-01-02 /blog/deep/a/ - -"_s);
        row("Zola, a section hands down nothing else",
            Files{{u"zola.toml"_s, "base_url = 'https://e.example'\n"},
                  {u"content/blog/_index.md"_s, "+++\nsort_by = 'date'\n[extra]\ncascade = {draft = true}\n+++\n"},
                  {u"content/blog/a.md"_s, plain}},
            u"content/blog/a.md"_s, u"published 2024-01-02 /blog/a/ - -"_s);
        row("Eleventy, data files, the nearer one wins",
            Files{{u"eleventy.config.js"_s, ""},
                  {u"blog/blog.json"_s, R"({"tags": "posts", "permalink": "/x/{{ page.fileSlug }}/", "date": "2020-01-01"})"},
                  {u"blog/old/old.11tydata.json"_s, R"({"permalink": "/old/{{ page.fileSlug }}/"})"},
                  {u"blog/old/a.md"_s, "---\ntitle: A\n---\n"}},
            u"blog/old/a.md"_s, u"published 2020-01-01 /old/a/ - -"_s);
    }

private Q_SLOTS:
    void whatPostsAreGiven_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("said");
        addHugo();
        addHugosDates();
        addJekyll();
        addOthers();
    }

    void whatPostsAreGiven()
    {
        QFETCH(const Files, files);
        QFETCH(const QString, post);
        QTEST(Given(files).said(post), "said");
    }

    void aSectionThatChanges_changesItsPostsInTheList()
    {
        const Given given({{u"hugo.toml"_s, ""},
                           {u"content/posts/_index.md"_s, "---\ncascade: {draft: true}\n---\n"},
                           {u"content/posts/a.md"_s, "---\ntitle: A\ndate: 2024-01-02\n---\n"}});
        const Site site = findSite(given.path({}));
        const QStringList files{given.path(u"content/posts/a.md"_s)};
        Reading reading;
        std::vector<Post> posts = readPosts(site, files, now, {}, reading);
        QCOMPARE(posts.front().state, State::Draft);
        put(given.path(u"content/posts/_index.md"_s), "---\ntitle: Posts\n---\n");
        posts = readPosts(site, files, now, posts, reading);
        QCOMPARE(posts.front().state, State::Published);
    }

    void whatExpires_isReadAgain()
    {
        const Given given(
            {{u"hugo.toml"_s, ""}, {u"content/posts/a.md"_s, "---\ntitle: A\ndate: 2024-01-02\nexpiryDate: 2026-02-04\n---\n"}});
        const Site site = findSite(given.path({}));
        const QStringList files{given.path(u"content/posts/a.md"_s)};
        Reading reading;
        std::vector<Post> posts = readPosts(site, files, now, {}, reading);
        QCOMPARE(posts.front().state, State::Published);
        posts = readPosts(site, files, now.addDays(2), posts, reading);
        QCOMPARE(posts.front().state, State::Expired);
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<bool>("beginning");
        const auto add = [](const char *pattern, const char *path, bool whole, bool beginning) {
            QTest::addRow("%s %s", pattern, path) << QString::fromLatin1(pattern) << QString::fromLatin1(path) << whole << beginning;
        };
        add("/posts/**", "/posts/a/b", true, true);
        add("/posts/**", "/posts", false, false);
        add("/posts**", "/posts", true, true);
        add("/posts/*", "/posts/a/b", false, true);
        add("/{a,b}/*", "/b/x", true, true);
        add("/{a,b}/*", "/c/x", false, false);
        add("/a?c[0-9]", "/abc7", true, true);
        add("/a[!x]", "/ax", false, false);
        add("/A.b", "/a.B", true, true);
        add("/A.b", "/aXb", false, false);
        add("/a{b", "/ab", true, true); // what is not closed goes to the end
        add("/a[b", "/a[b", true, true);
    }

    void patterns()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, path);
        Above above;
        QTEST(above.hasForm(path, pattern), "whole");
        QTEST(above.hasForm(path, pattern, Above::Extent::Beginning), "beginning");
    }
};

QTEST_GUILESS_MAIN(SiteInheritanceTest)
#include "tst_site_inheritance.moc"
