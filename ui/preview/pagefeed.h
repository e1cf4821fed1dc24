// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagebody.h"
#include "preview/pendingcall.h"

#include <QColor>
#include <QObject>

#include <memory>

namespace galley
{
class PostPlace;
class PreviewPage;
class PreviewScheduler;

/// Keeps the page at what the scheduler renders: loads it with the whole post, then tells it what changed, one call at a time, and knows
/// which revision it shows.
class PageFeed final : public QObject
{
    Q_OBJECT
public:
    /// `scheduler` must outlive this.
    explicit PageFeed(PreviewScheduler &scheduler, QObject *parent = nullptr);

    /// From now on this page, which must outlive this; loads it.
    void setPage(PreviewPage *page);
    /// Loads the page anew, at the place where it was.
    void load();
    /// The page's process is gone: nothing is sent until it is loaded again.
    void setGone() { m_ready = false; }
    /// Grows with each load.
    int loadNumber() const { return m_loadNumber; }

    /// Where the post lies; the page is loaded anew if that is elsewhere.
    void setPlace(std::shared_ptr<const PostPlace> place);
    void setTheme(const QString &name, const QColor &background);
    /// The post's style sheet; Galley's own at first. The page stays, and so does its place. Where something else is to stand around the
    /// post, the page is loaded anew, at its place.
    void setLook(const QByteArray &styleSheet, const post::PageBody &body);
    /// Of the post, BCP 47; told to the page with the next call.
    void setLanguage(const QString &language) { m_language = language; }
    /// While inactive nothing is sent.
    void setActive(bool active);
    /// While diagrams are being drawn the page is not settled.
    void setDrawing(bool drawing);

    /// Another post will be shown: from its top, and not if it is too large.
    void startOver();
    void scrollToLine(double line);
    void setCursorLine(int line);

    /// A post whose HTML is larger is refused.
    void setLargestLive(qsizetype bytes) { m_largestLive = bytes; }
    qsizetype largestLive() const { return m_largestLive; }
    bool isRefused() const { return m_isRefused; }
    /// This post may be loaded however large it is.
    void allowLarge();
    /// The post is not too large any more.
    void forgetRefusal() { m_isRefused = false; }

Q_SIGNALS:
    /// The page shows the post; patches follow.
    void loaded();
    /// The page shows the newest text, at the place that was asked for last.
    void settled();
    /// The post makes so many bytes of HTML; the page is left as it is.
    void refused(qsizetype bytes);

private:
    void sendContent(const PageContent &content);
    void takePatch(const PagePatch &patch);
    void begin(int blocks);
    void pump();
    void taken(const PagePatch &patch, int blocks);
    bool isReached(double line) const;
    void noteEnd(std::optional<int> end);
    void checkSettled();
    bool isTooLarge(qsizetype bytes) const { return bytes > m_largestLive && !m_isLargeWanted; }
    void refuse(qsizetype bytes);

    PreviewScheduler &m_scheduler;
    PreviewPage *m_page = nullptr;
    std::shared_ptr<const PostPlace> m_post;
    QString m_theme = QStringLiteral("light");
    std::optional<QByteArray> m_styleSheet; ///< none: Galley's own, which is put together when the page is first loaded
    post::PageBody m_body;
    QColor m_background = Qt::white;
    QString m_language;
    double m_place = 0;             ///< line at the top of the page, for when it has to be loaded again
    std::optional<int> m_end;       ///< the first line that the page does not show yet; none: it shows all
    std::optional<double> m_wanted; ///< the place to go to once the page has it
    int m_cursorLine = -1;
    bool m_active = false;
    bool m_drawing = false;

    int m_loadNumber = 0;
    bool m_ready = false;  ///< the page is loaded and takes calls
    PageContent m_content; ///< of the load under way, without its HTML
    QString m_told;        ///< language that the page has been given
    PendingCall m_pending;
    quint64 m_shown = 0; ///< revision that the page shows
    quint64 m_settled = 0;
    /// Bytes of HTML that a page takes and is still of use beside an editor; some 20 MB of Markdown.
    qsizetype m_largestLive = 32 * 1024 * 1024;
    bool m_isRefused = false;
    bool m_isLargeWanted = false;
};

} // namespace galley
