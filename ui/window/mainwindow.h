// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "preview/graphics.h"
#include "renaming/plan.h"
#include "window/actions.h"
#include "window/commandline.h"

#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace galley
{
class Browsing;
class Exporting;
class Filing;
class FindBar;
class Form;
class Library;
class Notices;
class PageLook;
class Panes;
class PostForm;
class PostMenu;
class PostPrinting;
class Prompts;
class Proofing;
class Recovery;
class Remarks;
class ScrollSync;
class SidePanel;
class SidePanels;
class StartPage;
class StatusLine;
class Theme;
class WindowMemory;

/// What all windows share; made in main.cpp, outlives them.
struct Shared {
    Settings &settings;
    Theme &theme;
    Prompts &prompts;
    GraphicsChoice graphics;
    Recovery *recovery; ///< null: nothing is kept (a picture is taken)
};

/// One post in one window: lays out tool bar, panes and status line, and ties each action to one call.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// The library outlives the window.
    MainWindow(const Shared &shared, Library &library);
    ~MainWindow() override;

    /// Shows a post from its file, in place of what the window has, once it is read; if that fails, a notice says why.
    void open(const OpenRequest &request);
    /// Shows an empty post.
    void startPost();
    /// Lists the posts of the site that a folder belongs to, or of the folder; for a window whose post has no file.
    void showFolder(const QString &folder);
    /// Goes to a line, 1-based; 0: stays.
    void goToLine(int line);
    /// True if this is the file that the window has, or will have once it is read.
    bool hasPost(const QString &path) const;
    /// True if nothing is lost when another post is shown in this window: the start page, or an empty post without a file.
    bool isUnused() const;

    Document &document() { return m_document; }
    Panes &panes() { return *m_panes; }
    Actions &actions() { return *m_actions; }
    Notices &notices() { return *m_notices; }
    Exporting &exporting() { return *m_exporting; }
    PageLook &pageLook() { return *m_pageLook; }
    PostPrinting &printing() { return *m_printing; }
    StatusLine &statusLine() { return *m_statusLine; }
    SidePanel &sidePanel();
    Browsing &browsing() { return *m_browsing; }
    Form &form();
    Proofing &proofing() { return *m_proofing; }
    StartPage &startPage() { return *m_startPage; }

    /// True if the window may go; asks about unsaved text.
    bool mayClose();
    /// Closes without asking: `mayClose()` was true, or the session ends and the recovery copy has the text.
    void closeNow();

Q_SIGNALS:
    void newPostRequested();
    void openRequested(const QList<galley::OpenRequest> &posts);
    /// The posts of a folder are to be listed, in a window that has no post yet.
    void folderRequested(const QString &folder);
    void quitRequested();
    void renamingWanted(const galley::renaming::Plan &plan);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectFileActions();
    void connectEditActions();
    void connectFormatActions();
    void connectViewActions();
    void connectHelpActions();
    void connectParts();
    void showPost();
    void showHead(const QString &head);
    void showOpened();
    void showNotOpened();
    void showBusy(bool busy);
    void follow(const QUrl &link, int line);
    void chooseAndOpen(const QString &folder);
    void updateTitle();
    void updateActions();
    void updateView();
    void fillRecent();

    Shared m_shared;
    Library &m_library;
    Document m_document;
    Actions *m_actions;
    QMenu *m_recent;
    QMenu *m_pageThemes;
    Notices *m_notices;
    QStackedWidget *m_pages;
    Panes *m_panes;
    FindBar *m_findBar;
    StatusLine *m_statusLine;
    StartPage *m_startPage;
    Filing *m_filing;
    PageLook *m_pageLook;
    Exporting *m_exporting;
    PostPrinting *m_printing;
    Remarks *m_remarks;
    ScrollSync *m_scrollSync;
    PostForm *m_postForm;
    SidePanels *m_sidePanels;
    Browsing *m_browsing;
    PostMenu *m_postMenu;
    Proofing *m_proofing;
    WindowMemory *m_memory;
    QToolBar *m_toolBar;
    int m_lineToGo = 0; ///< once the post is open; see goToLine()
    bool m_closing = false;
};

} // namespace galley
