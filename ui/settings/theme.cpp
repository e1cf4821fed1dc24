// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "settings/theme.h"

#include "settings/chromestyle.h"

#include <QApplication>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &one, const QColor &other, double part)
{
    return QColor::fromRgbF(float(one.redF() + (other.redF() - one.redF()) * part),
                            float(one.greenF() + (other.greenF() - one.greenF()) * part),
                            float(one.blueF() + (other.blueF() - one.blueF()) * part));
}

QString nameOf(Settings::Theme choice)
{
    switch (choice) {
    case Settings::Theme::Light:
        return u"light"_s;
    case Settings::Theme::Dark:
        return u"dark"_s;
    case Settings::Theme::Sepia:
        return u"sepia"_s;
    case Settings::Theme::Desktop:
        break;
    }
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? u"dark"_s : u"light"_s;
}

/// Tells the platform, so that window frames and file dialogs that it draws itself match.
void tellPlatform(Settings::Theme choice)
{
    QStyleHints *hints = QGuiApplication::styleHints();
    if (choice == Settings::Theme::Desktop) {
        hints->unsetColorScheme();
    } else {
        hints->setColorScheme(choice == Settings::Theme::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    }
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor withContrast(const QColor &colour, const QColor &towards, const QColor &ground, double least)
{
    QColor result = colour;
    for (double part = 0; contrast(result, ground) < least && part <= 1.0; part += 0.05) {
        result = mixed(colour, towards, part);
    }
    return result;
}

QPalette chromePalette(const Palette &palette)
{
    const QColor ground = palette[u"surface"];
    const QColor paper = palette[u"background"];
    const QColor text = palette[u"text"];
    const QColor line = palette[u"faint"];
    QPalette result(text, ground, mixed(ground, Qt::white, 0.5), mixed(ground, Qt::black, 0.4), line, text, Qt::white, paper, ground);
    result.setColor(QPalette::AlternateBase, ground);
    result.setColor(QPalette::Midlight, mixed(ground, line, 0.5));
    result.setColor(QPalette::Mid, line);
    result.setColor(QPalette::Shadow, mixed(ground, Qt::black, 0.7));
    result.setColor(QPalette::Highlight, palette[u"selection"]);
    result.setColor(QPalette::HighlightedText, withContrast(text, palette[u"heading"], palette[u"selection"], 7));
    result.setColor(QPalette::Accent, palette[u"accent"]);
    result.setColor(QPalette::Link, palette[u"link"]);
    result.setColor(QPalette::LinkVisited, palette[u"link"]);
    result.setColor(QPalette::ToolTipBase, paper);
    result.setColor(QPalette::ToolTipText, text);
    result.setColor(QPalette::PlaceholderText, withContrast(palette[u"muted"], text, paper, 7));
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text}) {
        result.setColor(QPalette::Disabled, role, mixed(palette[u"muted"], ground, 0.4));
    }
    return result;
}

Theme::Theme(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    QApplication::setStyle(new ChromeStyle);
    tellPlatform(settings.theme());
    m_palette = Palette::load(nameOf(settings.theme()));
    QApplication::setPalette(chromePalette(m_palette));
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::update);
    connect(&settings, &Settings::themeChanged, this, [this] {
        tellPlatform(m_settings.theme());
        update();
    });
}

void Theme::update()
{
    const QString name = nameOf(m_settings.theme());
    if (name == m_palette.name) {
        return;
    }
    m_palette = Palette::load(name);
    QApplication::setPalette(chromePalette(m_palette));
    Q_EMIT changed(m_palette);
}

} // namespace galley
