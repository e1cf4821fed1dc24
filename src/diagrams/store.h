// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCache>
#include <QString>

#include <mutex>
#include <optional>
#include <string>

namespace galley::diagrams
{

/// A diagram's source, with the word that stood behind its fence: `mermaid` or `dot`.
struct Diagram {
    std::string language;
    std::string source;
    friend bool operator==(const Diagram &, const Diagram &) = default;
};

/// With what the ids in a diagram's picture begin.
std::string idPrefixOf(const Diagram &diagram);

/// What became of a diagram.
struct Picture {
    std::string svg;   ///< one harmless `<svg>` element, serialised as `innerHTML` does; empty after a failure
    std::string error; ///< in one or a few lines, as Mermaid and Graphviz say it
    friend bool operator==(const Picture &, const Picture &) = default;
};

/// A name for what a diagram looks like: 64 hexadecimal digits. Another one for each source, and for each version of what draws.
QByteArray keyOf(const Diagram &diagram);

/// The pictures that were drawn: the newest in memory, all (but failures) in a folder, so that the next start and the command line have
/// them. Safe on any thread; several processes may use one folder.
class Store final
{
public:
    /// The folder is made with the first picture; its oldest files go when it holds much more than `folderSize` bytes. An empty name: in
    /// memory only.
    explicit Store(QString folder = {}, qint64 folderSize = 64LL * 1024 * 1024);

    std::optional<Picture> find(const Diagram &diagram);

    /// Takes an SVG element as it was drawn, makes it harmless and keeps it. What is no picture afterwards is a failure.
    void insertDrawn(const Diagram &diagram, const std::string &svg);
    /// Keeps a failure, for as long as the program runs.
    void insertFailure(const Diagram &diagram, const std::string &error);

    /// The folder that all programs of this user share: `galley/diagrams` in the desktop's folder for caches.
    static QString sharedFolder();

private:
    void remember(const QByteArray &key, const Picture &picture);
    void save(const QByteArray &key, const std::string &svg);
    QString pathOf(const QByteArray &key) const;
    void prune() const;

    const QString m_folder;
    const qint64 m_folderSize;
    std::mutex m_mutex; ///< for all below
    QCache<QByteArray, Picture> m_memory;
    qint64 m_savedSince = 0; ///< bytes, since the folder was looked through
};

} // namespace galley::diagrams
