// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/pagefile.h"

#include "post/page.h"
#include "text/writefile.h"

namespace galley::exporting
{

namespace
{

/// The mark stands in the first lines of the head; a page template may put something before it.
constexpr qsizetype markWithin = 4000;

std::unexpected<Error> failure(Error::Kind kind, const QString &path, const text::Error &cause = {})
{
    return std::unexpected(Error{.kind = kind, .path = path, .cause = cause});
}

/// As much of an export as `isOwnExport` looks at: a page's head, all of a PDF or book.
std::expected<text::File, text::Error> readForMark(const QString &path)
{
    auto head = text::readHead(path, markWithin);
    const bool isWholeWanted = head && (head->bytes.startsWith("%PDF-") || head->bytes.startsWith("PK"));
    return isWholeWanted ? text::readFile(path) : head;
}

bool isSameFile(const text::FileState &one, const text::FileState &other)
{
    return one.device == other.device && one.inode == other.inode;
}

} // namespace

std::expected<Written, Error> writeStyleSheet(QByteArrayView sheet, const QString &path, Replace replace)
{
    const QByteArray marked = "/* " + QByteArray(post::generatorMark) + "*/\n" + sheet.toByteArray();
    return writePage(marked, path, {}, replace, IfSame::Leave);
}

bool isOwnExport(QByteArrayView bytes)
{
    if (bytes.startsWith("%PDF-")) {
        return bytes.contains(pdfMark);
    }
    if (bytes.startsWith("PK")) {
        return bytes.contains(epubMark);
    }
    return bytes.first(std::min(bytes.size(), markWithin)).contains(post::generatorMark);
}

std::expected<Written, Error> writePage(QByteArrayView page, const QString &path, const QString &postPath, Replace replace, IfSame ifSame)
{
    std::optional<text::FileState> expected;
    if (const auto target = text::stateOf(path)) {
        const auto source = postPath.isEmpty() ? std::unexpected(text::Error()) : text::stateOf(postPath);
        if (source && isSameFile(*source, *target)) {
            return failure(Error::Kind::SameAsPost, path);
        }
        const bool mayBeSame = ifSame == IfSame::Leave && target->size == page.size();
        if ((replace == Replace::OwnExports || mayBeSame) && target->size > 0) {
            const auto old = mayBeSame ? text::readFile(path) : readForMark(path);
            if (!old) {
                return failure(Error::Kind::NotSaved, path, old.error());
            }
            if (mayBeSame && old->bytes == page) {
                return Written::Unchanged;
            }
            if (replace == Replace::OwnExports && !isOwnExport(old->bytes)) {
                return failure(Error::Kind::ForeignFile, path);
            }
            expected = old->state;
        }
    }
    if (const auto saved = text::writeFile(path, page, expected); !saved) {
        return failure(Error::Kind::NotSaved, path, saved.error());
    }
    return Written::Yes;
}

} // namespace galley::exporting
