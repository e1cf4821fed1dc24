// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewview.h"

#include "diagrams/diagrampainter.h"
#include "post/stylesheet.h"
#include "preview/availability.h"
#include "preview/pageaddress.h"
#include "preview/pagefeed.h"
#include "preview/postplace.h"
#include "preview/previewfind.h"
#include "preview/previewpage.h"
#include "preview/restarts.h"
#include "preview/scheduler.h"
#include "preview/stages.h"
#include "preview/stoppedpane.h"
#include "settings/palette.h"

#include <QDeadlineTimer>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QWebEngineFindTextResult>
#include <QWebEngineScript>
#include <QWebEngineView>
#include <QtConcurrentRun>

#include <csignal>

namespace galley
{

namespace
{

constexpr int answerLimit = 5000; // ms; a renderer that died never answers

QString megabytes(qsizetype bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

} // namespace

struct PreviewView::Private {
    explicit Private(PreviewView *owner)
        : q(owner)
        , pictures(DiagramPainter::sharedStore())
        , scheduler(pictures)
        , feed(scheduler)
    {
    }

    void makeView();
    void connectPage();
    void died();
    void stop(const QString &why, const QString &remedy);
    void refuse(qsizetype size);
    void find(const QString &text, bool backwards);
    void showRendering(const Rendered &result);
    void tellRemote();
    void drawMissing();
    void open(const QString &address);

    PreviewView *q;
    std::shared_ptr<PreviewProfile> profile; // outlives the page
    std::shared_ptr<diagrams::Store> pictures;
    PreviewScheduler scheduler;
    PageFeed feed;
    std::unique_ptr<DiagramPainter> painter; ///< made for the first diagram
    std::vector<diagrams::Diagram> missing;  ///< to be drawn once the browser engine runs
    QStackedLayout *stack = nullptr;
    PreviewFind *findBar = nullptr;
    QWidget *blank = nullptr;
    StoppedPane *stopped = nullptr;
    std::unique_ptr<QWebEngineView> view;
    PreviewPage *page = nullptr;
    Restarts restarts;

    std::shared_ptr<const PostPlace> place = std::make_shared<const PostPlace>();
    std::shared_ptr<const post::Rendering> rendering;
    quint64 renderedRevision = 0;
    int remoteImages = 0;
    int remoteTold = 0;
    bool wantsView = false;

    bool remoteAllowed = false;
    QColor background = Qt::white;
    double zoom = 1.0;
    bool isReportingScroll = false;
    bool rendersHidden = false;
};

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    d->stack = new QStackedLayout;
    d->findBar = new PreviewFind(this);
    layout->addLayout(d->stack, 1);
    layout->addWidget(d->findBar);
    connect(d->findBar, &PreviewFind::wanted, this, [this](const QString &text, bool backwards) { d->find(text, backwards); });
    connect(d->findBar, &PreviewFind::closed, this, [this] {
        if (d->view) {
            d->view->setFocus();
        }
    });
    d->blank = new QWidget(this);
    d->blank->setAutoFillBackground(true);
    d->blank->installEventFilter(this);
    d->stack->addWidget(d->blank);
    connect(&d->scheduler, &PreviewScheduler::rendered, this, [this](const Rendered &result) { d->showRendering(result); });
    connect(&d->feed, &PageFeed::loaded, this, [this] {
        d->page->setZoomFactor(d->zoom);
        d->stack->setCurrentWidget(d->view.get());
    });
    connect(&d->feed, &PageFeed::settled, this, &PreviewView::settled);
    connect(&d->feed, &PageFeed::refused, this, [this](qsizetype bytes) { d->refuse(bytes); });
}

PreviewView::~PreviewView()
{
    // The page must be gone before its profile.
    d->view.reset();
    d->painter.reset(); // it tells us when it is done
}

void PreviewView::showDocument(QTextDocument *document, const QString &text)
{
    d->feed.startOver();
    d->scheduler.watch(document, text);
    if (document && isVisible()) {
        QMetaObject::invokeMethod(this, [this] { d->makeView(); }, Qt::QueuedConnection);
    }
}

void PreviewView::setPost(const QString &path, const std::shared_ptr<checks::SiteSearch> &sites)
{
    if (d->place->post() != path) {
        d->place = std::make_shared<const PostPlace>(path, sites);
        d->feed.setPlace(d->place);
    }
}

void PreviewView::setPageTheme(const post::PageTheme &theme)
{
    d->feed.setLook(post::styleSheet(post::ThemeChoice::Preview, theme), theme.body);
}

void PreviewView::setPalette(const Palette &palette)
{
    d->background = palette[u"background"];
    QPalette colours = d->blank->palette();
    colours.setColor(QPalette::Window, d->background);
    d->blank->setPalette(colours);
    if (d->stopped) {
        d->stopped->setColours(d->background, palette[u"text"]);
    }
    d->feed.setTheme(palette.name, d->background);
}

void PreviewView::setRemoteAllowed(bool allowed)
{
    if (allowed == d->remoteAllowed) {
        return;
    }
    d->remoteAllowed = allowed;
    if (d->page) {
        d->page->setRemoteAllowed(allowed);
        d->feed.load(); // the policy comes with the page
    }
    d->tellRemote();
}

bool PreviewView::isRemoteAllowed() const
{
    return d->remoteAllowed;
}

double PreviewView::zoom() const
{
    return d->zoom;
}

void PreviewView::setZoom(double factor)
{
    d->zoom = std::clamp(factor, 0.25, 5.0);
    if (d->page) {
        d->page->setZoomFactor(d->zoom);
    }
}

bool PreviewView::isRenderingCurrent() const
{
    return d->renderedRevision == d->scheduler.revision();
}

std::shared_ptr<const post::Rendering> PreviewView::rendering() const
{
    return d->rendering;
}

void PreviewView::readMain(std::function<void(const QString &)> answer)
{
    if (!d->page) {
        answer(QString());
        return;
    }
    // Whichever comes first, the page or the time limit, calls back.
    auto once = std::make_shared<std::function<void(const QString &)>>(std::move(answer));
    auto reply = [once](const QString &html) {
        if (*once) {
            std::exchange(*once, nullptr)(html);
        }
    };
    QTimer::singleShot(answerLimit, this, [reply] { reply(QString()); });
    d->page->runJavaScript(QStringLiteral("galley.html()"), QWebEngineScript::ApplicationWorld,
                           [reply](const QVariant &html) { reply(html.toString()); });
}

void PreviewView::scrollToLine(double line)
{
    if (!d->isReportingScroll) { // else the editor follows the page and says so
        d->feed.scrollToLine(line);
    }
}

void PreviewView::showCursorLine(int line)
{
    d->feed.setCursorLine(line);
}

void PreviewView::setLargestLive(qsizetype bytes)
{
    d->feed.setLargestLive(bytes);
}

void PreviewView::setOptions(const post::Options &options)
{
    d->scheduler.setOptions(options);
}

void PreviewView::setRenderedWhileHidden(bool on)
{
    d->rendersHidden = on;
    if (!isVisible()) {
        d->scheduler.setActive(on);
    }
}

void PreviewView::restart()
{
    d->restarts.forget();
    if (d->feed.isRefused()) {
        d->feed.allowLarge();
    }
    if (!d->page) {
        d->makeView();
    } else if (d->stack->currentWidget() == d->stopped) {
        d->stack->setCurrentWidget(d->view.get());
        d->feed.load();
    }
    if (d->stopped && d->stack->currentWidget() != d->stopped) {
        Q_EMIT stoppedChanged(false);
    }
}

void PreviewView::openFind()
{
    d->findBar->open();
}

void PreviewView::findNext()
{
    d->findBar->findNext();
}

void PreviewView::findPrevious()
{
    d->findBar->findPrevious();
}

void PreviewView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->scheduler.setActive(true);
    d->wantsView = !d->view;
    d->feed.setActive(true);
}

void PreviewView::hideEvent(QHideEvent *event)
{
    d->scheduler.setActive(d->rendersHidden);
    d->feed.setActive(false);
    QWidget::hideEvent(event);
}

// Once the pane has been painted the window is on the screen and takes keys: now the browser engine may take its time.
bool PreviewView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->blank && event->type() == QEvent::Paint && d->wantsView) {
        d->wantsView = false;
        QTimer::singleShot(0, this, [this] { d->makeView(); });
    }
    return QWidget::eventFilter(watched, event);
}

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
