// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pagefeed.h"

#include "post/stylesheet.h"
#include "preview/pagesource.h"
#include "preview/postplace.h"
#include "preview/previewpage.h"
#include "preview/scheduler.h"
#include "preview/stages.h"

namespace galley
{

namespace
{

constexpr int answerLimit = 5000; // ms; a renderer that died never answers
constexpr int limitPerMegabyte = 2000;
constexpr int roomBelow = 200; // lines; more than a pane shows, so that the last of them can be at its top

} // namespace

PageFeed::PageFeed(PreviewScheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
{
    connect(&scheduler, &PreviewScheduler::patchReady, this, &PageFeed::takePatch);
    connect(&scheduler, &PreviewScheduler::contentReady, this, &PageFeed::sendContent);
}

void PageFeed::setPage(PreviewPage *page)
{
    m_page = page;
    connect(page, &PreviewPage::contentWanted, this, [this] { m_scheduler.load(m_loadNumber, m_post); });
    connect(page, &PreviewPage::strayed, this, &PageFeed::load);
    connect(&page->bridge(), &PageBridge::pageLoaded, this, &PageFeed::begin);
    connect(&page->bridge(), &PageBridge::placeChanged, this, [this](double line) { m_place = m_wanted.value_or(line); });
    connect(&page->bridge(), &PageBridge::userScrolled, this, [this](double line) {
        m_place = line;
        m_wanted.reset();
    });
    page->setBackgroundColor(m_background);
    load();
}

void PageFeed::load()
{
    m_ready = false;
    m_settled = 0;
    m_pending.patch.reset();
    ++m_loadNumber;
    m_page->setPlace(m_post);
    m_page->setTimeLimit(answerLimit);
    m_page->loadPage();
}

void PageFeed::setPlace(std::shared_ptr<const PostPlace> place)
{
    const bool isElsewhere = !m_post || !place || m_post->post() != place->post();
    m_post = std::move(place);
    if (m_page && isElsewhere) {
        load();
    }
}

void PageFeed::setTheme(const QString &name, const QColor &background)
{
    m_theme = name;
    m_background = background;
    if (m_page) {
        m_page->setBackgroundColor(background);
        m_pending.theme = name;
        pump();
    }
}

void PageFeed::setLook(const QByteArray &styleSheet, const post::PageBody &body)
{
    if (styleSheet == m_styleSheet && body == m_body) {
        return;
    }
    m_styleSheet = styleSheet;
    const bool isElsewhere = body != m_body;
    m_body = body;
    if (m_page && isElsewhere) {
        load();
    } else if (m_page) {
        m_pending.style = styleSheet;
        m_settled = 0;
        pump();
    }
}

void PageFeed::setActive(bool active)
{
    m_active = active;
    pump();
}

void PageFeed::setDrawing(bool drawing)
{
    m_drawing = drawing;
    checkSettled();
}

void PageFeed::startOver()
{
    m_place = 0;
    m_wanted.reset();
    m_isLargeWanted = false;
}

void PageFeed::scrollToLine(double line)
{
    m_place = line;
    m_wanted.reset();
    m_pending.line.reset();
    if (isReached(line)) {
        m_pending.line = line;
    } else {
        m_wanted = line;
    }
    m_settled = 0;
    pump();
}

void PageFeed::setCursorLine(int line)
{
    if (line != m_cursorLine) {
        m_cursorLine = line;
        m_pending.cursor = line;
        if (m_shown == m_scheduler.revision()) { // else a patch is on its way, which need not wait for the page to answer this
            pump();
        }
    }
}

void PageFeed::allowLarge()
{
    m_isRefused = false;
    m_isLargeWanted = true;
}

void PageFeed::sendContent(const PageContent &now)
{
    if (!m_page || now.load != m_loadNumber) {
        return;
    }
    if (isTooLarge(now.size)) {
        refuse(now.size);
        return;
    }
    m_end = now.end;
    m_wanted = isReached(m_place) ? std::nullopt : std::optional(m_place);
    const Stage stage("page-html");
    static const QByteArray own = post::styleSheet(post::ThemeChoice::Preview);
    static const QByteArray pane = paneStyleSheet();
    const QByteArray html = pageHtml({.styleSheet = m_styleSheet ? *m_styleSheet : own,
                                      .paneSheet = pane + now.rules,
                                      .theme = m_theme.toUtf8(),
                                      .language = m_language,
                                      .line = m_wanted ? 0 : m_place,
                                      .body = m_body,
                                      .policy = m_page->policy()},
                                     now.html);
    constexpr qsizetype megabyte = 1024 * 1024;
    m_page->setTimeLimit(answerLimit + static_cast<int>(now.size / megabyte) * limitPerMegabyte);
    m_page->sendContent(html);
    m_pending.style.reset();
    m_told = m_language;
    m_content = now;
    m_content.html.clear();
    m_content.rules.clear();
}

void PageFeed::takePatch(const PagePatch &patch)
{
    if (patch.load != m_loadNumber) {
        return;
    }
    if (patch.splices.isEmpty()) {
        m_shown = patch.revision;
        noteEnd(patch.end);
        checkSettled();
    } else if (isTooLarge(patch.splices.size())) {
        refuse(patch.splices.size());
        return;
    } else {
        m_pending.patch = patch;
    }
    pump();
}

void PageFeed::begin(int blocks)
{
    m_ready = true;
    Q_EMIT loaded();
    m_pending.theme = m_theme;
    if (m_cursorLine >= 0) {
        m_pending.cursor = m_cursorLine;
    }
    if (blocks == m_content.blocks) {
        m_shown = m_content.revision;
        m_scheduler.pageIsFree(m_loadNumber);
    } else {
        m_scheduler.forgetPage(m_loadNumber); // the post has marks like ours, or HTML that swallows them: block by block instead
    }
    pump();
    checkSettled();
}

// Sends the page what there is to tell it, as one call, if it has answered the last one.
void PageFeed::pump()
{
    if (!m_ready || m_page->isBusy() || !m_active) {
        return;
    }
    if (m_told != m_language) {
        m_told = m_language;
        m_pending.language = m_language;
    }
    if (m_pending.isEmpty()) {
        return;
    }
    const Stage stage("send");
    const PendingCall sent = std::exchange(m_pending, {});
    m_page->call(sent.argument(), [this, patch = sent.patch](int blocks) {
        if (patch) {
            taken(*patch, blocks);
        }
        pump();
        checkSettled();
    });
}

void PageFeed::taken(const PagePatch &sent, int blocks)
{
    if (sent.load != m_loadNumber) {
        return;
    }
    if (blocks == sent.blocks) {
        m_shown = sent.revision;
        noteEnd(sent.end);
        m_scheduler.pageIsFree(m_loadNumber);
    } else {
        m_scheduler.forgetPage(m_loadNumber);
    }
}

bool PageFeed::isReached(double line) const
{
    return !m_end || line + roomBelow < *m_end;
}

// The page shows the post up to there.
void PageFeed::noteEnd(std::optional<int> end)
{
    m_end = end;
    if (m_wanted && isReached(*m_wanted)) {
        m_pending.line = std::exchange(m_wanted, {});
    }
}

void PageFeed::checkSettled()
{
    const bool nothingLeft = m_ready && !m_drawing && m_pending.isEmpty() && !m_page->isBusy();
    if (nothingLeft && m_shown == m_scheduler.revision() && m_settled != m_shown) {
        m_settled = m_shown;
        Q_EMIT settled();
    }
}

// A page that large would be of no use while one types, and for a while not be there at all: the author decides.
void PageFeed::refuse(qsizetype bytes)
{
    m_isRefused = true;
    m_ready = false;
    m_page->stopWaiting();
    Q_EMIT refused(bytes);
}

} // namespace galley
