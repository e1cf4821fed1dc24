// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Which post the window has, and how it comes there.
#include "dialogs/prompts.h"
#include "editor/editor.h"
#include "preview/previewview.h"
#include "window/filing.h"
#include "window/mainwindow.h"
#include "window/panes.h"
#include "window/remarks.h"
#include "window/startpage.h"
#include "window/windowmemory.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace galley
{

void MainWindow::open(const OpenRequest &request)
{
    m_document.setDress(m_panes->editor().dress());
    m_panes->preview().showDocument(nullptr); // or it would show first what is not the post
    m_filing->open(request.path);
    goToLine(request.line);
    m_pages->setCurrentWidget(m_panes); // the start page would only flash
    m_panes->takeFocus();
    updateTitle();
}

void MainWindow::showOpened()
{
    m_remarks->startOver();
    showPost();
    m_memory->restorePlace(m_document.path());
    m_memory->noteRecent();
    goToLine(std::exchange(m_lineToGo, 0));
}

void MainWindow::showHead(const QString &head)
{
    const QString path = m_document.openingPath();
    const Settings::Place place = m_memory->placeOf(path);
    if (m_panes->editor().showHead(head, std::max({m_lineToGo, place.line, int(place.topLine)}))) {
        m_memory->restorePlace(path);
        if (m_lineToGo > 0) {
            m_panes->editor().goTo(m_lineToGo - 1);
        }
    }
}

void MainWindow::showNotOpened()
{
    m_panes->editor().showDocument(m_document.textDocument());
    m_panes->preview().showDocument(m_document.textDocument());
    m_panes->editor().forgetTypedAhead();
    if (isUnused()) {
        m_pages->setCurrentWidget(m_startPage);
        m_startPage->takeFocus();
    }
    updateTitle();
}

void MainWindow::showBusy(bool busy)
{
    m_panes->editor().setReadOnly(busy || m_document.isReadOnly());
    m_panes->editor().setWaiting(busy);
    updateActions();
}

void MainWindow::goToLine(int line)
{
    if (!m_document.openingPath().isEmpty()) {
        m_lineToGo = line;
    } else if (line > 0) {
        m_panes->editor().goTo(line - 1);
    }
}

bool MainWindow::hasPost(const QString &path) const
{
    const auto identity = [](const QString &file) {
        const QString canonical = QFileInfo(file).canonicalFilePath();
        return canonical.isEmpty() ? file : canonical;
    };
    const QString opening = m_document.openingPath();
    const QString own = opening.isEmpty() ? m_document.path() : opening;
    return !own.isEmpty() && (own == path || identity(own) == identity(path));
}

bool MainWindow::isUnused() const
{
    return !m_document.isBusy() && m_document.path().isEmpty() && !m_document.isModified() && m_document.textDocument()->isEmpty();
}

void MainWindow::follow(const QUrl &link, int line)
{
    if (link.isLocalFile()) {
        Q_EMIT openRequested({{.path = link.toLocalFile(), .line = line}});
    } else {
        QDesktopServices::openUrl(link); // the preview let through http, https and mailto only
    }
}

void MainWindow::chooseAndOpen(const QString &folder)
{
    QList<OpenRequest> posts;
    for (const QString &path : m_shared.prompts.openPosts(this, folder)) {
        posts.append({.path = path});
    }
    if (!posts.isEmpty()) {
        Q_EMIT openRequested(posts);
    }
}

} // namespace galley
