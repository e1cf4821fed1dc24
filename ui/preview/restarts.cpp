// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/restarts.h"

namespace galley
{

std::optional<int> Restarts::afterDeath(qint64 now)
{
    constexpr qint64 window = 60'000;
    constexpr size_t most = 3;
    std::erase_if(m_deaths, [now](qint64 death) { return now - death > window; });
    m_deaths.push_back(now);
    if (m_deaths.size() >= most) {
        return std::nullopt;
    }
    constexpr int secondDelay = 1000;
    return m_deaths.size() == 1 ? 0 : secondDelay;
}

} // namespace galley
