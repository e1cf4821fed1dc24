// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/externallinks.h"
#include "checks/rules.h"
#include "checks/subject.h"

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

/// The new address, at the same place in the page.
QByteArray newAddress(const ExternalLink &link)
{
    const qsizetype hash = link.written.indexOf('#');
    return link.answer.movedTo + (hash >= 0 && !link.answer.movedTo.contains('#') ? link.written.sliced(hash) : QByteArray());
}

void check(const Subject &subject, Report &report)
{
    for (const ExternalLink &link : externalLinks(subject)) {
        if (link.answer.kind != web::LinkAnswer::Kind::Moved) {
            continue;
        }
        const Place place = link.place();
        const QByteArray address = newAddress(link);
        std::optional<Fix> fix;
        if (place.target && place.target->length == link.written.size()) {
            fix = Fix{tr("Write the new address"), {{*place.target, address}}};
        }
        report.add(place.whole, tr("“%1” has moved for good to “%2”").arg(QString::fromUtf8(link.written), QString::fromUtf8(address)),
                   fix);
    }
}

} // namespace

const Rule movedLink{
    .name = "moved-link"_L1,
    .severity = Severity::Note,
    .sentence = QT_TRANSLATE_NOOP("galley::checks", "A link to a page on the web that has another address for good; if servers were asked"),
    .check = check};

} // namespace galley::checks
