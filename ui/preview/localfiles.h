// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QSize>
#include <QString>

#include <memory>

namespace galley
{

/// A file of the post's site that the page may show.
struct LocalFile {
    std::unique_ptr<QFile> file; ///< open for reading, at its start; null if there is no such file or it may not be shown
    QByteArray type;             ///< its MIME type
};

/// Opens the file that a path from `PostPlace::file` means. Refuses what is not a regular file, what is not at that very path any more
/// (a symbolic link took its place), what is larger than 50 MB, what is by its content no image, sound, film or font, pictures of more
/// than 100 million pixels, and SVG of more than 8 MB or 200,000 elements (see svgWeight). Never waits (a FIFO is not opened for
/// reading), but may read a whole drawing: call it in the background.
LocalFile openLocalFile(const QString &canonical);

/// The size of a raster image in pixels as it is shown (turned by its EXIF data), from its header; empty if it cannot be told.
QSize imageSize(const QString &canonical);

} // namespace galley
