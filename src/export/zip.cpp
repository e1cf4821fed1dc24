// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The module galley-books: ZIP archives, by KArchive.
#include "export/epub.h"

#include <KZip>

#include <QBuffer>

namespace galley::exporting
{

extern "C" Q_DECL_EXPORT QByteArray galleyMakeZip(const std::vector<ZipEntry> &entries)
{
    // The earliest time that an archive can say, by the clock of the place, which is how it says times.
    const QDateTime time(QDate(1980, 1, 1), QTime(0, 0));
    QBuffer buffer;
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly)) {
        return {};
    }
    zip.setExtraField(KZip::NoExtraField); // EPUB 3.3, 4.3.3: none in the first file
    for (const ZipEntry &entry : entries) {
        zip.setCompression(entry.packed ? KZip::DeflateCompression : KZip::NoCompression);
        if (!zip.writeFile(entry.name, entry.bytes, 0100644, {}, {}, time, time, time)) {
            return {};
        }
    }
    return zip.close() ? buffer.data() : QByteArray();
}

} // namespace galley::exporting
