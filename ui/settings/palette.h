// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QHash>
#include <QString>

namespace galley
{

/// The colours of a theme, read from `resources/themes/NAME.json`: the one place where colours are written. The same file gives
/// the preview's and the export's CSS variables (`--NAME`), made by `post::styleSheet`.
struct Palette {
    QString name; ///< "light", "dark", "sepia"
    bool dark = false;
    QHash<QString, QColor> colours;
    /// The colour of that name ("text", "background", "accent", "muted", "code-keyword" …); asserts that it exists.
    QColor operator[](QStringView key) const;
    static Palette load(const QString &name);
};

} // namespace galley
