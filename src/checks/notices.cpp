// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/notices.h"

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

namespace
{

/// What the notice names, as the post has it.
std::string writtenOf(const markdown::Notice &notice)
{
    using Kind = markdown::Notice::Kind;
    if (notice.kind == Kind::MissingNote || notice.kind == Kind::UnusedNote) {
        return "[^" + notice.detail.toStdString() + ']';
    }
    // A component may end itself (`<A b="c" />`), and its label does not.
    if (notice.kind == Kind::GeneratorAttribute) {
        return notice.detail.toStdString();
    }
    const bool isComponent = notice.kind == Kind::GeneratorTag && notice.detail.startsWith(u'<');
    return notice.kind == Kind::GeneratorTag ? notice.detail.chopped(isComponent ? 1 : 0).toStdString() : std::string();
}

} // namespace

Range rangeOf(const Subject &subject, const markdown::Notice &notice, qsizetype from)
{
    const std::string written = writtenOf(notice);
    if (!written.empty()) {
        const auto begin =
            size_t(std::max(from, qsizetype(subject.lines().start(std::clamp(notice.line, 0, subject.lines().count() - 1)))));
        const size_t at = subject.text().find(written, begin);
        if (at != std::string_view::npos) {
            return {qsizetype(at), qsizetype(written.size())};
        }
    }
    return subject.lineRange(notice.line);
}

} // namespace galley::checks
