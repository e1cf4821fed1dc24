// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/localpath.h"
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"
#include "post/address.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

using post::AddressKind;

namespace
{

void check(const Subject &subject, Report &report)
{
    for (const auto &image : subject.images()) {
        const QString name = QString::fromUtf8(image.item->source);
        if (image.kind == AddressKind::File) {
            report.add(placeOf(subject, image).whole,
                       tr("The image “%1” is only found on this computer; use a relative address").arg(name));
            continue;
        }
        if (localPath(subject, image.item->source).isOutside) {
            report.add(placeOf(subject, image).whole, tr("The image “%1” lies outside of the site, so it will not be published").arg(name));
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
