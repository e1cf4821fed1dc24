// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/notices.h"

#include "checks/places.h"

#include <algorithm>

namespace galley::checks
{

std::vector<markdown::Notice> noticesOf(const Subject &subject, markdown::Notice::Kind kind)
{
    std::vector<markdown::Notice> notices;
    std::ranges::copy_if(subject.rendering().notices, std::back_inserter(notices),
                         [kind](const markdown::Notice &notice) { return notice.kind == kind; });
    return notices;
}

Range rangeOf(const Subject &subject, const markdown::Notice &notice)
{
    using Kind = markdown::Notice::Kind;
    const bool isNote = notice.kind == Kind::MissingNote || notice.kind == Kind::UnusedNote;
    const auto found =
        isNote ? findIn(subject, notice.line, subject.lines().count(), "[^" + notice.detail.toStdString() + ']') : std::nullopt;
    return found.value_or(subject.lineRange(notice.line));
}

} // namespace galley::checks
