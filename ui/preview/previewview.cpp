// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewviewprivate.h"

#include "post/stylesheet.h"
#include "settings/palette.h"

#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineScript>

namespace galley
{

namespace
{

constexpr int answerLimit = 5000; // ms; a renderer that died never answers

} // namespace

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
        d->view->setEnabled(true);
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
    if (document && isVisible() && !d->view) {
        d->wantsView = true;
        d->blank->update();
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

// Once the pane has been painted the window is on the screen, with the text, and takes keys: now the browser engine may take its time.
bool PreviewView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->blank && event->type() == QEvent::Paint && d->wantsView) {
        d->wantsView = false;
        QTimer::singleShot(0, this, [this] { d->makeView(); });
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace galley
