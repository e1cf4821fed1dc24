// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/plan.h"

#include <QKeySequence>
#include <QObject>

namespace galley
{
class Browsing;
class Document;
class Notices;
class PostsPanel;
class Prompts;
class Settings;

/// What can be done with the files of posts: the panel's menu and the commands, and the doing, in other threads where files are copied or
/// moved.
class PostMenu final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Document &document;
        Browsing &browsing;
        Settings &settings;
        Notices &notices;
        Prompts &prompts;
        QWidget *window;
    };
    explicit PostMenu(const Parts &parts, QObject *parent);

    /// Asks for a title, and opens what has been made of it.
    void startPost();
    /// The post that is chosen in the panel while one is in it, else the window's.
    void renamePost();
    /// The window's post; its new name is proposed.
    void renameOwnPost(const QString &proposal);

Q_SIGNALS:
    /// `line` is 1-based; 0: where one was last.
    void openRequested(const QString &path, int line);
    void renamingWanted(const galley::renaming::Plan &plan);

private:
    void add(const QString &name, const QKeySequence &keys, void (PostMenu::*run)(const QString &path));
    void open(const QString &path);
    void rename(const QString &path);
    void askForName(const QString &path, const QString &proposal);
    void duplicate(const QString &path);
    void copyPath(const QString &path);
    void reveal(const QString &path);
    void moveToTrash(const QString &path);
    void trashed(const QStringList &left);

    Parts m_parts;
};

} // namespace galley
