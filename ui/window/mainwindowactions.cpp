// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What each of the window's actions calls, and when it can be used.
#include "window/mainwindow.h"

#include "dialogs/about.h"
#include "dialogs/commandpalette.h"
#include "dialogs/prompts.h"
#include "dialogs/shortcuts.h"
#include "editor/editor.h"
#include "editor/findbar.h"
#include "preview/previewview.h"
#include "settings/settings.h"
#include "window/browsing.h"
#include "window/exporting.h"
#include "window/filing.h"
#include "window/pagelook.h"
#include "window/panes.h"
#include "window/postmenu.h"
#include "window/postprinting.h"
#include "window/scrollsync.h"
#include "window/sidepanels.h"
#include "window/statusline.h"

#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace galley
{

void MainWindow::connectFileActions()
{
    Actions &actions = *m_actions;
    actions.on(Command::NewPost, this, [this] { Q_EMIT newPostRequested(); });
    actions.on(Command::NewSitePost, m_postMenu, [this] { m_postMenu->startPost(); });
    actions.on(Command::Rename, m_postMenu, [this] { m_postMenu->renamePost(); });
    actions.on(Command::Open, this, [this] { chooseAndOpen(m_shared.settings.lastFolder()); });
    actions.on(Command::OpenFolder, this, [this] {
        if (const QString folder = m_shared.prompts.openFolder(this, m_shared.settings.lastFolder()); !folder.isEmpty()) {
            Q_EMIT folderRequested(folder);
        }
    });
    actions.on(Command::Save, m_filing, [this] { m_filing->save(); });
    actions.on(Command::SaveAs, m_filing, [this] { m_filing->saveAs(); });
    actions.on(Command::Revert, m_filing, [this] { m_filing->revert(); });
    actions.on(Command::ExportHtml, m_exporting, [this] { m_exporting->exportHtml(); });
    actions.on(Command::ExportAgain, m_exporting, [this] { m_exporting->exportAgain(); });
    actions.on(Command::CopyFormatted, m_exporting, [this] { m_exporting->copy(Exporting::PlainFlavour::Words); });
    actions.on(Command::CopyHtml, m_exporting, [this] { m_exporting->copy(Exporting::PlainFlavour::HtmlSource); });
    actions.on(Command::Print, m_printing, [this] { m_printing->print(); });
    actions.on(Command::PrintPreview, m_printing, [this] { m_printing->preview(); });
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
    m_pageLook->connectMenu(actions, m_pageThemes);
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
    m_actions->on(Command::Palette, this,
                  [this] { showCommandPalette(this, *m_actions, {m_sidePanels->headings(), m_browsing->palette()}); });
    m_actions->on(Command::Shortcuts, this, [this] { showShortcuts(this, *m_actions); });
    m_actions->on(Command::About, this, [this] { showAbout(this, m_shared.graphics); });
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
    for (const Command command :
         {Command::Save,         Command::SaveAs,        Command::ExportHtml, Command::ExportAgain, Command::Print,
          Command::PrintPreview, Command::CopyFormatted, Command::CopyHtml,   Command::Find,        Command::FindNext,
          Command::FindPrevious, Command::Replace,       Command::GoToLine,   Command::ViewEdit,    Command::ViewBoth,
          Command::ViewRead,     Command::OtherPane,     Command::ScrollSync, Command::ShowForm,    Command::ConvertFrontMatter,
          Command::CheckLinks}) {
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
    // Words, title and mistakes in the front matter are wanted without the page too; a key costs its block only.
    m_panes->preview().setRenderedWhileHidden(m_panes->view() == Settings::View::Edit);
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
