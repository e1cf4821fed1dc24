// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/localpath.h"
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"
#include "frontmatter/meanings.h"
#include "post/address.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

using post::AddressKind;
using post::kindOf;

namespace
{

/// The picture that the front matter names. Only an address from the site's root means the same in every theme.
void checkFrontMatter(const Subject &subject, Report &report)
{
    const frontmatter::Field *field = frontmatter::find(subject.frontMatter(), frontmatter::Meaning::Image);
    const QByteArray address = subject.frontMatter().image().toUtf8();
    if (!field || !subject.site() || kindOf(address) != AddressKind::Site) {
        return;
    }
    if (const LocalPath path = localPath(subject, address); path.isKnown && !path.exists) {
        report.add(subject.rangeOf(*field), tr("There is no image “%1”").arg(QString::fromUtf8(address)));
    }
}

void check(const Subject &subject, Report &report)
{
    checkFrontMatter(subject, report);
    for (const auto &image : subject.images()) {
        const QByteArray &address = image.item->source;
        if (image.kind == AddressKind::Empty) {
            report.add(placeOf(subject, image).whole, tr("The image has no address"));
            continue;
        }
        const LocalPath path = localPath(subject, address);
        const bool isNone = image.kind == AddressKind::Fragment; // a place in the page
        if (!isNone && (!path.isKnown || path.exists)) {
            continue;
        }
        const Place place = placeOf(subject, image);
        report.add(place.whole, tr("There is no image “%1”").arg(QString::fromUtf8(address)),
                   place.target && report.tellsMore() ? fixForName(path, *place.target, address) : std::nullopt);
    }
}

} // namespace

const Rule missingImage{.name = "missing-image"_L1,
                        .severity = Severity::Error,
                        .sentence = QT_TRANSLATE_NOOP("galley::checks", "An image without an address, or whose file is not there"),
                        .check = check,
                        .aboutPage = true};

} // namespace galley::checks
