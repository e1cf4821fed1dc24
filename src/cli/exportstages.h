// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QScopeGuard>

#include <array>

namespace galley::cli
{

/// Where the time of exports goes: with `QT_LOGGING_RULES=galley.export.stages.debug=true` each worker prints a line for each stage when it
/// is done, with what it took for all its posts together (µs). Costs a branch a stage when off. Belongs to one thread; what another
/// does for it meanwhile is a stage of its own.
class ExportStages final
{
public:
    enum class Stage { Read, Render, Make, Prove, Write };

    ExportStages();
    ~ExportStages();
    Q_DISABLE_COPY_MOVE(ExportStages)

    /// Does a piece of work, which counts for the stage, and gives what it gives.
    template <typename Work>
    auto time(Stage stage, Work work)
    {
        QElapsedTimer timer;
        if (m_isOn) {
            timer.start();
        }
        const auto note = qScopeGuard([&] { m_nanoseconds[size_t(stage)] += m_isOn ? timer.nsecsElapsed() : 0; });
        return work();
    }

private:
    static constexpr std::array names = {"read", "render", "make", "prove", "write"};
    std::array<qint64, names.size()> m_nanoseconds{};
    const bool m_isOn;
};

} // namespace galley::cli
