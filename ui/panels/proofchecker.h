// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "panels/proof.h"
#include "post/post.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace galley
{

/// Checks each rendering in a thread of its own, so that neither keys nor the preview wait for it. One check at a time; while it runs
/// only the newest rendering is kept for the next.
class ProofChecker final : public QObject
{
    Q_OBJECT
public:
    explicit ProofChecker(QObject *parent = nullptr);
    /// Waits for a check under way.
    ~ProofChecker() override;

    /// `text` is what the rendering was made of; `path` is the post's, empty while it has none.
    void check(const std::shared_ptr<const post::Rendering> &rendering, const QByteArray &text, const QString &path);

    /// The next check reads the post's site anew: its other posts, its configuration.
    void forgetSites();

Q_SIGNALS:
    void checked(const std::shared_ptr<const galley::Proof> &proof);

private:
    struct Task {
        std::shared_ptr<const post::Rendering> rendering;
        QByteArray text;
        QString path;
    };
    struct Memory;
    void start(const Task &task);

    std::shared_ptr<Memory> m_memory; ///< of image files; the running check has it
    std::optional<Task> m_next;
    bool m_running = false;
    bool m_sitesAreOld = false;
    QThreadPool m_pool;
};

} // namespace galley
