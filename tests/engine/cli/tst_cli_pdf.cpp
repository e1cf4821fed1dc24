// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// PDFs by the real program, read back with poppler's tools.
#include "program.h"
#include "support/corpora.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;
using tests::Ended;
using tests::runGalley;

namespace
{

const QByteArray post = "---\ntitle: Größe & \"Math\"\nauthors: [Ann Writer]\ntags: [one, two]\nlang: de\nsummary: In short\n---\n\n"
                        "# First part\n\n[a place](#second-part) [the web](https://example.org/x) [a file](other.md)\n\n"
                        "```python\nreturn 1\n```\n\n## Second part\n\n" +
                        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n\n"_ba.repeated(60) +
                        "### Third *part*\n\n<details><summary>More</summary>\n\nFolded away.\n\n</details>\n\nEnd.\n\n# Größer\n";

} // namespace

class CliPdfTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_messages;

    /// What a tool says of the PDF.
    QString told(const QString &tool, const QStringList &arguments) const
    {
        const Ended ended = runGalley(arguments, {.folder = m_folder.path(), .input = {}, .inChild = {}, .program = tool});
        return ended.code == 0 ? QString::fromUtf8(ended.out) : QString::fromUtf8("failed: " + ended.err);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"a.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(post) == post.size());
        file.close();
        QFile other(m_folder.filePath(u"other.md"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("Other") > 0);
        other.close();
        const Ended ended = runGalley({u"export"_s, u"a.md"_s, u"--kind"_s, u"pdf"_s, u"--paper"_s, u"A5"_s, u"--margin"_s, u"15"_s},
                                      {.folder = m_folder.path(), .input = {}, .inChild = {}});
        QCOMPARE(ended.out, "a.pdf\n"_ba);
        QCOMPARE(ended.code, 0);
        m_messages = ended.err;
    }

    void information_isTheFrontMatters()
    {
        const QString info = told(u"pdfinfo"_s, {u"a.pdf"_s});
        for (const QString &line : {u"Title: +Größe & \"Math\"\n"_s, u"Author: +Ann Writer\n"_s, u"Subject: +In short\n"_s,
                                    u"Keywords: +one, two\n"_s, u"Producer: +Galley "_s, u"Page size: +4[12][0-9.]* x 59[0-9.]* pts"_s}) {
            QVERIFY2(info.contains(QRegularExpression(line)), qPrintable(line + info));
        }
        QVERIFY(!info.contains(u"CreationDate"_s)); // the same post gives the same file
        QVERIFY(tests::bytesOf(m_folder.filePath(u"a.pdf"_s)).contains("/Lang (de)"));
    }

    void pages_haveTheTextAndTheirNumbers()
    {
        const QString text = told(u"pdftotext"_s, {u"-layout"_s, u"a.pdf"_s, u"-"_s});
        for (const QString &words : {u"Second part"_s, u"return 1"_s, u"Folded away."_s, u"Größer"_s}) {
            QVERIFY2(text.contains(words), qPrintable(text));
        }
        const int pages = int(text.count(u'\f'));
        QVERIFY(pages >= 3);
        for (const int page : {1, pages}) { // the tool may take the blanks for spaces between letters
            QVERIFY2(text.contains(QRegularExpression(u"\\s%1 ?/ ?%2\\s"_s.arg(page).arg(pages))), qPrintable(text));
        }
    }

    void aPostThatFillsThePipe_isPrinted()
    {
        QFile file(m_folder.filePath(u"large.md"_s));
        const QByteArray text = "<p hidden>" + "Much that takes room. "_ba.repeated(100'000) + "</p>\n\nEnd.\n";
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const Ended ended =
            runGalley({u"export"_s, u"large.md"_s, u"--kind"_s, u"pdf"_s}, {.folder = m_folder.path(), .input = {}, .inChild = {}});
        QCOMPARE(QString::fromUtf8(ended.err), QString());
        QVERIFY(told(u"pdftotext"_s, {u"large.pdf"_s, u"-"_s}).startsWith(u"End."_s));
    }

    void bookmarks_areTheHeadings()
    {
        QString outline = told(u"pdftohtml"_s, {u"-xml"_s, u"-stdout"_s, u"-i"_s, u"a.pdf"_s});
        outline = outline.mid(outline.indexOf(u"<outline>"_s)).remove(QRegularExpression(u" page=\"\\d+\"|\\s*\n\\s*"_s));
        QVERIFY2(outline.startsWith(
                     u"<outline><item>First part</item><outline><item>Second part</item><outline><item>Third part</item></outline>"
                     "</outline><item>Größer</item></outline>"_s),
                 qPrintable(outline));
    }

    void links_work()
    {
        const QString links = told(u"pdfinfo"_s, {u"-url"_s, u"a.pdf"_s});
        QVERIFY2(links.contains(u"https://example.org/x"_s) && !links.contains(u"other.md"_s) && !links.contains(u"galley-preview"_s),
                 qPrintable(links));
        QVERIFY2(m_messages.contains("a.md:11: warning: the link \"other.md\" leads to a file that is not in the export"),
                 m_messages.constData());
        const QString places = told(u"pdfinfo"_s, {u"-dests"_s, u"a.pdf"_s});
        QVERIFY2(places.contains(u"\"second-part\""_s), qPrintable(places));
    }

    /// What stands around the post is the template's to say.
    void inATemplate_linksAndBookmarksAreTheSame()
    {
        QFile file(m_folder.filePath(u"page.html"_s));
        QVERIFY(
            file.open(QIODevice::WriteOnly) &&
            file.write(
                "<!DOCTYPE html>\n<html><head>{{ head }}{{ style }}</head><body><main class=\"mine\">{{ main }}</main></body></html>\n"));
        file.close();
        const Ended ended = runGalley({u"export"_s, u"a.md"_s, u"-k"_s, u"pdf"_s, u"--template"_s, u"page.html"_s, u"-o"_s, u"t.pdf"_s},
                                      {.folder = m_folder.path(), .input = {}, .inChild = {}});
        QCOMPARE(QString::fromUtf8(ended.err), QString::fromUtf8(m_messages));
        QVERIFY(told(u"pdfinfo"_s, {u"-dests"_s, u"t.pdf"_s}).contains(u"\"second-part\""_s));
        QVERIFY(!told(u"pdfinfo"_s, {u"-url"_s, u"t.pdf"_s}).contains(u"other.md"_s));
    }

    void again_isTheSameAndIsLeftAlone()
    {
        const Ended ended =
            runGalley({u"export"_s, u"a.md"_s, u"--kind"_s, u"pdf"_s, u"--paper"_s, u"A5"_s, u"--margin"_s, u"15"_s, u"--changed"_s},
                      {.folder = m_folder.path(), .input = {}, .inChild = {}});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, QByteArray());
    }

    void wrongPaper_isRefused()
    {
        QCOMPARE(runGalley({u"export"_s, u"a.md"_s, u"--paper"_s, u"B9"_s}, {.folder = m_folder.path(), .input = {}, .inChild = {}}).code,
                 2);
        QCOMPARE(runGalley({u"export"_s, u"a.md"_s, u"--margin"_s, u"99"_s}, {.folder = m_folder.path(), .input = {}, .inChild = {}}).code,
                 2);
    }
};

QTEST_APPLESS_MAIN(CliPdfTest)
#include "tst_cli_pdf.moc"
