// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/closest.h"
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

std::optional<Fix> fixFor(const Ids &ids, const Place &place, const QByteArray &target, const QByteArray &fragment)
{
    std::vector<std::string> names;
    for (const auto &[id, where] : ids) {
        names.push_back(id);
    }
    const std::optional<std::string> closest = closestTo(fragment.toStdString(), names);
    const qsizetype hash = target.indexOf('#');
    if (!closest || !place.target || place.target->length != target.size()) {
        return std::nullopt;
    }
    const Range range{place.target->offset + hash, target.size() - hash};
    const QByteArray mended = '#' + QByteArray::fromStdString(*closest);
    return Fix{tr("Link to %1").arg(QString::fromUtf8(mended)), {{range, mended}}};
}

/// `#top` and an empty fragment are the top of the page (HTML Living Standard 7.4.6.3).
bool isTop(const QByteArray &fragment)
{
    return fragment.isEmpty() || fragment.toLower() == "top";
}

void check(const Subject &subject, Report &report)
{
    for (const auto &link : subject.links()) {
        const QByteArray &target = link.item->target;
        const bool isHere = link.kind == AddressKind::Fragment;
        const LocalPath other = isHere || !target.contains('#') ? LocalPath() : localPath(subject, target);
        const QByteArray fragment = isHere ? target.sliced(1) : other.fragment;
        if (isTop(fragment) || (!isHere && !(other.exists && other.isPost && !other.isOutside))) {
            continue;
        }
        const auto ids = isHere ? nullptr : subject.otherPosts().idsOf(other.path, subject.rendering().dialect);
        if ((!isHere && !ids) || leadsTo(isHere ? subject.ids() : *ids, fragment)) {
            continue;
        }
        const Place place = placeOf(subject, link);
        const QString name = QString::fromUtf8(target);
        report.add(place.whole,
                   isHere ? tr("The link leads to %1, which is not in the post").arg(name)
                          : tr("The link leads to %1, but that post has no such place").arg(name),
                   fixFor(isHere ? subject.ids() : *ids, place, target, QByteArray::fromPercentEncoding(fragment)));
    }
}

} // namespace

const Rule missingHeading{
    .name = "missing-heading"_L1,
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("galley::checks",
                                  "A link to a heading or another place that the post, or another post of the site, does not have"),
    .check = check,
    .aboutPage = true};

} // namespace galley::checks
