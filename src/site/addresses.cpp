// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/addresses.h"

#include "post/address.h"
#include "site/folder.h"

#include <algorithm>

namespace galley::site
{

using Kind = Target::Kind;

Addresses::Addresses(QString post, std::shared_ptr<const Site> site, IndexSource index, const QString &root)
    : m_post(std::move(post))
    , m_site(std::move(site))
    , m_index(index ? std::move(index) : [] { return nullptr; })
    , m_folders{canonicalPath(parentOf(m_post)), canonicalPath(m_site->root)}
    , m_base(m_site->baseUrl.toUtf8())
{
    while (m_base.endsWith('/')) {
        m_base.chop(1);
    }
    if (root.isEmpty()) {
        return;
    }
    m_folders.append(canonicalPath(root));
    if (m_site->generator == Generator::None && m_site->overrides.isEmpty()) {
        Site mine = *m_site;
        mine.staticRoots = {{m_folders.back(), QStringLiteral("/")}};
        m_site = std::make_shared<const Site>(std::move(mine));
    }
}

Addresses Addresses::beside(const QString &name) const
{
    Addresses others = *this;
    const Folder folder(parentOf(m_post));
    const bool isPlain = !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') && folder.path().size() > 1;
    others.m_post = isPlain ? folder.path() + u'/' + name : folder.at(name);
    return others;
}

bool Addresses::isInside(const QString &canonical) const
{
    return std::ranges::any_of(m_folders, [&canonical](const QString &folder) { return isBelow(canonical, folder); });
}

bool Addresses::isElsewhere(QByteArrayView address) const
{
    const bool isOnWeb = address.startsWith("https://") || address.startsWith("http://");
    return isOnWeb && !address.contains('%') && !address.contains('{') && (m_base.isEmpty() || !address.startsWith(m_base));
}

Target Addresses::look(QByteArrayView address) const
{
    if (isElsewhere(address)) {
        return {.kind = Kind::External};
    }
    Target target = resolve(*m_site, m_post, address, m_index);
    if (target.kind == Kind::Post || target.kind == Kind::File) {
        target.path = canonicalPath(target.path);
    } else if (target.kind == Kind::Missing && m_site->generator == Generator::None &&
               post::kindOf(address) != post::AddressKind::Relative) {
        return {.kind = Kind::Unknown};
    }
    return target;
}

std::expected<QString, Addresses::Refusal> Addresses::find(QByteArrayView address) const
{
    const Target target = look(address);
    switch (target.kind) {
    case Kind::Post:
    case Kind::File:
        return isInside(target.path) ? std::expected<QString, Refusal>(target.path) : std::unexpected(Refusal::Outside);
    case Kind::Unknown:
    case Kind::Generated:
        return std::unexpected(Refusal::Unknown);
    case Kind::Fragment:
    case Kind::External:
    case Kind::Missing:
        break;
    }
    return std::unexpected(Refusal::Missing);
}

Target Addresses::follow(QByteArrayView address) const
{
    const Target target = look(address);
    const bool isHere = target.kind == Kind::Post || target.kind == Kind::File;
    return isHere && !isInside(target.path) ? Target{.kind = Kind::Missing} : target;
}

} // namespace galley::site
