// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/mainwindow.h"

#include "dialogs/prompts.h"
#include "editor/cursorinfo.h"
#include "editor/editor.h"
#include "editor/filedrops.h"
#include "editor/findbar.h"
#include "export/filename.h"
#include "panels/sidepanel.h"
#include "preview/previewview.h"
#include "settings/settings.h"
#include "settings/theme.h"
#include "site/fileaddress.h"
#include "window/browsing.h"
#include "window/dialectchoice.h"
#include "window/droptarget.h"
#include "window/exportdrag.h"
#include "window/exporting.h"
#include "window/filing.h"
#include "window/notices.h"
#include "window/pagelook.h"
#include "window/panes.h"
#include "window/postform.h"
#include "window/postmenu.h"
#include "window/postprinting.h"
#include "window/proofing.h"
#include "window/remarks.h"
#include "window/renameoffer.h"
#include "window/scrollsync.h"
#include "window/sidepanels.h"
#include "window/spellinghelp.h"
#include "window/startpage.h"
#include "window/statusline.h"
#include "window/statuswatcher.h"
#include "window/windowmemory.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

MainWindow::MainWindow(const Shared &shared, Library &library)
    : m_shared(shared)
    , m_library(library)
    , m_document(nullptr)
    , m_actions(new Actions(this))
    , m_recent(new QMenu(tr("Open &recent"), this))
    , m_pageThemes(new QMenu(this))
    , m_notices(new Notices)
    , m_pages(new QStackedWidget)
    , m_panes(new Panes)
    , m_findBar(new FindBar(&m_panes->editor()))
    , m_statusLine(new StatusLine(shared.theme))
    , m_startPage(new StartPage(*m_actions, shared.settings, shared.theme))
    , m_filing(new Filing(
          {.document = m_document, .notices = *m_notices, .settings = shared.settings, .prompts = shared.prompts, .window = this}))
    , m_pageLook(new PageLook({.document = m_document,
                               .preview = m_panes->preview(),
                               .notices = m_panes->previewNotices(),
                               .settings = shared.settings,
                               .sites = library.sites()},
                              this))
    , m_exporting(new Exporting({.document = m_document,
                                 .editor = m_panes->editor(),
                                 .preview = m_panes->preview(),
                                 .look = *m_pageLook,
                                 .notices = *m_notices,
                                 .settings = shared.settings,
                                 .prompts = shared.prompts,
                                 .window = this,
                                 .sites = library.sites()}))
    , m_printing(new PostPrinting(
          {.document = m_document, .exporting = *m_exporting, .notices = *m_notices, .prompts = shared.prompts, .window = this}))
    , m_remarks(new Remarks({.document = m_document, .panes = *m_panes, .settings = shared.settings, .statusLine = *m_statusLine}, this))
    , m_scrollSync(new ScrollSync(*m_panes, this))
    , m_postForm(new PostForm({.document = m_document,
                               .panes = *m_panes,
                               .actions = *m_actions,
                               .settings = shared.settings,
                               .notices = *m_notices,
                               .prompts = shared.prompts,
                               .window = this,
                               .sites = library.sites()},
                              this))
    , m_sidePanels(new SidePanels({.pages = m_pages, .panes = *m_panes, .actions = *m_actions, .settings = shared.settings}, this))
    , m_browsing(
          new Browsing({.document = m_document, .sidePanel = m_sidePanels->panel(), .library = library, .theme = shared.theme}, this))
    , m_postMenu(new PostMenu({.document = m_document,
                               .browsing = *m_browsing,
                               .settings = shared.settings,
                               .notices = *m_notices,
                               .prompts = shared.prompts,
                               .window = this},
                              this))
    , m_proofing(nullptr)
    , m_memory(nullptr)
    , m_toolBar(new QToolBar(tr("Tool bar"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    m_sidePanels->addOutline();
    auto *spelling = new SpellingHelp({.document = m_document,
                                       .panes = *m_panes,
                                       .actions = *m_actions,
                                       .settings = shared.settings,
                                       .notices = *m_notices,
                                       .sites = library.sites()},
                                      this);
    m_proofing = new Proofing({.document = m_document,
                               .panes = *m_panes,
                               .sidePanel = m_sidePanels->panel(),
                               .actions = *m_actions,
                               .toolBar = *m_toolBar,
                               .theme = shared.theme,
                               .spelling = *spelling,
                               .sites = library.sites()},
                              this);
    m_sidePanels->restore();
    m_panes->addBelowEditor(m_findBar);
    m_panes->setPalette(shared.theme.palette());
    m_document.setDress(m_panes->editor().dress());
    m_panes->editor().showDocument(m_document.textDocument());
    m_panes->preview().showDocument(m_document.textDocument());
    m_document.textDocument()->setModified(false); // a layout and a font are no change of the text
    new StatusWatcher(m_document, *m_panes, *m_statusLine, this);
    new DialectChoice({.document = m_document, .panes = *m_panes, .settings = shared.settings, .statusLine = *m_statusLine}, this);
    m_memory = new WindowMemory(shared.settings, *this, *m_panes, m_document);
    connectFileActions();
    connectEditActions();
    connectFormatActions();
    connectViewActions();
    connectHelpActions();
    connectParts();
    m_pageLook->apply();
    updateTitle();
    updateActions();
    updateView();
    m_startPage->takeFocus();
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // the panes show the document, which goes with the members
}

void MainWindow::layOut()
{
    const Actions::Submenus submenus{.recent = m_recent, .pageThemes = m_pageThemes};
    m_actions->fill(menuBar(), submenus);
    menuBar()->setVisible(m_shared.settings.isMenuBarShown());
    auto *all = new QMenu(this);
    m_actions->fill(all, submenus);
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setVisible(m_shared.settings.isToolBarShown());
    m_actions->fill(m_toolBar, all);
    new ExportDrag(*qobject_cast<QAbstractButton *>(m_toolBar->widgetForAction((*m_actions)[Command::ExportHtml])), *m_exporting);
    addToolBar(m_toolBar);
    setContextMenuPolicy(Qt::NoContextMenu);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_panes);
    layout->addWidget(m_notices);
    layout->addWidget(m_sidePanels->splitter(), 1);
    layout->addWidget(m_statusLine);
    setCentralWidget(centre);
    setMinimumSize(480, 320);
}

Form &MainWindow::form()
{
    return m_postForm->form();
}

SidePanel &MainWindow::sidePanel()
{
    return m_sidePanels->panel();
}

void MainWindow::startPost()
{
    showPost();
}

void MainWindow::showFolder(const QString &folder)
{
    m_shared.settings.setLastFolder(folder);
    m_browsing->showFolder(folder);
    sidePanel().show(Settings::Panel::Posts);
    sidePanel().takeFocus();
}

void MainWindow::showPost()
{
    m_pages->setCurrentWidget(m_panes);
    m_statusLine->show();
    m_panes->takeFocus();
    updateActions();
}

bool MainWindow::mayClose()
{
    return m_filing->mayClose();
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing && !m_filing->mayClose()) {
        event->ignore();
        return;
    }
    m_memory->store();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_document.checkOutside(); // for file systems that do not tell
    }
    if (event->type() == QEvent::WindowStateChange) {
        (*m_actions)[Command::FullScreen]->setChecked(isFullScreen());
    }
}

void MainWindow::connectParts()
{
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::formatChanged, this, [this] {
        m_panes->editor().setReadOnly(m_document.isReadOnly() || m_document.isBusy());
        updateActions();
    });
    connect(&m_document, &Document::busyChanged, this, &MainWindow::showBusy);
    connect(&m_document, &Document::headRead, this, &MainWindow::showHead);
    connect(&m_document, &Document::textDocumentChanged, this, [this](const QString &text) {
        m_panes->editor().showDocument(m_document.textDocument());
        m_panes->preview().showDocument(m_document.textDocument(), text);
    });
    connect(&m_shared.theme, &Theme::changed, m_panes, &Panes::setPalette);
    const auto open = [this](const QString &path) { Q_EMIT openRequested({{.path = path}}); };
    connect(m_startPage, &StartPage::postChosen, this, open);
    connect(m_browsing, &Browsing::openRequested, this, open);
    connect(m_postMenu, &PostMenu::openRequested, this,
            [this](const QString &path, int line) { Q_EMIT openRequested({{.path = path, .line = line}}); });
    connect(m_postMenu, &PostMenu::renamingWanted, this, &MainWindow::renamingWanted);
    connect(m_postForm, &PostForm::renamingWanted, this, &MainWindow::renamingWanted);
    auto *offer = new RenameOffer(m_document, *m_notices, this);
    connect(offer, &RenameOffer::accepted, m_postMenu, &PostMenu::renameOwnPost);
    const auto openAll = [this](const QStringList &paths) {
        QList<OpenRequest> posts;
        for (const QString &path : paths) {
            posts.append({.path = path});
        }
        Q_EMIT openRequested(posts);
    };
    connect(&m_panes->editor(), &Editor::filesDropped, this, openAll);
    connect(&m_panes->editor(), &Editor::imagesWithoutPlace, this, [this] {
        m_notices->show(u"picture without a place"_s, {.kind = Notice::Kind::Information,
                                                       .text = tr("Save the post first: a picture is found by where the post lies."),
                                                       .actions = {{tr("Save…"), [this] { actions()[Command::Save]->trigger(); }}}});
    });
    connect(new DropTarget(*this), &DropTarget::dropped, &m_panes->editor(), &Editor::takeFiles);
    connect(&m_panes->preview(), &PreviewView::linkActivated, this, &MainWindow::follow);
    connect(&m_panes->editor().cursorInfo(), &CursorInfo::changed, this,
            [this] { m_document.setCursor(m_panes->editor().textCursor().position()); });
    connect(&m_panes->preview(), &PreviewView::rendered, this, [this](const std::shared_ptr<const post::Rendering> &rendering) {
        m_filing->setProposedName(QFileInfo(exporting::proposedFileName(*rendering, {})).completeBaseName() + u".md"_s);
    });
    connect(m_filing, &Filing::folderChosen, this, &MainWindow::chooseAndOpen);
    connect(m_filing, &Filing::folderWanted, this, &MainWindow::folderRequested);
    connect(m_filing, &Filing::opened, this, &MainWindow::showOpened);
    connect(m_filing, &Filing::notOpened, this, &MainWindow::showNotOpened);
    connect(m_filing, &Filing::readAgain, m_remarks, &Remarks::startOver);
    connect(m_browsing, &Browsing::changed, m_proofing, &Proofing::check); // a link may lead to a post that has come
    connect(m_exporting, &Exporting::fellShort, m_proofing, [this](const QString &path, const std::vector<checks::Finding> &missing) {
        m_proofing->setMissing(QFileInfo(path).fileName(), missing);
    });
    connect(m_exporting, &Exporting::listWanted, m_proofing, &Proofing::open);
    connect(&m_document, &Document::saved, m_memory, &WindowMemory::noteRecent);
}

void MainWindow::updateTitle()
{
    const bool started = m_pages->currentWidget() == m_startPage && isUnused();
    // "[*]" is where Qt puts the mark; a name that has those characters says so by doubling them.
    const QString opening = QFileInfo(m_document.openingPath()).fileName();
    const QString name = (opening.isEmpty() ? m_document.name() : QString::fromUtf8(text::toUtf8(opening))).replace(u"[*]"_s, u"[*][*]"_s);
    setWindowTitle(started ? tr("Galley") : tr("%1[*] — Galley").arg(name));
    setWindowModified(m_document.isModified());
    const QString path = m_document.path();
    m_panes->preview().setPost(path, m_library.sites());
    const auto address = [path, sites = m_library.sites()](const QString &file) {
        return site::addressOfFile(sites->factsOf(path)->site(), path, file, site::AddressIn::Body);
    };
    m_panes->editor().setAddressing(path.isEmpty() ? FileDrops::Addressing() : FileDrops::Addressing(address));
    updateActions();
}

} // namespace galley
