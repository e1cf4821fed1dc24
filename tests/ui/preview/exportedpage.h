// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/askpage.h"

#include <QSignalSpy>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineView>

namespace galley::tests
{

/// An exported file as its reader has it: in a browser engine with everything on that a browser has on, but without a network.
class ExportedPage final
{
public:
    explicit ExportedPage(QSize size)
        : m_page(&m_profile)
    {
        m_profile.setUrlRequestInterceptor(&m_wire);
        m_view.setPage(&m_page);
        m_view.resize(size);
        m_view.show();
    }
    ~ExportedPage() { m_view.setPage(nullptr); }
    Q_DISABLE_COPY_MOVE(ExportedPage)

    QWebEngineView &view() { return m_view; }
    QVariant evaluate(const QString &script) { return askPage(m_page, script); }
    /// What the page asked for that is not in it.
    QStringList wanted() const { return m_wire.wanted; }

    bool open(const QString &file)
    {
        m_wire.page = QUrl::fromLocalFile(file);
        m_wire.wanted.clear();
        QSignalSpy loaded(&m_page, &QWebEnginePage::loadFinished);
        m_page.load(m_wire.page);
        return (loaded.count() > 0 || loaded.wait(longWait)) && loaded.first().first().toBool();
    }

private:
    /// Lets nothing through but the page itself and what is in it.
    class Wire final : public QWebEngineUrlRequestInterceptor
    {
    public:
        void interceptRequest(QWebEngineUrlRequestInfo &info) override
        {
            const QUrl url = info.requestUrl();
            if (url != page && url.scheme() != u"data") {
                wanted += url.toString();
                info.block(true);
            }
        }
        QUrl page;
        QStringList wanted;
    };

    Wire m_wire;
    QWebEngineProfile m_profile; // off the record
    QWebEnginePage m_page;
    QWebEngineView m_view;
};

} // namespace galley::tests
