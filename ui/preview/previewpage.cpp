// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewpage.h"

#include "preview/pageaddress.h"

#include "preview/pagesource.h"
#include "preview/stages.h"

#include <QAuthenticator>
#include <QFile>
#include <QWebChannel>
#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineDesktopMediaRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEnginePermission>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineWebAuthUxRequest>

namespace galley
{

namespace
{

constexpr int defaultLimit = 5000; // ms

QString contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no %s", qPrintable(name));
    }
    return QString::fromUtf8(file.readAll()) + u'\n';
}

/// The page's side of the preview: the files of resources/preview/page/ as one function, so that nothing of it is seen outside but
/// `galley`.
QString pageScript()
{
    constexpr const char *parts[] = {"dom",       "blocks",     "groups",   "morph", "lid",    "places",
                                     "scrolling", "cursormark", "pictures", "calls", "reader", "start"};
    QString source = contentOf(QStringLiteral(":/qtwebchannel/qwebchannel.js")) + u"const galley = (() => {\n'use strict';\n";
    for (const char *part : parts) {
        source += contentOf(QStringLiteral(":/preview/page/%1.js").arg(QLatin1StringView(part)));
    }
    return source + u"return {take, html: () => main.innerHTML, line: lineAtTop, blockAt};\n})();\n";
}

QString newId()
{
    static int last = 0;
    return QStringLiteral("p%1").arg(++last);
}

} // namespace

PreviewPage::PreviewPage(PreviewProfile &profile, QObject *parent)
    : QWebEnginePage(&profile, parent)
    , m_profile(profile)
    , m_id(newId())
{
    auto *channel = new QWebChannel(this);
    channel->registerObject(QStringLiteral("program"), &m_bridge);
    setWebChannel(channel, QWebEngineScript::ApplicationWorld);
    QWebEngineScript script;
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(pageScript());
    scripts().insert(script);
    setUrlRequestInterceptor(&m_interceptor);
    refuseRequests();
    updateSite();

    m_limit.setSingleShot(true);
    m_limit.setInterval(defaultLimit);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_loading = false;
        release();
        Q_EMIT hung();
    });
    connect(&m_bridge, &PageBridge::pageLoaded, this, [this] {
        m_loading = false;
        release();
    });
    connect(this, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_loading = false;
        release();
    });
    connect(this, &QWebEnginePage::urlChanged, this, [this](const QUrl &url) {
        if (!m_loading && url.adjusted(QUrl::RemoveFragment) != pageUrl()) {
            Q_EMIT strayed();
        }
    });
}

PreviewPage::~PreviewPage()
{
    m_profile.schemeHandler().removeSite(m_id);
}

void PreviewPage::refuseRequests()
{
    connect(this, &QWebEnginePage::permissionRequested, this, [](const QWebEnginePermission &permission) { permission.deny(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this, [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::desktopMediaRequested, this, [](const QWebEngineDesktopMediaRequest &request) { request.cancel(); });
    connect(this, &QWebEnginePage::certificateError, this, [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::webAuthUxRequested, this, [](QWebEngineWebAuthUxRequest *request) { request->cancel(); });
    // An authenticator that is left as it is (null) cancels the request.
    connect(this, &QWebEnginePage::authenticationRequired, this, [](const QUrl &, QAuthenticator *asked) { *asked = QAuthenticator(); });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [](const QUrl &, QAuthenticator *asked, const QString &) { *asked = QAuthenticator(); });
}

void PreviewPage::setPlace(std::shared_ptr<const PostPlace> place)
{
    m_place = std::move(place);
    updateSite();
}

void PreviewPage::setRemoteAllowed(bool allowed)
{
    m_remoteAllowed = allowed;
    m_interceptor.setRemoteAllowed(allowed);
    updateSite();
}

QByteArray PreviewPage::policy() const
{
    return contentSecurityPolicy(m_remoteAllowed);
}

void PreviewPage::updateSite()
{
    auto serve = [this](QPointer<QWebEngineUrlRequestJob> job) {
        m_request = std::move(job);
        Q_EMIT contentWanted();
    };
    m_profile.schemeHandler().setSite(m_id, {.place = m_place, .pagePath = pagePath(), .policy = policy(), .servePage = std::move(serve)});
}

QUrl PreviewPage::pageUrl() const
{
    QUrl url;
    url.setScheme(QLatin1String(previewScheme));
    url.setHost(m_id);
    url.setPath(pagePath(), QUrl::DecodedMode);
    return url;
}

void PreviewPage::loadPage()
{
    release();
    m_loading = true;
    m_limit.start();
    load(pageUrl());
}

void PreviewPage::stopWaiting()
{
    m_request.clear();
    m_limit.stop();
}

void PreviewPage::sendContent(const QByteArray &html)
{
    if (m_request) {
        replyWithPage(m_request, html, policy());
        m_request.clear();
        m_limit.start();
    }
}

bool PreviewPage::call(const QString &argument, std::function<void(int)> answer)
{
    if (m_busy || m_loading) {
        return false;
    }
    m_busy = true;
    m_limit.start();
    QElapsedTimer timer;
    timer.start();
    // The timer stands for the page: ~QWebEnginePage answers what is open, and then there is no PreviewPage any more.
    runJavaScript(u"galley.take(" + argument + u')', QWebEngineScript::ApplicationWorld,
                  [this, alive = QPointer(&m_limit), call = ++m_calls, answer = std::move(answer), timer](const QVariant &value) {
                      if (!alive || !m_busy || call != m_calls) {
                          return; // answered after its time limit, or by a page that is being deleted
                      }
                      noteStage("page", timer.nsecsElapsed());
                      release();
                      answer(value.isValid() ? value.toInt() : -1);
                  });
    return true;
}

void PreviewPage::release()
{
    m_busy = false;
    if (!m_loading) {
        m_limit.stop();
    }
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    const bool ours = url == pageUrl() && (type == NavigationTypeTyped || type == NavigationTypeReload);
    return isMainFrame && m_loading && ours;
}

QWebEnginePage *PreviewPage::createWindow(WebWindowType)
{
    return nullptr;
}

bool PreviewPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

bool PreviewPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

void PreviewPage::javaScriptAlert(const QUrl &, const QString &) {}

void PreviewPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int line, const QString &)
{
    qCDebug(stages, "page, line %d: %s", line, qPrintable(message));
}

QStringList PreviewPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

} // namespace galley
