// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/localpath.h"

#include "checks/rule.h"

#include <QDir>

namespace galley::checks
{

LocalPath localPath(const Subject &subject, QByteArrayView address)
{
    using Kind = site::Target::Kind;
    const site::Target target = subject.targetOf(address);
    if (target.kind != Kind::Post && target.kind != Kind::File && target.kind != Kind::Missing) {
        return {};
    }
    const bool exists = target.kind != Kind::Missing;
    return {.isKnown = true,
            .exists = exists,
            .isOutside = exists && subject.site() && !subject.addresses()->isInside(target.path),
            .isPost = target.kind == Kind::Post,
            .path = target.path,
            .fragment = target.fragment};
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
