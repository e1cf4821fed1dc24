// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/localpath.h"
#include "checks/places.h"
#include "checks/rules.h"
#include "checks/subject.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley::checks
{

namespace
{

constexpr qint64 manyBytes = 2LL * 1024 * 1024;
constexpr int manyPixels = 5000;

void check(const Subject &subject, Report &report)
{
    for (const auto &image : subject.images()) {
        const LocalPath path = localPath(subject, image.item->source);
        const auto file = path.isKnown && path.exists ? subject.imageFiles().look(path.path) : std::unexpected(text::Error());
        if (!file) {
            continue;
        }
        const QSize size = file->header.size;
        if (file->size > manyBytes) {
            report.add(placeOf(subject, image).whole, tr("The image “%1” has %2; readers wait for it")
                                                          .arg(QString::fromUtf8(image.item->source),
                                                               QLocale::c().formattedDataSize(file->size, 1, QLocale::DataSizeSIFormat)));
        } else if (std::max(size.width(), size.height()) > manyPixels) {
            report.add(placeOf(subject, image).whole, tr("The image “%1” has %2 × %3 pixels, more than any screen")
                                                          .arg(QString::fromUtf8(image.item->source))
                                                          .arg(size.width())
                                                          .arg(size.height()));
        }
    }
}

} // namespace

const Rule largeImage{.name = "large-image"_L1,
                      .severity = Severity::Note,
                      .sentence = QT_TRANSLATE_NOOP("galley::checks", "An image of more than 2 MB, or more than 5000 pixels wide or high"),
                      .check = check};

} // namespace galley::checks
