// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/recovery.h"
#include "site/library.h"
#include "window/mainwindow.h"
#include "window/renamer.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace galley
{

/// All windows of a run, one for each post. Windows rather than tabs: a post has its preview beside it and fills a screen, the desktop
/// switches, tiles and remembers windows better than we would tabs, and a window closed is a post closed.
class Application final : public QObject
{
    Q_OBJECT
public:
    explicit Application(const Shared &shared, QObject *parent = nullptr);
    ~Application() override;

    /// Shows each post in a window of its own; one that is open already comes to the front. The first uses `from` if nothing is in
    /// it. Returns the window of the last one.
    MainWindow *open(const QList<OpenRequest> &posts, MainWindow *from = nullptr);
    /// The windows of a start: one for each post, or one with the start page. Returns the last. `size` overrides the remembered one.
    MainWindow *start(const QList<OpenRequest> &posts, QSize size);
    /// A second start of the program handed these posts over; none: it only wants a window to come to the front.
    void answerCall(const QList<OpenRequest> &posts, const QString &activationToken);
    /// Asks about every unsaved post first; closes all windows only if every answer allows it.
    void quit();
    const QList<MainWindow *> &windows() const { return m_windows; }
    /// The window that has this file, under this name or another; null: none.
    MainWindow *windowWith(const QString &path) const;
    static void bringToFront(QWidget *window);

private:
    MainWindow *addWindow();
    void offer(const std::vector<Orphan> &orphans, MainWindow *window);
    void restore(const Orphan &orphan, MainWindow *from);
    void newPost(MainWindow *from);
    void openFolder(const QString &folder, MainWindow *from);

    Shared m_shared;
    Library m_library;
    Renamer m_renamer;
    QList<MainWindow *> m_windows;
};

} // namespace galley
