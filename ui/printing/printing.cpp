// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "printing/printing.h"

#include "preview/availability.h"
#include "preview/graphics.h"
#include "preview/previewprofile.h"
#include "printing/printer.h"

#include <QApplication>
#include <QDataStream>
#include <QFile>

#include <thread>

#include <unistd.h>

namespace galley
{

namespace
{

/// Prints what comes in, one after the other.
class Service final : public QObject
{
public:
    bool open()
    {
        // By descriptor: of a pipe opened as `stdin` QFile gives what is there just now, which QDataStream takes for all there is.
        return m_in.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered) &&
               m_out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    void readNext()
    {
        // Waiting for input must not stop the browser engine, which lives in this thread's event loop.
        std::thread([this] {
            QDataStream stream(&m_in);
            exporting::PrintRequest request;
            stream >> request;
            const bool fine = stream.status() == QDataStream::Ok;
            QMetaObject::invokeMethod(this, [this, fine, request] { fine ? print(request) : QApplication::quit(); });
        }).detach();
    }

private:
    void print(const exporting::PrintRequest &request)
    {
        m_printer.print(request, [this](const QByteArray &pdf) {
            QDataStream stream(&m_out); // with a name: a nameless one takes bytes for a C string
            stream << pdf;
            m_out.flush();
            readNext();
        });
    }

    QFile m_in;
    QFile m_out;
    Printer m_printer;
};

} // namespace

int printStandardInput(int argc, char **argv)
{
    if (previewObstacle() != PreviewObstacle::None) {
        return 1;
    }
    ::qputenv("QT_QPA_PLATFORM", "offscreen");
    registerPreviewScheme();
    chooseGraphics();
    const QApplication application(argc, argv);
    Service service;
    if (!service.open()) {
        return 1;
    }
    service.readNext();
    return QApplication::exec();
}

} // namespace galley
