// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagrams/diagrampainter.h"
#include "preview/pagefeed.h"
#include "preview/postplace.h"
#include "preview/previewfind.h"
#include "preview/previewpage.h"
#include "preview/previewview.h"
#include "preview/restarts.h"
#include "preview/scheduler.h"
#include "preview/stoppedpane.h"

#include <QStackedLayout>
#include <QWebEngineView>

namespace galley
{

/// What a PreviewView is made of: for previewview.cpp and previewengine.cpp only.
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
    void keepFromFocus();
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

} // namespace galley
