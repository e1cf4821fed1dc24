// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/localpath.h"

#include "checks/rule.h"
#include "post/address.h"
#include "site/resolve.h"

#include <QDir>

namespace galley::checks
{

using post::AddressKind;
using post::kindOf;
using post::pathOf;

namespace
{

LocalPath inSite(const Subject &subject, const SiteFacts &facts, QByteArrayView address)
{
    using Kind = site::Target::Kind;
    const site::Target target = facts.targetOf(subject.surroundings().path, address);
    if (target.kind != Kind::Post && target.kind != Kind::File && target.kind != Kind::Missing) {
        return {};
    }
    return {.isKnown = true,
            .exists = target.kind != Kind::Missing,
            .isPost = target.kind == Kind::Post,
            .path = target.path,
            .fragment = target.fragment};
}

LocalPath besidePost(const Subject &subject, QByteArrayView address)
{
    const QString folder = subject.folder();
    const QByteArray path = pathOf(address);
    if (folder.isEmpty() || kindOf(address) != AddressKind::Relative || path.isEmpty()) {
        return {};
    }
    const qsizetype hash = address.indexOf('#');
    LocalPath found{.isKnown = true,
                    .exists = false,
                    .isPost = path.endsWith(".md") || path.endsWith(".markdown"),
                    .path = {},
                    .fragment = hash < 0 ? QByteArray() : QByteArray::fromPercentEncoding(address.sliced(hash + 1).toByteArray())};
    if (!path.contains('\0')) {
        found.path = folder + u'/' + text::pathFromBytes(path);
        const auto state = text::stateOf(found.path);
        found.exists = state || state.error().kind != text::Error::Kind::NotFound;
    }
    return found;
}

} // namespace

LocalPath localPath(const Subject &subject, QByteArrayView address)
{
    const SiteFacts *facts = subject.surroundings().site.get();
    return facts && facts->isKnown() && !subject.surroundings().path.isEmpty() ? inSite(subject, *facts, address)
                                                                               : besidePost(subject, address);
}

std::optional<Fix> fixForName(const LocalPath &path, Range target, const QByteArray &address)
{
    const qsizetype slash = path.path.lastIndexOf(u'/');
    const QString name = path.path.sliced(slash + 1);
    const qsizetype at = address.lastIndexOf(name.toUtf8());
    if (slash < 0 || name.isEmpty() || at < 0 || target.length != address.size()) {
        return std::nullopt;
    }
    // Qt's name filters do not look at letter case.
    const QStringList same = QDir(path.path.first(slash)).entryList({QString(name).replace(u'[', u'?').replace(u'*', u'?')}, QDir::Files);
    if (same.size() != 1 || same.front().compare(name, Qt::CaseInsensitive) != 0) {
        return std::nullopt;
    }
    const Range nameRange{target.offset + at, name.toUtf8().size()};
    return Fix{tr("Write “%1”").arg(same.front()), {{nameRange, same.front().toUtf8()}}};
}

} // namespace galley::checks
