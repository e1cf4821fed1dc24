// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/stages.h"

#include <chrono>

namespace galley
{

Q_LOGGING_CATEGORY(stages, "galley.preview.stages", QtWarningMsg)

Stage::Stage(const char *name)
    : m_name(name)
{
    if (stages().isDebugEnabled()) {
        m_timer.start();
    }
}

Stage::~Stage()
{
    if (m_timer.isValid()) {
        noteStage(m_name, m_timer.nsecsElapsed());
    }
}

void noteStage(const char *name, qint64 nanoseconds)
{
    using namespace std::chrono;
    const double now = duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
    qCDebug(stages, "%.3f %s %lld", now, name, static_cast<long long>(nanoseconds / 1000));
}

} // namespace galley
