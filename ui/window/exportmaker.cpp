// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/exportmaker.h"

#include "diagrams/diagrampainter.h"
#include "post/renderers.h"
#include "preview/availability.h"
#include "printing/printer.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtConcurrentRun>

namespace galley
{

using exporting::Kind;

ExportMaker::ExportMaker(std::shared_ptr<checks::SiteSearch> sites, QObject *parent)
    : QObject(parent)
    , m_sites(std::move(sites))
    , m_cancelled(std::make_shared<std::atomic<bool>>(true))
{
}

ExportMaker::~ExportMaker()
{
    cancel();
}

void ExportMaker::cancel()
{
    *m_cancelled = true;
    m_printer.reset();
}

ExportMaker::Token ExportMaker::begin()
{
    cancel();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    return m_cancelled;
}

template <typename Result>
void ExportMaker::run(const Token &cancelled, const std::function<Result()> &work, const std::function<void(const Result &)> &then)
{
    // Always by an event of its own: where the work is done already, it would be called from here, which may be a task of the browser
    // engine; a dialog opened in that would wait for it forever.
    QtConcurrent::run(work).then(this, [this, cancelled, then](const Result &result) {
        const auto answer = [cancelled, then, result] {
            if (!*cancelled) {
                then(result);
            }
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

void ExportMaker::render(const ExportedPost &post, const post::Options &options, const std::function<void(const ExportedPost &)> &then)
{
    run<ExportedPost>(
        begin(),
        [post, options] {
            post::Renderers renderers(DiagramPainter::sharedStore());
            ExportedPost rendered = post;
            rendered.rendering = post::render(post.text, options, renderers.resources());
            return rendered;
        },
        then);
}

void ExportMaker::make(const Order &order, const std::function<void(const MadeExport &)> &then)
{
    const Token cancelled = begin();
    if (order.choice.kind == Kind::Pdf && previewObstacle() != PreviewObstacle::None) {
        then({.bytes = {}, .error = {}, .problem = tr("A PDF needs the browser engine, which does not run here; the preview says why.")});
        return;
    }
    const auto tell = [maker = QPointer(this), cancelled](int number, int count) {
        const auto emitIt = [maker, cancelled, number, count] {
            if (maker && !*cancelled) {
                Q_EMIT maker->pictureBegun(number, count);
            }
        };
        QMetaObject::invokeMethod(qApp, emitIt, Qt::QueuedConnection);
    };
    run<MadeExport>(
        cancelled,
        [order, cancelled, tell, sites = m_sites] {
            return makeExport(order.post, order.choice, order.theme, {.sites = sites, .cancelled = *cancelled, .progress = tell});
        },
        [this, cancelled, order, then](const MadeExport &made) {
            if (order.choice.kind == Kind::Pdf && made.problem.isEmpty() && !made.error) {
                print(cancelled, order, made, then);
            } else {
                then(made);
            }
        });
}

void ExportMaker::print(const Token &cancelled, const Order &order, const MadeExport &page,
                        const std::function<void(const MadeExport &)> &then)
{
    Q_EMIT printingBegun();
    m_printer = std::make_unique<Printer>();
    m_printer->print(page.bytes, order.page, [this, cancelled, order, page, then](const QByteArray &printed) {
        const auto finish = [order, page, printed] {
            MadeExport pdf = page;
            pdf.bytes = finishedPdf(printed, order.post, order.choice);
            if (pdf.bytes.isEmpty()) {
                pdf.problem = tr("The browser engine did not print this post. Try again, or export a web page and print that.");
            }
            return pdf;
        };
        run<MadeExport>(cancelled, finish, then);
    });
}

} // namespace galley
