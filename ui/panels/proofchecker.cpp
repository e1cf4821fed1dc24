// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/proofchecker.h"

#include "checks/check.h"
#include "checks/externallinks.h"
#include "site/folder.h"

#include <QtConcurrentRun>

namespace galley
{

ProofChecker::ProofChecker(std::shared_ptr<checks::SiteSearch> sites, QObject *parent)
    : QObject(parent)
    , m_sites(std::move(sites))
    , m_memory(std::make_shared<checks::Memory>())
{
    m_pool.setMaxThreadCount(1);
}

ProofChecker::~ProofChecker()
{
    m_pool.waitForDone();
}

void ProofChecker::check(const std::shared_ptr<const post::Rendering> &rendering, const QByteArray &text, const QString &path)
{
    const Task task{rendering, text, path};
    if (m_running) {
        m_next = task;
    } else {
        start(task);
    }
}

void ProofChecker::start(const Task &task)
{
    m_running = true;
    const auto work = [task, memory = m_memory, sites = m_sites, external = m_external]() -> std::shared_ptr<const Proof> {
        checks::Surroundings surroundings{.path = {}, .external = external};
        if (!task.path.isEmpty()) {
            surroundings.path = site::placeOf(task.path);
            surroundings.site = sites->factsOf(task.path);
        }
        const checks::Subject subject(task.text, *task.rendering, surroundings, *memory);
        return std::make_shared<Proof>(task.text, checks::check(subject), checks::externalAddresses(*task.rendering));
    };
    QtConcurrent::run(&m_pool, work).then(this, [this](const std::shared_ptr<const Proof> &proof) {
        // Told before the next is begun: that may be done, and told, before it returns.
        Q_EMIT checked(proof);
        m_running = false;
        if (const auto next = std::exchange(m_next, std::nullopt)) {
            start(*next);
        }
    });
}

} // namespace galley
