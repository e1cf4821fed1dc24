// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "diagrams/diagrampage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QWebEngineDownloadRequest>
#include <QWebEnginePermission>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr int defaultLimit = 10'000; // ms; Mermaid itself takes most of a second to load on a slow machine

/// Graphviz's loader wants an address that others can be relative to. Nothing is ever fetched from it: see DiagramInterceptor.
const char baseAddress[] = "https://diagram.invalid/";

const char emptyPage[] = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
                         "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'wasm-unsafe-eval'\"><title></title></head>"
                         "<body></body></html>";

QString scriptFor(const QString &language)
{
    return language == u"dot" ? u":/diagrams/viz.js"_s : u":/diagrams/mermaid.js"_s;
}

QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

} // namespace

void DiagramInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const bool page = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame && info.requestUrl().scheme() == u"data";
    info.block(!page);
}

DiagramProfile::DiagramProfile()
{
    setHttpCacheType(NoCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    setUrlRequestInterceptor(&m_interceptor);
    connect(this, &QWebEngineProfile::downloadRequested, this, [](QWebEngineDownloadRequest *request) { request->cancel(); });
    using S = QWebEngineSettings;
    for (const S::WebAttribute off :
         {S::JavascriptEnabled, S::JavascriptCanOpenWindows, S::JavascriptCanAccessClipboard, S::LocalContentCanAccessFileUrls,
          S::LocalContentCanAccessRemoteUrls, S::LocalStorageEnabled, S::PluginsEnabled, S::PdfViewerEnabled, S::WebGLEnabled,
          S::ErrorPageEnabled, S::AutoLoadIconsForPage, S::HyperlinkAuditingEnabled, S::DnsPrefetchEnabled, S::FullScreenSupportEnabled}) {
        settings()->setAttribute(off, false);
    }
}

DiagramPage::DiagramPage(DiagramProfile &profile, QObject *parent)
    : QWebEnginePage(&profile, parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(defaultLimit);
    connect(&m_limit, &QTimer::timeout, this, [this] { Q_EMIT died(true); });
    connect(this, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_limit.stop();
        Q_EMIT died(false);
    });
    connect(this, &QWebEnginePage::permissionRequested, this, [](QWebEnginePermission permission) { permission.deny(); });
    connect(this, &QWebEnginePage::loadFinished, this, [this](bool fine) {
        m_loaded = fine;
        if (!fine) {
            m_limit.stop();
            Q_EMIT died(false);
        } else if (m_answer) {
            start();
        }
    });
    connect(this, &QWebEnginePage::titleChanged, this, [this](const QString &title) {
        if (m_answer && title == u"answer %1"_s.arg(m_call)) {
            fetch();
        }
    });
    setVisible(true); // a page that is not seen has its timers slowed down
    setHtml(QString::fromLatin1(emptyPage), QUrl(QLatin1StringView(baseAddress)));
}

void DiagramPage::draw(const QString &language, const QString &source, const QString &prefix, std::function<void(Result)> answer)
{
    m_language = language;
    m_source = source;
    m_prefix = prefix;
    m_answer = std::move(answer);
    ++m_call;
    m_limit.start();
    if (m_loaded) {
        start();
    }
}

void DiagramPage::runScript(const QString &file)
{
    if (m_scripts.contains(file)) {
        return;
    }
    m_scripts += file;
    QFile script(file);
    if (!script.open(QIODevice::ReadOnly)) {
        qFatal("no %s", qPrintable(file));
    }
    runJavaScript(QString::fromUtf8(script.readAll()), QWebEngineScript::ApplicationWorld);
}

void DiagramPage::start()
{
    runScript(scriptFor(m_language));
    runScript(u":/diagrams/diagrams.js"_s);
    runJavaScript(
        u"galleyDiagrams.draw(%1,%2,%3,%4)"_s.arg(QString::number(m_call), quoted(m_language), quoted(m_source), quoted(m_prefix)),
        QWebEngineScript::ApplicationWorld);
}

void DiagramPage::fetch()
{
    runJavaScript(u"galleyDiagrams.answer()"_s, QWebEngineScript::ApplicationWorld,
                  [this, alive = QPointer(this), call = m_call](const QVariant &value) {
                      if (!alive || call != m_call || !m_answer) {
                          return;
                      }
                      m_limit.stop();
                      const QJsonObject result = QJsonDocument::fromJson(value.toString().toUtf8()).object();
                      const auto answer = std::exchange(m_answer, nullptr);
                      if (const QString svg = result[u"svg"_s].toString(); !svg.isEmpty()) {
                          answer(svg);
                      } else {
                          answer(std::unexpected(result[u"error"_s].toString()));
                      }
                  });
}

bool DiagramPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    return isMainFrame && !m_loaded && (url.scheme() == u"data" || url == QUrl(QLatin1StringView(baseAddress)));
}

} // namespace galley
