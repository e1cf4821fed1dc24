// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "window/exportmaker.h"

#include <QObject>
#include <QTimer>

class QPrinter;

namespace galley
{
class Document;
class Exporting;
class Notices;
class PdfPages;
class Prompts;

/// Puts one window's post on paper, or shows beforehand how it would look there: the pages are those of the PDF export.
class PostPrinting final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Document &document;
        Exporting &exporting;
        Notices &notices;
        Prompts &prompts;
        QWidget *window;
    };
    explicit PostPrinting(const Parts &parts);
    ~PostPrinting() override;

    /// Asks for a printer; where there is none, a notice says so.
    void print();
    void preview();

Q_SIGNALS:
    /// The pages went to the printer, or to the file that stands for it.
    void printed();

private:
    void makePages(const QPageLayout &layout, const std::function<void()> &then);
    void showPreview();
    void printOn(QPrinter &printer);
    void showProblem(const QString &sentence);

    Parts m_parts;
    ExportMaker *m_maker;
    QTimer m_patience;
    std::unique_ptr<QPrinter> m_printer;
    std::unique_ptr<PdfPages> m_pages;
};

} // namespace galley
