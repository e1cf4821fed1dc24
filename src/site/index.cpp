// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/index.h"

#include "site/folder.h"
#include "site/madepages.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

QString withoutEnding(const QString &path)
{
    const QString name = nameIn(path);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? path.chopped(name.size() - dot) : path;
}

/// The names by which a link may call a file, the folder of a bundle among them: "name", "folder/name" …
QStringList namesOf(const QString &path)
{
    QString whole = withoutEnding(path);
    if (nameIn(whole) == u"index" || nameIn(whole) == u"_index") {
        whole = parentOf(whole);
    }
    QStringList names;
    constexpr int longest = 6; // folders; deeper ones are told apart by these
    qsizetype slash = whole.size();
    for (int i = 0; i < longest && slash > 0; ++i) {
        slash = whole.lastIndexOf(u'/', slash - 1);
        names.append(whole.sliced(slash + 1));
    }
    return names;
}

} // namespace

QString plainUrl(QString url)
{
    for (const QLatin1StringView ending : {"index.html"_L1, ".html"_L1, ".htm"_L1}) {
        if (url.endsWith(ending)) {
            url.chop(ending.size());
            break;
        }
    }
    while (url.size() > 1 && url.endsWith(u'/')) {
        url.chop(1);
    }
    return url.startsWith(u'/') ? url : u'/' + url;
}

Index::Index(std::vector<Post> posts, const std::vector<Post> &pages)
    : m_posts(std::move(posts))
{
    for (const Post &page : pages) {
        addForm(page);
        for (const QString &url : page.aliases + QStringList{page.url}) {
            if (!url.isEmpty()) {
                m_pages.insert(plainUrl(url));
            }
        }
    }
    for (size_t i = 0; i < m_posts.size(); ++i) {
        const Post &post = m_posts[i];
        m_paths.insert(post.path, i);
        for (const QString &name : namesOf(post.path)) {
            if (m_names.contains(name)) {
                m_sharedNames.insert(name);
            } else {
                m_names.insert(name, i);
            }
        }
        addForm(post);
        for (const QString &alias : post.aliases) {
            m_aliases.insert(plainUrl(alias), i);
        }
        if (post.url.isEmpty()) {
            continue;
        }
        const QString url = plainUrl(post.url);
        if (!m_urls.contains(url)) {
            m_urls.insert(url, i);
        }
        for (QString above = parentOf(url); above.size() > 1 && !m_above.contains(above); above = parentOf(above)) {
            m_above.insert(above);
        }
    }
}

const Post *Index::byPath(const QString &path) const
{
    const auto found = m_paths.constFind(path);
    return found == m_paths.constEnd() ? nullptr : &m_posts[*found];
}

const Post *Index::byUrl(const QString &url) const
{
    const auto found = m_urls.constFind(plainUrl(url));
    return found == m_urls.constEnd() ? nullptr : &m_posts[*found];
}

const Post *Index::byAlias(const QString &url) const
{
    const auto found = m_aliases.constFind(plainUrl(url));
    return found == m_aliases.constEnd() ? nullptr : &m_posts[*found];
}

void Index::addForm(const Post &post)
{
    if (post.url.isEmpty() && post.hasPage && post.state != State::Draft && post.state != State::Expired) {
        m_forms.insert(post.urlForm);
    }
}

bool Index::mayBe(const QString &url) const
{
    return std::ranges::any_of(m_forms, [&url](const QString &form) { return form.isEmpty() || hasForm(url, form); });
}

const Post *Index::byName(const QString &name) const
{
    const QString path = namesOf(name.startsWith(u'/') ? name : u'/' + name).last();
    for (const QString &key : {path, withoutEnding(name.startsWith(u'/') ? name.sliced(1) : name)}) {
        const auto found = m_names.constFind(key);
        if (found != m_names.constEnd() && !m_sharedNames.contains(key)) {
            return &m_posts[*found];
        }
    }
    return nullptr;
}

bool Index::isAbove(const QString &url) const
{
    return m_above.contains(plainUrl(url));
}

std::vector<std::pair<QString, std::vector<const Post *>>> Index::clashes() const
{
    std::map<QString, std::vector<const Post *>> byAddress;
    for (const Post &post : m_posts) {
        if (!post.url.isEmpty()) {
            byAddress[plainUrl(post.url)].push_back(&post);
        }
    }
    std::erase_if(byAddress, [](const auto &entry) { return entry.second.size() < 2; });
    return {byAddress.begin(), byAddress.end()};
}

} // namespace galley::site
