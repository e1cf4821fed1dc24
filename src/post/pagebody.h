// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace galley::post
{

/// What stands around a post in a page, and the element that the post is the inside of. HTML that was made harmless; at first Galley's own
/// plain page.
struct PageBody {
    QByteArray htmlAttributes{}; ///< of `<html>`, besides `lang` and `dir`: ` class="site"`
    QByteArray bodyAttributes{};
    QByteArray before = QByteArrayLiteral("\n"); ///< from `<body>` to the post's element
    QByteArray element = QByteArrayLiteral("main");
    QByteArray attributes{}; ///< of that element
    QByteArray after = QByteArrayLiteral("\n");
    friend bool operator==(const PageBody &, const PageBody &) = default;
};

} // namespace galley::post
