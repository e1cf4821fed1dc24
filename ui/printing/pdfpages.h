// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBuffer>
#include <QPdfDocument>

class QPrinter;

namespace galley
{

/// A finished PDF, to be put on paper page by page.
class PdfPages final
{
public:
    explicit PdfPages(const QByteArray &pdf);
    Q_DISABLE_COPY_MOVE(PdfPages)

    /// 0 for bytes that are no PDF.
    int count() const { return m_document.pageCount(); }
    /// Puts the pages (those that the printer is asked for) on it, each as large as its paper. One that writes a PDF file gets these bytes
    /// themselves; the error is that of the file.
    bool printOn(QPrinter &printer);

private:
    void paint(QPrinter &printer);

    QByteArray m_pdf;
    QBuffer m_buffer;
    QPdfDocument m_document;
};

} // namespace galley
