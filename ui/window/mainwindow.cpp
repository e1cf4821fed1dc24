// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/mainwindow.h"

#include "dialogs/about.h"
#include "dialogs/commandpalette.h"
#include "dialogs/prompts.h"
#include "dialogs/shortcuts.h"
#include "editor/cursorinfo.h"
#include "editor/editor.h"
#include "editor/findbar.h"
#include "export/filename.h"
#include "preview/previewview.h"
#include "settings/settings.h"
#include "settings/theme.h"
#include "window/exporting.h"
#include "window/filing.h"
#include "window/notices.h"
#include "window/panes.h"
#include "window/remarks.h"
#include "window/scrollsync.h"
#include "window/startpage.h"
#include "window/statusline.h"
#include "window/statuswatcher.h"
#include "window/windowmemory.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

MainWindow::MainWindow(const Shared &shared)
    : m_shared(shared)
    , m_document(nullptr)
    , m_actions(new Actions(this))
    , m_recent(new QMenu(tr("Open &recent"), this))
    , m_notices(new Notices)
    , m_pages(new QStackedWidget)
    , m_panes(new Panes)
    , m_findBar(new FindBar(&m_panes->editor()))
    , m_statusLine(new StatusLine(shared.theme))
    , m_startPage(new StartPage(*m_actions, shared.settings, shared.theme))
    , m_filing(new Filing(
          {.document = m_document, .notices = *m_notices, .settings = shared.settings, .prompts = shared.prompts, .window = this}))
    , m_exporting(new Exporting({.document = m_document,
                                 .editor = m_panes->editor(),
                                 .notices = *m_notices,
                                 .settings = shared.settings,
                                 .prompts = shared.prompts,
                                 .window = this}))
    , m_remarks(new Remarks({.document = m_document, .panes = *m_panes, .settings = shared.settings, .statusLine = *m_statusLine}, this))
    , m_scrollSync(new ScrollSync(*m_panes, this))
    , m_memory(nullptr)
    , m_toolBar(new QToolBar(tr("Tool bar"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    m_panes->addBelowEditor(m_findBar);
    m_panes->setPalette(shared.theme.palette());
    m_panes->editor().showDocument(m_document.textDocument());
    m_panes->preview().showDocument(m_document.textDocument());
    m_document.textDocument()->setModified(false); // a layout and a font are no change of the text
    new StatusWatcher(m_document, *m_panes, *m_statusLine, this);
    m_memory = new WindowMemory(shared.settings, *this, *m_panes, m_document);
    connectFileActions();
    connectEditActions();
    connectFormatActions();
    connectViewActions();
    connectHelpActions();
    connectParts();
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
    m_actions->fill(menuBar(), m_recent);
    menuBar()->setVisible(m_shared.settings.isMenuBarShown());
    auto *all = new QMenu(this);
    m_actions->fill(all, m_recent);
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setVisible(m_shared.settings.isToolBarShown());
    m_actions->fill(m_toolBar, all);
    addToolBar(m_toolBar);
    setContextMenuPolicy(Qt::NoContextMenu);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_panes);
    layout->addWidget(m_notices);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_statusLine);
    setCentralWidget(centre);
    setMinimumSize(480, 320);
}

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
    m_memory->restorePlace();
    m_memory->noteRecent();
    goToLine(std::exchange(m_lineToGo, 0));
}

void MainWindow::showNotOpened()
{
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

void MainWindow::startPost()
{
    showPost();
}

void MainWindow::showPost()
{
    m_pages->setCurrentWidget(m_panes);
    m_statusLine->show();
    m_panes->takeFocus();
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
    return m_document.openingPath().isEmpty() && m_document.path().isEmpty() && !m_document.isModified() &&
           m_document.textDocument()->isEmpty();
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

void MainWindow::connectFileActions()
{
    Actions &actions = *m_actions;
    actions.on(Command::NewPost, this, [this] { Q_EMIT newPostRequested(); });
    actions.on(Command::Open, this, [this] { chooseAndOpen(m_shared.settings.lastFolder()); });
    actions.on(Command::Save, m_filing, [this] { m_filing->save(); });
    actions.on(Command::SaveAs, m_filing, [this] { m_filing->saveAs(); });
    actions.on(Command::Revert, m_filing, [this] { m_filing->revert(); });
    actions.on(Command::ExportHtml, m_exporting, [this] { m_exporting->exportHtml(); });
    actions.on(Command::ExportAgain, m_exporting, [this] { m_exporting->exportAgain(); });
    actions.on(Command::CopyHtml, m_exporting, [this] { m_exporting->copyHtml(); });
    actions.on(Command::Close, this, [this] { close(); });
    actions.on(Command::Quit, this, [this] { Q_EMIT quitRequested(); });
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
}

void MainWindow::connectEditActions()
{
    Actions &actions = *m_actions;
    Editor *editor = &m_panes->editor();
    actions.on(Command::Undo, editor, [editor] { editor->undo(); });
    actions.on(Command::Redo, editor, [editor] { editor->redo(); });
    actions.on(Command::Cut, editor, [editor] { editor->cut(); });
    actions.on(Command::Copy, editor, [editor] { editor->copy(); });
    actions.on(Command::Paste, editor, [editor] { editor->paste(); });
    actions.on(Command::SelectAll, editor, [editor] { editor->selectAll(); });
    PreviewView *preview = &m_panes->preview();
    actions.on(Command::Find, m_findBar,
               [this, preview] { m_panes->isPreviewAddressed() ? preview->openFind() : m_findBar->open(FindBar::Mode::Find); });
    actions.on(Command::Replace, m_findBar, [this] { m_findBar->open(FindBar::Mode::Replace); });
    actions.on(Command::FindNext, m_findBar,
               [this, preview] { m_panes->isPreviewAddressed() ? preview->findNext() : m_findBar->findNext(); });
    actions.on(Command::FindPrevious, m_findBar,
               [this, preview] { m_panes->isPreviewAddressed() ? preview->findPrevious() : m_findBar->findPrevious(); });
    actions.on(Command::GoToLine, m_findBar, [this] { m_findBar->openGoToLine(); });
    connect(m_statusLine, &StatusLine::placeActivated, actions[Command::GoToLine], &QAction::trigger);
    connect(editor, &QPlainTextEdit::undoAvailable, actions[Command::Undo], &QAction::setEnabled);
    connect(editor, &QPlainTextEdit::redoAvailable, actions[Command::Redo], &QAction::setEnabled);
    connect(editor, &QPlainTextEdit::copyAvailable, actions[Command::Cut], &QAction::setEnabled);
    connect(editor, &QPlainTextEdit::copyAvailable, actions[Command::Copy], &QAction::setEnabled);
}

void MainWindow::connectFormatActions()
{
    constexpr std::pair<Command, edit::Action> commands[] = {
        {Command::Paragraph, edit::Action::Paragraph},
        {Command::Heading1, edit::Action::Heading1},
        {Command::Heading2, edit::Action::Heading2},
        {Command::Heading3, edit::Action::Heading3},
        {Command::Heading4, edit::Action::Heading4},
        {Command::Heading5, edit::Action::Heading5},
        {Command::Heading6, edit::Action::Heading6},
        {Command::Bold, edit::Action::Bold},
        {Command::Italic, edit::Action::Italic},
        {Command::Strikethrough, edit::Action::Strikethrough},
        {Command::Code, edit::Action::Code},
        {Command::CodeBlock, edit::Action::CodeBlock},
        {Command::Link, edit::Action::Link},
        {Command::Image, edit::Action::Image},
        {Command::BulletList, edit::Action::BulletList},
        {Command::NumberedList, edit::Action::OrderedList},
        {Command::TaskList, edit::Action::TaskList},
        {Command::ToggleDone, edit::Action::ToggleDone},
        {Command::Quote, edit::Action::Quote},
    };
    for (const auto &[command, action] : commands) {
        m_actions->on(command, this, [this, action] { m_panes->editor().apply(action); });
    }
}

void MainWindow::connectViewActions()
{
    Actions &actions = *m_actions;
    Settings &settings = m_shared.settings;
    actions.on(Command::ViewEdit, m_panes, [this] { m_panes->setView(Settings::View::Edit); });
    actions.on(Command::ViewBoth, m_panes, [this] { m_panes->setView(Settings::View::Both); });
    actions.on(Command::ViewRead, m_panes, [this] { m_panes->setView(Settings::View::Read); });
    actions.on(Command::OtherPane, m_panes, [this] { m_panes->focusOtherPane(); });
    actions.on(Command::ZoomIn, m_panes, [this] { m_panes->zoom(1); });
    actions.on(Command::ZoomOut, m_panes, [this] { m_panes->zoom(-1); });
    actions.on(Command::ZoomReset, m_panes, [this] { m_panes->zoom(0); });
    actions.on(Command::FullScreen, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    for (int theme = 0; theme < 4; ++theme) {
        actions.on(Command(int(Command::ThemeDesktop) + theme), this, [&settings, theme] { settings.setTheme(Settings::Theme(theme)); });
    }
    actions[Command::ScrollSync]->setChecked(settings.isScrollSynced());
    m_scrollSync->setOn(settings.isScrollSynced());
    actions.onToggled(Command::ScrollSync, this, [this, &settings](bool on) {
        settings.setScrollSynced(on);
        m_scrollSync->setOn(on);
    });
    actions[Command::ShowToolBar]->setChecked(settings.isToolBarShown());
    actions.onToggled(Command::ShowToolBar, this, [this, &settings](bool on) {
        settings.setToolBarShown(on);
        m_toolBar->setVisible(on);
    });
    actions[Command::ShowMenuBar]->setChecked(settings.isMenuBarShown());
    actions.onToggled(Command::ShowMenuBar, this, [this, &settings](bool on) {
        settings.setMenuBarShown(on);
        menuBar()->setVisible(on);
    });
    connect(m_panes, &Panes::viewChanged, this, &MainWindow::updateView);
    connect(&settings, &Settings::themeChanged, this, &MainWindow::updateView);
}

void MainWindow::connectHelpActions()
{
    m_actions->on(Command::Palette, this, [this] { showCommandPalette(this, *m_actions); });
    m_actions->on(Command::Shortcuts, this, [this] { showShortcuts(this, *m_actions); });
    m_actions->on(Command::About, this, [this] { showAbout(this, m_shared.graphics); });
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
    connect(&m_document, &Document::textDocumentChanged, this, [this](const QString &text) {
        m_panes->editor().showDocument(m_document.textDocument());
        m_panes->preview().showDocument(m_document.textDocument(), text);
    });
    connect(&m_shared.theme, &Theme::changed, m_panes, &Panes::setPalette);
    connect(m_startPage, &StartPage::postChosen, this, [this](const QString &path) { Q_EMIT openRequested({{.path = path}}); });
    connect(&m_panes->editor(), &Editor::filesDropped, this, [this](const QStringList &paths) {
        QList<OpenRequest> posts;
        for (const QString &path : paths) {
            posts.append({.path = path});
        }
        Q_EMIT openRequested(posts);
    });
    connect(&m_panes->preview(), &PreviewView::linkActivated, this, &MainWindow::follow);
    connect(&m_panes->editor().cursorInfo(), &CursorInfo::changed, this,
            [this] { m_document.setCursor(m_panes->editor().textCursor().position()); });
    connect(&m_panes->preview(), &PreviewView::rendered, this, [this](const std::shared_ptr<const post::Rendering> &rendering) {
        m_filing->setProposedName(QFileInfo(exporting::proposedFileName(*rendering, {})).completeBaseName() + u".md"_s);
    });
    connect(m_filing, &Filing::folderChosen, this, &MainWindow::chooseAndOpen);
    connect(m_filing, &Filing::opened, this, &MainWindow::showOpened);
    connect(m_filing, &Filing::notOpened, this, &MainWindow::showNotOpened);
    connect(m_filing, &Filing::readAgain, m_remarks, &Remarks::startOver);
    connect(&m_document, &Document::saved, m_memory, &WindowMemory::noteRecent);
}

void MainWindow::follow(const QUrl &link)
{
    if (link.isLocalFile()) {
        Q_EMIT openRequested({{.path = link.toLocalFile()}});
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

void MainWindow::updateTitle()
{
    const bool started = m_pages->currentWidget() == m_startPage && isUnused();
    // "[*]" is where Qt puts the mark; a name that has those characters says so by doubling them.
    const QString opening = QFileInfo(m_document.openingPath()).fileName();
    const QString name = (opening.isEmpty() ? m_document.name() : QString::fromUtf8(text::toUtf8(opening))).replace(u"[*]"_s, u"[*][*]"_s);
    setWindowTitle(started ? tr("Galley") : tr("%1[*] — Galley").arg(name));
    setWindowModified(m_document.isModified());
    const QString path = m_document.path();
    const QString folder = path.isEmpty() ? QString() : QFileInfo(path).absolutePath();
    m_panes->preview().setFolder(folder);
    m_panes->editor().setFolder(folder);
    updateActions();
}

void MainWindow::updateActions()
{
    const bool shown = m_pages->currentWidget() == m_panes;
    const bool hasPost = shown && m_document.openingPath().isEmpty();
    for (const CommandRow &row : Actions::table()) {
        using enum CommandRow::Place;
        if (row.place == Format || row.place == Zoom || row.command == Command::Paste || row.command == Command::SelectAll) {
            (*m_actions)[row.command]->setEnabled(hasPost && !(row.place == Format && m_document.isReadOnly()));
        }
    }
    for (const Command command : {Command::Save, Command::SaveAs, Command::ExportHtml, Command::ExportAgain, Command::CopyHtml,
                                  Command::Find, Command::FindNext, Command::FindPrevious, Command::Replace, Command::GoToLine,
                                  Command::ViewEdit, Command::ViewBoth, Command::ViewRead, Command::OtherPane, Command::ScrollSync}) {
        (*m_actions)[command]->setEnabled(hasPost);
    }
    (*m_actions)[Command::Revert]->setEnabled(hasPost && m_document.isModified() && !m_document.path().isEmpty());
    (*m_actions)[Command::Undo]->setEnabled(hasPost && m_document.textDocument()->isUndoAvailable());
    (*m_actions)[Command::Redo]->setEnabled(hasPost && m_document.textDocument()->isRedoAvailable());
    const bool selected = hasPost && m_panes->editor().textCursor().hasSelection();
    (*m_actions)[Command::Cut]->setEnabled(selected);
    (*m_actions)[Command::Copy]->setEnabled(selected);
    m_statusLine->setVisible(shown);
}

void MainWindow::updateView()
{
    (*m_actions)[Command(int(Command::ViewEdit) + int(m_panes->view()))]->setChecked(true);
    (*m_actions)[Command(int(Command::ThemeDesktop) + int(m_shared.settings.theme()))]->setChecked(true);
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    for (const Settings::RecentPost &post : m_shared.settings.recentPosts()) {
        const QString file = QFileInfo(post.path).fileName();
        QString text = post.title.isEmpty() ? file : tr("%1 (%2)", "title of a post, its file").arg(post.title, file);
        m_recent->addAction(text.replace(u'&', u"&&"_s), this, [this, path = post.path] { Q_EMIT openRequested({{.path = path}}); });
    }
    if (m_recent->isEmpty()) {
        m_recent->addAction(tr("No posts yet"))->setEnabled(false);
    }
}

} // namespace galley
