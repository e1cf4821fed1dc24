// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/address.h"
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
    for (const auto &image : subject.images()) {
        if (kindOf(image.item->source) == AddressKind::LocalFile) {
            report.add(
                placeOf(subject, image).whole,
                tr("The image “%1” is only found on this computer; use a relative address").arg(QString::fromUtf8(image.item->source)));
        }
    }
}

} // namespace

const Rule localImage{.name = "local-image"_L1,
                      .severity = Severity::Error,
                      .sentence =
                          QT_TRANSLATE_NOOP("galley::checks", "An image that lies outside of the site, so that readers cannot get it"),
                      .check = check,
                      .aboutPage = true};

} // namespace galley::checks
