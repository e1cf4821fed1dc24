// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

namespace galley::exporting
{

/// Why a page was not written. The engine gives kind, place and detail; `ui/` and `cli/` write the sentence.
struct Error {
    enum class Kind {
        SameAsPost,  ///< the target is the post itself, under this name or another
        ForeignFile, ///< the target is there and is no export of Galley
        NotSaved,    ///< `cause` says why
    };
    Kind kind = Kind::NotSaved;
    QString path; ///< of the target
    text::Error cause;
};

/// Which files may be replaced. The post itself never is.
enum class Replace {
    OwnExports, ///< pages that Galley wrote earlier, known by their generator mark
    AnyFile,    ///< the user has said so
};

/// What became of a target.
enum class Written {
    Yes,
    Unchanged, ///< it had just these bytes already, and `IfSame::Leave` was given
};
enum class IfSame { WriteAgain, Leave };

/// Writes an exported file: afterwards it is the new one, on any error the old one. Paths as `text::saveFile` takes them; `postPath` may be
/// empty (a post without a file).
std::expected<Written, Error> writePage(QByteArrayView page, const QString &path, const QString &postPath, Replace replace,
                                        IfSame ifSame = IfSame::WriteAgain);

/// Writes the style sheet that stands beside pages. One that is there and the same is left alone.
std::expected<Written, Error> writeStyleSheet(QByteArrayView sheet, const QString &path, Replace replace);

/// True if a file's bytes are a page, a PDF or a book that Galley exported.
bool isOwnExport(QByteArrayView bytes);

/// What a PDF and a book of ours have in them for that.
inline constexpr char pdfMark[] = "/Producer (Galley ";
inline constexpr char epubMark[] = "EPUB/galley.opf";

} // namespace galley::exporting
