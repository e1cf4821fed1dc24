// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <functional>
#include <optional>
#include <vector>

namespace galley::text
{

enum class Encoding { Utf8, Utf16LE, Utf16BE, Windows1252, Latin1 };
enum class LineEnding : quint8 { LF, CRLF, CR };

/// What goes wrong with a file. The engine gives kind, place and detail; `errortext.h` makes the sentence of it.
struct Error {
    enum class Kind {
        NotFound, ///< the file; when saving: its folder
        IsFolder,
        NotRegular, ///< a device, a pipe, a socket
        NoPermission,
        ReadOnlyFolder, ///< the folder or the whole disk takes no writing
        DiskFull,       ///< or the user's share of it, or the greatest size of a file
        TooLarge,
        Io,
        Undecodable,    ///< `offset` is the first byte that is not valid in the encoding
        Unencodable,    ///< the text has a character that the file's encoding lacks; `offset` is its UTF-16 position
        ChangedOutside, ///< the file is not the one that was read
    };
    Kind kind = Kind::Io;
    QString path;
    qint64 offset = -1;
    QString detail; ///< the system's own message or what is wrong at `offset`, where there is one; not a whole sentence
};

/// How a file's bytes say its text: everything needed to write the same bytes again.
struct Format {
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    bool undecoded = false; ///< the text has bytes that did not decode in it (see `decode()`): it may be shown and copied, not edited
    LineEnding lineEnding = LineEnding::LF; ///< the one most lines have; that of new lines in a file of one line
    /// One for each line end of the text, if they are not all `lineEnding`. Empty otherwise.
    std::vector<LineEnding> mixed;
    friend bool operator==(const Format &, const Format &) = default;
};

/// A file's text as the editor holds it: lines end with LF, and no character in it means a line end to QTextDocument that the
/// file does not mean as one. Two things stand in it as a lone low surrogate, which real text never has:
/// U+DC00 + b is the byte b that did not decode; U+DD00, U+DD01, U+DD02 are U+2029, U+FDD0, U+FDD1, which QTextDocument would
/// make into line ends. `encode()` and `toUtf8()` turn them back.
struct Decoded {
    QString text;
    Format format;
    std::optional<Error> problem; ///< Undecodable, with offset and detail; the rest is filled all the same. Its path is empty.
};

/// Never fails. Without `encoding`: the byte order mark decides; without one it is UTF-16 if its NUL bytes say so, else UTF-8.
/// `encode(decode(b).text, decode(b).format) == b` for any bytes and any encoding.
///     "a\r\nb" -> "a\nb", Utf8, CRLF     "\xFF\xFE" "a\0" -> "a", Utf16LE, byteOrderMark     "caf\xE9" -> problem at 3
///     "a\0b\0" -> "ab", Utf16LE
Decoded decode(QByteArrayView bytes, std::optional<Encoding> encoding = {});

/// The bytes of a text. Error: Unencodable (a character that the encoding lacks, or half a surrogate pair).
/// `format.mixed` must have one entry for each LF in the text, or none.
std::expected<QByteArray, Error> encode(QStringView text, const Format &format);

/// A decoded text as the rest of the engine wants it: UTF-8, LF, no byte order mark. One UTF-16 unit stays one UTF-16 unit
/// (undecoded bytes and halves of pairs become U+FFFD), so positions in both can be turned into each other (`utf8.h`).
QByteArray toUtf8(QStringView text);

/// What is known of a file's bytes: enough to see whether they are still the ones that were read or written.
struct FileState {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1;
    qint64 modified = 0; ///< nanoseconds since 1970
    qint64 changed = 0;  ///< the same, of the file's data or its rights
    QByteArray hash;     ///< of the bytes (BLAKE2b)
    /// True if nothing but the hash has to be looked at to know that the bytes are the same.
    bool sameStamp(const FileState &other) const;
};

struct File {
    QByteArray bytes;
    FileState state;
};

inline constexpr qint64 largestFile = 512LL * 1024 * 1024; ///< bytes; larger ones are refused with TooLarge

/// The bytes of a regular file. Never waits on a pipe or a device. Symbolic links are followed.
std::expected<File, Error> readFile(const QString &path);
/// The first bytes of a regular file, at most `size`; `state.size` is the whole file's, its hash stays empty. Errors as `readFile()`, but
/// no file is too large.
std::expected<File, Error> readHead(const QString &path, qint64 size);
/// Device to times, without reading: `hash` stays empty. Errors as `readFile()`.
std::expected<FileState, Error> stateOf(const QString &path);

/// What a renderer wants of a file, in one call: `toUtf8(decode(readFile()))`, with Undecodable as an error.
std::expected<QByteArray, Error> readUtf8(const QString &path);

/// Writes a whole file: afterwards it is the new one, on any error the old one, also when the process or the machine dies.
/// Follows symbolic links (also to a file that is not there yet), keeps mode, owner, group, access lists and extended attributes.
/// Where a new file could not keep them (hard links, another's file, a folder that takes no new files, a mounted file) it is
/// written in place, after the room for it has been reserved: then a process that dies in the middle leaves a mixture, so a
/// copy should be elsewhere (`ui/document` has its recovery copy).
/// With `expected`, the file must still have those bytes (else ChangedOutside) or be gone.
/// `beforeOverwriting` is called before the first byte is written in place: the moment to put that copy in safety.
std::expected<FileState, Error> saveFile(const QString &path, QByteArrayView bytes, const std::optional<FileState> &expected = {},
                                         const std::function<void()> &beforeOverwriting = {});

/// Writes a new file, whole, or none: ChangedOutside where there is something of that name already, which is not touched.
std::expected<void, Error> createFile(const QString &path, QByteArrayView bytes);

/// Removes what saves of killed Galleys left in a folder: only our own names, of this machine, this user and dead processes.
/// Returns how many. Not following links, not going into folders.
int removeLeftovers(const QString &folder);

/// Paths whose names are not UTF-8 (Linux allows any byte): each such byte b is U+DC00 + b in the QString. Give what `main()` got
/// to `pathFromBytes()`, and all functions here will find the file; QFileInfo and QFile would not.
QString pathFromBytes(QByteArrayView bytes);
QByteArray pathToBytes(QStringView path);

} // namespace galley::text
