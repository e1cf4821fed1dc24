// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QStringList>
#include <QXmlStreamReader>

#include <vector>

/// One text of a .ts file (Qt Linguist's format, version 2.1).
struct Message {
    enum class State { Finished, Unfinished, Obsolete };

    QString context;
    QString source;
    QStringList forms; ///< the translation; as many as the language has forms for counts, if the text has a count
    State state = State::Finished;

    QString name() const { return context + QStringLiteral(": ") + source; }
};

/// Reads the element `translation` at which the reader is.
inline void readForms(QXmlStreamReader &xml, Message &message)
{
    const QStringView type = xml.attributes().value("type");
    using enum Message::State;
    message.state = type.isEmpty() ? Finished : type == QStringLiteral("unfinished") ? Unfinished : Obsolete;
    QString text;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QStringLiteral("translation")) && !xml.atEnd()) {
        if (xml.isStartElement()) {
            message.forms.append(xml.readElementText());
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    if (message.forms.isEmpty()) {
        message.forms.append(text);
    }
}

/// All texts of a .ts file; none if it cannot be read or is no XML.
inline std::vector<Message> readTranslation(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return {};
    }
    std::vector<Message> result;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QStringLiteral("message")) {
            result.push_back({.context = context, .source = {}, .forms = {}});
        } else if (xml.name() == QStringLiteral("source")) {
            result.back().source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            readForms(xml, result.back());
        }
    }
    return xml.hasError() ? std::vector<Message>() : result;
}
