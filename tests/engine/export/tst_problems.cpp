// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What exports say that they are without: nothing that the proof does not say, nothing less, and nothing silently missing.
#include "checks/check.h"
#include "checks/rules.h"
#include "checks/sitesearch.h"
#include "export/problems.h"
#include "export/product.h"
#include "post/renderers.h"
#include "site/folder.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using exporting::Pictures;
using exporting::Problem;
using exporting::Shortfall;
using tests::put;

namespace
{

const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

/// A post as an export sees it.
class Post
{
public:
    Post(QByteArray text, const QString &path)
        : m_text(std::move(text))
        , m_path(path)
        , m_site(checks::SiteSearch(QDateTime::currentDateTimeUtc()).factsOf(path))
    {
        const auto dialect = markdown::dialectByName(m_site->site().dialect).value_or(markdown::defaultDialect());
        post::Renderers renderers;
        m_rendering = post::render(m_text, {.markdown = {.dialect = dialect}, .language = {}}, renderers.resources());
    }

    std::vector<Problem> problems(Pictures pictures, const QString &pageFolder = {}, const exporting::Shortfalls &made = {})
    {
        return exporting::problemsOf(subject(), pictures, pageFolder, made);
    }
    std::vector<checks::Finding> proof() { return checks::check(subject()); }
    exporting::Product made(exporting::Kind kind) const
    {
        const exporting::Making making{.kind = kind,
                                       .files = exporting::LocalFiles(m_path, {}, m_site),
                                       .fallbackTitle = u"x"_s,
                                       .place = [](const exporting::LocalFiles::File &file) { return "assets/" + file.address; }};
        return exporting::make(m_rendering, making).value_or(exporting::Product());
    }

private:
    checks::Subject subject() { return {m_text, m_rendering, {.path = site::placeOf(m_path), .site = m_site}, m_memory}; }

    QByteArray m_text;
    QString m_path;
    std::shared_ptr<const checks::SiteFacts> m_site;
    post::Rendering m_rendering;
    checks::Memory m_memory;
};

/// "missing-image" for what a rule says, the number of the kind for what the export came short of.
QStringList kindsOf(const std::vector<Problem> &problems)
{
    QStringList kinds;
    for (const Problem &problem : problems) {
        kinds += problem.shortfall ? QString::number(int(problem.shortfall->kind)) : QString(problem.finding.rule);
    }
    return kinds;
}

QString number(Shortfall::Kind kind)
{
    return QString::number(int(kind));
}

void addPosts()
{
    QTest::addColumn<QString>("path");
    const auto add = [](const QString &folder, const QString &path) {
        QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
    };
    for (const QString &path : tests::postsIn(tests::corpus(u"posts"_s))) {
        add(tests::corpus(u"posts"_s), path);
    }
    for (const QString &corpus : {tests::corpus(u"sites"_s), tests::corpus(u"checks"_s)}) {
        QDirIterator folder(corpus, {u"*.md"_s, u"*.markdown"_s, u"*.mdx"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (folder.hasNext()) {
            add(corpus, folder.next());
        }
    }
}

} // namespace

class ProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProof_saysTheSame_data() { addPosts(); }

    /// Whatever is wrong with the page is in both lists, at the same place and in the same words.
    void theProof_saysTheSame()
    {
        QFETCH(QString, path);
        Post post(tests::bytesOf(path), path);
        std::vector<checks::Finding> proof = post.proof();
        std::erase_if(proof, [](const checks::Finding &finding) { return !checks::ruleByName(QByteArrayView(finding.rule))->aboutPage; });
        for (const Pictures pictures : {Pictures::Stay, Pictures::GoAlong}) {
            std::vector<checks::Finding> listed;
            for (const Problem &problem : post.problems(pictures)) {
                QCOMPARE(problem.shortfall.has_value(), problem.finding.rule.isEmpty());
                QCOMPARE(problem.finding.message.isEmpty(), problem.finding.rule.isEmpty());
                if (!problem.shortfall) {
                    listed.push_back(problem.finding);
                }
            }
            QCOMPARE(listed, proof);
        }
    }

    void whatIsFramed_isListed_data() { addPosts(); }

    /// Where a single file has a frame instead of a picture, the list has an entry for it.
    void whatIsFramed_isListed()
    {
        QFETCH(QString, path);
        Post post(tests::bytesOf(path), path);
        const exporting::Product product = post.made(exporting::Kind::OneFile);
        const qsizetype frames =
            product.bytes.count("class=\"blocked-image\"") - post.made(exporting::Kind::Page).bytes.count("class=\"blocked-image\"");
        const auto problems = post.problems(Pictures::GoAlong, {}, product.shortfalls);
        const auto isAboutPicture = [](const Problem &problem) {
            const QLatin1StringView rule = problem.finding.rule;
            return problem.shortfall || rule == "missing-image"_L1 || rule == "broken-image"_L1 || rule == "local-image"_L1;
        };
        QVERIFY(std::ranges::count_if(problems, isAboutPicture) >= std::min<qsizetype>(frames, checks::Report::most));
        QVERIFY(std::ranges::is_sorted(problems, {}, [](const Problem &problem) { return problem.finding.range.offset; }));
    }

    void problems_areFoundWithTheirLines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("kind"); ///< empty: none
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("place");
        const auto none = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text << QString() << -1 << ""_ba; };
        const auto one = [](const char *name, const QByteArray &text, const QString &kind, int line, const QByteArray &place) {
            QTest::newRow(name) << text << kind << line << place;
        };
        none("image beside the post and the page", "![a](both.svg)");
        none("escaped name", "![a](with%20space.svg) ![a](<with space.svg>)");
        none("query and fragment", "![a](both.svg?v=1#x)");
        none("elsewhere", "![a](https://e.example/a.png) ![a](//e.example/a.png) ![a](data:image/png;base64,AA==)");
        none("from the site's root", "![a](/images/a.png)");
        one("missing", "text\n\n![a](no.png)", u"missing-image"_s, 2, "![a](no.png)");
        one("missing, raw HTML", "<img src=\"no.png\">", u"missing-image"_s, 0, "<img src=\"no.png\">");
        one("no address", "![a]()", u"missing-image"_s, 0, "![a]()");
        one("a place in the page", "![a](#b)", u"missing-image"_s, 0, "![a](#b)");
        one("no picture", "![a](text.png)", u"broken-image"_s, 0, "![a](text.png)");
        one("left behind", "---\ntitle: a\n---\nx ![a](source.svg)", number(Shortfall::Kind::LeftBehind), 3, "![a](source.svg)");
        one("Pelican", "![a]({static}/a.png)", number(Shortfall::Kind::GeneratorAddress), 0, "![a]({static}/a.png)");
        one("a link of Pelican", "[a]({filename}a.md)", number(Shortfall::Kind::GeneratorLink), 0, "[a]({filename}a.md)");
        none("link to a heading", "# A b\n\n[x](#a-b)");
        none("link to raw HTML", "[x](#whats-next)\n\n<h2 id=whats-next>A</h2>");
        none("link to the top", "[x](#top) [y](#)");
        one("link to nowhere", "# A\n\n[x](#b)", u"missing-heading"_s, 2, "[x](#b)");
        none("link to a file beside the page", "[x](both.svg) [y](both.svg#a)");
        one("link to a file that is left behind", "a\n\n[x](source.svg)", number(Shortfall::Kind::LocalLink), 2, "[x](source.svg)");
        one("link to no file", "[x](gone.md)", u"missing-file"_s, 0, "[x](gone.md)");
        one("broken front matter", "---\ntitle: a\n", u"front-matter"_s, 0, "---");
        one("unread formula", "a\n\n$\\frac{$\n", u"broken-formula"_s, 2, "$\\frac{$");
        one("unclosed fence", "a\n\n```c\nb\n", u"unclosed-fence"_s, 2, "```c");
    }

    void problems_areFoundWithTheirLines()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, kind);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"post"_s) && QDir(folder.path()).mkpath(u"page"_s));
        for (const QString &name :
             {u"post/both.svg"_s, u"page/both.svg"_s, u"post/source.svg"_s, u"post/with space.svg"_s, u"page/with space.svg"_s}) {
            put(folder.filePath(name), svg);
        }
        put(folder.filePath(u"post/text.png"_s), "text");
        put(folder.filePath(u"page/text.png"_s), "text");
        const auto problems = Post(text, folder.filePath(u"post/post.md"_s)).problems(Pictures::Stay, folder.filePath(u"page"_s));
        QCOMPARE(kindsOf(problems), kind.isEmpty() ? QStringList() : QStringList{kind});
        if (!kind.isEmpty()) {
            const checks::Finding &finding = problems.front().finding;
            QTEST(finding.begin.line, "line");
            QTEST(text.sliced(finding.range.offset, finding.range.length), "place");
        }
    }

    void problems_areThoseOfTheSite_data()
    {
        QTest::addColumn<QString>("post"); ///< below tests/data/sites
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("stay");  ///< kinds of problems where pictures stay
        QTest::addColumn<QStringList>("along"); ///< and where they go along
        using enum Shortfall::Kind;
        const QStringList image{u"missing-image"_s};
        const QStringList file{u"missing-file"_s};
        const auto row = [&](const char *post, const char *text, const QStringList &stay, const QStringList &along) {
            QTest::addRow("%s: %s", post, text) << QString::fromUtf8(post) << QByteArray(text) << stay << along;
        };
        row("hugo/content/posts/new.md", "![a](/img/x.png)", {}, {});
        row("hugo/content/posts/new.md", "![a](/img/gone.png)", image, image);
        row("hugo/content/posts/new.md", "[a](../notes/small.md) [b](/posts/bundle/) [c](/tags/x/) [d](#)", {}, {});
        row("hugo/content/posts/new.md", "[a](gone.md)", file, file);
        row("hugo/content/posts/new.md", "[a](../../../hugo.txt)", file, file); // it is there, but not in the site
        row("pelican/content/new.md", "![a]({static}/images/boat.png)", {number(GeneratorAddress)}, {});
        row("pelican/content/new.md", "![a]({static}/images/gone.png)", image, image);
        row("pelican/content/new.md", "[a]({filename}hello.md)", {number(GeneratorLink)}, {number(GeneratorLink)});
        row("zola/content/new.md", "[a](@/blog/gone.md)", file, file);
        row("folder/new.md", "![a](/gone.png)", {}, {number(MissingFile)}); // who knows where that site begins; but it is not along
        row("folder/new.md", "[b](gone.md)", file, file);
    }

    void problems_areThoseOfTheSite()
    {
        QFETCH(QString, post);
        QFETCH(QByteArray, text);
        Post one(text, tests::corpus(u"sites"_s) + u'/' + post);
        QTEST(kindsOf(one.problems(Pictures::Stay)), "stay");
        QTEST(kindsOf(one.problems(Pictures::GoAlong, {}, one.made(exporting::Kind::OneFile).shortfalls)), "along");
        QTEST(kindsOf(one.problems(Pictures::GoAlong, {}, one.made(exporting::Kind::Folder).shortfalls)), "along");
    }

    void pageWithoutAFolder_hasNoImagesLeftBehind()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"a.svg"_s), svg);
        QVERIFY(Post("![a](a.svg)", folder.filePath(u"post.md"_s)).problems(Pictures::Stay).empty());
    }

    void whatOnlyTheGeneratorFillsIn_isListed_data()
    {
        QTest::addColumn<QString>("post"); ///< below tests/data/sites
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("places");
        const auto row = [](const char *post, const QByteArray &text, const QByteArrayList &places) {
            QTest::addRow("%s: %s", post, text.constData()) << QString::fromUtf8(post) << text << places;
        };
        const char *hugo = "hugo/content/posts/new.md";
        row(hugo, "a\n\n{{< video src=\"a.mp4\" >}}\n\nb", {"3 {{< video src=\"a.mp4\" >}}"});
        row(hugo, "{{< youtube w7Ft2ymGmfc >}}", {"1 {{< youtube w7Ft2ymGmfc >}}"});
        row(hugo, "- a\n- b\n  c {{% n %}} and {{% n %}}", {"3 {{% n %}}", "3 {{% n %}}"});
        row(hugo, "a `{{< x >}}`\nb {{< x >}}", {"2 {{< x >}}"});
        row(hugo, "{{% box %}}\nText\n{{% /box %}}", {"1 {{% box %}}"});
        row(hugo, "{{< figure src=\"/img/x.png\" >}}\n\n{{< highlight go >}}\na\n{{< /highlight >}}\n\n{{</* x */>}}", {});
        row(hugo, "[a]({{< ref \"small.md\" >}}) [b]({{< anything \"c\" >}})", {"1 [b]({{< anything \"c\" >}})"}); // the link, once
        row(hugo, "```\n{{< x >}}\n```", {});
        row("jekyll/_posts/2024-03-01-new.md", "{% include a.html %}\n\nBy {{ page.author }}.",
            {"1 {% include a.html %}", "3 {{ page.author }}"});
        row("jekyll/_posts/2024-03-01-new.md", "<div>\n{% include a.html %} <b>{{ page.author }}</b>\n</div>\n\n<!-- {{ no }} -->",
            {"2 {% include a.html %}", "2 {{ page.author }}"});
        row("jekyll/_posts/2024-03-01-new.md", "{% raw %}{{ a }}{% endraw %} [a]({{ site.baseurl }}/)", {}); // known
        row("eleventy/content/blog/new.md", "{% image \"a\" %}{% endimage %}\n", {"1 {% image \"a\" %}"});
        row("zola/content/new.md", "{{ youtube(id=\"a\") }}\n", {"1 {{ youtube(id=\"a\") }}"});
        row("astro/src/content/blog/new.mdx", "import A from './A.astro';\n\n<Chart b=\"c\" />\n\nx <Tag>y</Tag>\n",
            {"3 <Chart b=\"c\"", "5 <Tag"});
        row("pelican/content/new.md", "{{ a }}", {});
    }

    void whatOnlyTheGeneratorFillsIn_isListed()
    {
        QFETCH(QString, post);
        QFETCH(QByteArray, text);
        QByteArrayList places;
        for (const Problem &problem : Post(text, tests::corpus(u"sites"_s) + u'/' + post).problems(Pictures::GoAlong)) {
            QVERIFY(problem.shortfall);
            const checks::Finding &finding = problem.finding;
            places += QByteArray::number(finding.begin.line + 1) + ' ' + text.sliced(finding.range.offset, finding.range.length);
        }
        QTEST(places, "places");
    }

    void whatARuleSays_isNotSaidTwice()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"text.png"_s), "text");
        put(folder.filePath(u"empty.png"_s), "");
        Post post("![a](gone.png) ![b](text.png)\n\n![c](empty.png)\n\n<img src=\"gone.png\" alt=x>\n", folder.filePath(u"post.md"_s));
        const exporting::Product product = post.made(exporting::Kind::OneFile);
        QCOMPARE(product.shortfalls.size(), 4U);
        QCOMPARE(kindsOf(post.problems(Pictures::GoAlong, {}, product.shortfalls)),
                 (QStringList{u"missing-image"_s, u"broken-image"_s, u"broken-image"_s, u"missing-image"_s}));
    }

    /// A comment silences a rule, but not what an export came short of.
    void aSilencedRule_hidesNothingThatIsNotInTheExport()
    {
        QTemporaryDir folder;
        Post post("![a](gone.png)\n\n<!-- galley-ignore missing-image -->\n", folder.filePath(u"post.md"_s));
        QVERIFY(post.problems(Pictures::Stay).empty());
        const exporting::Shortfalls made = post.made(exporting::Kind::OneFile).shortfalls;
        QCOMPARE(kindsOf(post.problems(Pictures::GoAlong, {}, made)), QStringList{number(Shortfall::Kind::MissingFile)});
    }

    void manyShortfalls_areAllListed()
    {
        QTemporaryDir folder;
        Post post(QByteArray("![a](https://a.example/a.png) ").repeated(3000), folder.filePath(u"post.md"_s));
        const exporting::Shortfalls made = post.made(exporting::Kind::OneFile).shortfalls;
        QCOMPARE(post.problems(Pictures::GoAlong, {}, made).size(), 3000U);
    }
};

QTEST_GUILESS_MAIN(ProblemsTest)
#include "tst_problems.moc"
