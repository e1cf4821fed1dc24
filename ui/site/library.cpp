// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/library.h"

#include "site/folder.h"

#include <QGuiApplication>
#include <QPointer>
#include <QtConcurrentRun>

namespace galley
{

Library::Library(QObject *parent)
    : QObject(parent)
    , m_sites(std::make_shared<checks::SiteSearch>(QDateTime::currentDateTimeUtc()))
{
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            m_sites->forget(QDateTime::currentDateTimeUtc());
        }
    });
    // Windows that are closed wait for their checks, and those for the site.
    connect(qGuiApp, &QGuiApplication::lastWindowClosed, this, [this] { m_sites->abandon(QDateTime::currentDateTimeUtc()); });
}

Library::~Library()
{
    m_sites->abandon(QDateTime::currentDateTimeUtc());
}

void Library::find(const QString &path, QObject *receiver, const std::function<void(const Place &place)> &answer)
{
    const auto look = [path] { return std::pair(site::canonicalPath(path), site::findSite(path).root); };
    QtConcurrent::run(look).then(this, [this, receiver = QPointer(receiver), answer](const std::pair<QString, QString> &found) {
        if (receiver) {
            answer({.path = found.first, .posts = postsOf(found.second)});
        }
    });
}

std::shared_ptr<SitePosts> Library::postsOf(const QString &root)
{
    m_byRoot.removeIf([](const auto &entry) { return entry.value().expired(); });
    std::shared_ptr<SitePosts> posts = m_byRoot.value(root).lock();
    if (!posts) {
        posts = std::make_shared<SitePosts>(root, m_sites);
        m_byRoot.insert(root, posts);
    }
    return posts;
}

} // namespace galley
