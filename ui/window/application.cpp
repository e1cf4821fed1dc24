// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/application.h"

#include "text/textfile.h"
#include "window/notices.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutCopies = u"copies"_s;

/// A new window stands a little beside the one before, so that both are seen.
void placeBeside(QWidget *window, const QWidget *other)
{
    constexpr int step = 32;
    if (other && !other->isMaximized() && !other->isFullScreen()) {
        window->resize(other->size());
        window->move(other->pos() + QPoint(step, step));
    }
}

} // namespace

Application::Application(const Shared &shared, QObject *parent)
    : QObject(parent)
    , m_shared(shared)
    , m_renamer([this] { return m_windows; }, nullptr)
{
    if (!shared.recovery) {
        return;
    }
    connect(shared.recovery, &Recovery::copyFailed, this, [this](const text::Error &error) {
        for (MainWindow *window : std::as_const(m_windows)) {
            const QString words = tr("Galley cannot keep copies of your text against a crash: %1.");
            window->notices().show(aboutCopies, {.kind = Notice::Kind::Warning, .text = words.arg(error.detail), .actions = {}});
        }
    });
    connect(shared.recovery, &Recovery::copyWorksAgain, this, [this] {
        for (MainWindow *window : std::as_const(m_windows)) {
            window->notices().dismiss(aboutCopies);
        }
    });
}

Application::~Application()
{
    const QList<MainWindow *> windows = std::exchange(m_windows, {});
    qDeleteAll(windows);
}

MainWindow *Application::addWindow()
{
    auto *window = new MainWindow(m_shared, m_library);
    if (m_shared.recovery) {
        m_shared.recovery->follow(&window->document());
    }
    placeBeside(window, m_windows.isEmpty() ? nullptr : m_windows.last());
    m_windows.append(window);
    connect(window, &QObject::destroyed, this, [this, window] { m_windows.removeOne(window); });
    connect(window, &MainWindow::newPostRequested, this, [this, window] { newPost(window); });
    connect(window, &MainWindow::openRequested, this, [this, window](const QList<OpenRequest> &posts) { open(posts, window); });
    connect(window, &MainWindow::folderRequested, this, [this, window](const QString &folder) { openFolder(folder, window); });
    connect(window, &MainWindow::renamingWanted, this, [this, window](const renaming::Plan &plan) { m_renamer.rename(plan, window); });
    connect(window, &MainWindow::quitRequested, this, &Application::quit);
    return window;
}

MainWindow *Application::start(const QList<OpenRequest> &posts, QSize size)
{
    const QStringList takenBack = Renamer::takeBackInterrupted();
    MainWindow *window = addWindow();
    if (!size.isEmpty()) {
        window->resize(size);
    }
    MainWindow *last = window;
    if (posts.isEmpty()) {
        bringToFront(window);
    } else {
        last = open(posts, window);
    }
    if (m_shared.recovery) {
        m_shared.recovery->findOrphans([guard = QPointer(this)](const std::vector<Orphan> &orphans) {
            if (guard && !guard->m_windows.isEmpty()) {
                guard->offer(orphans, guard->m_windows.last());
            }
        });
    }
    for (const QString &sentence : takenBack) {
        last->notices().show(u"interrupted renaming "_s + sentence, {.kind = Notice::Kind::Warning, .text = sentence, .actions = {}});
    }
    return last;
}

void Application::offer(const std::vector<Orphan> &orphans, MainWindow *window)
{
    for (const Orphan &orphan : orphans) {
        const QString path = orphan.snapshot.path;
        const QString name = path.isEmpty() ? tr("A new post") : QString::fromUtf8(text::toUtf8(QFileInfo(path).fileName()));
        const QString when = QLocale().toString(orphan.written.toLocalTime(), QLocale::ShortFormat);
        window->notices().show(u"recovered "_s + orphan.file,
                               {.kind = Notice::Kind::Warning,
                                .text = tr("%1 had unsaved changes when Galley ended (%2).").arg(name, when),
                                .actions = {{tr("Restore"), [this, orphan, window] { restore(orphan, window); }},
                                            {tr("Discard"), [this, orphan] { m_shared.recovery->discard(orphan); }}}});
    }
}

void Application::restore(const Orphan &orphan, MainWindow *from)
{
    MainWindow *window = orphan.snapshot.path.isEmpty() ? nullptr : windowWith(orphan.snapshot.path);
    if (!window || window->document().isModified()) {
        window = from->isUnused() ? from : addWindow();
    }
    m_shared.recovery->adopt(orphan, &window->document());
    window->startPost();
    bringToFront(window);
}

void Application::answerCall(const QList<OpenRequest> &posts, const QString &activationToken)
{
    if (!activationToken.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8()); // where Qt's Wayland platform looks for it
    }
    MainWindow *last = m_windows.isEmpty() ? nullptr : m_windows.last();
    if (!posts.isEmpty()) {
        open(posts, last);
    } else if (last) {
        bringToFront(last);
    } else {
        start({}, {});
    }
}

MainWindow *Application::open(const QList<OpenRequest> &posts, MainWindow *from)
{
    MainWindow *shown = from;
    for (const OpenRequest &post : posts) {
        if (MainWindow *there = windowWith(post.path)) {
            there->goToLine(post.line);
            shown = there;
        } else {
            const bool reuse = shown && shown->isUnused();
            shown = reuse ? shown : addWindow();
            shown->open(post);
        }
        bringToFront(shown);
    }
    return shown;
}

void Application::newPost(MainWindow *from)
{
    MainWindow *window = from->isUnused() ? from : addWindow();
    window->startPost();
    bringToFront(window);
}

void Application::openFolder(const QString &folder, MainWindow *from)
{
    MainWindow *window = from->isUnused() ? from : addWindow();
    bringToFront(window);
    window->showFolder(folder);
}

MainWindow *Application::windowWith(const QString &path) const
{
    const auto found = std::ranges::find_if(m_windows, [&](const MainWindow *window) { return window->hasPost(path); });
    return found == m_windows.end() ? nullptr : *found;
}

void Application::bringToFront(QWidget *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void Application::quit()
{
    for (MainWindow *window : std::as_const(m_windows)) {
        if (window->document().isModified()) {
            bringToFront(window);
        }
        if (!window->mayClose()) {
            return;
        }
    }
    const QList<MainWindow *> windows = m_windows;
    for (MainWindow *window : windows) {
        window->closeNow();
    }
}

} // namespace galley
