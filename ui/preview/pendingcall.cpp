// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pendingcall.h"

#include "post/language.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace galley
{

QString PendingCall::argument() const
{
    QJsonObject news;
    if (theme) {
        news.insert(u"theme", *theme);
    }
    if (style) {
        news.insert(u"style", QString::fromUtf8(*style));
    }
    if (language) {
        news.insert(u"language", *language);
        news.insert(u"rightToLeft", post::isRightToLeft(*language));
    }
    if (cursor) {
        news.insert(u"cursor", *cursor);
    }
    if (line) {
        news.insert(u"line", *line);
    }
    QString text = QString::fromUtf8(QJsonDocument(news).toJson(QJsonDocument::Compact));
    if (patch) { // is JSON already
        text.insert(1, u"\"patch\":" + patch->splices + (news.isEmpty() ? QStringView() : QStringView(u",")));
    }
    return text;
}

} // namespace galley
