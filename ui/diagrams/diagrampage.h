// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>

#include <expected>
#include <functional>

namespace galley
{

/// Lets nothing through but the empty page itself.
class DiagramInterceptor final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

/// The profile of the pages that draw: off the record, without document scripts, without a network.
class DiagramProfile final : public QWebEngineProfile
{
    Q_OBJECT
public:
    DiagramProfile();

private:
    DiagramInterceptor m_interceptor;
};

/// An empty page off the screen in which Mermaid or Graphviz draws, one diagram after the other. There is no way from it into the program
/// but the text of a drawing. Of no use any more after `died`, which also tells that a time limit was passed: make a new one.
class DiagramPage final : public QWebEnginePage
{
    Q_OBJECT
public:
    /// An SVG element, not yet made harmless; or the message of Mermaid or Graphviz.
    using Result = std::expected<QString, QString>;

    /// The profile must outlive the page.
    explicit DiagramPage(DiagramProfile &profile, QObject *parent = nullptr);

    /// `prefix` starts the names that the parts of the picture have; it must be one of letters, digits and hyphens. One drawing at a
    /// time. `answer` is not called if the page dies.
    void draw(const QString &language, const QString &source, const QString &prefix, std::function<void(Result)> answer);
    /// How long loading, or one drawing, may take.
    void setTimeLimit(int milliseconds) { m_limit.setInterval(milliseconds); }

Q_SIGNALS:
    void died(bool tookTooLong);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}

private:
    void start();
    void runScript(const QString &file);
    void fetch();

    QTimer m_limit;
    bool m_loaded = false;
    QStringList m_scripts; ///< that ran already
    int m_call = 0;
    QString m_language;
    QString m_source;
    QString m_prefix;
    std::function<void(Result)> m_answer; ///< empty while nothing is drawn
};

} // namespace galley
