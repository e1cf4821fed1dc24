// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/siteposts.h"

#include <QGuiApplication>

namespace galley
{

SitePosts::SitePosts(const QString &root, std::shared_ptr<checks::SiteSearch> sites)
    : m_root(root)
    , m_sites(std::move(sites))
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

std::shared_ptr<const SiteList> SitePosts::Job::run() const
{
    const auto begun = [this](const std::shared_ptr<const site::Reading> &reading) { progress->store(reading); };
    const auto facts = sites->readAgain(root, QDateTime::currentDateTime(), begun);
    const bool isNews = facts && !(before && before->facts()->saysTheSame(*facts));
    return isNews ? SiteList::of(facts) : facts ? before : nullptr;
}

qsizetype SitePosts::filesRead() const
{
    const std::shared_ptr<const site::Reading> reading = m_reader.isRunning() ? m_reader.job()->progress->load() : nullptr;
    return reading ? reading->read.load() : 0;
}

void SitePosts::refresh()
{
    if (m_reader.isRunning()) {
        m_again = true;
        return;
    }
    m_reader.start({.root = m_root, .sites = m_sites, .before = m_list, .progress = std::make_shared<Progress>()});
}

void SitePosts::take(const std::shared_ptr<const SiteList> &list)
{
    constexpr qsizetype fewFiles = 1000; // a system gives a user some ten thousand watches
    const bool news = list && list != m_list;
    if (news) {
        m_list = list;
        const QStringList &files = list->found().files;
        m_watch.setPaths(files.size() <= fewFiles ? list->found().folders + files : list->found().folders);
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
