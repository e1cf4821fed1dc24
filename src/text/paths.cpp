// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/escapes.h"
#include "text/textfile.h"

#include <algorithm>

namespace galley::text
{

QString pathFromBytes(QByteArrayView bytes)
{
    std::optional<Error> ignored;
    return fromUtf8(bytes, ignored);
}

QByteArray pathToBytes(QStringView path)
{
    if (std::ranges::none_of(path, [](QChar c) { return c.isSurrogate(); })) {
        return path.toUtf8(); // most paths: nothing in them stands for a byte
    }
    Format format;
    format.undecoded = true;
    return encode(path, format).value_or(QByteArray());
}

} // namespace galley::text
