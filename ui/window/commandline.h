// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settings.h"

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace galley
{

/// A post to open and the place to go to.
struct OpenRequest {
    QString path; ///< absolute
    int line = 0; ///< 1-based; 0: where the cursor was last
    friend bool operator==(const OpenRequest &, const OpenRequest &) = default;
};

/// What `galley-window` was asked for.
struct CommandLine {
    QList<OpenRequest> posts;
    QString picture;                      ///< where to save a picture of the window; empty: none
    std::optional<Settings::Theme> theme; ///< for this run only
    QSize size;                           ///< of the window; empty: the remembered one
    bool newInstance = false;
};

/// Reads `[--line N] [--picture PNG] [--theme light|dark|sepia] [--size WxH] [--new-instance] [FILE…]`; `--line` is for the file that
/// comes next, or for the last one. Qt's own options are passed over. The error is a sentence for stderr. Paths are made absolute from
/// `folder`.
std::expected<CommandLine, QString> readCommandLine(const QStringList &arguments, const QString &folder);

} // namespace galley
