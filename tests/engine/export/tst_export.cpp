// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "code/highlighter.h"
#include "export/filename.h"
#include "export/fragment.h"
#include "export/pagefile.h"
#include "post/page.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace galley;
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
