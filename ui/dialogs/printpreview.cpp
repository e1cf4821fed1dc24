// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "dialogs/printpreview.h"

#include <QPrintPreviewWidget>
#include <QPrinter>

namespace galley
{

PrintPreview::PrintPreview(QPrinter &printer, QWidget *parent)
    : QPrintPreviewDialog(&printer, parent)
    , m_layout(printer.pageLayout())
{
    setObjectName(QStringLiteral("printPreview"));
    setWindowTitle(tr("Print preview"));
    setWindowModality(Qt::WindowModal);
    connect(this, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter *paper) {
        Q_EMIT paintWanted(paper);
        if (paper->pageLayout() != m_layout) {
            m_layout = paper->pageLayout();
            Q_EMIT layoutWanted(m_layout);
        }
    });
}

void PrintPreview::showPages()
{
    findChild<QPrintPreviewWidget *>()->updatePreview();
}

} // namespace galley
