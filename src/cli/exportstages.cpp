// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportstages.h"

#include <QLoggingCategory>

namespace galley::cli
{

Q_LOGGING_CATEGORY(exportStages, "galley.export.stages", QtWarningMsg)

ExportStages::ExportStages()
    : m_isOn(exportStages().isDebugEnabled())
{
}

ExportStages::~ExportStages()
{
    for (size_t stage = 0; m_isOn && stage < names.size(); ++stage) {
        qCDebug(exportStages, "stages: %s %lld", names[stage], static_cast<long long>(m_nanoseconds[stage] / 1000));
    }
}

} // namespace galley::cli
