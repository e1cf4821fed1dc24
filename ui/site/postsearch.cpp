// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postsearch.h"

#include <QtConcurrentRun>

namespace galley
{

namespace
{

void search(QPromise<size_t> &promise, const std::shared_ptr<const SiteList> &list, const site::Filter &filter)
{
    for (size_t i = 0; i < list->posts().size() && !promise.isCanceled(); ++i) {
        const QStringList missing = filter.missingIn(list->sought(i));
        if (!missing.isEmpty() && site::fileHas(list->posts()[i].path, missing)) {
            promise.addResult(i);
        }
    }
}

} // namespace

PostSearch::PostSearch(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, [this](int begin, int end) {
        std::vector<size_t> posts;
        for (int i = begin; i < end; ++i) {
            posts.push_back(m_watcher.resultAt(i));
        }
        Q_EMIT found(posts);
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PostSearch::finished);
}

PostSearch::~PostSearch()
{
    cancel();
}

void PostSearch::start(const std::shared_ptr<const SiteList> &list, const site::Filter &filter)
{
    cancel();
    m_watcher.setFuture(QtConcurrent::run(search, list, filter));
}

void PostSearch::cancel()
{
    m_watcher.cancel();
    m_watcher.setFuture({}); // nothing of what it still finds is heard of
}

} // namespace galley
