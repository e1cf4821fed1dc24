// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/actions.h"

#include "settings/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QWidget>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

using enum CommandRow::Place;
using Bar = CommandRow::ToolBar;
using Key = QKeySequence;
constexpr auto none = QKeySequence::UnknownKey;
constexpr bool check = true;
constexpr bool line = true;

// Keys: the desktop's standard where there is one; formatting keys are those of Typora and VS Code.
constexpr auto rows = std::to_array<CommandRow>({
    {Command::NewPost, File, QT_TRANSLATE_NOOP("galley::Actions", "&New post"), "file-plus", Key::New, nullptr, Bar::File},
    {Command::NewSitePost, File, QT_TRANSLATE_NOOP("galley::Actions", "New post in s&ite…"), nullptr, none, "Ctrl+Shift+N"},
    {Command::Open, File, QT_TRANSLATE_NOOP("galley::Actions", "&Open…"), "folder-open", Key::Open, nullptr, Bar::File},
    {Command::OpenFolder, File, QT_TRANSLATE_NOOP("galley::Actions", "Open fol&der…"), "folder-tree", none, "Ctrl+Shift+O"},
    {Command::Save, File, QT_TRANSLATE_NOOP("galley::Actions", "&Save"), "save", Key::Save, nullptr, Bar::File, false, line},
    {Command::SaveAs, File, QT_TRANSLATE_NOOP("galley::Actions", "Save &as…"), nullptr, Key::SaveAs, "Ctrl+Shift+S"},
    {Command::Rename, File, QT_TRANSLATE_NOOP("galley::Actions", "Rena&me…"), nullptr, none, "F2"},
    {Command::Revert, File, QT_TRANSLATE_NOOP("galley::Actions", "&Revert to saved"), "history", none, "Ctrl+Alt+R"},
    {Command::ExportHtml, File, QT_TRANSLATE_NOOP("galley::Actions", "&Export…"), "share", none, "Ctrl+E", Bar::End, false, line},
    {Command::ExportAgain, File, QT_TRANSLATE_NOOP("galley::Actions", "Export a&gain"), "file-output", none, "Ctrl+Shift+E"},
    {Command::CheckLinks, File, QT_TRANSLATE_NOOP("galley::Actions", "Check external &links"), nullptr, none, "Ctrl+Shift+L"},
    {Command::CopyFormatted, File, QT_TRANSLATE_NOOP("galley::Actions", "Copy &formatted"), "clipboard-copy", none, "Ctrl+Alt+C"},
    {Command::CopyHtml, File, QT_TRANSLATE_NOOP("galley::Actions", "Copy as &HTML"), "copy", none, "Ctrl+Shift+C"},
    {Command::Print, File, QT_TRANSLATE_NOOP("galley::Actions", "&Print…"), "printer", Key::Print, "Ctrl+P", Bar::None, false, line},
    {Command::PrintPreview, File, QT_TRANSLATE_NOOP("galley::Actions", "Print pre&view…"), nullptr, none, "Ctrl+Alt+P"},
    {Command::Close, File, QT_TRANSLATE_NOOP("galley::Actions", "&Close"), "x", Key::Close, "Ctrl+W", Bar::None, false, line},
    {Command::Quit, File, QT_TRANSLATE_NOOP("galley::Actions", "&Quit"), "log-out", Key::Quit, "Ctrl+Q"},

    {Command::Undo, Edit, QT_TRANSLATE_NOOP("galley::Actions", "&Undo"), "undo-2", Key::Undo},
    {Command::Redo, Edit, QT_TRANSLATE_NOOP("galley::Actions", "&Redo"), "redo-2", Key::Redo},
    {Command::Cut, Edit, QT_TRANSLATE_NOOP("galley::Actions", "Cu&t"), "scissors", Key::Cut, nullptr, Bar::None, false, line},
    {Command::Copy, Edit, QT_TRANSLATE_NOOP("galley::Actions", "&Copy"), "copy", Key::Copy},
    {Command::Paste, Edit, QT_TRANSLATE_NOOP("galley::Actions", "&Paste"), "clipboard-paste", Key::Paste},
    {Command::SelectAll, Edit, QT_TRANSLATE_NOOP("galley::Actions", "Select &all"), nullptr, Key::SelectAll},
    {Command::Find, Edit, QT_TRANSLATE_NOOP("galley::Actions", "&Find…"), "search", Key::Find, nullptr, Bar::None, false, line},
    {Command::FindNext, Edit, QT_TRANSLATE_NOOP("galley::Actions", "Find &next"), nullptr, Key::FindNext},
    {Command::FindPrevious, Edit, QT_TRANSLATE_NOOP("galley::Actions", "Find pre&vious"), nullptr, Key::FindPrevious},
    {Command::Replace, Edit, QT_TRANSLATE_NOOP("galley::Actions", "R&eplace…"), "replace", Key::Replace, "Ctrl+H"},
    {Command::GoToLine, Edit, QT_TRANSLATE_NOOP("galley::Actions", "&Go to line…"), nullptr, none, "Ctrl+G"},
    {Command::CheckSpelling, Edit, QT_TRANSLATE_NOOP("galley::Actions", "Check spe&lling"), nullptr, none, "F7", Bar::None, check, line},

    {Command::Heading1, Format, QT_TRANSLATE_NOOP("galley::Actions", "Heading &1"), "heading-1", none, "Ctrl+1"},
    {Command::Heading2, Format, QT_TRANSLATE_NOOP("galley::Actions", "Heading &2"), "heading-2", none, "Ctrl+2", Bar::Format},
    {Command::Heading3, Format, QT_TRANSLATE_NOOP("galley::Actions", "Heading &3"), "heading-3", none, "Ctrl+3"},
    {Command::Heading4, Format, QT_TRANSLATE_NOOP("galley::Actions", "Heading &4"), "heading-4", none, "Ctrl+4"},
    {Command::Heading5, Format, QT_TRANSLATE_NOOP("galley::Actions", "Heading &5"), "heading-5", none, "Ctrl+5"},
    {Command::Heading6, Format, QT_TRANSLATE_NOOP("galley::Actions", "Heading &6"), "heading-6", none, "Ctrl+6"},
    {Command::Paragraph, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Paragraph"), nullptr, none, "Ctrl+Alt+0"},
    {Command::Bold, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Bold"), "bold", Key::Bold, "Ctrl+B", Bar::Format, false, line},
    {Command::Italic, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Italic"), "italic", Key::Italic, "Ctrl+I", Bar::Format},
    {Command::Strikethrough, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Strikethrough"), "strikethrough", none, "Alt+Shift+5"},
    {Command::Code, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Code"), "code", none, "Ctrl+Shift+`", Bar::Format},
    {Command::CodeBlock, Format, QT_TRANSLATE_NOOP("galley::Actions", "Code bloc&k"), "square-code", none, "Ctrl+Shift+K"},
    {Command::Link, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Link"), "link", none, "Ctrl+K", Bar::Format, false, line},
    {Command::Image, Format, QT_TRANSLATE_NOOP("galley::Actions", "I&mage"), "image", none, "Ctrl+Shift+I", Bar::Format},
    {Command::BulletList, Format, QT_TRANSLATE_NOOP("galley::Actions", "B&ullet list"), "list", none, "Ctrl+Shift+]", Bar::Format, false,
     line},
    {Command::NumberedList, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Numbered list"), "list-ordered", none, "Ctrl+Shift+["},
    {Command::TaskList, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Task list"), "list-checks", none, "Ctrl+Shift+X"},
    {Command::ToggleDone, Format, QT_TRANSLATE_NOOP("galley::Actions", "Task &done"), "square-check", none, "Ctrl+Shift+D"},
    {Command::Quote, Format, QT_TRANSLATE_NOOP("galley::Actions", "&Quote"), "quote", none, "Ctrl+Shift+Q", Bar::Format},
    {Command::ConvertFrontMatter, Format, QT_TRANSLATE_NOOP("galley::Actions", "Convert &front matter…"), "arrow-right-left", none,
     "Ctrl+Alt+F", Bar::None, false, line},

    {Command::ViewEdit, View, QT_TRANSLATE_NOOP("galley::Actions", "&Editor only"), "square-pen", none, "Ctrl+Alt+1", Bar::View, check},
    {Command::ViewBoth, View, QT_TRANSLATE_NOOP("galley::Actions", "Editor and &preview"), "columns-2", none, "Ctrl+Alt+2", Bar::View,
     check},
    {Command::ViewRead, View, QT_TRANSLATE_NOOP("galley::Actions", "P&review only"), "book-open", none, "Ctrl+Alt+3", Bar::View, check},
    {Command::OtherPane, View, QT_TRANSLATE_NOOP("galley::Actions", "Go to the &other pane"), nullptr, none, "F6", Bar::None, false, line},
    {Command::ShowForm, View, QT_TRANSLATE_NOOP("galley::Actions", "Fro&nt matter"), "list-tree", none, "Ctrl+Shift+M", Bar::None, check,
     line},
    {Command::ShowPosts, View, QT_TRANSLATE_NOOP("galley::Actions", "Posts of the s&ite"), "files", none, "Ctrl+Shift+2", Bar::None, check},
    {Command::ShowOutline, View, QT_TRANSLATE_NOOP("galley::Actions", "Out&line"), "table-of-contents", none, "Ctrl+Shift+1", Bar::None,
     check},
    {Command::ShowProof, View, QT_TRANSLATE_NOOP("galley::Actions", "Proo&f"), "clipboard-check", none, "Ctrl+Shift+3", Bar::None, check},
    {Command::ZoomIn, Zoom, QT_TRANSLATE_NOOP("galley::Actions", "Zoom &in"), "zoom-in", Key::ZoomIn, "Ctrl+="},
    {Command::ZoomOut, Zoom, QT_TRANSLATE_NOOP("galley::Actions", "Zoom &out"), "zoom-out", Key::ZoomOut},
    {Command::ZoomReset, Zoom, QT_TRANSLATE_NOOP("galley::Actions", "&Normal size"), nullptr, none, "Ctrl+0"},
    {Command::ScrollSync, View, QT_TRANSLATE_NOOP("galley::Actions", "&Scroll both panes together"), nullptr, none, "Ctrl+Alt+S", Bar::None,
     check, line},
    {Command::FullScreen, View, QT_TRANSLATE_NOOP("galley::Actions", "Full s&creen"), nullptr, Key::FullScreen, "F11", Bar::None, check},
    {Command::ShowToolBar, View, QT_TRANSLATE_NOOP("galley::Actions", "Tool &bar"), nullptr, none, "Ctrl+Alt+T", Bar::None, check},
    {Command::ShowMenuBar, View, QT_TRANSLATE_NOOP("galley::Actions", "&Menu bar"), nullptr, none, "Ctrl+M", Bar::None, check},
    {Command::ThemeDesktop, Theme, QT_TRANSLATE_NOOP("galley::Actions", "As the &desktop"), "monitor", none, nullptr, Bar::None, check},
    {Command::ThemeLight, Theme, QT_TRANSLATE_NOOP("galley::Actions", "&Light"), "sun", none, nullptr, Bar::None, check},
    {Command::ThemeDark, Theme, QT_TRANSLATE_NOOP("galley::Actions", "Dar&k"), "moon", none, nullptr, Bar::None, check},
    {Command::ThemeSepia, Theme, QT_TRANSLATE_NOOP("galley::Actions", "&Sepia"), "coffee", none, nullptr, Bar::None, check},
    {Command::PageGalley, PageTheme, QT_TRANSLATE_NOOP("galley::Actions", "&Galley"), nullptr, none, nullptr, Bar::None, check},
    {Command::PageEssay, PageTheme, QT_TRANSLATE_NOOP("galley::Actions", "&Essay"), nullptr, none, nullptr, Bar::None, check},
    {Command::PageManual, PageTheme, QT_TRANSLATE_NOOP("galley::Actions", "&Manual"), nullptr, none, nullptr, Bar::None, check},
    {Command::PageNotebook, PageTheme, QT_TRANSLATE_NOOP("galley::Actions", "&Notebook"), nullptr, none, nullptr, Bar::None, check},
    {Command::PageSite, PageTheme, QT_TRANSLATE_NOOP("galley::Actions", "As on the &site"), nullptr, none, nullptr, Bar::None, check, line},

    {Command::Palette, Help, QT_TRANSLATE_NOOP("galley::Actions", "&Find a command…"), "search", none, "Ctrl+Shift+P"},
    {Command::Shortcuts, Help, QT_TRANSLATE_NOOP("galley::Actions", "&Keyboard shortcuts"), "keyboard", none, "Ctrl+?"},
    {Command::About, Help, QT_TRANSLATE_NOOP("galley::Actions", "&About Galley"), "info", none, "F1", Bar::None, false, line},
});
static_assert(rows.size() == size_t(Command::About) + 1);

QList<QKeySequence> keysOf(const CommandRow &row)
{
    QList<QKeySequence> keys;
    if (row.standardKey != QKeySequence::UnknownKey) {
        keys = QKeySequence::keyBindings(row.standardKey);
    }
    if (row.keys && (keys.isEmpty() || row.command == Command::ZoomIn)) {
        keys.append(QKeySequence::listFromString(QString::fromLatin1(row.keys), QKeySequence::PortableText));
    }
    return keys;
}

QString withoutMnemonic(QString text)
{
    text.remove(u'&');
    if (text.endsWith(u'…')) {
        text.chop(1);
    }
    return text;
}

QString menuTitle(CommandRow::Place place)
{
    switch (place) {
    case File:
        return Actions::tr("&File");
    case Edit:
        return Actions::tr("&Edit");
    case Format:
        return Actions::tr("F&ormat");
    case View:
        return Actions::tr("&View");
    case Zoom:
        return Actions::tr("&Zoom");
    case Theme:
        return Actions::tr("&Theme");
    case PageTheme:
        return Actions::tr("Pa&ge theme");
    case Help:
        break;
    }
    return Actions::tr("&Help");
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
{
    auto *views = new QActionGroup(this);
    auto *themes = new QActionGroup(this);
    auto *pageThemes = new QActionGroup(this);
    pageThemes->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional); // one of the user's own may be in use
    for (const CommandRow &row : rows) {
        Q_ASSERT(int(row.command) == m_actions.size());
        auto *action = new QAction(tr(row.text), this);
        if (row.icon) {
            action->setIcon(lineIcon(QString::fromLatin1(row.icon)));
        }
        action->setShortcuts(keysOf(row));
        action->setCheckable(row.checkable);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString text = withoutMnemonic(action->text());
        action->setToolTip(keys.isEmpty() ? text : tr("%1 (%2)", "name of a command, its keys").arg(text, keys));
        if (row.toolBar == Bar::View) {
            views->addAction(action);
        } else if (row.place == Theme) {
            themes->addAction(action);
        } else if (row.place == PageTheme) {
            pageThemes->addAction(action);
        }
        window->addAction(action);
        m_actions.append(action);
    }
}

std::span<const CommandRow> Actions::table()
{
    return rows;
}

QString Actions::name(Command command) const
{
    return withoutMnemonic((*this)[command]->text());
}

void Actions::on(Command command, QObject *receiver, const std::function<void()> &run)
{
    connect((*this)[command], &QAction::triggered, receiver, [run] { run(); });
}

void Actions::onTriggered(Command command, QObject *receiver, const std::function<void(bool)> &run)
{
    connect((*this)[command], &QAction::triggered, receiver, run);
}

void Actions::onToggled(Command command, QObject *receiver, const std::function<void(bool)> &run)
{
    connect((*this)[command], &QAction::toggled, receiver, run);
}

QString Actions::placeName(CommandRow::Place place)
{
    return withoutMnemonic(menuTitle(place));
}

QMenu *Actions::menu(CommandRow::Place place, const Submenus &submenus, QWidget *parent) const
{
    auto *result = new QMenu(menuTitle(place), parent);
    for (const CommandRow &row : rows) {
        if (row.place != place) {
            continue;
        }
        if (row.separatorBefore) {
            result->addSeparator();
        }
        if (row.command == Command::ScrollSync) {
            result->addMenu(menu(Zoom, submenus, result));
            result->addMenu(menu(Theme, submenus, result));
            result->addMenu(submenus.pageThemes);
        }
        result->addAction((*this)[row.command]);
        if (row.command == Command::Open) {
            result->addMenu(submenus.recent);
        }
    }
    return result;
}

void Actions::fillPageThemes(QMenu *menu) const
{
    menu->clear();
    menu->setTitle(menuTitle(PageTheme));
    for (const CommandRow &row : rows) {
        if (row.place == PageTheme) {
            if (row.separatorBefore) {
                menu->addSeparator();
            }
            menu->addAction((*this)[row.command]);
        }
    }
}

void Actions::fill(QMenuBar *bar, const Submenus &submenus) const
{
    fillPageThemes(submenus.pageThemes);
    for (const auto place : {File, Edit, Format, View, Help}) {
        bar->addMenu(menu(place, submenus, bar));
    }
}

void Actions::fill(QMenu *all, const Submenus &submenus) const
{
    fillPageThemes(submenus.pageThemes);
    for (const auto place : {File, Edit, Format, View, Help}) {
        all->addMenu(menu(place, submenus, all));
    }
}

void Actions::fill(QToolBar *bar, QMenu *all) const
{
    auto *menuButton = new QToolButton(bar);
    menuButton->setIcon(lineIcon(u"menu"_s));
    menuButton->setMenu(all);
    menuButton->setPopupMode(QToolButton::InstantPopup);
    menuButton->setShortcut(QKeySequence(Qt::Key_F10));
    menuButton->setFocusPolicy(Qt::TabFocus);
    menuButton->setToolTip(tr("Menu (%1)").arg(menuButton->shortcut().toString(QKeySequence::NativeText)));
    menuButton->setAccessibleName(tr("Menu"));
    menuButton->setObjectName(u"menuButton"_s);
    bar->addWidget(menuButton);

    Bar last = Bar::None;
    for (const auto section : {Bar::File, Bar::Format, Bar::View, Bar::End}) {
        if (section == Bar::View) {
            auto *space = new QWidget(bar);
            space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
            bar->addWidget(space);
        } else if (last != Bar::None) {
            bar->addSeparator();
        }
        for (const CommandRow &row : rows) {
            if (row.toolBar == section) {
                bar->addAction((*this)[row.command]);
                QWidget *button = bar->widgetForAction((*this)[row.command]);
                button->setAccessibleName(name(row.command));
                button->setFocusPolicy(Qt::TabFocus);
            }
        }
        last = section;
    }
}

} // namespace galley
