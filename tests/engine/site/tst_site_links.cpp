// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Where links on the site lead besides posts: what a generator makes of its configuration, old addresses, pages in other languages than
// Markdown. What a reader can follow must not be called missing, and what nobody can follow must.
#include "site/index.h"
#include "site/madepages.h"
#include "site/postlist.h"
#include "site/resolve.h"
#include "support/madesite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using namespace galley::site;
using galley::tests::MadeSite;

namespace
{

using Files = std::vector<std::pair<const char *, const char *>>;

const Files hugo{
    {"hugo.toml", "baseURL = 'https://h.example/base/'\n[permalinks]\nposts = '/:year/:slug/'\n[taxonomies]\ntag = 'tags'\n"
                  "genre = 'genres'\n[pagination]\npath = 'seite'\n[languages.en]\n[languages.fr]\n"},
    {"content/posts/_index.md", "---\ntitle: Posts\n---\n"},
    {"content/posts/b.png", ""},
    {"content/posts/leaf/index.md", "---\ntitle: A Leaf\ndate: 2024-01-02\naliases: [/old/leaf/, near]\n---\n"},
    {"content/docs/page.html", "---\ntitle: P\n---\n<p>x</p>\n"},
    {"content/docs/token.md", "---\ntitle: Tok\ndate: 2024-05-07\nurl: /x/:year/:slug/\n---\n"},
    {"content/docs/never.md", "---\ntitle: Never\nbuild: {render: never}\n---\n"},
    {"content/posts/from.md", "---\ntitle: From\ndate: 2024-01-03\n---\n"},
};

const Files zola{
    {"config.toml", "base_url = 'https://z.example'\ntaxonomies = [{name = 'people'}]\n[languages.de]\n"},
    {"content/blog/_index.md", "+++\ntitle = 'Blog'\n+++\n"},
    {"content/blog/s.png", ""},
    {"content/blog/one.md", "+++\ntitle = 'One'\naliases = ['old/one', '/older/one.html']\n+++\n"},
    {"content/blog/never.md", "+++\ntitle = 'Never'\nrender = false\n+++\n"},
    {"content/blog/from.md", "+++\ntitle = 'From'\n+++\n"},
};

const Files jekyll{
    {"_config.yml", "baseurl: /sub\npermalink: /:year/:title\npaginate_path: /blog/seite:num/\nplugins: [jekyll-archives]\n"
                    "collections: [docs]\n"},
    {"about.html", "---\ntitle: About\npermalink: /about-us/\n---\n"},
    {"_docs/hidden.md", "---\ntitle: Hidden\n---\n"},
    {"_drafts/idea.md", "---\ntitle: Idea\n---\n"},
    {"_posts/2020-01-02-first.md", "---\ntitle: First\nredirect_from:\n  - /old/first/\n---\n"},
    {"_posts/2020-01-03-from.md", "---\ntitle: From\n---\n"},
};

const Files pelican{
    {"pelicanconf.py", "PATH = 'content'\nARTICLE_URL = 'posts/{date:%Y}/{slug}/'\nTAG_URL = 'topic/{slug}/'\n"
                       "ARCHIVES_SAVE_AS = 'everything.html'\nDIRECT_TEMPLATES = ['index', 'blogroll']\n"
                       "FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})_(?P<slug>.*)'\n"},
    {"content/2021-02-03_to-rome.md", "Title: Nach Rom\n\nx\n"},
    {"content/rest.rst", "Rest\n####\n:date: 2021-01-02\n"},
    {"content/own.md", "Title: Own\nDate: 2021-02-04\nURL: pages/own\nSave_as: pages/own.htm\n\nx\n"},
    {"content/from.md", "Title: From\nDate: 2021-02-05\n\nx\n"},
};

const Files eleventy{
    {".eleventy.js", "module.exports = function (c) { return { dir: { input: 'src' } }; };\n"},
    {"src/posts/posts.json", "{\"permalink\": \"/articles/{{ page.date | date: '%Y/%m' }}/{{ page.fileSlug }}/\"}\n"},
    {"src/posts/one.md", "---\ntitle: One\n---\n"},
    {"src/posts/none.md", "---\ntitle: None\npermalink: false\n---\n"},
    {"src/notes/notes.11tydata.js", "module.exports = { permalink: '/n/{{ title | slugify }}/' };\n"},
    {"src/notes/a.md", "---\ntitle: Note A\n---\n"},
    {"src/about.njk", "---\ntitle: About\npermalink: /about-me/\n---\n"},
    {"src/topics.njk", "---\npermalink: /topics/{{ tag | slugify }}/\n---\n"},
    {"src/from.md", "---\ntitle: From\n---\n"},
};

const Files astro{
    {"astro.config.mjs", "export default defineConfig({ site: 'https://a.example', redirects: { '/old': '/posts/one' } });\n"},
    {"src/content.config.ts", "const blog = defineCollection({ loader: glob({ base: './src/content/blog' }) });\n"},
    {"src/pages/posts/[...slug].astro", "---\nconst posts = await getCollection('blog');\n---\n"},
    {"src/pages/tags/[tag].astro", "---\nconst posts = await getCollection('blog');\n---\n"},
    {"src/pages/list/[...page].astro", "---\nconst posts = await getCollection('blog');\n---\n"},
    {"src/assets/a.png", ""},
    {"src/content/blog/one.md", "---\ntitle: One\n---\n"},
    {"src/content/blog/from.md", "---\ntitle: From\n---\n"},
};

const Files &filesOf(const QString &generator)
{
    static const std::map<QString, const Files *> all{{u"hugo"_s, &hugo},       {u"zola"_s, &zola},         {u"jekyll"_s, &jekyll},
                                                      {u"pelican"_s, &pelican}, {u"eleventy"_s, &eleventy}, {u"astro"_s, &astro}};
    return *all.at(generator);
}

QString nameOf(const Target &target)
{
    using enum Target::Kind;
    switch (target.kind) {
    case Post:
    case File:
        return nameIn(target.path);
    case Generated:
        return u"generated"_s;
    case Unknown:
        return u"unknown"_s;
    case Missing:
        return u"missing"_s;
    default:
        return u"other"_s;
    }
}

} // namespace

class SiteLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_leadWhereReadersGet_data()
    {
        QTest::addColumn<QString>("generator");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("target"); ///< a file's name, or what it is
        const auto row = [](const char *generator, const char *address, const char *target) {
            QTest::addRow("%s: %s", generator, address)
                << QString::fromLatin1(generator) << QByteArray(address) << QString::fromUtf8(target);
        };
        row("hugo", "/old/leaf/", "index.md");
        row("hugo", "/base/old/leaf/index.html", "index.md");
        row("hugo", "/posts/near/", "index.md");
        row("hugo", "/genres/jazz/", "generated");
        row("hugo", "/fr/genres/jazz/", "generated");
        row("hugo", "/fr/", "generated");
        row("hugo", "/posts/seite/2/", "generated");
        row("hugo", "/posts/b.png", "b.png");
        row("hugo", "/docs/page/", "generated");
        row("hugo", "/x/2024/tok/", "token.md");
        row("hugo", "{{< relref path=\"leaf\" lang=\"fr\" >}}", "index.md");
        row("hugo", "/docs/never/", "missing");
        row("hugo", "/2024/no-leaf/", "missing");
        row("zola", "/old/one/", "one.md");
        row("zola", "/older/one.html", "one.md");
        row("zola", "/people/ada/", "generated");
        row("zola", "/de/people/", "generated");
        row("zola", "/blog/page/2/", "generated");
        row("zola", "/blog/s.png", "s.png");
        row("zola", "/blog/never/", "missing");
        row("jekyll", "/sub/old/first/", "2020-01-02-first.md");
        row("jekyll", "/sub/about-us/", "generated");
        row("jekyll", "/about-us/#team", "generated");
        row("jekyll", "/blog/seite2/", "generated");
        row("jekyll", "/2020/01/", "generated");
        row("jekyll", "/2020/frist", "missing"); // though a draft's address is not known
        row("jekyll", "/docs/hidden.html", "missing");
        row("pelican", "/topic/sea/", "generated");
        row("pelican", "/everything.html", "generated");
        row("pelican", "/blogroll.html", "generated");
        row("pelican", "/index2.html", "generated");
        row("pelican", "/theme/css/main.css", "generated");
        row("pelican", "/posts/2021/to-rome/", "2021-02-03_to-rome.md");
        row("pelican", "/posts/2021/rest/", "unknown"); // may be the post in reStructuredText
        row("pelican", "/pages/own.htm", "own.md");
        row("pelican", "/else/where/", "missing");
        row("eleventy", "/articles/2024/01/one/", "unknown");
        row("eleventy", "/about-me/", "generated");
        row("eleventy", "/topics/a/", "unknown");
        row("eleventy", "/n/note-a/", "a.md");
        row("eleventy", "/posts/none/", "missing");
        row("astro", "/posts/one", "one.md");
        row("astro", "/posts/two/", "missing");
        row("astro", "/tags/a/", "generated");
        row("astro", "/list/2/", "generated");
        row("astro", "/old", "generated");
        row("astro", "~/assets/a.png", "a.png");
        row("astro", "@components/a.png", "unknown");
    }

    void links_leadWhereReadersGet()
    {
        QFETCH(QString, generator);
        QFETCH(QByteArray, address);
        const MadeSite made;
        QString from;
        for (const auto &[name, text] : filesOf(generator)) {
            const QString path = made.put(QString::fromUtf8(name), text);
            QVERIFY(!path.isEmpty());
            from = path.endsWith("from.md"_L1) ? path : from;
        }
        const Site site = findSite(from);
        const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC);
        Reading reading;
        const FoundPosts found = searchPosts(site, reading);
        const Index index(readPosts(site, found.files, now, {}, reading), readPosts(site, found.pages, now, {}, reading));
        QTEST(nameOf(resolve(site, from, address, &index)), "target");
    }

    void aDateInTheFilesName_isWhenThePostAppears()
    {
        const MadeSite made;
        made.put(u"pelicanconf.py"_s, "PATH = 'content'\nFILENAME_METADATA = r'(?P<slug>.*)_(?P<date>\\d{4}-\\d{2}-\\d{2})'\n");
        const QString post = made.put(u"content/rome_2026-02-03.md"_s, "Title: Rome\n\nx\n");
        const frontmatter::FrontMatter read = frontmatter::read("Title: Rome\n\nx\n");
        const auto stateOn = [&](int day) {
            return postOf(findSite(post), post, read, QDateTime(QDate(2026, 2, day), QTime(12, 0), QTimeZone::UTC)).state;
        };
        QCOMPARE(stateOn(1), State::Scheduled);
        QCOMPARE(stateOn(5), State::Published);
    }

    void addressesHaveForms_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("has");
        const auto row = [](const QString &form, const QString &url, bool has) {
            QTest::addRow("%s %s", qPrintable(form.left(40)), qPrintable(url.left(40))) << form << url << has;
        };
        row(u"/tags/**"_s, u"/tags/"_s, true);
        row(u"/tags/**"_s, u"/tags/a/b.html"_s, true);
        row(u"/tags/**"_s, u"/tag/a"_s, false);
        row(u"/page#"_s, u"/page2/"_s, true);
        row(u"/page#"_s, u"/page/"_s, false);
        row(u"/page#"_s, u"/pages/"_s, false);
        row(u"/by/*.html"_s, u"/by/ann.html"_s, true);
        row(u"/by/*-#"_s, u"/by/a-b-12"_s, true);
        row(u"**/page/#"_s, u"/page/2/"_s, true);
        row(u"**/page/#"_s, u"/blog/page/10/"_s, true);
        row(u"/**/a/**/b"_s, u"/x/a/a/y/b"_s, true);
        row(u"/**/a/**/b"_s, u"/x/a/y"_s, false);
        // Nobody has such a configuration, and nobody must wait for it.
        row(u'/' + u"*-"_s.repeated(60) + u'!', u'/' + u"-"_s.repeated(250), false);
        row(u"/**/a"_s.repeated(60) + u"/b"_s, u"/a"_s.repeated(250), false);
    }

    void addressesHaveForms()
    {
        QFETCH(QString, form);
        QFETCH(QString, url);
        QTEST(hasForm(url, form), "has");
    }
};

QTEST_GUILESS_MAIN(SiteLinksTest)
#include "tst_site_links.moc"
