// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/palette.h"
#include "settings/settings.h"

#include <QObject>
#include <QPalette>

namespace galley
{

/// The theme in use: the user's choice, or the desktop's light or dark, followed live. Dresses the whole application in it.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// `settings` must outlive this. Sets the application's style and palette.
    explicit Theme(Settings &settings, QObject *parent = nullptr);

    const Palette &palette() const { return m_palette; }

Q_SIGNALS:
    void changed(const galley::Palette &palette);

private:
    void update();

    Settings &m_settings;
    Palette m_palette;
};

/// The colours of windows, menus and buttons, made from a theme's. Text on its ground has a contrast of at least 7:1.
QPalette chromePalette(const Palette &palette);

/// How much two colours differ in lightness, 1 (equal) to 21, as WCAG 2.2 defines the contrast ratio.
double contrast(const QColor &one, const QColor &other);

/// `colour`, moved towards `towards` just as far as it takes to reach that contrast on `ground`.
QColor withContrast(const QColor &colour, const QColor &towards, const QColor &ground, double least);

} // namespace galley
