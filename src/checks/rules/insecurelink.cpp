// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// Hosts of one's own machine and network have no certificates.
bool isPublic(const QByteArray &address)
{
    const QString host = QUrl::fromEncoded(address).host();
    return host.contains(u'.') && !host.at(0).isDigit() && !host.endsWith(".local"_L1) && !host.endsWith(".test"_L1) &&
           !host.endsWith(".example"_L1);
}

template <typename Item>
void checkAddress(const Subject &subject, Report &report, const Placed<Item> &item, const QByteArray &address)
{
    if (address.size() < 8 || qstrnicmp(address.constData(), "http://", 7) != 0 || !isPublic(address)) {
        return;
    }
    const Place place = placeOf(subject, item);
    std::optional<Fix> fix;
    if (place.target && subject.text().substr(size_t(place.target->offset)).starts_with("http:")) {
        fix = Fix{tr("Write https:"), {{{place.target->offset, 4}, "https"}}};
    }
    report.add(place.whole, tr("“%1” is not encrypted, on a site that is").arg(QString::fromUtf8(address)), fix);
}

void check(const Subject &subject, Report &report)
{
    if (!subject.site() || !subject.site()->site().baseUrl.startsWith("https://"_L1)) {
        return;
    }
    for (const auto &link : subject.links()) {
        checkAddress(subject, report, link, link.item->target);
    }
    for (const auto &image : subject.images()) {
        checkAddress(subject, report, image, image.item->source);
    }
}

} // namespace

const Rule insecureLink{.name = "insecure-link"_L1,
                        .severity = Severity::Note,
                        .sentence = QT_TRANSLATE_NOOP("galley::checks", "A link or image with http: on a site that has https:"),
                        .check = check};

} // namespace galley::checks
