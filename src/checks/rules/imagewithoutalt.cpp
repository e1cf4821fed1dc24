// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"
#include "text/ascii.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// `<img alt="">` says on purpose that a picture is for decoration only (HTML Living Standard 4.8.4.4). Markdown cannot say it.
bool isDecoration(const Subject &subject, const Range &tag)
{
    const std::string_view written = subject.text().substr(size_t(tag.offset), size_t(tag.length));
    const size_t at = written.find("alt");
    return at != std::string_view::npos && at > 0 && isSpace(written[at - 1]) && written.find_first_of("= \t\r\n>/", at) == at + 3;
}

void check(const Subject &subject, Report &report)
{
    for (const auto &image : subject.images()) {
        if (!image.item->alternative.trimmed().isEmpty()) {
            continue;
        }
        const Range tag = placeOf(subject, image).whole;
        if (!image.item->raw || !isDecoration(subject, tag)) {
            report.add(tag, tr("The image has no text for those who cannot see it; say in a few words what it shows"));
        }
    }
}

} // namespace

const Rule imageWithoutAlt{.name = "image-without-alt"_L1,
                           .severity = Severity::Warning,
                           .sentence = QT_TRANSLATE_NOOP("galley::checks", "An image without a text that says what it shows"),
                           .check = check};

} // namespace galley::checks
