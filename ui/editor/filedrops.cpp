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

QStringList FileDrops::pathsIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : hasFiles(data) ? data.urls() : QList<QUrl>()) {
        paths.append(url.toLocalFile());
    }
    return paths;
}

bool FileDrops::take(const QStringList &paths)
{
    QStringList images;
    QStringList others;
    for (const QString &path : paths) {
        (isImage(path) ? images : others).append(path);
    }
    if (!images.isEmpty() && !m_editor->isReadOnly()) {
        insert(images);
    }
    if (!others.isEmpty()) {
        Q_EMIT m_editor->filesDropped(others);
    }
    return !paths.isEmpty();
}

void FileDrops::insert(const QStringList &images)
{
    if (!m_addressing) {
        Q_EMIT m_editor->imagesWithoutPlace();
        return;
    }
    QStringList links;
    for (const QString &path : images) {
        links.append(edit::image(QFileInfo(path).completeBaseName(), m_addressing(path)));
    }
    m_editor->textCursor().insertText(links.join(u'\n'));
    m_editor->ensureCursorVisible();
}

} // namespace galley
