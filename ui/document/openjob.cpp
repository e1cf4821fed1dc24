// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/openjob.h"

#include <QThread>

namespace galley
{

namespace
{

QString headOf(const QString &text)
{
    constexpr qsizetype longText = 512 * 1024; // UTF-16 units; a shorter one is there at once
    constexpr qsizetype most = 32 * 1024;      // some panes full
    return text.size() < longText ? QString() : text.first(text.lastIndexOf(u'\n', most) + 1);
}

} // namespace

OpenJob::Result OpenJob::run() const
{
    const auto file = text::readFile(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    text::Decoded decoded = text::decode(file->bytes, encoding);
    if (decoded.problem) {
        decoded.problem->path = path;
    } else if (const QString head = headOf(decoded.text); tellHead && !head.isEmpty()) {
        tellHead(head);
    }
    content->moveTo(QThread::currentThread());
    content->fill(decoded);
    content->moveTo(home);
    text::removeLeftovers(path.left(path.lastIndexOf(u'/')));
    return Opened{content, decoded.text, std::move(decoded.format), std::move(decoded.problem), file->state};
}

} // namespace galley
