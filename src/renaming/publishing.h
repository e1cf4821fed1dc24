// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/plan.h"

namespace galley::renaming
{

/// The site's draft folder in which a post lies, so that it is a draft whatever its front matter says; empty if it lies in none.
/// `post` as `site::placeOf` gives it.
QString draftFolderOf(const site::Site &site, const QString &post);

/// The day that a draft is published under: its date's, else today.
QDate dayOf(const frontmatter::FrontMatter &draft);

/// Where a draft goes to be published: into the folder of posts beside the draft folder, further down as it was; with Jekyll the day comes
/// in front of its name, unless it begins with one. Empty if it is not in a draft folder, or the site knows no folder of posts beside that.
///     _drafts/a/plans.md -> _posts/a/2026-01-31-plans.md
QString publishedPlace(const site::Site &site, const QString &post, QDate day);

/// Plans to move a draft there, with the folder that is its own; the folder of posts is made if it is not there. No address is changed: a
/// draft has none that could lead to it, and what it refers to is found by the address that it will have. See `dayOf`.
std::expected<Plan, Problem> planPublishing(const site::Site &site, const QString &post, QDate day);

} // namespace galley::renaming
