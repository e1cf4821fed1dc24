// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/siteposts.h"

#include <QGuiApplication>

namespace galley
{

SitePosts::SitePosts(const QString &root)
    : m_root(root)
    , m_reading(std::make_shared<site::Reading>())
    , m_reader([this](const Job &, const std::shared_ptr<const SiteList> &list) { take(list); })
{
    connect(&m_watch, &PathWatch::changed, this, &SitePosts::refresh);
    // Folders do not tell of files that are written in place, and network folders of nothing.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_list) {
            refresh();
        }
    });
}

SitePosts::~SitePosts()
{
    m_reading->cancelled = true;
}

void SitePosts::refresh()
{
    if (m_reader.isRunning()) {
        m_again = true;
        return;
    }
    m_reading = std::make_shared<site::Reading>();
    m_reader.start({.root = m_root, .before = m_list, .reading = m_reading});
}

void SitePosts::take(const std::shared_ptr<const SiteList> &list)
{
    constexpr qsizetype fewFiles = 1000; // a system gives a user some ten thousand watches
    const bool news = list && (!m_list || !list->saysTheSame(*m_list));
    if (news) {
        m_list = list;
    }
    if (list) {
        const QStringList &files = list->found.files;
        m_watch.setPaths(files.size() <= fewFiles ? list->found.folders + files : list->found.folders);
    }
    if (std::exchange(m_again, false)) {
        refresh();
    }
    if (news) {
        Q_EMIT changed();
    }
    Q_EMIT settled();
}

} // namespace galley
