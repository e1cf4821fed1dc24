// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "diagrams/store.h"

#include "markdown/tree.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley::diagrams
{

namespace
{

constexpr qsizetype memorySize = 32 * 1024 * 1024;
/// The folder is looked through at the first picture, and again when this part of its size was added.
constexpr qint64 partToPrune = 8;
constexpr qint64 largestPicture = 4 * 1024 * 1024;

/// Nothing if it is not one `<svg>` element, or becomes another one when it is made harmless twice.
std::optional<std::string> harmless(const std::string &svg)
{
    if (svg.size() > size_t(largestPicture)) {
        return {};
    }
    auto clean = markdown::clean({.html = svg, .markName = {}, .rawLine = [](size_t) { return -1; }, .limit = size_t(largestPicture)});
    if (!clean || clean->nodes != 1 || !(clean->html.starts_with("<svg ") || clean->html.starts_with("<svg>"))) {
        return {};
    }
    return std::move(clean->html);
}

} // namespace

QByteArray keyOf(const Diagram &diagram)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string &part : {std::string("galley 2, " GALLEY_DIAGRAM_TOOLS), diagram.language, diagram.source}) {
        hash.addData(QByteArrayView(part));
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().toHex();
}

std::string idPrefixOf(const Diagram &diagram)
{
    constexpr qsizetype enough = 10; // digits that tell a page's diagrams apart
    return "diagram-" + keyOf(diagram).first(enough).toStdString();
}

Store::Store(QString folder, qint64 folderSize)
    : m_folder(std::move(folder))
    , m_folderSize(folderSize)
    , m_memory(memorySize)
    , m_savedSince(folderSize / partToPrune)
{
}

QString Store::sharedFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/galley/diagrams"_s;
}

QString Store::pathOf(const QByteArray &key) const
{
    return m_folder + u'/' + QString::fromLatin1(key) + u".svg"_s;
}

std::optional<Picture> Store::find(const Diagram &diagram)
{
    const QByteArray key = keyOf(diagram);
    const std::scoped_lock lock(m_mutex);
    if (const Picture *known = m_memory.object(key)) {
        return *known;
    }
    if (m_folder.isEmpty()) {
        return {};
    }
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestPicture) {
        return {};
    }
    // Whoever can write to the folder still cannot write to the page.
    const auto svg = harmless(file.readAll().toStdString());
    if (!svg) {
        return {};
    }
    const Picture picture{.svg = *svg, .error = {}};
    remember(key, picture);
    return picture;
}

void Store::insertDrawn(const Diagram &diagram, const std::string &svg)
{
    const auto clean = harmless(svg);
    if (!clean) {
        insertFailure(diagram, "the picture is too large, or none that a page can show");
        return;
    }
    const QByteArray key = keyOf(diagram);
    const std::scoped_lock lock(m_mutex);
    remember(key, {.svg = *clean, .error = {}});
    save(key, *clean);
}

void Store::insertFailure(const Diagram &diagram, const std::string &error)
{
    const std::scoped_lock lock(m_mutex);
    remember(keyOf(diagram), {.svg = {}, .error = error});
}

void Store::remember(const QByteArray &key, const Picture &picture)
{
    m_memory.insert(key, new Picture(picture), qsizetype(picture.svg.size() + picture.error.size()) + 128);
}

/// A cache that cannot be written to is one that is slower: nobody is told.
void Store::save(const QByteArray &key, const std::string &svg)
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder)) {
        return;
    }
    QSaveFile file(pathOf(key));
    if (file.open(QIODevice::WriteOnly) && file.write(svg.data(), qint64(svg.size())) == qint64(svg.size()) && file.commit()) {
        m_savedSince += qint64(svg.size());
    }
    if (m_savedSince > m_folderSize / partToPrune) {
        prune();
        m_savedSince = 0;
    }
}

void Store::prune() const
{
    qint64 size = 0;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.svg"_s}, QDir::Files, QDir::Time)) { // newest first
        size += file.size();
        if (size > m_folderSize) {
            QFile::remove(file.filePath());
        }
    }
}

} // namespace galley::diagrams
