// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/localpath.h"
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"
#include "post/address.h"
#include "text/ascii.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

using post::AddressKind;
using post::pathOf;

namespace
{

/// Pages are made by the generator, so that without it nobody knows about `../about/` or `other.html`; a picture, an archive or a post's
/// source has to be there as it is.
bool isSourceFile(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    const qsizetype dot = path.lastIndexOf('.');
    const QByteArray suffix = dot > slash + 1 ? path.sliced(dot + 1).toLower() : QByteArray();
    static const QList<QByteArray> made = {"html", "htm", "xhtml", "php", "xml", "json", "rss", "atom", "txt", "css", "js"};
    const bool isSuffix =
        !suffix.isEmpty() && suffix.size() <= 8 && std::ranges::all_of(suffix, isAlphanumeric) && !std::ranges::all_of(suffix, isDigit);
    return isSuffix && !made.contains(suffix);
}

void check(const Subject &subject, Report &report)
{
    for (const auto &link : subject.links()) {
        const QByteArray &target = link.item->target;
        if (link.kind == AddressKind::Empty) {
            report.add(placeOf(subject, link).whole, tr("The link has no address"));
            continue;
        }
        const LocalPath path = localPath(subject, target);
        if (path.isKnown && !path.exists && (subject.site() || isSourceFile(pathOf(target)))) {
            const Place place = placeOf(subject, link);
            report.add(place.whole, tr("The link leads to “%1”, which is not there").arg(QString::fromUtf8(target)),
                       place.target && report.tellsMore() ? fixForName(path, *place.target, target) : std::nullopt);
        } else if (path.isOutside) {
            report.add(
                placeOf(subject, link).whole,
                tr("The link leads to “%1”, which lies outside of the site and will not be published").arg(QString::fromUtf8(target)));
        }
    }
}

} // namespace

const Rule missingFile{.name = "missing-file"_L1,
                       .severity = Severity::Error,
                       .sentence = QT_TRANSLATE_NOOP("galley::checks", "A link without an address, or to a post or file that is not there"),
                       .check = check,
                       .aboutPage = true};

} // namespace galley::checks
