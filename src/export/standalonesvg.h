// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace galley::exporting
{

/// A drawing as browsers show it in an `<img>`: without scripts and handlers, and without what it would load from elsewhere, so that a file
/// or a book with it inside asks nobody for anything. What stands in it by `#id` or as `data:` stays; links, which lead nowhere there,
/// become groups. The bytes that were given, if there is nothing to leave out; nothing, if they are no well-formed XML, which nobody shows.
///     <svg onload="x()"><image href="https://a.example/b.png"/><path d="M0 0"/></svg>  ->  <svg><path d="M0 0"/></svg>
std::optional<QByteArray> standaloneSvg(const QByteArray &svg);

} // namespace galley::exporting
