// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace galley
{

/// What a link in the preview may open: the address to hand on, or nothing. `address` is as the post has it, `page` the page's own
/// address, `root` the folder that stands for the site's "/".
///   "https://example.org/"  -> the same            "mailto:a@example.org" -> the same
///   "other.md#part"         -> file:///…/other.md#part, if there is such a post below `root`
///   "javascript:…", "file:///…", "galley-preview://…", "//host/", "", "smb://…" -> nothing
std::optional<QUrl> openableLink(const QString &address, const QUrl &page, const QString &root);

/// The address as a status bar shows it: what the page's own address adds to it is left out ("galley-preview://p1/a/b.md" -> "/a/b.md").
QString shownAddress(const QString &address, const QUrl &page);

} // namespace galley
