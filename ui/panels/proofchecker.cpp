// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "panels/proofchecker.h"

#include "checks/check.h"
#include "checks/externallinks.h"
#include "site/folder.h"

namespace galley
{

ProofChecker::ProofChecker(std::shared_ptr<checks::SiteSearch> sites, QObject *parent)
    : QObject(parent)
    , m_sites(std::move(sites))
    , m_memory(std::make_shared<checks::Memory>())
    , m_checks(m_pool, *this, [this](const std::shared_ptr<const Proof> &proof) { Q_EMIT checked(proof); })
{
    m_pool.setMaxThreadCount(1);
}

ProofChecker::~ProofChecker()
{
    m_pool.waitForDone();
}

void ProofChecker::check(const std::shared_ptr<const post::Rendering> &rendering, const QByteArray &text, const QString &path, When when)
{
    const auto work = [rendering, text, path, memory = m_memory, sites = m_sites, external = m_external]() -> std::shared_ptr<const Proof> {
        checks::Surroundings surroundings{.path = {}, .external = external};
        if (!path.isEmpty()) {
            surroundings.path = site::placeOf(path);
            surroundings.site = sites->factsOf(path);
        }
        const checks::Subject subject(text, *rendering, surroundings, *memory);
        return std::make_shared<Proof>(text, checks::check(subject), checks::externalAddresses(*rendering));
    };
    m_checks.ask(work, when);
}

} // namespace galley
