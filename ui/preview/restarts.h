// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

#include <optional>
#include <vector>

namespace galley
{

/// When to start a render process again that died: at once, then after a second, and not at all after the third death in a
/// minute, until the user asks for it. Times are milliseconds of a steady clock.
class Restarts final
{
public:
    /// Notes a death; the delay in ms after which to start again, or nothing.
    std::optional<int> afterDeath(qint64 now);
    void forget() { m_deaths.clear(); }

private:
    std::vector<qint64> m_deaths;
};

} // namespace galley
