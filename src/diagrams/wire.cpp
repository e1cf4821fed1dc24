// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "diagrams/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley::diagrams
{

namespace
{

/// Each of the things here is two texts.
QJsonObject pair(const QString &firstKey, const std::string &first, const QString &secondKey, const std::string &second)
{
    return {{firstKey, QString::fromStdString(first)}, {secondKey, QString::fromStdString(second)}};
}

} // namespace

QByteArray toWire(const std::vector<Diagram> &diagrams)
{
    QJsonArray list;
    for (const Diagram &diagram : diagrams) {
        list.append(pair(u"language"_s, diagram.language, u"source"_s, diagram.source));
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QByteArray toWire(const std::vector<Picture> &pictures)
{
    QJsonArray list;
    for (const Picture &picture : pictures) {
        list.append(pair(u"svg"_s, picture.svg, u"error"_s, picture.error));
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::vector<Diagram> diagramsFromWire(const QByteArray &wire)
{
    std::vector<Diagram> diagrams;
    for (const QJsonValue value : QJsonDocument::fromJson(wire).array()) {
        diagrams.push_back({.language = value[u"language"].toString().toStdString(), .source = value[u"source"].toString().toStdString()});
    }
    return diagrams;
}

std::vector<Picture> picturesFromWire(const QByteArray &wire)
{
    std::vector<Picture> pictures;
    for (const QJsonValue value : QJsonDocument::fromJson(wire).array()) {
        pictures.push_back({.svg = value[u"svg"].toString().toStdString(), .error = value[u"error"].toString().toStdString()});
    }
    return pictures;
}

} // namespace galley::diagrams
