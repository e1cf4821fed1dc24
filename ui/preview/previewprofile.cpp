// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewprofile.h"

#include "preview/localfiles.h"
#include "preview/pageaddress.h"
#include "preview/postplace.h"

#include <QBuffer>
#include <QFile>
#include <QMap>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>
#include <QtConcurrentRun>

namespace galley
{

namespace
{

/// The one address of a page's own scheme that is not a file of its site; pane.css names it.
constexpr char mathFontPath[] = "/.galley/math.woff2";

void addHeaders(QWebEngineUrlRequestJob *job, const QByteArray &policy)
{
    QMultiMap<QByteArray, QByteArray> headers;
    headers.insert("Content-Security-Policy", policy);
    headers.insert("X-Content-Type-Options", "nosniff");
    headers.insert("Referrer-Policy", "no-referrer");
    headers.insert("Cache-Control", "no-store");
    job->setAdditionalResponseHeaders(headers);
}

void serveMathFont(QWebEngineUrlRequestJob *job)
{
    auto *file = new QFile(QStringLiteral(":/fonts/math.woff2"), job);
    if (!file->open(QIODevice::ReadOnly)) {
        qFatal("no font for formulas");
    }
    addHeaders(job, "default-src 'none'; sandbox");
    job->reply("font/woff2", file);
}

} // namespace

void registerPreviewScheme()
{
    QWebEngineUrlScheme scheme(previewScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

PreviewSchemeHandler::~PreviewSchemeHandler()
{
    m_finders.waitForDone();
}

void PreviewSchemeHandler::setSite(const QString &id, const Site &site)
{
    m_sites.insert(id, site);
}

void PreviewSchemeHandler::removeSite(const QString &id)
{
    m_sites.remove(id);
}

void PreviewSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    const auto site = m_sites.constFind(url.host());
    if (job->requestMethod() != "GET" || site == m_sites.constEnd()) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    // Only we load the page: what a page asks for comes with an initiator (`<img src="?x">` has the page's own path).
    if (job->initiator().isEmpty() && url.path(QUrl::FullyDecoded) == site->pagePath && !url.hasQuery()) {
        site->servePage(job);
        return;
    }
    if (job->initiator().scheme() != QLatin1String(previewScheme) || job->initiator().host() != url.host()) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    if (url.path() == QLatin1String(mathFontPath)) {
        serveMathFont(job);
        return;
    }
    serveFile(job, *site);
}

// Looking for a file may mean to read the site, and opening a drawing to weigh it: the window does not wait for either.
void PreviewSchemeHandler::serveFile(QWebEngineUrlRequestJob *job, const Site &site)
{
    if (!site.place) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    const auto work = [place = site.place, address = addressInPost(job->requestUrl()), here = thread()] {
        auto found = std::make_shared<LocalFile>(openLocalFile(place->file(address)));
        if (found->file) {
            found->file->moveToThread(here);
        }
        return found;
    };
    QtConcurrent::run(&m_finders, work).then(this, [job = QPointer(job)](const std::shared_ptr<LocalFile> &found) {
        if (!job) {
            return; // nobody waits for it any more
        }
        if (!found->file) {
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        QFile *file = found->file.release();
        file->setParent(job); // the job may be gone before all is read
        addHeaders(job, "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        job->reply(found->type, file);
    });
}

void replyWithPage(QWebEngineUrlRequestJob *job, const QByteArray &html, const QByteArray &policy)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(html);
    buffer->open(QIODevice::ReadOnly);
    addHeaders(job, policy + "; sandbox allow-same-origin");
    job->reply("text/html; charset=utf-8", buffer);
}

void PreviewInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    using Info = QWebEngineUrlRequestInfo;
    const QUrl url = info.requestUrl();
    const Info::ResourceType type = info.resourceType();
    const bool shown = type == Info::ResourceTypeImage || type == Info::ResourceTypeMedia || type == Info::ResourceTypeFontResource;
    bool allowed = false;
    if (url.scheme() == QLatin1String(previewScheme)) {
        allowed = shown || type == Info::ResourceTypeMainFrame;
    } else if (url.scheme() == u"data") {
        allowed = shown;
    } else if (url.scheme() == u"https") {
        allowed = shown && m_remoteAllowed;
    }
    if (!allowed) {
        info.block(true);
    }
}

PreviewProfile::PreviewProfile()
    : m_handler(this)
{
    setHttpCacheType(NoCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setPersistentPermissionsPolicy(PersistentPermissionsPolicy::AskEveryTime);
    setPushServiceEnabled(false);
    setSpellCheckEnabled(false);
    installUrlSchemeHandler(previewScheme, &m_handler);
    connect(this, &QWebEngineProfile::downloadRequested, this, [](QWebEngineDownloadRequest *request) { request->cancel(); });
    setNotificationPresenter([](const std::unique_ptr<QWebEngineNotification> &) {});

    using S = QWebEngineSettings;
    for (const S::WebAttribute off : {S::JavascriptEnabled,
                                      S::JavascriptCanOpenWindows,
                                      S::JavascriptCanAccessClipboard,
                                      S::JavascriptCanPaste,
                                      S::LocalContentCanAccessFileUrls,
                                      S::LocalContentCanAccessRemoteUrls,
                                      S::LocalStorageEnabled,
                                      S::PluginsEnabled,
                                      S::PdfViewerEnabled,
                                      S::WebGLEnabled,
                                      S::Accelerated2dCanvasEnabled,
                                      S::ErrorPageEnabled,
                                      S::NavigateOnDropEnabled,
                                      S::AutoLoadIconsForPage,
                                      S::TouchIconsEnabled,
                                      S::HyperlinkAuditingEnabled,
                                      S::DnsPrefetchEnabled,
                                      S::FullScreenSupportEnabled,
                                      S::ScreenCaptureEnabled,
                                      S::FocusOnNavigationEnabled,
                                      S::AllowRunningInsecureContent,
                                      S::AllowGeolocationOnInsecureOrigins,
                                      S::AllowWindowActivationFromJavaScript,
                                      S::XSSAuditingEnabled,
                                      S::SpatialNavigationEnabled}) {
        settings()->setAttribute(off, false);
    }
    settings()->setAttribute(S::PlaybackRequiresUserGesture, true);
    settings()->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

std::shared_ptr<PreviewProfile> PreviewProfile::shared()
{
    static std::weak_ptr<PreviewProfile> current; // weak: it must be gone before QApplication is
    std::shared_ptr<PreviewProfile> profile = current.lock();
    if (!profile) {
        profile = std::make_shared<PreviewProfile>();
        current = profile;
    }
    return profile;
}

} // namespace galley
