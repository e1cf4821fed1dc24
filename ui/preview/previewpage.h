// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/pagebridge.h"
#include "preview/previewprofile.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWebEnginePage>

namespace galley
{

/// The preview's page in the browser engine, closed on all sides: it shows `pageUrl()` and nothing else, opens no window, grants nothing.
/// Calls to the page's script go through `call`, one at a time, each with a time limit: a renderer that died never answers.
class PreviewPage final : public QWebEnginePage
{
    Q_OBJECT
public:
    /// The profile must outlive the page.
    explicit PreviewPage(PreviewProfile &profile, QObject *parent = nullptr);
    ~PreviewPage() override;

    PageBridge &bridge() { return m_bridge; }
    /// Where the files are that the page shows.
    void setPlace(std::shared_ptr<const PostPlace> place);
    QUrl pageUrl() const;
    void setRemoteAllowed(bool allowed);
    bool remoteAllowed() const { return m_remoteAllowed; }

    /// Loads the page (again); asks for its HTML by `contentWanted`.
    void loadPage();
    /// The last `contentWanted` will not be answered; the page stays as it is until the next `loadPage`.
    void stopWaiting();
    /// Answers the last `contentWanted`.
    void sendContent(const QByteArray &html);
    QByteArray policy() const;

    /// Calls `galley.take(argument)`; `answer` gets the number of blocks. False, and nothing done, while another call is under way.
    bool call(const QString &argument, std::function<void(int)> answer);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void contentWanted();
    /// The page did not answer in time.
    void hung();
    /// The page went somewhere else (`about:blank` can, past all checks): it is to be loaded again.
    void strayed();

public:
    /// How long a call or a load may take; a page of 10 MB takes seconds to lay out.
    void setTimeLimit(int milliseconds) { m_limit.setInterval(milliseconds); }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &preset, QString *result) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line, const QString &source) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &old, const QStringList &types) override;

private:
    void refuseRequests();
    void updateSite();
    void release();

    PreviewProfile &m_profile;
    QString m_id;
    std::shared_ptr<const PostPlace> m_place;
    bool m_remoteAllowed = false;
    bool m_loading = false;
    bool m_busy = false;
    int m_calls = 0;
    PreviewInterceptor m_interceptor;
    PageBridge m_bridge;
    QPointer<QWebEngineUrlRequestJob> m_request;
    QTimer m_limit;
};

} // namespace galley
