// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// True if something may stand in the link that is no text, or something else says what it is.
bool holdsMore(const Subject &subject, Range link)
{
    const std::string_view written = subject.text().substr(size_t(link.offset), size_t(link.length));
    if (!written.starts_with('<')) {
        return written.contains("![") || written.contains("<");
    }
    const size_t tagEnd = subject.text().find('>', size_t(link.offset));
    const size_t next = subject.text().find('<', tagEnd);
    const std::string_view tag = subject.text().substr(size_t(link.offset), tagEnd - size_t(link.offset));
    return next == std::string_view::npos || !subject.text().substr(next).starts_with("</a") || tag.contains("aria-label");
}

void check(const Subject &subject, Report &report)
{
    for (const auto &link : subject.links()) {
        if (!link.item->text.trimmed().isEmpty()) {
            continue;
        }
        const Place place = placeOf(subject, link);
        if (place.exact && !holdsMore(subject, place.whole)) {
            report.add(place.whole, tr("The link has no text, so that nobody can see or hear it"));
        }
    }
}

} // namespace

const Rule linkWithoutText{.name = "link-without-text"_L1,
                           .severity = Severity::Warning,
                           .sentence = QT_TRANSLATE_NOOP("galley::checks", "A link that shows nothing"),
                           .check = check};

} // namespace galley::checks
