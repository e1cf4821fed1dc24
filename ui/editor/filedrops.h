// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QMimeData;

namespace galley
{
class Editor;

/// Files that are dropped or pasted: images become part of the text, all others are reported. Without an address for them (the post was
/// never saved) images are reported too.
class FileDrops final
{
public:
    explicit FileDrops(Editor *editor);

    /// Gives the address that a file has in the post.
    using Addressing = std::function<QString(const QString &path)>;
    /// Null: files have no address.
    void setAddressing(Addressing addressing) { m_addressing = std::move(addressing); }
    static bool hasFiles(const QMimeData &data);
    /// Inserts or reports the files; true if there were any.
    bool take(const QMimeData &data);

private:
    Editor *m_editor;
    Addressing m_addressing;
};

} // namespace galley
