// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <functional>
#include <span>

class QActionGroup;
class QMenu;
class QMenuBar;
class QToolBar;

namespace galley
{

/// Everything the user can do in a window. The order is that of the table in actions.cpp.
enum class Command {
    NewPost,
    NewSitePost,
    Open,
    OpenFolder,
    Save,
    SaveAs,
    Rename,
    Revert,
    ExportHtml,
    ExportAgain,
    CheckLinks,
    CopyFormatted,
    CopyHtml,
    Print,
    PrintPreview,
    Close,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    GoToLine,
    CheckSpelling,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Paragraph,
    Bold,
    Italic,
    Strikethrough,
    Code,
    CodeBlock,
    Link,
    Image,
    BulletList,
    NumberedList,
    TaskList,
    ToggleDone,
    Quote,
    ConvertFrontMatter,
    ViewEdit,
    ViewBoth,
    ViewRead,
    OtherPane,
    ShowForm,
    ShowPosts,
    ShowOutline,
    ShowProof,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ScrollSync,
    FullScreen,
    ShowToolBar,
    ShowMenuBar,
    ThemeDesktop,
    ThemeLight,
    ThemeDark,
    ThemeSepia,
    PageGalley,
    PageEssay,
    PageManual,
    PageNotebook,
    PageSite,
    Palette,
    Shortcuts,
    About,
};

/// One row of the table: what menus, tool bar, shortcuts page and command palette say about a command.
struct CommandRow {
    enum class Place { File, Edit, Format, View, Zoom, Theme, PageTheme, Help };
    enum class ToolBar { None, File, Format, View, End };
    Command command;
    Place place;
    const char *text; ///< with its mnemonic; a command that asks first ends in an ellipsis
    const char *icon; ///< null: none
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
    const char *keys = nullptr; ///< in portable form, `; ` between two; used where the desktop has no standard key
    ToolBar toolBar = ToolBar::None;
    bool checkable = false;
    bool separatorBefore = false; ///< in its menu
};

/// The window's actions, made from the one table.
class Actions final : public QObject
{
    Q_OBJECT
public:
    /// Adds every action to the window, so that its keys work whether menus are shown or not.
    explicit Actions(QWidget *window);

    static std::span<const CommandRow> table();
    QAction *operator[](Command command) const { return m_actions.at(int(command)); }
    /// The words of a command without mnemonic and ellipsis, e.g. "Save as".
    QString name(Command command) const;
    /// Calls `run` whenever the command is given.
    void on(Command command, QObject *receiver, const std::function<void()> &run);
    /// Calls `run` with whether it is on now, when the user gives a command that can be on or off; not when the program sets it.
    void onTriggered(Command command, QObject *receiver, const std::function<void(bool)> &run);
    void onToggled(Command command, QObject *receiver, const std::function<void(bool)> &run);

    /// Menus that have more in them than commands.
    struct Submenus {
        QMenu *recent;     ///< stands behind "Open…"
        QMenu *pageThemes; ///< gets the commands of its kind, and stands behind the other themes
    };
    /// The menus, in their order.
    void fill(QMenuBar *bar, const Submenus &submenus) const;
    void fill(QMenu *all, const Submenus &submenus) const;
    void fill(QToolBar *bar, QMenu *all) const;
    /// The name of a menu, translated; without mnemonic.
    static QString placeName(CommandRow::Place place);

private:
    QMenu *menu(CommandRow::Place place, const Submenus &submenus, QWidget *parent) const;
    void fillPageThemes(QMenu *menu) const;
    QList<QAction *> m_actions;
};

} // namespace galley
