// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPageLayout>
#include <QPrintPreviewDialog>

namespace galley
{

/// The pages as they would be printed. Where another paper or other margins are chosen in it, the pages are asked for anew.
class PrintPreview final : public QPrintPreviewDialog
{
    Q_OBJECT
public:
    /// The printer's layout is what the pages are made for; it must outlive the dialog.
    explicit PrintPreview(QPrinter &printer, QWidget *parent = nullptr);

    /// The pages are there, or other ones are: shows them.
    void showPages();

Q_SIGNALS:
    /// The pages are to be made for another layout.
    void layoutWanted(const QPageLayout &layout);
    void paintWanted(QPrinter *printer);

private:
    QPageLayout m_layout;
};

} // namespace galley
