// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/corpora.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace galley::tests
{

using Inputs = QList<QByteArray>;

/// The folder of the CommonMark, GitHub and md4c examples.
inline QString specFolder()
{
    const QString other = qEnvironmentVariable("GALLEY_CORPORA");
    return (other.isEmpty() ? QString::fromUtf8(GALLEY_TESTS) : other) + QStringLiteral("/spec");
}

/// The Markdown of every case in the JSON files of a folder.
inline Inputs jsonInputs(const QString &folder)
{
    Inputs inputs;
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QJsonDocument document = QJsonDocument::fromJson(bytesOf(file.filePath()));
        for (const QJsonValue &value : document.isArray() ? document.array() : document.object()[QStringLiteral("tests")].toArray()) {
            inputs += value[QStringLiteral("markdown")].toString().toUtf8();
        }
    }
    return inputs;
}

/// The real posts, whole: their front matter is read as Markdown too, which only makes the cases harder.
inline Inputs postInputs()
{
    Inputs inputs;
    for (const QString &path : postsIn(corpus(QStringLiteral("posts")))) {
        inputs += bytesOf(path);
    }
    return inputs;
}

/// The golden inputs of the extensions.
inline Inputs extensionInputs()
{
    Inputs inputs;
    for (const QString &path : postsIn(QStringLiteral(GALLEY_TESTS "/data/markdown"))) {
        inputs += bytesOf(path);
    }
    return inputs;
}

/// Rows `spec`, `hostile` and `posts` with a column `inputs`.
inline void addCorpora()
{
    QTest::addColumn<Inputs>("inputs");
    QTest::newRow("spec") << jsonInputs(specFolder());
    QTest::newRow("hostile") << jsonInputs(corpus(QStringLiteral("xss")));
    QTest::newRow("posts") << postInputs();
}

} // namespace galley::tests
