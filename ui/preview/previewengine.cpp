// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewviewprivate.h"

#include "preview/availability.h"
#include "preview/pageaddress.h"
#include "preview/promptframes.h"
#include "preview/stages.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QScopedValueRollback>
#include <QTimer>
#include <QWebEngineFindTextResult>
#include <QtConcurrentRun>

#include <csignal>

// The life of the browser engine's view: how it begins, what is heard from it, what is shown in its place where it ends.

namespace galley
{

namespace
{

QString megabytes(qsizetype bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

} // namespace

void PreviewView::Private::makeView()
{
    if (view || !q->isVisible() || scheduler.revision() == 0) {
        return;
    }
    const QString again = tr("Start the preview again");
    switch (previewObstacle()) {
    case PreviewObstacle::None:
        break;
    case PreviewObstacle::NoRenderProcess:
        return stop(tr("There is no preview: Qt WebEngine is not installed completely. Everything else works."), again);
    case PreviewObstacle::RootUser:
        return stop(tr("There is no preview: its sandbox does not start for the root user. Everything else works."), again);
    case PreviewObstacle::NoSandbox:
        return stop(tr("There is no preview: this system does not let programs make a sandbox for it. Everything else works."), again);
    }
    const Stage stage("make-view");
    profile = PreviewProfile::shared();
    view = std::make_unique<QWebEngineView>();
    view->setContextMenuPolicy(Qt::NoContextMenu);
    view->setAcceptDrops(false);
    new PromptFrames(view.get());
    page = new PreviewPage(*profile, view.get());
    page->setRemoteAllowed(remoteAllowed);
    view->setPage(page);
    connectPage();
    stack->addWidget(view.get());
    feed.setPage(page);
    drawMissing();
}

// Where the browser engine does not run there are no pictures; the sources stay.
void PreviewView::Private::drawMissing()
{
    if (!view || missing.empty()) {
        return;
    }
    if (!painter) {
        painter = std::make_unique<DiagramPainter>(pictures);
        QObject::connect(painter.get(), &DiagramPainter::drawn, q, [this] { scheduler.picturesChanged(); });
        QObject::connect(painter.get(), &DiagramPainter::finished, q, [this] { feed.setDrawing(false); });
    }
    painter->draw(std::exchange(missing, {}));
}

void PreviewView::Private::connectPage()
{
    connect(page, &PreviewPage::hung, q, [this] {
        const qint64 process = page->renderProcessPid();
        if (process > 0) {
            ::kill(static_cast<pid_t>(process), SIGKILL); // its end is reported by renderProcessTerminated
        } else {
            died();
        }
    });
    connect(page, &QWebEnginePage::renderProcessTerminated, q, [this] { died(); });
    connect(page, &QWebEnginePage::linkHovered, q,
            [this](const QString &address) { Q_EMIT q->linkHovered(shownAddress(address, page->pageUrl().host())); });
    PageBridge *bridge = &page->bridge();
    connect(bridge, &PageBridge::userScrolled, q, [this](double at) {
        const QScopedValueRollback reporting(isReportingScroll, true);
        Q_EMIT q->scrolled(at);
    });
    connect(bridge, &PageBridge::textClicked, q, [this](int at, const QString &word, int occurrence) {
        Q_EMIT q->lineActivated(at);
        if (!word.isEmpty()) {
            Q_EMIT q->wordActivated(at, word, occurrence);
        }
    });
    connect(bridge, &PageBridge::blockedHovered, q, [this](const QString &address, bool isPicture) {
        const QString why = isPicture ? tr("Not shown, because it could do harm: %1") : tr("Not followed, because it could do harm: %1");
        Q_EMIT q->linkHovered(address.isEmpty() ? QString() : why.arg(address));
    });
    connect(bridge, &PageBridge::linkClicked, q, [this](const QString &address) {
        if (rendering) {
            open(address);
        }
    });
}

// Where it leads may take a look at all posts of the site.
void PreviewView::Private::open(const QString &address)
{
    const auto work = [place = place, address, dialect = rendering->dialect] { return place->opening(address, dialect); };
    QtConcurrent::run(work).then(q, [this](const std::optional<PostPlace::Opening> &opening) {
        if (opening) {
            Q_EMIT q->linkActivated(opening->url, opening->line);
        }
    });
}

void PreviewView::Private::died()
{
    feed.setGone();
    keepFromFocus();
    const qint64 now = QDeadlineTimer::current().deadline();
    const std::optional<int> delay = restarts.afterDeath(now);
    if (!delay) {
        return stop(tr("The preview stopped three times in a minute. Your text is not affected."), tr("Start the preview again"));
    }
    QTimer::singleShot(*delay, page, [this, number = feed.loadNumber()] {
        if (number == feed.loadNumber()) { // not loaded for another reason meanwhile
            feed.load();
        }
    });
}

// With the widget of a new process Qt WebEngine takes the keyboard, and the keys that are typed into the editor would be lost.
void PreviewView::Private::keepFromFocus()
{
    view->setEnabled(view->hasFocus());
}

void PreviewView::Private::refuse(qsizetype size)
{
    stop(tr("This post makes a page of %1. To show it takes long, and a lot of memory. Everything else works.").arg(megabytes(size)),
         tr("Show it"));
}

void PreviewView::Private::find(const QString &text, bool backwards)
{
    if (!page) {
        return;
    }
    page->findText(text, backwards ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags(),
                   [bar = QPointer(findBar)](const QWebEngineFindTextResult &result) {
                       if (bar) {
                           bar->showCount(result.activeMatch(), result.numberOfMatches());
                       }
                   });
}

void PreviewView::Private::showRendering(const Rendered &result)
{
    rendering = result.rendering;
    feed.setLanguage(rendering->language);
    renderedRevision = result.revision;
    remoteImages = result.remoteImages;
    Q_EMIT q->rendered(rendering, result.text);
    tellRemote();
    if (feed.isRefused() && result.size <= feed.largestLive()) {
        feed.forgetRefusal();
        q->restart();
    }
    if (!result.missing.empty()) {
        missing = result.missing;
        feed.setDrawing(true);
        drawMissing();
    }
}

void PreviewView::Private::stop(const QString &why, const QString &remedy)
{
    if (!stopped) {
        stopped = new StoppedPane(q);
        stack->addWidget(stopped);
        connect(stopped, &StoppedPane::restartWanted, q, &PreviewView::restart);
        stopped->setColours(background, blank->palette().color(QPalette::WindowText));
    }
    stopped->setReason(why, remedy);
    stack->setCurrentWidget(stopped);
    Q_EMIT q->stoppedChanged(true);
}

void PreviewView::Private::tellRemote()
{
    const int blocked = remoteAllowed ? 0 : remoteImages;
    if (blocked != std::exchange(remoteTold, blocked)) {
        Q_EMIT q->remoteBlocked(blocked);
    }
}

} // namespace galley
