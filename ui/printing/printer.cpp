// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "printing/printer.h"

#include "preview/pagesource.h"
#include "preview/previewprofile.h"

#include <QPointer>
#include <QUuid>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineUrlRequestJob>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int limit = 120'000; // ms; a post of 10 MB takes half a minute

QPageSize sizeNamed(const QString &name)
{
    static const QHash<QString, QPageSize::PageSizeId> sizes = {
        {u"A3"_s, QPageSize::A3}, {u"A4"_s, QPageSize::A4},         {u"A5"_s, QPageSize::A5},      {u"A6"_s, QPageSize::A6},
        {u"B5"_s, QPageSize::B5}, {u"Letter"_s, QPageSize::Letter}, {u"Legal"_s, QPageSize::Legal}};
    return QPageSize(sizes.value(name, QPageSize::A4));
}

} // namespace

QPageLayout pageLayout(const QString &size, double margin)
{
    return {sizeNamed(size), QPageLayout::Portrait, QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter};
}

Printer::Printer(QObject *parent)
    : QObject(parent)
    , m_profile(PreviewProfile::shared())
    , m_id(u"print-"_s + QUuid::createUuid().toString(QUuid::Id128))
    , m_interceptor(std::make_unique<PreviewInterceptor>())
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish({}); });
    m_profile->schemeHandler().setSite(m_id, {.place = {},
                                              .pagePath = u"/"_s,
                                              .policy = contentSecurityPolicy(false),
                                              .servePage = [this](const QPointer<QWebEngineUrlRequestJob> &job) {
                                                  if (job) {
                                                      replyWithPage(job, m_html, contentSecurityPolicy(false));
                                                  }
                                              }});
}

Printer::~Printer()
{
    m_page.reset();
    m_profile->schemeHandler().removeSite(m_id);
}

void Printer::print(const exporting::PrintRequest &request, std::function<void(const QByteArray &)> answer)
{
    print(request.html, pageLayout(request.paper, request.margin), std::move(answer));
}

void Printer::print(const QByteArray &html, const QPageLayout &page, std::function<void(const QByteArray &)> answer)
{
    m_html = html;
    m_layout = page;
    m_answer = std::move(answer);
    m_page = std::make_unique<QWebEnginePage>(m_profile.get());
    m_page->setUrlRequestInterceptor(m_interceptor.get());
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool fine) { fine ? start() : finish({}); });
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, [this] { finish({}); });
    m_limit.start();
    m_page->load(QUrl(QLatin1StringView(previewScheme) + u"://"_s + m_id + u"/"_s));
}

/// What is folded on the screen can be opened there, but not on paper.
void Printer::start()
{
    m_page->runJavaScript(u"for (const details of document.querySelectorAll('details')) details.open = true;"_s,
                          QWebEngineScript::ApplicationWorld, [alive = QPointer(this)](const QVariant &) {
                              if (alive) {
                                  alive->write();
                              }
                          });
}

void Printer::write()
{
    m_page->printToPdf(
        [alive = QPointer(this)](const QByteArray &pdf) {
            if (alive) {
                alive->finish(pdf);
            }
        },
        m_layout);
}

void Printer::finish(const QByteArray &pdf)
{
    m_limit.stop();
    if (const auto answer = std::exchange(m_answer, nullptr)) {
        m_page->disconnect(this);
        m_page.release()->deleteLater(); // this may have been called by it
        answer(pdf);
    }
}

} // namespace galley
