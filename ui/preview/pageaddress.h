// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace galley
{

/// The path of the preview's page. It lies so deep that an address of the post can be told again from what the browser engine makes of
/// it, whatever folders the post and its site really have: how often it goes up, and whether it starts at the site's root.
QString pagePath();

/// The address that the post has, of an address below the page's host; dots inside it are resolved, what stands behind `?` and `#` is not
/// part of it, and spaces and the like are escaped.
///     PAGE/a%20b.png -> a%20b.png      PAGE/../img/a.png -> ../img/a.png      /img/a.png -> /img/a.png
QByteArray addressInPost(const QUrl &url);

/// An address as a status bar shows it: one of the post as the post has it, with letters instead of escapes ("{filename}b.md#part").
QString shownAddress(const QString &address, const QString &host);

} // namespace galley
