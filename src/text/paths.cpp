// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/escapes.h"
#include "text/textfile.h"

namespace galley::text
{

QString pathFromBytes(QByteArrayView bytes)
{
    std::optional<Error> ignored;
    return fromUtf8(bytes, ignored);
}

QByteArray pathToBytes(QStringView path)
{
    Format format;
    format.undecoded = true;
    return encode(path, format).value_or(QByteArray());
}

} // namespace galley::text
