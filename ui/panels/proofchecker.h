// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/memory.h"
#include "checks/sitesearch.h"
#include "panels/newest.h"
#include "panels/proof.h"
#include "post/post.h"

#include <QObject>

#include <memory>

namespace galley::web
{
class LinkAnswers;
}

namespace galley
{

/// Checks renderings in a thread of its own, so that neither keys nor the preview wait for it. One check at a time; while it runs
/// only the newest rendering is kept for the next.
class ProofChecker final : public QObject
{
    Q_OBJECT
public:
    explicit ProofChecker(std::shared_ptr<checks::SiteSearch> sites, QObject *parent = nullptr);
    /// Waits for a check under way.
    ~ProofChecker() override;

    /// `text` is what the rendering was made of; `path` is the post's, empty while it has none.
    /// `when`: what a key has changed is checked in a pause of typing.
    void check(const std::shared_ptr<const post::Rendering> &rendering, const QByteArray &text, const QString &path, When when);

    /// What servers have said of links to the web, from the next check on.
    void setExternal(const std::shared_ptr<const web::LinkAnswers> &answers) { m_external = answers; }

Q_SIGNALS:
    void checked(const std::shared_ptr<const galley::Proof> &proof);

private:
    const std::shared_ptr<checks::SiteSearch> m_sites;
    std::shared_ptr<checks::Memory> m_memory;           ///< of image files; the running check has it
    std::shared_ptr<const web::LinkAnswers> m_external; ///< null: nobody was asked
    QThreadPool m_pool;
    Newest<std::shared_ptr<const Proof>> m_checks;
};

} // namespace galley
