// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <functional>

class QMimeData;

namespace galley
{
class Editor;

/// Files that are dropped or pasted: images become part of the text, all others are reported, and so is that images have no address (the
/// post was never saved).
class FileDrops final
{
public:
    explicit FileDrops(Editor *editor);

    /// Gives the address that a file has in the post.
    using Addressing = std::function<QString(const QString &path)>;
    /// Null: files have no address.
    void setAddressing(Addressing addressing) { m_addressing = std::move(addressing); }
    static bool hasFiles(const QMimeData &data);
    /// The local files; empty unless all of them are.
    static QStringList pathsIn(const QMimeData &data);
    /// Inserts or reports the files; true if there were any.
    bool take(const QStringList &paths);

private:
    void insert(const QStringList &images);

    Editor *m_editor;
    Addressing m_addressing;
};

} // namespace galley
