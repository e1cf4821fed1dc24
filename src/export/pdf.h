// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/product.h"

namespace galley::exporting
{

/// How a post is put on paper.
struct Paper {
    QString size = QStringLiteral("A4"); ///< A3, A4, A5, A6, B5, Letter, Legal
    double margin = 20;                  ///< millimetres, at all sides; 0 to 60
    bool numbered = true;                ///< "3 / 12" below each page, where there are several
};
/// The sizes that there are, in the order above.
QStringList paperSizes();

/// What the printing program (`galley-window --print`) is asked, and answers with a PDF; one after the other through a pipe.
struct PrintRequest {
    QByteArray html;
    QString paper;
    double margin = 20; ///< millimetres
};
QDataStream &operator<<(QDataStream &stream, const PrintRequest &request);
QDataStream &operator>>(QDataStream &stream, PrintRequest &request);

/// A heading's bookmark in a PDF.
struct Bookmark {
    int level = 1; ///< 1 to 6
    QByteArray text;
    QByteArray destination; ///< the heading's id
};

/// What a PDF gets beyond what the browser engine prints. UTF-8.
struct PdfFinish {
    QByteArray title;
    QByteArray author;
    QByteArray subject;
    QByteArray keywords;
    QByteArray language; ///< BCP 47
    QByteArray producer;
    std::vector<Bookmark> bookmarks;
    bool numbered = true;
};

/// The module's function: the same PDF with its finish. Empty if it is no PDF.
using FinishPdf = QByteArray(const QByteArray &printed, const PdfFinish &finish);

/// The inside of a page's `<main>` (as `selfContainedMain` gives it) as it is to be printed: with a link to each heading that nobody sees
/// (the browser engine keeps the places of headings that are linked to), and without links to files that a PDF has not with it.
QByteArray printableMain(const QByteArray &main, const post::Rendering &rendering, Shortfalls &shortfalls);

/// A printed page with title, author, language, bookmarks and page numbers. Empty if the module that does it, galley-pdf, is not installed,
/// or if these bytes are no PDF.
QByteArray finished(const QByteArray &printed, const post::Rendering &rendering, const Making &making, bool numbered);

} // namespace galley::exporting
