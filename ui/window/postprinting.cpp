// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/postprinting.h"

#include "dialogs/printpreview.h"
#include "dialogs/prompts.h"
#include "document/document.h"
#include "printing/pdfpages.h"
#include "printing/printer.h"
#include "window/exporting.h"
#include "window/notices.h"

#include <QFileInfo>
#include <QPaintEngine>
#include <QPointer>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutPrinting = u"print"_s;
constexpr int longestSilence = 500; // ms

} // namespace

PostPrinting::PostPrinting(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_maker(new ExportMaker(parts.exporting.sites(), this))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(longestSilence);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        const auto cancel = [this] {
            m_maker->cancel();
            m_patience.stop();
        };
        m_parts.notices.show(aboutPrinting, {.text = tr("Making the pages…"), .actions = {{tr("Cancel"), cancel}}, .closable = false});
    });
}

PostPrinting::~PostPrinting() = default;

void PostPrinting::print()
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        m_parts.notices.show(aboutPrinting, {.kind = Notice::Kind::Problem,
                                             .text = tr("No printer is set up on this computer. Set one up in the desktop's settings, or "
                                                        "export a PDF and print that elsewhere."),
                                             .actions = {{tr("Print preview…"), [this] { preview(); }},
                                                         {tr("Export…"), [this] { m_parts.exporting.exportHtml(); }}}});
        return;
    }
    const exporting::Paper paper = m_parts.exporting.look().paper;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setDocName(m_parts.document.name());
    m_printer->setPageLayout(pageLayout(paper.size, paper.margin));
    if (m_parts.prompts.choosePrinter(m_parts.window, *m_printer)) {
        makePages(m_printer->pageLayout(), [this] { printOn(*m_printer); });
    }
}

void PostPrinting::preview()
{
    const exporting::Paper paper = m_parts.exporting.look().paper;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setDocName(m_parts.document.name());
    m_printer->setPageLayout(pageLayout(paper.size, paper.margin));
    makePages(m_printer->pageLayout(), [this] { showPreview(); });
}

void PostPrinting::showPreview()
{
    PrintPreview dialog(*m_printer, m_parts.window);
    connect(&dialog, &PrintPreview::paintWanted, this, [this](QPrinter *printer) { printOn(*printer); });
    connect(&dialog, &PrintPreview::layoutWanted, this, [this, preview = &dialog](const QPageLayout &layout) {
        makePages(layout, [preview = QPointer(preview)] {
            if (preview) {
                preview->showPages();
            }
        });
    });
    m_parts.prompts.previewPrint(dialog);
}

void PostPrinting::makePages(const QPageLayout &layout, const std::function<void()> &then)
{
    m_patience.start();
    m_maker->render(m_parts.exporting.post(), m_parts.exporting.options(), [this, layout, then](const ExportedPost &post) {
        ExportChoice choice = m_parts.exporting.look();
        choice.kind = exporting::Kind::Pdf;
        const ExportMaker::Order order{.post = post, .choice = choice, .theme = m_parts.exporting.theme(), .page = layout};
        m_maker->make(order, [this, then](const MadeExport &made) {
            m_patience.stop();
            m_parts.notices.dismiss(aboutPrinting);
            m_pages = std::make_unique<PdfPages>(made.bytes);
            if (!made.problem.isEmpty() || m_pages->count() == 0) {
                showProblem(made.problem.isEmpty() ? tr("The pages could not be made. Export a PDF and print that instead.")
                                                   : made.problem);
            } else {
                then();
            }
        });
    });
}

void PostPrinting::printOn(QPrinter &printer)
{
    const bool preview = printer.paintEngine()->type() == QPaintEngine::Picture;
    if (!m_pages->printOn(printer)) {
        showProblem(tr("Could not write %1. Choose another place.").arg(QFileInfo(printer.outputFileName()).fileName()));
    } else if (!preview) {
        Q_EMIT printed();
    }
}

void PostPrinting::showProblem(const QString &sentence)
{
    m_parts.notices.show(aboutPrinting, {.kind = Notice::Kind::Problem, .text = sentence, .actions = {}});
}

} // namespace galley
