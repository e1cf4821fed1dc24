// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/localpath.h"
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
        const LocalPath path = localPath(subject, image.item->source);
        const auto file = path.isKnown && path.exists ? subject.imageFiles().look(path.path) : std::unexpected(text::Error());
        if (!file) {
            continue;
        }
        const QString name = QString::fromUtf8(image.item->source);
        if (file->header.format.isEmpty()) {
            report.add(placeOf(subject, image).whole, tr("“%1” is not an image that browsers show").arg(name));
        } else if (file->header.broken) {
            report.add(placeOf(subject, image).whole,
                       tr("“%1” is broken: it starts like a %2 image and is none").arg(name, QString::fromLatin1(file->header.format)));
        }
    }
}

} // namespace

const Rule brokenImage{.name = "broken-image"_L1,
                       .severity = Severity::Error,
                       .sentence = QT_TRANSLATE_NOOP("galley::checks", "An image file that no browser can show"),
                       .check = check,
                       .aboutPage = true};

} // namespace galley::checks
