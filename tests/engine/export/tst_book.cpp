// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Posts as books.
#include "export/epub.h"
#include "post/renderers.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using exporting::Kind;
using exporting::Shortfall;
using tests::put;

namespace
{

const QByteArray png = tests::onePixel();

/// What a book may have in it.
const QByteArray everything =
    "---\ntitle: Größe & \"Math\"\nauthors: [Ann Writer, B]\ntags: [one, two]\nlang: de\nsummary: In short\ndate: 2020-11-11\n---\n\n"
    "# First\n\nA $x^2$ note[^1], a [place](#second), a [file](other.md), ==marked==, H~2~O, :smile:, a&nbsp;b.\n\n"
    "$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}\n$$\n\n![A](a.png){width=20} ![gone](no.png) ![](https://a.example/a.png)\n\n"
    "```c++\nint a = b < c && d;\n```\n\n## Second\n\n- [x] done\n- [ ] not\n\n1. one\n\n   two\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n"
    "> [!NOTE]\n> Look.\n\n![W](a.webp) ![V](a.avif) ![S](a.svg) ![F](file:///a.png)\n\nTerm\n: What it is.\n\n<details "
    "open><summary>More</summary>\n\nInside.\n\n</details>\n\n"
    "<p align=center><font color=red>Old</font><br clear=all><center>x</center></p>\n\n<video src=\"no.mp4\" controls></video>\n\n"
    "<svg width=\"10\" height=\"10\"><circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>\n\n### Third *part*\n\n#### Second\n\n[^1]: The *note*.\n";

const QByteArray webp = QByteArray::fromBase64("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");
const QByteArray avif("\0\0\0\x1C"
                      "ftypavif\0\0\0\0avifmif1miaf",
                      28); // its beginning
const QByteArray hostileSvg =
    "<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"https://a.example/a.css\"?>\n"
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [<!ENTITY red \"#f00\">]>\n"
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\" onload=\"run()\">"
    "<script>run()</script><style>@import 'https://a.example/b.css'; path { fill: url(https://a.example/c.svg#d); }</style>"
    "<linearGradient id=\"g\"/><image xlink:href=\"https://a.example/e.png\" width=\"9\" height=\"9\"/><use href=\"other.svg#x\"/>"
    "<a xlink:href=\"javascript:run()\"><path d=\"M0 0h9\" stroke=\"&red;\" fill=\"url(#g)\"/></a></svg>\n";

post::Rendering rendered(const QByteArray &text)
{
    return post::render(text, {}, nullptr);
}

} // namespace

class BookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void book_isTheSameEachTime()
    {
        QTemporaryDir outer;
        const QString folder = outer.path();
        put(outer.filePath(u"a.png"_s), png);
        const auto rendering = rendered("---\ntitle: T\ndate: 2020-11-11\n---\n![x](a.png)\n\n## Part\n\n[o](other.md)\n");
        const exporting::Making making{.kind = Kind::Epub, .files = exporting::LocalFiles(folder + u"/post.md"_s), .fallbackTitle = u"x"_s};
        const exporting::Product first = exporting::makeBook(rendering, making);
        QVERIFY(first.bytes.startsWith("PK") && first.bytes.sliced(30).startsWith("mimetypeapplication/epub+zip"));
        QCOMPARE(exporting::makeBook(rendering, making).bytes, first.bytes);
        QCOMPARE(first.shortfalls.size(), 1);
        QCOMPARE(first.shortfalls.front().kind, Shortfall::Kind::LocalLink);
        QCOMPARE(first.shortfalls.front().line, 8);
        QVERIFY(first.bytes.contains("EPUB/files/1.png") && first.bytes.contains(png));
    }

    void picturesThatNotAllReadersKnow_haveTheirNamesInTheirPlace()
    {
        const QTemporaryDir outer;
        put(outer.filePath(u"a.webp"_s), webp);
        put(outer.filePath(u"a.avif"_s), avif);
        const exporting::Making making{
            .kind = Kind::Epub, .files = exporting::LocalFiles(outer.filePath(u"post.md"_s)), .fallbackTitle = u"x"_s};
        const exporting::Product book = exporting::makeBook(rendered("![W](a.webp)\n\n![V](a.avif)\n"), making);
        for (const QByteArray &name :
             {"EPUB/files/1.webp"_ba, "EPUB/files/1.webp.svg"_ba, "EPUB/files/2.avif"_ba, "EPUB/files/2.avif.svg"_ba}) {
            QVERIFY2(book.bytes.contains(name), name.constData());
        }
        QCOMPARE(book.shortfalls, (exporting::Shortfalls{{.kind = Shortfall::Kind::NotForBooks, .line = 2, .detail = u"a.avif"_s}}));
    }

    /// Each takes Java a few seconds: two in the suite, all real posts with `GALLEY_SOAK=1 ./dev test -R book`.
    void epubcheck_isContent_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QByteArray>("text");
        const QString posts = QStringLiteral(GALLEY_TESTS "/data/posts");
        QTest::addRow("everything") << QString() << everything;
        const QStringList names = qEnvironmentVariableIsSet("GALLEY_SOAK")
                                      ? QDir(posts).entryList({u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDir::Name)
                                      : QStringList{u"whats-next.md"_s};
        for (const QString &name : names) {
            QTest::addRow("%s", qPrintable(name)) << posts << tests::bytesOf(posts + u'/' + name);
        }
    }

    void epubcheck_isContent()
    {
        QFETCH(const QString, folder);
        QFETCH(const QByteArray, text);
        const QString checker = QStandardPaths::findExecutable(u"epubcheck"_s);
        if (checker.isEmpty()) {
            QSKIP("epubcheck is not installed");
        }
        const QTemporaryDir outer;
        put(outer.filePath(u"a.png"_s), png);
        put(outer.filePath(u"a.webp"_s), webp);
        put(outer.filePath(u"a.avif"_s), avif);
        put(outer.filePath(u"a.svg"_s), hostileSvg);
        post::Renderers renderers;
        const auto rendering = post::render(text, {}, renderers.resources());
        const exporting::Making making{.kind = Kind::Epub,
                                       .files = exporting::LocalFiles((folder.isEmpty() ? outer.path() : folder) + u"/post.md"_s),
                                       .fallbackTitle = u"x"_s};
        put(outer.filePath(u"a.epub"_s), exporting::makeBook(rendering, making).bytes);
        QProcess java; // the program is a Java archive that only some systems start by its name
        java.start(u"java"_s,
                   {u"-XX:TieredStopAtLevel=1"_s, u"-jar"_s, checker, u"--quiet"_s, u"--failonwarnings"_s, outer.filePath(u"a.epub"_s)});
        QVERIFY(java.waitForFinished(200'000));
        const QByteArray said = java.readAllStandardOutput() + java.readAllStandardError();
        QVERIFY2(java.exitStatus() == QProcess::NormalExit && java.exitCode() == 0, said);
    }
};

QTEST_APPLESS_MAIN(BookTest)
#include "tst_book.moc"
