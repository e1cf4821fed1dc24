// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

namespace galley::frontmatter
{

/// Reads a date in the forms that posts use. Nothing if any part of the text is left over or no such day or time exists.
///
///     2020-11-11                        -> Day
///     2020/1/5   20240105   5.1.2020    -> Day
///     July 25, 2005   Jul 08 2022       -> Day      (Pelican's dateutil, Astro's `new Date`)
///     8 July 2022   Fri, 8 Jul 2022     -> Day
///     1/31/2020   31/1/2020             -> Day      (month first where both are possible, as dateutil does)
///     2020-11-11 10:00   …T10:00:30.5   -> LocalTime
///     2020-11-11 10:00 PM               -> LocalTime
///     2020-11-11 10:00:00 +0200         -> Instant  (Jekyll)
///     2020-11-11T10:00:00Z   …+05:45    -> Instant  (RFC 3339)
///     Wed, 11 Nov 2020 10:00:00 GMT     -> Instant  (RFC 2822; also its American zone names)
///     2024-12-31T23:59:60Z              -> Instant  (a leap second is the next second)
std::optional<Date> parseDate(QStringView text);

/// True for what stands for a date without being one, and is no mistake: Eleventy's `Last Modified`, `Created`, `git Last Modified`,
/// `git Created`; a template's `{{ … }}` in a Hugo archetype.
bool isDatePlaceholder(QStringView text);

} // namespace galley::frontmatter
