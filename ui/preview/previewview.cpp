// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewview.h"

#include "diagrams/diagrampainter.h"
#include "post/stylesheet.h"
#include "preview/availability.h"
#include "preview/linkpolicy.h"
#include "preview/pagesource.h"
#include "preview/pendingcall.h"
#include "preview/previewfind.h"
#include "preview/previewpage.h"
#include "preview/restarts.h"
#include "preview/scheduler.h"
#include "preview/stages.h"
#include "preview/stoppedpane.h"
#include "settings/palette.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QWebEngineFindTextResult>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <csignal>

namespace galley
{

namespace
{

constexpr int answerLimit = 5000; // ms; see reliability: each request to the page needs its own
constexpr int limitPerMegabyte = 2000;
/// Bytes of HTML that a page takes and is still of use beside an editor; some 20 MB of Markdown.
constexpr qsizetype defaultLargest = 32 * 1024 * 1024;

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
    {
    }

    void makeView();
    void connectPage();
    void load();
    void sendContent(const PageContent &content);
    void loaded(int blocks);
    void pump();
    void taken(const PagePatch &patch, int blocks);
    void checkSettled();
    void died();
    void stop(const QString &why, const QString &remedy);
    void refuse(qsizetype size);
    void find(const QString &text, bool backwards);
    void showRendering(const Rendered &result);
    void tellRemote();
    void drawMissing();

    PreviewView *q;
    std::shared_ptr<PreviewProfile> profile; // outlives the page
    std::shared_ptr<diagrams::Store> pictures;
    PreviewScheduler scheduler;
    std::unique_ptr<DiagramPainter> painter; ///< made for the first diagram
    std::vector<diagrams::Diagram> missing;  ///< to be drawn once the browser engine runs
    QStackedLayout *stack = nullptr;
    PreviewFind *findBar = nullptr;
    QWidget *blank = nullptr;
    StoppedPane *stopped = nullptr;
    std::unique_ptr<QWebEngineView> view;
    PreviewPage *page = nullptr;
    Restarts restarts;

    std::shared_ptr<const post::Rendering> rendering;
    int remoteImages = 0;
    int remoteTold = 0;
    int loadNumber = 0;
    PageContent content; ///< of the load under way, without its HTML
    bool ready = false;  ///< the page is loaded and takes calls
    bool wantsView = false;

    quint64 shown = 0; ///< revision that the page shows
    quint64 settled = 0;
    PendingCall pending;
    QString language;       ///< that the page has been given
    bool isRefused = false; ///< the post is too large to be shown without being asked
    bool isLargeWanted = false;
    qsizetype largestLive = defaultLargest;

    QString folder;
    QString root;
    bool remoteAllowed = false;
    QString theme = QStringLiteral("light");
    QColor background = Qt::white;
    double zoom = 1.0;
    double place = 0; ///< line at the top of the page, for when it has to be loaded again
    int cursorLine = -1;
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
    connect(&d->scheduler, &PreviewScheduler::patchReady, this, [this](const PagePatch &patch) {
        if (patch.load != d->loadNumber) {
            return;
        }
        if (patch.splices.isEmpty()) {
            d->shown = patch.revision;
            d->checkSettled();
        } else if (patch.splices.size() > d->largestLive && !d->isLargeWanted) {
            d->refuse(patch.splices.size());
            return;
        } else {
            d->pending.patch = patch;
        }
        d->pump();
    });
    connect(&d->scheduler, &PreviewScheduler::contentReady, this, [this](const PageContent &content) { d->sendContent(content); });
}

PreviewView::~PreviewView()
{
    // The page must be gone before its profile.
    d->view.reset();
    d->painter.reset(); // it tells us when it is done
}

void PreviewView::showDocument(QTextDocument *document, const QString &text)
{
    d->place = 0;
    d->isLargeWanted = false;
    d->scheduler.watch(document, text);
    if (document && isVisible()) {
        QMetaObject::invokeMethod(this, [this] { d->makeView(); }, Qt::QueuedConnection);
    }
}

void PreviewView::setFolder(const QString &folder, const QString &siteRoot)
{
    const QString root = siteRoot.isEmpty() ? folder : siteRoot;
    if (folder == d->folder && root == d->root) {
        return;
    }
    d->folder = folder;
    d->root = root;
    if (d->page) {
        d->load();
    }
}

void PreviewView::setPalette(const Palette &palette)
{
    d->theme = palette.name;
    d->background = palette[u"background"];
    QPalette colours = d->blank->palette();
    colours.setColor(QPalette::Window, d->background);
    d->blank->setPalette(colours);
    if (d->stopped) {
        d->stopped->setColours(d->background, palette[u"text"]);
    }
    if (d->page) {
        d->page->setBackgroundColor(d->background);
        d->pending.theme = d->theme;
        d->pump();
    }
}

void PreviewView::setRemoteAllowed(bool allowed)
{
    if (allowed == d->remoteAllowed) {
        return;
    }
    d->remoteAllowed = allowed;
    if (d->page) {
        d->page->setRemoteAllowed(allowed);
        d->load(); // the policy comes with the page
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
    if (d->isReportingScroll) {
        return; // the editor follows the page and says so
    }
    d->place = line;
    d->pending.line = line;
    d->settled = 0;
    d->pump();
}

void PreviewView::showCursorLine(int line)
{
    if (line != d->cursorLine) {
        d->cursorLine = line;
        d->pending.cursor = line;
        d->pump();
    }
}

void PreviewView::setLargestLive(qsizetype bytes)
{
    d->largestLive = bytes;
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
    d->isLargeWanted = d->isLargeWanted || d->isRefused;
    d->isRefused = false;
    if (!d->page) {
        d->makeView();
    } else if (d->stack->currentWidget() == d->stopped) {
        d->stack->setCurrentWidget(d->view.get());
        d->load();
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
    d->pump();
}

void PreviewView::hideEvent(QHideEvent *event)
{
    d->scheduler.setActive(d->rendersHidden);
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
    page->setBackgroundColor(background);
    page->setRemoteAllowed(remoteAllowed);
    view->setPage(page);
    connectPage();
    stack->addWidget(view.get());
    load();
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
    }
    painter->draw(std::exchange(missing, {}));
}

void PreviewView::Private::connectPage()
{
    connect(page, &PreviewPage::contentWanted, q,
            [this] { scheduler.load(loadNumber, {.root = root, .pagePath = page->pageUrl().path(QUrl::FullyDecoded)}); });
    connect(page, &PreviewPage::strayed, q, [this] { load(); });
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
            [this](const QString &address) { Q_EMIT q->linkHovered(shownAddress(address, page->pageUrl())); });
    PageBridge *bridge = &page->bridge();
    connect(bridge, &PageBridge::pageLoaded, q, [this](int blocks) { loaded(blocks); });
    connect(bridge, &PageBridge::placeChanged, q, [this](double at) { place = at; });
    connect(bridge, &PageBridge::userScrolled, q, [this](double at) {
        place = at;
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
        if (const std::optional<QUrl> url = openableLink(address, page->pageUrl(), page->siteRoot())) {
            Q_EMIT q->linkActivated(*url);
        }
    });
}

void PreviewView::Private::load()
{
    ready = false;
    settled = 0;
    pending.patch.reset();
    ++loadNumber;
    QString path = QDir(root).relativeFilePath(folder);
    path = folder.isEmpty() || path == u"." || path.startsWith(u"..") ? QStringLiteral("/") : u'/' + path + u'/';
    page->setSite(root, path);
    page->setTimeLimit(answerLimit);
    page->loadPage();
}

void PreviewView::Private::sendContent(const PageContent &now)
{
    if (!page || now.load != loadNumber) {
        return;
    }
    if (now.html.size() > largestLive && !isLargeWanted) {
        return refuse(now.html.size());
    }
    const Stage stage("page-html");
    static const QByteArray styleSheet = post::styleSheet(post::ThemeChoice::Preview) + paneStyleSheet();
    const QByteArray html = pageHtml({.styleSheet = styleSheet + now.rules,
                                      .theme = theme.toUtf8(),
                                      .background = background.name().toLatin1(),
                                      .language = rendering->language,
                                      .line = place,
                                      .policy = page->policy()},
                                     now.html);
    constexpr qsizetype megabyte = 1024 * 1024;
    page->setTimeLimit(answerLimit + static_cast<int>(html.size() / megabyte) * limitPerMegabyte);
    page->sendContent(html);
    language = rendering->language;
    content = now;
    content.html.clear();
    content.rules.clear();
}

void PreviewView::Private::loaded(int blocks)
{
    ready = true;
    page->setZoomFactor(zoom);
    if (stack->currentWidget() != view.get()) {
        stack->setCurrentWidget(view.get());
    }
    pending.theme = theme;
    if (cursorLine >= 0) {
        pending.cursor = cursorLine;
    }
    if (blocks == content.blocks) {
        shown = content.revision;
        scheduler.pageIsFree(loadNumber);
    } else {
        scheduler.forgetPage(loadNumber); // the post has marks like ours, or HTML that swallows them: block by block instead
    }
    pump();
    checkSettled();
}

// Sends the page what there is to tell it, as one call, if it has answered the last one.
void PreviewView::Private::pump()
{
    if (!page || !ready || page->isBusy() || !q->isVisible()) {
        return;
    }
    if (rendering && language != rendering->language) {
        language = rendering->language;
        pending.language = language;
    }
    if (pending.isEmpty()) {
        return;
    }
    const Stage stage("send");
    const PendingCall sent = std::exchange(pending, {});
    page->call(sent.argument(), [this, patch = sent.patch](int blocks) {
        if (patch) {
            taken(*patch, blocks);
        }
        pump();
        checkSettled();
    });
}

void PreviewView::Private::taken(const PagePatch &sent, int blocks)
{
    if (sent.load != loadNumber) {
        return;
    }
    if (blocks == sent.blocks) {
        shown = sent.revision;
        scheduler.pageIsFree(loadNumber);
    } else {
        scheduler.forgetPage(loadNumber);
    }
}

void PreviewView::Private::checkSettled()
{
    const bool drawn = missing.empty() && (!painter || painter->isIdle());
    const bool nothingLeft = ready && drawn && pending.isEmpty() && !page->isBusy();
    if (nothingLeft && shown == scheduler.revision() && settled != shown) {
        settled = shown;
        Q_EMIT q->settled();
    }
}

void PreviewView::Private::died()
{
    ready = false;
    const qint64 now = QDeadlineTimer::current().deadline();
    const std::optional<int> delay = restarts.afterDeath(now);
    if (!delay) {
        return stop(tr("The preview stopped three times in a minute. Your text is not affected."), tr("Start the preview again"));
    }
    QTimer::singleShot(*delay, page, [this, number = loadNumber] {
        if (number == loadNumber) { // not loaded for another reason meanwhile
            load();
        }
    });
}

// A page that large would be of no use while one types, and for a while not be there at all: the author decides.
void PreviewView::Private::refuse(qsizetype size)
{
    isRefused = true;
    ready = false;
    page->stopWaiting();
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
    remoteImages = result.remoteImages;
    Q_EMIT q->rendered(rendering);
    tellRemote();
    if (isRefused && result.size <= largestLive) {
        q->restart();
        isLargeWanted = false;
    }
    if (!result.missing.empty()) {
        missing = result.missing;
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
