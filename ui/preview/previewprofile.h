// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

#include <functional>
#include <memory>

namespace galley
{
class PostPlace;

inline constexpr char previewScheme[] = "galley-preview";

/// Makes the preview's scheme known to Qt WebEngine. To be called once, before QApplication is made: later calls are ignored by it.
void registerPreviewScheme();

/// Answers `galley-preview://ID/…`: the page itself for its fixed path, files of the post's site for others. Each page has an ID
/// of its own, so each is an origin of its own and cannot ask for another's files.
class PreviewSchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;
    /// Waits for files being looked for.
    ~PreviewSchemeHandler() override;

    struct Site {
        std::shared_ptr<const PostPlace> place; ///< finds the files that may be shown; null: none
        QString pagePath;                       ///< path of the page; always ends with a slash
        QByteArray policy;                      ///< sent as the page's Content-Security-Policy
        std::function<void(QPointer<QWebEngineUrlRequestJob>)> servePage;
    };
    void setSite(const QString &id, const Site &site);
    void removeSite(const QString &id);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void serveFile(QWebEngineUrlRequestJob *job, const Site &site);
    QHash<QString, Site> m_sites;
    QThreadPool m_finders; ///< look for files and open them
};

/// Sends the page's HTML as the answer to its request.
void replyWithPage(QWebEngineUrlRequestJob *job, const QByteArray &html, const QByteArray &policy);

/// The second wall before the network, for one page: lets through the page's own scheme, data: for pictures, films and fonts, and, where
/// the author allowed it, https for those three. Nothing else, whatever the page's policy says.
class PreviewInterceptor final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void setRemoteAllowed(bool allowed) { m_remoteAllowed = allowed; }
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    bool m_remoteAllowed = false;
};

/// The profile that all previews share while there is one: off the record, nothing kept, everything that a page can ask for refused.
class PreviewProfile final : public QWebEngineProfile
{
    Q_OBJECT
public:
    PreviewProfile();
    PreviewSchemeHandler &schemeHandler() { return m_handler; }
    /// The one in use, or a new one.
    static std::shared_ptr<PreviewProfile> shared();

private:
    PreviewSchemeHandler m_handler;
};

} // namespace galley
