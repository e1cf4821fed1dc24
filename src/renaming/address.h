// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/moved.h"
#include "site/resolve.h"

namespace galley::renaming
{

/// What becomes of an address when a post gets another name.
struct NewAddress {
    enum class Kind {
        Same,    ///< it leads where it led, or never led to what is renamed
        Changed, ///< `text` leads there
        Lost,    ///< it will lead nowhere, and cannot be changed with certainty
    };
    Kind kind = Kind::Same;
    QByteArray text{};
};

/// `written` is the address as it stands in the source of the post `in`. Of it only the old name changes; its form, its percent signs and
/// what stands around the name stay.
///
///     a -> b:  "../a.md#x" -> "../b.md#x"     "{filename}/p/a.md" -> "{filename}/p/b.md"     "/2020/a/" -> "/2020/b/"
///              "{{< ref \"a\" >}}" -> "{{< ref \"b\" >}}"     "{% post_url 2020-01-31-a %}" -> "{% post_url 2020-01-31-b %}"
NewAddress newAddress(QByteArrayView written, const QString &in, const Moved &moved, const site::Site &site, const site::Index &index);

} // namespace galley::renaming
