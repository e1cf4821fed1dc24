// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace galley
{

/// Where the time of a key press goes: `QT_LOGGING_RULES=galley.preview.stages.debug=true` prints a line for each stage,
/// with the moment it ended (ms of a steady clock) and what it took (µs). Costs a branch when off.
Q_DECLARE_LOGGING_CATEGORY(stages)

/// Times a stage from here to the end of the scope.
class Stage final
{
public:
    explicit Stage(const char *name);
    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

private:
    const char *m_name;
    QElapsedTimer m_timer;
};

/// Prints a moment and how long something took that has no scope.
void noteStage(const char *name, qint64 nanoseconds);

} // namespace galley
