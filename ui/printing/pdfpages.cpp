// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "printing/pdfpages.h"

#include "text/writefile.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPrinter>

namespace galley
{

namespace
{

// Dots per inch that a page is drawn with: what the eye sees on paper and on a screen. All of a printer's own would take gigabytes.
constexpr int onPaper = 300;
constexpr int onScreen = 110;

bool isPreview(const QPrinter &printer)
{
    return printer.paintEngine()->type() == QPaintEngine::Picture;
}

} // namespace

PdfPages::PdfPages(const QByteArray &pdf)
    : m_pdf(pdf)
    , m_buffer(&m_pdf)
{
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
}

bool PdfPages::printOn(QPrinter &printer)
{
    if (!isPreview(printer) && printer.outputFormat() == QPrinter::PdfFormat) {
        return text::writeFile(printer.outputFileName(), m_pdf, std::nullopt).has_value();
    }
    paint(printer);
    return true;
}

void PdfPages::paint(QPrinter &printer)
{
    const bool preview = isPreview(printer);
    const bool some = !preview && printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = some ? printer.fromPage() - 1 : 0;
    const int last = some && printer.toPage() > 0 ? std::min(printer.toPage(), count()) : count();
    const QPageLayout layout = printer.pageLayout();
    const QRect paper = layout.fullRectPixels(printer.resolution());
    const double scale = std::min(1.0, double(preview ? onScreen : onPaper) / printer.resolution());
    QPainter painter(&printer);
    painter.translate(-layout.paintRectPixels(printer.resolution()).topLeft()); // the PDF has its margins in it
    for (int page = first; page < last; ++page) {
        if (page > first) {
            printer.newPage();
        }
        QSizeF size = m_document.pagePointSize(page).scaled(paper.size(), Qt::KeepAspectRatio);
        const QImage image = m_document.render(page, (size * scale).toSize());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(QPointF(), size), image);
    }
}

} // namespace galley
