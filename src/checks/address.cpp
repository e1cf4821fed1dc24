// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/address.h"

#include <algorithm>
#include <cctype>

namespace galley::checks
{

namespace
{

bool startsWithScheme(QByteArrayView address)
{
    const qsizetype colon = address.indexOf(':');
    return colon > 0 && std::all_of(address.begin(), address.begin() + colon, [](char character) {
               return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '+' || character == '-' || character == '.';
           });
}

} // namespace

AddressKind kindOf(QByteArrayView address)
{
    address = address.trimmed();
    if (address.isEmpty()) {
        return AddressKind::Empty;
    }
    if (address.startsWith('#')) {
        return AddressKind::Fragment;
    }
    if (address.startsWith("@/") || address.startsWith("~/") || address.startsWith('{') || address.startsWith('|') ||
        address.contains("{{") || address.contains("{%")) {
        return AddressKind::Generator;
    }
    if (address.size() >= 5 && qstrnicmp(address.data(), 5, "file:", 5) == 0) {
        return AddressKind::LocalFile;
    }
    if (startsWithScheme(address) || address.startsWith("//")) {
        return AddressKind::Elsewhere;
    }
    return address.startsWith('/') ? AddressKind::SiteRoot : AddressKind::Relative;
}

QByteArray pathOf(QByteArrayView address)
{
    address = address.trimmed();
    const auto end = std::ranges::find_if(address, [](char character) { return character == '?' || character == '#'; });
    return QByteArray::fromPercentEncoding(QByteArray(address.data(), end - address.begin()));
}

} // namespace galley::checks
