// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/postmenu.h"

#include "desktop/filemanager.h"
#include "dialogs/prompts.h"
#include "dialogs/renamedialog.h"
#include "document/document.h"
#include "panels/postspanel.h"
#include "settings/settings.h"
#include "site/folder.h"
#include "site/siteposts.h"
#include "text/errortext.h"
#include "window/browsing.h"
#include "window/notices.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutCopy = u"copy of a post"_s;
const QString aboutTrash = u"trash"_s;

QString shown(const QString &path)
{
    return QString::fromUtf8(text::toUtf8(path));
}

/// Moves them one after the other; what is left is where it was. Nothing is ever deleted.
QStringList trash(const QStringList &parts)
{
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!parts[i].isValidUtf16() || !QFile::moveToTrash(parts[i])) { // QFile knows no other names
            return parts.sliced(i);
        }
    }
    return {};
}

} // namespace

PostMenu::PostMenu(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    add(tr("&Open"), {}, &PostMenu::open);
    // The window's own key for it, which a second action would take away.
    add(tr("&Rename…") + u'\t' + QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText), {}, &PostMenu::rename);
    add(tr("&Duplicate"), {}, &PostMenu::duplicate);
    add(tr("&Copy path"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_C), &PostMenu::copyPath);
    add(tr("Show in &folder"), {}, &PostMenu::reveal);
    add(tr("Move to &trash…"), QKeySequence::Delete, &PostMenu::moveToTrash);
}

void PostMenu::add(const QString &name, const QKeySequence &keys, void (PostMenu::*run)(const QString &path))
{
    auto *action = new QAction(name, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, run] {
        if (const QString path = m_parts.browsing.panel().chosenPost(); !path.isEmpty()) {
            (this->*run)(path);
        }
    });
    m_parts.browsing.panel().addPostAction(action);
}

void PostMenu::open(const QString &path)
{
    Q_EMIT openRequested(path, 0);
}

void PostMenu::startPost()
{
    m_parts.browsing.whenRead(m_parts.settings.lastFolder(), [this](const std::shared_ptr<SitePosts> &posts) {
        if (const auto plan = m_parts.prompts.newPost(m_parts.window, posts->list())) {
            posts->refresh();
            Q_EMIT openRequested(plan->path, int(plan->text.first(plan->cursor).count('\n')) + 1);
        }
    });
}

void PostMenu::renamePost()
{
    const PostsPanel &panel = m_parts.browsing.panel();
    const QString chosen = panel.isAncestorOf(QApplication::focusWidget()) ? panel.chosenPost() : QString();
    askForName(chosen, {});
}

void PostMenu::renameOwnPost(const QString &proposal)
{
    askForName({}, proposal);
}

void PostMenu::rename(const QString &path)
{
    askForName(path, {});
}

/// An empty path is the window's post.
void PostMenu::askForName(const QString &path, const QString &proposal)
{
    if (path.isEmpty() && m_parts.document.path().isEmpty()) {
        return;
    }
    m_parts.browsing.whenRead({}, [this, path, proposal](const std::shared_ptr<SitePosts> &posts) {
        const QString post = path.isEmpty() ? site::canonicalPath(m_parts.document.path()) : path;
        if (const auto plan = m_parts.prompts.renamePost(m_parts.window, {.list = posts->list(), .post = post, .proposal = proposal})) {
            Q_EMIT renamingWanted(*plan);
        }
    });
}

void PostMenu::duplicate(const QString &path)
{
    const auto posts = m_parts.browsing.posts();
    const auto copy = [site = posts->list()->site(), path] { return site::duplicatePost(site, path); };
    QtConcurrent::run(copy).then(this, [this, posts](const std::expected<QString, text::Error> &done) {
        if (done) {
            posts->refresh();
            Q_EMIT openRequested(*done, 0);
        } else {
            m_parts.notices.show(
                aboutCopy, {.kind = Notice::Kind::Problem, .text = text::sentenceFor(done.error(), text::Task::Export), .actions = {}});
        }
    });
}

void PostMenu::copyPath(const QString &path)
{
    QGuiApplication::clipboard()->setText(shown(path));
}

void PostMenu::reveal(const QString &path)
{
    showInFileManager(path);
}

void PostMenu::moveToTrash(const QString &path)
{
    const auto posts = m_parts.browsing.posts();
    const QStringList parts = site::filesOf(posts->list()->site(), path).parts();
    QStringList names;
    for (const QString &part : parts) {
        names.append(shown(site::Folder(part).hasFolder({}) ? site::nameIn(part) + u'/' : site::nameIn(part)));
    }
    if (!m_parts.prompts.moveToTrash(m_parts.window, names)) {
        return;
    }
    QtConcurrent::run([parts] { return trash(parts); }).then(this, [this, posts](const QStringList &left) {
        posts->refresh();
        trashed(left);
    });
}

void PostMenu::trashed(const QStringList &left)
{
    if (left.isEmpty()) {
        m_parts.notices.dismiss(aboutTrash);
        return;
    }
    const QString words = tr("Could not move %1 to the trash: there is none for this place, or you may not change it. Nothing was deleted; "
                             "remove it in the file manager if you want it gone.");
    m_parts.notices.show(aboutTrash, {.kind = Notice::Kind::Problem,
                                      .text = words.arg(shown(site::nameIn(left.first()))),
                                      .actions = {{tr("Show in folder"), [path = left.first()] { showInFileManager(path); }}}});
}

} // namespace galley
