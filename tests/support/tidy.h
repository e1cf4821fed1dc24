// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QRegularExpression>

namespace galley::tests
{

/// What HTML Tidy has against a page: its errors and warnings, a line each. Empty for valid HTML 5. Not counted: an empty `<main>`
/// (valid, and what an empty post is), and what stands in a post's own raw HTML or addresses and is its author's to say (an image
/// without `alt`, an address for the site generator such as `{{ page.image }}`).
inline QString complaintsOfTidy(const QByteArray &page)
{
    static const QRegularExpression forgiven(
        QStringLiteral("trimming empty <main>|<img> lacks \"alt\"|\\((ESCAPED_ILLEGAL_URI|ILLEGAL_URI_CODEPOINT)\\)"));
    QProcess tidy;
    tidy.start(QStringLiteral("tidy"),
               {QStringLiteral("-quiet"), QStringLiteral("-errors"), QStringLiteral("-utf8"), QStringLiteral("--show-info"),
                QStringLiteral("no"), QStringLiteral("--mute-id"), QStringLiteral("yes")});
    tidy.write(page);
    tidy.closeWriteChannel();
    if (!tidy.waitForFinished(60'000)) {
        return QStringLiteral("tidy did not run: ") + tidy.errorString();
    }
    QString complaints;
    const QStringList lines = QString::fromUtf8(tidy.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!forgiven.match(line).hasMatch()) {
            complaints += line + u'\n';
        }
    }
    return complaints;
}

} // namespace galley::tests
