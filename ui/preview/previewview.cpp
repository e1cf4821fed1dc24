// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewview.h"

#include "post/stylesheet.h"
#include "preview/availability.h"
#include "preview/linkpolicy.h"
#include "preview/pagesource.h"
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
#include <QWebEngineScript>
#include <QWebEngineView>

#include <csignal>

namespace galley
{

namespace
{

constexpr int answerLimit = 5000; // ms; see reliability: each request to the page needs its own
constexpr int limitPerMegabyte = 2000;

QString jsNumber(double value)
{
    return QString::number(value, 'f', 4);
}

} // namespace

struct PreviewView::Private {
    explicit Private(PreviewView *owner)
        : q(owner)
    {
    }

    void makeView();
    void connectPage();
    void load();
    void sendContent(const PageContent &content);
    void loaded(int blocks);
    void pump();
    QString nextCall(std::optional<PagePatch> &taken);
    void taken(const PagePatch &patch, int blocks);
    void checkSettled();
    void died();
    void stop(const QString &why);
    void tellRemote();

    PreviewView *q;
    std::shared_ptr<PreviewProfile> profile; // outlives the page
    PreviewScheduler scheduler;
    QStackedLayout *stack = nullptr;
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
    std::optional<PagePatch> patch;
    std::optional<double> line;
    std::optional<int> cursor;
    std::optional<QString> themeChange;

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
    d->stack = new QStackedLayout(this);
    d->blank = new QWidget(this);
    d->blank->setAutoFillBackground(true);
    d->blank->installEventFilter(this);
    d->stack->addWidget(d->blank);
    connect(&d->scheduler, &PreviewScheduler::rendered, this, [this](const Rendered &result) {
        d->rendering = result.rendering;
        d->remoteImages = result.remoteImages;
        Q_EMIT rendered(d->rendering);
        d->tellRemote();
    });
    connect(&d->scheduler, &PreviewScheduler::patchReady, this, [this](const PagePatch &patch) {
        if (patch.load != d->loadNumber) {
            return;
        }
        if (patch.splices.isEmpty()) {
            d->shown = patch.revision;
            d->checkSettled();
        } else {
            d->patch = patch;
        }
        d->pump();
    });
    connect(&d->scheduler, &PreviewScheduler::contentReady, this, [this](const PageContent &content) { d->sendContent(content); });
}

PreviewView::~PreviewView()
{
    // The page must be gone before its profile.
    d->view.reset();
}

void PreviewView::showDocument(QTextDocument *document)
{
    d->place = 0;
    d->scheduler.watch(document);
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
        d->themeChange = d->theme;
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
    d->line = line;
    d->settled = 0;
    d->pump();
}

void PreviewView::showCursorLine(int line)
{
    if (line != d->cursorLine) {
        d->cursorLine = line;
        d->cursor = line;
        d->pump();
    }
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
    switch (previewObstacle()) {
    case PreviewObstacle::None:
        break;
    case PreviewObstacle::NoRenderProcess:
        return stop(tr("There is no preview: Qt WebEngine is not installed completely. Everything else works."));
    case PreviewObstacle::RootUser:
        return stop(tr("There is no preview: its sandbox does not start for the root user. Everything else works."));
    case PreviewObstacle::NoSandbox:
        return stop(tr("There is no preview: this system does not let programs make a sandbox for it. Everything else works."));
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
    patch.reset();
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
    themeChange = theme;
    if (cursorLine >= 0) {
        cursor = cursorLine;
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
    std::optional<PagePatch> sent;
    const QString argument = nextCall(sent);
    if (argument.isEmpty()) {
        return;
    }
    const Stage stage("send");
    page->call(argument, [this, sent](int blocks) {
        if (sent) {
            taken(*sent, blocks);
        }
        pump();
        checkSettled();
    });
}

QString PreviewView::Private::nextCall(std::optional<PagePatch> &sent)
{
    QStringList parts;
    if (themeChange) {
        parts << u"theme:\"" + *themeChange + u'"';
    }
    if (patch) {
        parts << u"patch:" + patch->splices;
    }
    if (cursor) {
        parts << u"cursor:" + QString::number(*cursor);
    }
    if (line) {
        parts << u"line:" + jsNumber(*line);
    }
    sent = std::exchange(patch, std::nullopt);
    themeChange.reset();
    cursor.reset();
    line.reset();
    return parts.isEmpty() ? QString() : u'{' + parts.join(u',') + u'}';
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
    const bool nothingLeft = ready && !patch && !line && !cursor && !themeChange && !page->isBusy();
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
        return stop(tr("The preview stopped three times in a minute. Your text is not affected."));
    }
    QTimer::singleShot(*delay, page, [this, number = loadNumber] {
        if (number == loadNumber) { // not loaded for another reason meanwhile
            load();
        }
    });
}

void PreviewView::Private::stop(const QString &why)
{
    if (!stopped) {
        stopped = new StoppedPane(q);
        stack->addWidget(stopped);
        connect(stopped, &StoppedPane::restartWanted, q, &PreviewView::restart);
        stopped->setColours(background, blank->palette().color(QPalette::WindowText));
    }
    stopped->setReason(why);
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
