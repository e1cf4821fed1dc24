// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sitestyle/sitefiles.h"

#include "post/themefiles.h"
#include "site/folder.h"
#include "text/textfile.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley::sitestyle
{

namespace
{

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 largestAsset = 3 * megabyte;
constexpr qint64 roomForAssets = 12 * megabyte;
const QByteArray nothing = "data:,";

/// Fonts that only browsers of another age load.
bool isOutdated(const QString &path)
{
    return path.endsWith(u".eot"_s, Qt::CaseInsensitive);
}

} // namespace

SiteFiles::SiteFiles(const site::Site &site)
    : m_site(site)
    , m_room(roomForAssets)
{
}

void SiteFiles::leaveOut(const QByteArray &address)
{
    constexpr qsizetype longest = 200;
    const QString shown = QString::fromUtf8(address.first(std::min(address.size(), longest)));
    if (!m_leftOut.contains(shown)) {
        m_leftOut.append(shown);
    }
}

/// The path in an address, without what stands behind `?` and `#`, percent signs undone; nothing if it is on another machine.
///     "a%20b.png?v=1" -> "a b.png"     "https://own.example/a.css" -> "/a.css"     "//cdn.example/a.css" -> nothing
std::optional<QByteArray> SiteFiles::pathOf(const QByteArray &address) const
{
    const QUrl url(QString::fromUtf8(address), QUrl::TolerantMode);
    const bool isWhole = !url.scheme().isEmpty() || address.startsWith("//");
    const bool isOwn = !url.host().isEmpty() && url.host() == QUrl(m_site.baseUrl).host();
    if (isWhole && !isOwn) {
        return std::nullopt;
    }
    return isWhole ? url.path(QUrl::FullyDecoded).toUtf8() : QByteArray::fromPercentEncoding(address.split('#')[0].split('?')[0]);
}

QString SiteFiles::find(const QByteArray &address, const Base &base) const
{
    const auto path = pathOf(address);
    if (!path || path->isEmpty()) {
        return {};
    }
    QString name = text::pathFromBytes(*path);
    if (!name.startsWith(u'/')) {
        return base.folder + u'/' + name;
    }
    if (name.startsWith(m_site.basePath())) {
        name = name.sliced(m_site.basePath().size());
    }
    QStringList roots{base.root};
    for (const site::StaticRoot &root : m_site.staticRoots) {
        roots.append(root.folder);
    }
    const auto found = std::ranges::find_if(roots, [&name](const QString &root) { return site::Folder(root).hasFile(name); });
    return found != roots.end() ? *found + u'/' + name : QString();
}

QByteArray SiteFiles::bytesOf(const QString &path, qint64 largest)
{
    const QString canonical = site::canonicalPath(path);
    const auto state = text::stateOf(canonical);
    if (!m_site.contains(canonical) || !state || state->size > largest) {
        return {};
    }
    auto file = text::readFile(canonical);
    if (!file) {
        return {};
    }
    if (!m_sources.contains(canonical)) {
        m_sources.append(canonical);
    }
    return file->bytes.isNull() ? QByteArray("") : file->bytes;
}

std::optional<SiteFiles::File> SiteFiles::read(const QByteArray &address, const Base &base, qint64 largest)
{
    const QString path = find(address.trimmed(), base);
    QByteArray bytes = path.isEmpty() ? QByteArray() : bytesOf(path, largest);
    if (bytes.isNull()) {
        leaveOut(address);
        return std::nullopt;
    }
    return File{.path = site::canonicalPath(path), .bytes = std::move(bytes)};
}

QByteArray SiteFiles::inside(const QByteArray &address, const Base &base)
{
    const QByteArray trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith('#') || trimmed.left(5).toLower() == "data:") {
        return trimmed;
    }
    const auto path = pathOf(trimmed);
    const QByteArray type = path ? post::mediaType(text::pathFromBytes(*path)) : QByteArray();
    const bool isWanted = type.startsWith("image/") || type.startsWith("font/");
    if (path && isOutdated(text::pathFromBytes(*path))) {
        return nothing;
    }
    if (!isWanted) {
        leaveOut(trimmed);
        return nothing;
    }
    const auto file = read(trimmed, base, std::min(largestAsset, m_room));
    if (!file) {
        return nothing;
    }
    m_room -= file->bytes.size();
    return "data:" + type + ";base64," + file->bytes.toBase64();
}

} // namespace galley::sitestyle
