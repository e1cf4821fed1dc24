// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "settings/palette.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace galley
{

QColor Palette::operator[](QStringView key) const
{
    const auto found = colours.constFind(key.toString());
    Q_ASSERT_X(found != colours.constEnd(), "Palette", qPrintable(key.toString()));
    return *found;
}

Palette Palette::load(const QString &name)
{
    QFile file(u":/themes/" + name + u".json");
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no theme %s", qPrintable(name));
    }
    const QJsonObject theme = QJsonDocument::fromJson(file.readAll()).object();
    Palette palette{.name = name, .dark = theme[u"dark"].toBool(), .colours = {}};
    const QJsonObject colours = theme[u"colours"].toObject();
    for (auto it = colours.begin(); it != colours.end(); ++it) {
        palette.colours.insert(it.key(), QColor::fromString(it.value().toString()));
    }
    return palette;
}

} // namespace galley
