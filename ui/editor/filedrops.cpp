// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/filedrops.h"

#include "edit/links.h"
#include "editor/editor.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{
bool isImage(const QString &path)
{
    static const QStringList suffixes = {u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"svg"_s, u"webp"_s, u"avif"_s, u"bmp"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}
} // namespace

FileDrops::FileDrops(Editor *editor)
    : m_editor(editor)
{
}

bool FileDrops::hasFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return !urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

bool FileDrops::take(const QMimeData &data)
{
    if (!hasFiles(data)) {
        return false;
    }
    QStringList links;
    QStringList others;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        if (isImage(path) && m_addressing && !m_editor->isReadOnly()) {
            links.append(edit::image(QFileInfo(path).completeBaseName(), m_addressing(path)));
        } else {
            others.append(path);
        }
    }
    if (!links.isEmpty()) {
        m_editor->textCursor().insertText(links.join(u'\n'));
    }
    if (!others.isEmpty()) {
        Q_EMIT m_editor->filesDropped(others);
    }
    return true;
}

} // namespace galley
