// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "code/highlighter.h"
#include "export/filename.h"
#include "export/fragment.h"
#include "export/pagefile.h"
#include "export/problems.h"
#include "post/page.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;
using exporting::Problem;
using exporting::Replace;
using tests::put;

namespace
{

post::Rendering rendered(const QByteArray &text)
{
    return post::render(text, {}, nullptr);
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slugs_areAddressParts_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("slug");
        QTest::newRow("apostrophe") << u"What's Next?"_s << u"whats-next"_s;
        QTest::newRow("typographic apostrophe") << u"What’s Next?"_s << u"whats-next"_s;
        QTest::newRow("umlauts") << u"Über Größe"_s << u"uber-grosse"_s;
        QTest::newRow("signs") << u"C++ & Qt"_s << u"c-qt"_s;
        QTest::newRow("Japanese") << u"日本語 の 題"_s << u"日本語-の-題"_s;
        QTest::newRow("voiced kana stay") << u"ガイド"_s << u"ガイド"_s;
        QTest::newRow("Vietnamese") << u"Tiếng Việt Đẹp"_s << u"tieng-viet-dep"_s;
        QTest::newRow("Hindi vowels stay") << u"हिन्दी"_s << u"हिन्दी"_s;
        QTest::newRow("emoji are no letters") << u"Hi 🎉 there"_s << u"hi-there"_s;
        QTest::newRow("signs only") << u"?!"_s << QString();
        QTest::newRow("a path") << u"../../etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("long") << u"word "_s.repeated(40) << u"word-"_s.repeated(16).chopped(1);
    }

    void slugs_areAddressParts()
    {
        QFETCH(QString, title);
        QTEST(exporting::slugify(title), "slug");
    }

    void proposedName_isTheSlugElseTheTitleElseTheFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::newRow("slug") << "Title: What's Next?\nSlug: whats-next-2\n\ntext"_ba << u"a.md"_s << u"whats-next-2.html"_s;
        QTest::newRow("slug with folders") << "---\nslug: /2020/whats next/\n---\n"_ba << u"a.md"_s << u"whats next.html"_s;
        QTest::newRow("hostile slug") << "---\nslug: ../../.bashrc\n---\n"_ba << u"a.md"_s << u"bashrc.html"_s;
        QTest::newRow("only dots") << "---\nslug: ..\n---\n"_ba << u"a.md"_s << u"a.html"_s;
        QTest::newRow("title") << "---\ntitle: Über C++\n---\n"_ba << u"a.md"_s << u"uber-c.html"_s;
        QTest::newRow("file") << "text"_ba << u"Draft 1.md"_s << u"Draft 1.html"_s;
        QTest::newRow("nothing") << "text"_ba << QString() << u"post.html"_s;
    }

    void proposedName_isTheSlugElseTheTitleElseTheFile()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, file);
        QTEST(exporting::proposedFileName(rendered(text), file), "name");
    }

    void longSlug_staysAName()
    {
        const QString name = exporting::proposedFileName(rendered("---\nslug: " + "ä"_ba.repeated(400) + "\n---\n"), {});
        QVERIFY(name.toUtf8().size() < 240 && name.startsWith(u"ää"_s) && name.endsWith(u"ä.html"_s));
    }

    void problems_areFoundWithTheirLines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind"); // -1: none
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("detail");
        const auto none = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text << -1 << -1 << QString(); };
        const auto one = [](const char *name, const QByteArray &text, Problem::Kind kind, int line, const QString &detail) {
            QTest::newRow(name) << text << static_cast<int>(kind) << line << detail;
        };
        none("image beside the post and the page", "![a](both.png)");
        none("escaped name", "![a](with%20space.png) ![a](<with space.png>)");
        none("query and fragment", "![a](both.png?v=1#x)");
        none("elsewhere", "![a](https://e.example/a.png) ![a](//e.example/a.png) ![a](data:image/png;base64,AA==)");
        none("from the site's root", "![a](/images/a.png)");
        one("missing", "text\n\n![a](no.png)", Problem::Kind::MissingImage, 2, u"no.png"_s);
        one("missing, raw HTML", "<img src=\"no.png\">", Problem::Kind::MissingImage, 0, u"no.png"_s);
        one("no address", "![a]()", Problem::Kind::MissingImage, 0, QString());
        one("left behind", "---\ntitle: a\n---\n![a](source.png)", Problem::Kind::ImageLeftBehind, 3, u"source.png"_s);
        one("Pelican", "![a]({static}/a.png)", Problem::Kind::GeneratorAddress, 0, u"{static}/a.png"_s);
        none("link to a heading", "# A b\n\n[x](#a-b)");
        none("link to raw HTML", "[x](#whats-next)\n\n<h2 id=whats-next>A</h2>");
        none("link to the top", "[x](#top) [y](#)");
        one("link to nowhere", "# A\n\n[x](#b)", Problem::Kind::MissingTarget, 2, u"#b"_s);
        one("broken front matter", "---\ntitle: a\n", Problem::Kind::FrontMatter, 0, QString());
    }

    void problems_areFoundWithTheirLines()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QFETCH(int, line);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"post"_s) && QDir(folder.path()).mkpath(u"page"_s));
        for (const QString &name :
             {u"post/both.png"_s, u"page/both.png"_s, u"post/source.png"_s, u"post/with space.png"_s, u"page/with space.png"_s}) {
            put(folder.filePath(name), "x");
        }
        const auto problems = exporting::findProblems(rendered(text), exporting::LocalFiles(folder.filePath(u"post/post.md"_s)),
                                                      exporting::Pictures::Stay, folder.filePath(u"page"_s));
        if (kind < 0) {
            QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems.front().detail));
            return;
        }
        QCOMPARE(problems.size(), 1);
        QCOMPARE(static_cast<int>(problems.front().kind), kind);
        QCOMPARE(problems.front().line, line);
        if (problems.front().kind != Problem::Kind::FrontMatter) {
            QTEST(problems.front().detail, "detail");
        }
    }

    void problems_areThoseOfTheSite_data()
    {
        QTest::addColumn<QString>("post"); ///< below tests/data/sites
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<int>>("stay");  ///< kinds of problems where pictures stay
        QTest::addColumn<QList<int>>("along"); ///< and where they go along
        const auto kinds = [](std::initializer_list<Problem::Kind> all) {
            QList<int> numbers;
            for (const Problem::Kind kind : all) {
                numbers.append(int(kind));
            }
            return numbers;
        };
        using enum Problem::Kind;
        const auto row = [&](const char *post, const char *text, const QList<int> &stay, const QList<int> &along) {
            QTest::addRow("%s: %s", post, text) << QString::fromUtf8(post) << QByteArray(text) << stay << along;
        };
        row("hugo/content/posts/new.md", "![a](/img/x.png)", {}, {});
        row("hugo/content/posts/new.md", "![a](/img/gone.png)", kinds({MissingImage}), kinds({MissingImage}));
        row("hugo/content/posts/new.md", "[a](../notes/small.md) [b](/posts/bundle/) [c](/tags/x/) [d](#)", {}, {});
        row("hugo/content/posts/new.md", "[a](gone.md)", kinds({MissingPost}), kinds({MissingPost}));
        row("pelican/content/new.md", "![a]({static}/images/boat.png)", kinds({GeneratorAddress}), {});
        row("pelican/content/new.md", "![a]({static}/images/gone.png)", kinds({MissingImage}), kinds({MissingImage}));
        row("pelican/content/new.md", "[a]({filename}hello.md)", kinds({GeneratorLink}), kinds({GeneratorLink}));
        row("zola/content/new.md", "[a](@/blog/gone.md)", kinds({MissingPost}), kinds({MissingPost}));
        row("folder/new.md", "![a](/gone.png) [b](gone.md)", {}, kinds({MissingImage}));
    }

    void problems_areThoseOfTheSite()
    {
        QFETCH(QString, post);
        QFETCH(QByteArray, text);
        const exporting::LocalFiles files(tests::corpus(u"sites"_s) + u'/' + post);
        const auto kindsOf = [&](exporting::Pictures pictures) {
            QList<int> kinds;
            for (const Problem &problem : exporting::findProblems(rendered(text), files, pictures)) {
                kinds.append(int(problem.kind));
            }
            return kinds;
        };
        QTEST(kindsOf(exporting::Pictures::Stay), "stay");
        QTEST(kindsOf(exporting::Pictures::GoAlong), "along");
    }

    void pageWithoutAFolder_hasNoImagesLeftBehind()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"a.png"_s), "x");
        QVERIFY(exporting::findProblems(rendered("![a](a.png)"), exporting::LocalFiles(folder.filePath(u"post.md"_s)),
                                        exporting::Pictures::Stay)
                    .empty());
    }

    void fragment_hasNothingOfOurs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("empty") << ""_ba << ""_ba;
        QTest::newRow("header is left out") << "---\ntitle: A\n---\nText\n"_ba << "<p>Text</p>\n"_ba;
        QTest::newRow("line marks") << "* a\n* b\n"_ba << "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"_ba;
        QTest::newRow("tasks") << "- [x] a\n"_ba << "<ul>\n<li><input type=\"checkbox\" disabled=\"\" checked=\"\">a</li>\n</ul>\n"_ba;
        QTest::newRow("code") << "```c\nint a = \"<b>\";\n```\n"_ba
                              << "<pre><code class=\"language-c\">int a = \"&lt;b&gt;\";\n</code></pre>\n"_ba;
        QTest::newRow("the author's own") << "<span class=\"mine\" title=\"a>b\">x <span>y</span></span>\n"_ba
                                          << "<p><span class=\"mine\" title=\"a>b\">x <span>y</span></span></p>\n"_ba;
        QTest::newRow("heading ids stay") << "# A\n"_ba << "<h1 id=\"a\">A</h1>\n"_ba;
    }

    void fragment_hasNothingOfOurs()
    {
        QFETCH(QByteArray, text);
        code::Highlighter highlighter;
        QTEST(exporting::fragment(post::render(text, {}, &highlighter)), "html");
    }

    void writePage_makesReplacesAndRefuses()
    {
        QTemporaryDir folder;
        const QString post = folder.filePath(u"a.md"_s);
        const QString page = folder.filePath(u"a.html"_s);
        put(post, "text");
        const QByteArray first = post::page(rendered("first"), {});
        const QByteArray second = post::page(rendered("second"), {});
        QVERIFY(exporting::writePage(first, page, post, Replace::OwnExports));
        QCOMPARE(tests::bytesOf(page), first);
        QVERIFY(exporting::writePage(second, page, post, Replace::OwnExports));
        QCOMPARE(tests::bytesOf(page), second);

        put(page, "<p>mine</p>");
        const auto refused = exporting::writePage(first, page, post, Replace::OwnExports);
        QVERIFY(!refused && refused.error().kind == exporting::Error::Kind::ForeignFile);
        QCOMPARE(tests::bytesOf(page), "<p>mine</p>"_ba);
        QVERIFY(exporting::writePage(first, page, post, Replace::AnyFile));
        QCOMPARE(tests::bytesOf(page), first);
    }

    void emptyFile_isReplacedWithoutAsking()
    {
        QTemporaryDir folder;
        const QString page = folder.filePath(u"a.html"_s);
        put(page, "");
        QVERIFY(exporting::writePage("x", page, {}, Replace::OwnExports));
        QCOMPARE(tests::bytesOf(page), "x"_ba);
    }

    void thePostItself_isNeverReplaced_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("same name") << u"same"_s;
        QTest::newRow("symbolic link") << u"symbolic"_s;
        QTest::newRow("hard link") << u"hard"_s;
    }

    void thePostItself_isNeverReplaced()
    {
        QFETCH(QString, kind);
        QTemporaryDir folder;
        const QString post = folder.filePath(u"a.md"_s);
        const QString other = kind == u"same"_s ? post : folder.filePath(u"b.html"_s);
        put(post, "text");
        if (kind == u"symbolic"_s) {
            QVERIFY(QFile::link(post, other));
        } else if (kind == u"hard"_s) {
            QCOMPARE(::link(qPrintable(post), qPrintable(other)), 0);
        }
        const auto written = exporting::writePage("page", other, post, Replace::AnyFile);
        QVERIFY(!written && written.error().kind == exporting::Error::Kind::SameAsPost);
        QCOMPARE(tests::bytesOf(post), "text"_ba);
    }

    void folderMissing_saysSo()
    {
        QTemporaryDir folder;
        const auto written = exporting::writePage("page", folder.filePath(u"no/a.html"_s), {}, Replace::OwnExports);
        QVERIFY(!written && written.error().kind == exporting::Error::Kind::NotSaved);
        QCOMPARE(written.error().cause.kind, text::Error::Kind::NotFound);
    }

    void targetIsAFolder_saysSo()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"a.html"_s));
        const auto written = exporting::writePage("page", folder.filePath(u"a.html"_s), {}, Replace::OwnExports);
        QVERIFY(!written && written.error().kind == exporting::Error::Kind::NotSaved);
    }
};

QTEST_APPLESS_MAIN(ExportTest)
#include "tst_export.moc"
