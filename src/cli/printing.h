// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/pdf.h"

#include <memory>

class QProcess;

namespace galley::cli
{

/// Has `galley-window` print pages, without a display: started by the first page, it serves all others. Belongs to one thread.
class PagePrinter final
{
public:
    PagePrinter();
    ~PagePrinter();
    PagePrinter(const PagePrinter &) = delete;
    PagePrinter &operator=(const PagePrinter &) = delete;

    /// The PDF as the browser engine gives it. The error is a sentence.
    std::expected<QByteArray, std::string> print(const exporting::PrintRequest &request);

private:
    bool start();
    QByteArray answer();

    std::unique_ptr<QProcess> m_process;
};

} // namespace galley::cli
