// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/address.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::post
{

namespace
{

/// `{{` or `{%` stands in it.
bool hasTemplate(QByteArrayView address)
{
    for (qsizetype brace = address.indexOf('{'); brace >= 0; brace = address.indexOf('{', brace + 1)) {
        if (brace + 1 < address.size() && (address[brace + 1] == '{' || address[brace + 1] == '%')) {
            return true;
        }
    }
    return false;
}

/// As written, without the colon; empty for an address without one (RFC 3986, 3.1).
QByteArrayView schemeOf(QByteArrayView address)
{
    const auto isPart = [](char character) {
        return isAlphanumeric(character) || character == '+' || character == '-' || character == '.';
    };
    const auto end = std::ranges::find_if_not(address, isPart);
    return end != address.end() && *end == ':' ? address.first(end - address.begin()) : QByteArrayView();
}

} // namespace

AddressKind kindOf(QByteArrayView written)
{
    const auto mayBeSpace = [](char c) { return c <= ' '; };
    const bool isTrimmed = written.isEmpty() || (!mayBeSpace(written.front()) && !mayBeSpace(written.back()));
    const QByteArrayView address = isTrimmed ? written : written.trimmed();
    if (address.isEmpty()) {
        return AddressKind::Empty;
    }
    if (address.startsWith('#')) {
        return AddressKind::Fragment;
    }
    if (address.startsWith("@/") || address.startsWith("~/") || address.startsWith('{') || address.startsWith('|') ||
        hasTemplate(address)) {
        return AddressKind::Generator;
    }
    const QByteArrayView scheme = schemeOf(address);
    const bool mayBeNear = scheme.size() == 4; // not https, which most have
    if (mayBeNear && scheme.compare("data", Qt::CaseInsensitive) == 0) {
        return AddressKind::Inline;
    }
    if (mayBeNear && scheme.compare("file", Qt::CaseInsensitive) == 0) {
        return AddressKind::File;
    }
    if (!scheme.isEmpty() || address.startsWith("//") || address.startsWith("/\\") || address.startsWith("\\")) {
        return AddressKind::Remote;
    }
    return address.startsWith('/') ? AddressKind::Site : AddressKind::Relative;
}

QByteArray pathOf(QByteArrayView address)
{
    const auto end = std::ranges::find_if(address, [](char character) { return character == '?' || character == '#'; });
    return QByteArray::fromPercentEncoding(QByteArray(address.data(), end - address.begin()));
}

} // namespace galley::post
