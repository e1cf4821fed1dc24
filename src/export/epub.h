// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/product.h"

namespace galley::exporting
{

/// A file of an archive; stored as it is, or packed.
struct ZipEntry {
    QString name;
    QByteArray bytes;
    bool packed = true;
};

/// The module's function: a ZIP archive with these files in this order, the same bytes on every machine. Empty if it could not be made.
using MakeZip = QByteArray(const std::vector<ZipEntry> &entries);

/// A post as a book: EPUB 3.3 with one chapter, a table of contents of its headings, its pictures, films and sounds. The same bytes for the
/// same post. Nothing in it is loaded from elsewhere. `bytes` is empty if the module that packs books, galley-books, is not installed.
Product makeBook(const post::Rendering &rendering, const Making &making);

} // namespace galley::exporting
