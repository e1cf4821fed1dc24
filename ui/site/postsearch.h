// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/filter.h"
#include "site/sitelist.h"

#include <QFutureWatcher>
#include <QObject>

namespace galley
{

/// Looks for words in the files of posts, in another thread. One search at a time; a new one takes the place of the one before.
class PostSearch final : public QObject
{
    Q_OBJECT
public:
    explicit PostSearch(QObject *parent = nullptr);
    ~PostSearch() override;

    /// Finds the posts that have all words of the filter, of which not all stand in their heads (those are known already).
    void start(const std::shared_ptr<const SiteList> &list, const site::Filter &filter);
    void cancel();
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    /// More posts, by their places in the list, ascending.
    void found(const std::vector<size_t> &posts);
    void finished();

private:
    QFutureWatcher<size_t> m_watcher;
};

} // namespace galley
