// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/findingmark.h"

#include "document/documenttext.h"

namespace galley
{

std::optional<Underlines::Mark> markOf(const QTextDocument &document, const checks::Finding &finding, Underlines::Kind kind)
{
    const auto begin = positionOf(document, finding.begin);
    const auto end = positionOf(document, finding.end);
    if (!begin || end <= begin) {
        return {};
    }
    return Underlines::Mark{.position = *begin, .length = *end - *begin, .kind = kind, .message = finding.message};
}

} // namespace galley
