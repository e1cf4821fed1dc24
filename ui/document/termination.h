// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace galley
{

/// Turns the system's wish that the program ends (SIGTERM, SIGHUP, SIGINT) into a signal of ours, so that texts can be put in safety
/// first: connect it to `Recovery::keepForNextStart()` and then quit. Also makes writes past a size limit and to closed pipes fail
/// instead of killing the process (SIGXFSZ, SIGPIPE). One for the process, made in `main()`.
class Termination final : public QObject
{
    Q_OBJECT
public:
    explicit Termination(QObject *parent = nullptr);
    /// The system's own behaviour again.
    ~Termination() override;

Q_SIGNALS:
    void requested();
};

} // namespace galley
