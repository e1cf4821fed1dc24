// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/localfiles.h"

#include "preview/svgweight.h"
#include "text/textfile.h"

#include <QImageReader>
#include <QMimeDatabase>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <climits>

namespace galley
{

namespace
{

constexpr qint64 largestFile = 50LL * 1024 * 1024;
constexpr qint64 mostPixels = 100LL * 1000 * 1000;

/// Empty if it is no link.
QByteArray targetOfLink(const QByteArray &link)
{
    QByteArray target(PATH_MAX, Qt::Uninitialized);
    target.truncate(std::max<qsizetype>(::readlink(link.constData(), target.data(), size_t(target.size())), 0));
    return target;
}

// Opens without waiting and without following a link that was put there after the check, and looks again at what was opened.
std::unique_ptr<QFile> openRegular(const QString &canonical)
{
    const QByteArray name = text::pathToBytes(canonical);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) {
        return nullptr;
    }
    struct stat status = {};
    const QByteArray opened = targetOfLink("/proc/self/fd/" + QByteArray::number(descriptor));
    auto file = std::make_unique<QFile>();
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > largestFile ||
        (!opened.isEmpty() && opened != name) || !file->open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return nullptr;
    }
    return file;
}

QByteArray allowedType(QFile &file)
{
    constexpr qint64 headSize = 4096;
    const QByteArray head = file.peek(headSize);
    QString type = QMimeDatabase().mimeTypeForData(head).name();
    const bool isText = type.startsWith(u"text/") || type == u"application/xml";
    if (isText && head.contains("<svg") && !head.contains("<html")) {
        type = QStringLiteral("image/svg+xml");
    } else if (head.startsWith("WEBVTT")) {
        type = QStringLiteral("text/vtt");
    } else if (type == u"application/ogg") {
        type = QStringLiteral("video/ogg");
    }
    static const QStringList allowed{QStringLiteral("image/"), QStringLiteral("audio/"), QStringLiteral("video/"), QStringLiteral("font/"),
                                     QStringLiteral("text/vtt")};
    const bool shown = std::any_of(allowed.begin(), allowed.end(), [&type](const QString &one) { return type.startsWith(one); });
    return shown ? type.toLatin1() : QByteArray();
}

bool isDrawable(QFile &svg)
{
    constexpr qint64 largestDrawing = 8LL * 1024 * 1024;
    constexpr int mostElements = 200'000;
    return svg.size() <= largestDrawing && svgWeight(svg, mostElements) < mostElements && svg.seek(0);
}

QSize sizeOf(QFile &file)
{
    QImageReader reader(&file);
    static const QList<QByteArray> headersOnly{"png", "jpeg", "gif", "webp", "bmp", "avif"};
    if (!headersOnly.contains(reader.format())) {
        return {};
    }
    const QSize size = reader.size();
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    return turned ? size.transposed() : size;
}

} // namespace

LocalFile openLocalFile(const QString &canonical)
{
    LocalFile found;
    found.file = canonical.isEmpty() ? nullptr : openRegular(canonical);
    if (!found.file) {
        return {};
    }
    found.type = allowedType(*found.file);
    if (found.type.isEmpty()) {
        return {};
    }
    if (found.type.startsWith("image/svg") && !isDrawable(*found.file)) {
        return {};
    }
    const QSize size = sizeOf(*found.file);
    if (qint64(size.width()) * size.height() > mostPixels || !found.file->seek(0)) {
        return {};
    }
    return found;
}

QSize imageSize(const QString &canonical)
{
    const std::unique_ptr<QFile> file = canonical.isEmpty() ? nullptr : openRegular(canonical);
    const QSize size = file ? sizeOf(*file) : QSize();
    return size.isValid() ? size : QSize();
}

} // namespace galley
