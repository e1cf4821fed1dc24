// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QMimeData;

namespace galley
{
class Editor;

/// Files that are dropped or pasted: images become links relative to the post's folder, all others are reported. Without a folder (the
/// post was never saved) images are reported too.
class FileDrops final
{
public:
    explicit FileDrops(Editor *editor);

    void setFolder(const QString &folder) { m_folder = folder; }
    static bool hasFiles(const QMimeData &data);
    /// Inserts or reports the files; true if there were any.
    bool take(const QMimeData &data);

private:
    Editor *m_editor;
    QString m_folder;
};

} // namespace galley
