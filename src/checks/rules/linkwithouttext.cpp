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

void check(const Subject &subject, Report &report)
{
    for (const auto &link : subject.links()) {
        if (!link.item->text.trimmed().isEmpty()) {
            continue;
        }
        const Place place = placeOf(subject, link);
        const std::string_view written = subject.text().substr(size_t(place.whole.offset), size_t(place.whole.length));
        const bool holdsMore = written.contains("![") || written.contains("<");
        if (place.exact && !holdsMore) {
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
