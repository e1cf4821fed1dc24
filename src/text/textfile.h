// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace galley::text
{

enum class Encoding { Utf8, Utf16LE, Utf16BE, Windows1252, Latin1 };
enum class LineEnding : quint8 { None, LF, CRLF, CR }; ///< None: the last line, where the file does not end with a line end

/// What goes wrong with a file. The engine gives kind, place and detail; `ui/` and `cli/` write the sentence.
struct Error {
    enum class Kind {
        NotFound, IsFolder, NotRegular, NoPermission, ReadOnlyFolder, DiskFull, TooLarge, Io,
        Undecodable,    ///< `offset` is the first byte that is not valid in the encoding
        Unencodable,    ///< the text has a character that the file's encoding lacks; `offset` is its UTF-16 position
        ChangedOutside, ///< the file is not the one that was read
    };
    Kind kind = Kind::Io;
    QString path;
    qint64 offset = -1;
    QString detail; ///< the system's own message, where there is one
};

/// How a file's bytes say its text: everything needed to write the same bytes again.
struct Format {
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    LineEnding lineEnding = LineEnding::LF; ///< the one most lines have; that of new lines in an empty file
    /// One for each line of the text, if they are not all `lineEnding` (the last line may be None in any case). Empty otherwise.
    std::vector<LineEnding> mixed;
};

} // namespace galley::text
