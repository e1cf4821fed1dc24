// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/subject.h"

namespace galley::checks
{

/// Where a link or image is written.
struct Place {
    Range whole;                 ///< `[text](address)`, `<img …>`; the line where it cannot be told exactly
    std::optional<Range> target; ///< the address as written; nothing where it stands elsewhere (`[text][label]`) or was not found
    bool exact = false;          ///< `whole` is more than a guess
};

/// The parser tells the line of a link and what it says; this finds the bytes, starting at that line. Cheap, but meant for findings
/// only.
Place placeOf(const Subject &subject, const Placed<markdown::Link> &link);
Place placeOf(const Subject &subject, const Placed<markdown::Image> &image);

/// The first place at which `needle` stands in the lines from `first` to `last` (of the post, inclusive).
std::optional<Range> findIn(const Subject &subject, int first, int last, std::string_view needle);

} // namespace galley::checks
