// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/utf8.h"

#include "text/ascii.h"

#include <QtTypes>

#include <algorithm>

namespace galley::text
{
namespace
{

constexpr bool continues(char byte)
{
    return (quint8(byte) & 0xC0) == 0x80;
}

/// Bytes of the character at `i`: its lead byte and as many continuation bytes as the lead asks for and are there.
qsizetype characterLength(QByteArrayView utf8, qsizetype i)
{
    const quint8 lead = quint8(utf8[i]);
    const qsizetype wanted = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    qsizetype length = 1;
    while (length < wanted && i + length < utf8.size() && continues(utf8[i + length])) {
        ++length;
    }
    return length == wanted ? length : 1;
}

/// UTF-16 units of a character of so many bytes.
constexpr int units(qsizetype length)
{
    return length == 4 ? 2 : 1;
}

/// Where the line's text ends and the next line starts; both are the text's end for the last line.
struct LineEnd {
    qsizetype end;
    qsizetype next;
};

LineEnd lineEnd(QByteArrayView utf8, qsizetype from)
{
    const auto *const found = std::find_if(utf8.begin() + from, utf8.end(), isLineEnd);
    const qsizetype end = found - utf8.begin();
    if (end == utf8.size()) {
        return {end, end};
    }
    const bool two = utf8[end] == '\r' && end + 1 < utf8.size() && utf8[end + 1] == '\n';
    return {end, end + (two ? 2 : 1)};
}

} // namespace

qsizetype utf16Length(QByteArrayView utf8)
{
    qsizetype length = 0;
    for (qsizetype i = 0; i < utf8.size();) {
        const qsizetype bytes = characterLength(utf8, i);
        length += units(bytes);
        i += bytes;
    }
    return length;
}

Position positionAt(QByteArrayView utf8, qsizetype offset)
{
    offset = std::clamp(offset, qsizetype(0), utf8.size());
    Position position;
    qsizetype start = 0;
    LineEnd line = lineEnd(utf8, start);
    while (line.next <= offset && line.next > line.end) {
        ++position.line;
        start = line.next;
        line = lineEnd(utf8, start);
    }
    const qsizetype stop = std::min(offset, line.end);
    for (qsizetype i = start; i < stop;) {
        const qsizetype bytes = characterLength(utf8, i);
        if (i + bytes > stop) {
            break;
        }
        position.column += units(bytes);
        i += bytes;
    }
    return position;
}

qsizetype offsetAt(QByteArrayView utf8, Position position)
{
    qsizetype start = 0;
    LineEnd line = lineEnd(utf8, start);
    for (int i = 0; i < position.line; ++i) {
        if (line.next == line.end) {
            return utf8.size();
        }
        start = line.next;
        line = lineEnd(utf8, start);
    }
    int column = 0;
    while (start < line.end) {
        const qsizetype bytes = characterLength(utf8, start);
        column += units(bytes);
        if (column > position.column) {
            break;
        }
        start += bytes;
    }
    return start;
}

} // namespace galley::text
