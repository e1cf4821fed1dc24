// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/renamer.h"

#include "editor/cursorinfo.h"
#include "editor/editor.h"
#include "renaming/carryout.h"
#include "renaming/journal.h"
#include "site/folder.h"
#include "site/siteposts.h"
#include "window/browsing.h"
#include "window/mainwindow.h"
#include "window/notices.h"
#include "window/panes.h"
#include "window/sentences.h"

#include <QStandardPaths>
#include <QTextDocument>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutRenaming = u"renaming"_s;

QString placeOf(MainWindow &window)
{
    const QString path = window.document().path();
    return path.isEmpty() ? path : site::canonicalPath(path);
}

/// The folder of journals.
QString journals()
{
    return QStandardPaths::writableLocation(QStandardPaths::StateLocation) + u"/renamings"_s;
}

QString shownName(const QString &path)
{
    return QString::fromUtf8(text::toUtf8(site::nameIn(path)));
}

} // namespace

Renamer::Renamer(std::function<QList<MainWindow *>()> windows, QObject *parent)
    : QObject(parent)
    , m_windows(std::move(windows))
{
}

/// Names of posts that the renaming would change, and that have text that is not saved.
QStringList Renamer::unsavedIn(const renaming::Plan &plan) const
{
    QStringList names;
    for (MainWindow *window : m_windows()) {
        const QString path = placeOf(*window);
        const bool isMeant = plan.moved.moves(path) || std::ranges::contains(plan.files, path, &renaming::FileEdits::path);
        if (!path.isEmpty() && isMeant && (window->document().isModified() || window->document().isBusy())) {
            names.append(window->document().name());
        }
    }
    return names;
}

void Renamer::rename(const renaming::Plan &plan, MainWindow *from)
{
    if (const QStringList unsaved = unsavedIn(plan); !unsaved.isEmpty()) {
        const QString words = tr("Nothing was renamed: %1 has changes that are not saved. Save it, and rename again.");
        from->notices().show(aboutRenaming, {.kind = Notice::Kind::Warning, .text = words.arg(unsaved.first()), .actions = {}});
        return;
    }
    const auto finish = [moving = movingWith(plan), from = QPointer(from)](const std::expected<void, renaming::Problem> &done) {
        for (const Moving &one : done ? moving : std::vector<Moving>()) {
            // One in which something was typed meanwhile keeps its text, and says that its file has gone.
            if (one.window && one.window->document().textDocument()->revision() == one.revision) {
                one.window->open({.path = one.to, .line = one.window->panes().editor().cursorInfo().line()});
            }
        }
        if (from && !done) {
            from->notices().show(aboutRenaming, {.kind = Notice::Kind::Problem, .text = renamingProblem(done.error()), .actions = {}});
        }
        if (from && from->browsing().posts()) {
            from->browsing().posts()->refresh();
        }
    };
    from->notices().dismiss(aboutRenaming);
    QtConcurrent::run([plan] { return renaming::carryOut(plan, journals()); }).then(this, finish);
}

QStringList Renamer::takeBackInterrupted()
{
    QStringList sentences;
    for (const renaming::Interrupted &one : renaming::takeBackInterrupted(journals())) {
        const QString name = shownName(one.post);
        sentences +=
            one.left.isEmpty()
                ? tr("Galley ended while it renamed %1. The renaming was taken back: the post, its folder and all links are as they "
                     "were before.")
                      .arg(name)
                : tr("Galley ended while it renamed %1. The renaming was taken back, but %2 could not be put back as it was. Look at "
                     "it before you go on.")
                      .arg(name, shownName(one.left.first()));
    }
    return sentences;
}

std::vector<Renamer::Moving> Renamer::movingWith(const renaming::Plan &plan) const
{
    std::vector<Moving> moving;
    for (MainWindow *window : m_windows()) {
        const QString path = placeOf(*window);
        if (!path.isEmpty() && plan.moved.moves(path)) {
            moving.push_back({window, plan.moved.placeOf(path), window->document().textDocument()->revision()});
        }
    }
    return moving;
}

} // namespace galley
