// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitesearch.h"
#include "post/post.h"
#include "preview/previewprofile.h"
#include "preview/previewview.h"
#include "settings/palette.h"
#include "support/askpage.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace galley::tests
{

/// A document with a real preview beside it, and what tests ask of the two.
class PreviewTester final
{
public:
    explicit PreviewTester(const QString &text = {})
    {
        m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
        m_document.setPlainText(text);
        m_view.setPalette(Palette::load(QStringLiteral("light")));
        m_view.resize(700, 800);
        m_view.showDocument(&m_document);
    }

    QTextDocument &document() { return m_document; }
    PreviewView &view() { return m_view; }
    QWebEngineView *web() const { return m_view.findChild<QWebEngineView *>(); }
    QWebEnginePage *page() const { return web() ? web()->page() : nullptr; }

    /// The document is a post in that folder.
    void setFolder(const QString &folder)
    {
        m_view.setPost(folder + QStringLiteral("/post.md"), std::make_shared<checks::SiteSearch>(QDateTime::currentDateTimeUtc()));
    }

    /// Shows the pane; true once the page shows the document.
    bool show(int patience = longWait)
    {
        QSignalSpy settled(&m_view, &PreviewView::settled);
        m_view.show();
        return settled.count() > 0 || settled.wait(patience);
    }

    /// Does something that changes the text; true once the page shows it.
    template <typename Change>
    bool after(Change change)
    {
        QSignalSpy settled(&m_view, &PreviewView::settled);
        change();
        return settled.count() > 0 || settled.wait(longWait);
    }

    bool setText(const QString &text)
    {
        return after([&] { m_document.setPlainText(text); });
    }

    /// Types at a place given by 0-based line and column.
    bool type(int line, int column, const QString &text)
    {
        return after([&] {
            QTextCursor cursor(m_document.findBlockByNumber(line));
            cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, column);
            cursor.insertText(text);
        });
    }

    /// The value of a JavaScript expression in the world of our own script; invalid if there is no answer.
    QVariant evaluate(const QString &script, quint32 world = QWebEngineScript::ApplicationWorld) { return askPage(*page(), script, world); }

    QByteArray main()
    {
        QByteArray html;
        bool done = false;
        m_view.readMain([&](const QString &answer) {
            html = answer.toUtf8();
            done = true;
        });
        return QTest::qWaitFor([&] { return done; }, longWait) ? html : QByteArray();
    }

    QByteArray expectedMain() { return post::mainHtml(*m_view.rendering()); }

    /// Waits until the page has painted a frame and its answer to that.
    bool passFrames()
    {
        evaluate(QStringLiteral("globalThis.frames_ = 0; requestAnimationFrame(() => requestAnimationFrame(() => "
                                "requestAnimationFrame(() => { frames_ = 1; })))"));
        return QTest::qWaitFor([this] { return evaluate(QStringLiteral("frames_")).toInt() == 1; }, longWait);
    }

    /// Clicks in the middle of what a JavaScript expression gives, which has a bounding rectangle; true once the page has had the click:
    /// it comes another way than scripts do, and may come after one that was run later.
    bool click(const QString &place)
    {
        evaluate(QStringLiteral("if (!('clicks_' in globalThis)) { globalThis.clicks_ = 0;"
                                "document.addEventListener('click', () => { ++clicks_; }, true); }"));
        const int before = evaluate(QStringLiteral("clicks_")).toInt();
        const QVariantList at = evaluate(QStringLiteral("(() => { const b = (%1).getBoundingClientRect();"
                                                        "return [b.left + b.width / 2, b.top + b.height / 2]; })()")
                                             .arg(place))
                                    .toList();
        QTest::mouseClick(web()->focusProxy(), Qt::LeftButton, {}, QPoint(at.value(0).toInt(), at.value(1).toInt()));
        return QTest::qWaitFor([&] { return evaluate(QStringLiteral("clicks_")).toInt() > before; }, longWait);
    }

    double scrollTop() { return evaluate(QStringLiteral("document.documentElement.scrollTop")).toDouble(); }

private:
    QTextDocument m_document;
    PreviewView m_view;
};

/// The main function of a test with a preview: the scheme comes before the application.
template <typename Test>
int runPreviewTest(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace galley::tests
