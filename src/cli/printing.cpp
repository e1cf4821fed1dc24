// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/printing.h"

#include "cli/opencommand.h"
#include "text/textfile.h"

#include <QDataStream>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace galley::cli
{

namespace
{

constexpr int limit = 150'000; // ms for one post; the printing program has a shorter one of its own

} // namespace

PagePrinter::PagePrinter() = default;

PagePrinter::~PagePrinter()
{
    if (m_process) {
        m_process->closeWriteChannel();
        if (!m_process->waitForFinished(10'000)) {
            m_process->kill();
            m_process->waitForFinished();
        }
    }
}

bool PagePrinter::start()
{
    const std::string program = windowProgram();
    if (program.empty()) {
        return false;
    }
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    m_process->start(text::pathFromBytes(program), {u"--print"_s});
    return m_process->waitForStarted();
}

QByteArray PagePrinter::answer()
{
    QDataStream stream(m_process.get());
    QByteArray pdf;
    do {
        stream.startTransaction();
        stream >> pdf;
        if (stream.commitTransaction()) {
            return pdf;
        }
    } while (m_process->waitForReadyRead(limit));
    return {};
}

std::expected<QByteArray, std::string> PagePrinter::print(const exporting::PrintRequest &request)
{
    if (!m_process && !start()) {
        m_process.reset();
        return std::unexpected("a PDF is printed by galley-window, which is not installed; install the whole of Galley");
    }
    QDataStream stream(m_process.get());
    stream << request;
    while (m_process->bytesToWrite() > 0 && m_process->waitForBytesWritten(limit)) {
    }
    const QByteArray pdf = answer();
    if (pdf.isEmpty()) {
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
        return std::unexpected("the browser engine of galley-window did not print this page; open the post with galley to see why");
    }
    return pdf;
}

} // namespace galley::cli
