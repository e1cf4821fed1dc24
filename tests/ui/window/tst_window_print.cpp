// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Printing from the real window: the preview shows the pages of the PDF export, and the file that stands for a printer gets them.
#include "dialogs/printpreview.h"
#include "printing/pdfpages.h"
#include "ui/window/windowtester.h"
#include "window/notices.h"
#include "window/postprinting.h"

#include <QPdfDocument>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace galley;

namespace
{

const QByteArray longPost =
    "---\ntitle: A long post\n---\n" + "Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n\n"_ba.repeated(80);

/// The pages' words, as a reader of PDFs sees them.
QString wordsOf(const QString &path)
{
    QPdfDocument pdf;
    QString words;
    if (pdf.load(path) == QPdfDocument::Error::None) {
        for (int page = 0; page < pdf.pageCount(); ++page) {
            words += pdf.getAllText(page).text() + u'\f';
        }
    }
    return words;
}

/// Does in the preview what a test wants done, and closes it.
class PreviewVisitor final : public Prompts
{
public:
    std::function<void(PrintPreview &)> visit;
    bool visited = false;

    void previewPrint(PrintPreview &preview) override
    {
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        visit(preview);
        visited = true;
    }
};

} // namespace

class WindowPrintTest : public QObject
{
    Q_OBJECT

    static QPrintPreviewWidget *pages(const PrintPreview &preview) { return preview.findChild<QPrintPreviewWidget *>(); }

    static int darkPixels(const QImage &picture)
    {
        int dark = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                dark += qGray(picture.pixel(x, y)) < 90 ? 1 : 0;
            }
        }
        return dark;
    }

private Q_SLOTS:
    void withoutAPrinter_aNoticeSaysSo()
    {
        WindowTester tester;
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "one\n"));
        window.actions()[Command::Print]->trigger();
        QVERIFY2(window.notices().text(u"print"_s).startsWith(u"No printer is set up"_s), qPrintable(window.notices().text(u"print"_s)));
    }

    void thePreview_showsTheRealPages()
    {
        PreviewVisitor prompts;
        WindowTester tester({.prompts = &prompts, .recovery = nullptr});
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, longPost));
        prompts.visit = [](PrintPreview &preview) {
            QTRY_VERIFY(pages(preview)->pageCount() >= 3);
            const QImage picture = pages(preview)->grab().toImage();
            QVERIFY(picture.save(QStringLiteral(GALLEY_BUILD "/printpreview.png")));
            QVERIFY(darkPixels(picture) > 200); // words on it
        };
        window.actions()[Command::PrintPreview]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(prompts.visited, 30'000);
    }

    void anotherPaper_isLaidOutAnew()
    {
        PreviewVisitor prompts;
        WindowTester tester({.prompts = &prompts, .recovery = nullptr});
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, longPost));
        prompts.visit = [](PrintPreview &preview) {
            QTRY_VERIFY(pages(preview)->pageCount() >= 3);
            const int before = pages(preview)->pageCount();
            preview.printer()->setPageLayout(
                {QPageSize(QPageSize::A6), QPageLayout::Landscape, QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter});
            preview.showPages();
            QTRY_VERIFY_WITH_TIMEOUT(pages(preview)->pageCount() > 2 * before, 60'000);
        };
        window.actions()[Command::PrintPreview]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(prompts.visited, 90'000);
    }

    void theFileThatStandsForAPrinter_hasWordsAndNumbers()
    {
        PreviewVisitor prompts;
        WindowTester tester({.prompts = &prompts, .recovery = nullptr});
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, longPost));
        const QString path = tester.path(u"paper.pdf"_s);
        prompts.visit = [&path](PrintPreview &preview) {
            preview.printer()->setOutputFormat(QPrinter::PdfFormat);
            preview.printer()->setOutputFileName(path);
            pages(preview)->print();
        };
        window.actions()[Command::PrintPreview]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(prompts.visited, 30'000);
        const QString words = wordsOf(path);
        const qsizetype count = words.count(u'\f');
        QVERIFY2(count >= 3 && words.contains(u"A long post"_s) && words.contains(u"1 / %1"_s.arg(count)), qPrintable(words));
    }

    void aFileThatCannotBeWritten_isSaid()
    {
        PreviewVisitor prompts;
        WindowTester tester({.prompts = &prompts, .recovery = nullptr});
        MainWindow &window = tester.openAndPreview(tester.write(u"a.md"_s, "one\n"));
        prompts.visit = [&tester](PrintPreview &preview) {
            preview.printer()->setOutputFormat(QPrinter::PdfFormat);
            preview.printer()->setOutputFileName(tester.path(u"no/paper.pdf"_s));
            pages(preview)->print();
        };
        window.actions()[Command::PrintPreview]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(prompts.visited, 30'000);
        QVERIFY(window.notices().text(u"print"_s).startsWith(u"Could not write paper.pdf."_s));
    }

    void bytesThatAreNoPdf_haveNoPages()
    {
        QCOMPARE(PdfPages("no PDF").count(), 0);
        QCOMPARE(PdfPages(QByteArray()).count(), 0);
    }
};

int main(int argc, char **argv)
{
    return runWindowTest<WindowPrintTest>(argc, argv);
}

#include "tst_window_print.moc"
