// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/address.h"
#include "checks/closest.h"
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

bool isThere(const Subject &subject, const QByteArray &fragment)
{
    const auto &ids = subject.ids();
    return ids.contains(fragment.toStdString()) || ids.contains(QByteArray::fromPercentEncoding(fragment).toStdString());
}

std::optional<Fix> fixFor(const Subject &subject, const Place &place, const QByteArray &fragment)
{
    std::vector<std::string> ids;
    for (const auto &[id, where] : subject.ids()) {
        ids.push_back(id);
    }
    const std::optional<std::string> closest = closestTo(QByteArray::fromPercentEncoding(fragment).toStdString(), ids);
    if (!closest || !place.target) {
        return std::nullopt;
    }
    const QByteArray target = '#' + QByteArray::fromStdString(*closest);
    return Fix{tr("Link to %1").arg(QString::fromUtf8(target)), {{*place.target, target}}};
}

/// `#top` and an empty fragment are the top of the page (HTML Living Standard 7.4.6.3).
void check(const Subject &subject, Report &report)
{
    for (const auto &link : subject.links()) {
        const QByteArray &target = link.item->target;
        if (kindOf(target) == AddressKind::Fragment && target.size() > 1 && target.toLower() != "#top" &&
            !isThere(subject, target.sliced(1))) {
            const Place place = placeOf(subject, link);
            report.add(place.whole, tr("The link leads to %1, which is not in the post").arg(QString::fromUtf8(target)),
                       fixFor(subject, place, target.sliced(1)));
        }
    }
}

} // namespace

const Rule missingHeading{.name = "missing-heading"_L1,
                          .severity = Severity::Error,
                          .sentence =
                              QT_TRANSLATE_NOOP("galley::checks", "A link to a heading or another place that the post does not have"),
                          .check = check,
                          .aboutPage = true};

} // namespace galley::checks
