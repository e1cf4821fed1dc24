// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sitestyle/builtpage.h"

#include "site/folder.h"
#include "text/textfile.h"

#include <filesystem>

using namespace Qt::StringLiterals;

namespace galley::sitestyle
{

namespace
{

constexpr int mostPosts = 500;    // that are asked whether they have a page
constexpr int mostEntries = 4000; // of the output that are looked at
/// The address that a file of the output has: "…/public/blog/a/index.html" -> "/blog/a/".
QString urlOf(const site::Site &site, const QString &file)
{
    const QString output = site::canonicalPath(site.output);
    QString url = u'/' + (site::isBelow(file, output) ? site::relativeTo(file, output) : site::nameIn(file));
    return url.endsWith(u"/index.html"_s) ? url.chopped(10) : url;
}

/// The file of an address, in the forms in which servers find it.
QString fileOf(const site::Site &site, QString url)
{
    if (url.startsWith(site.basePath())) {
        url = url.sliced(site.basePath().size());
    }
    const site::Folder output(site.output);
    const QString plain = site::plainUrl(url);
    const QString name = output.firstFile({url, plain + u"/index.html"_s, plain + u".html"_s});
    return name.isEmpty() ? QString() : output.at(name);
}

std::optional<BuiltPage> pageOf(const site::Site &site, const site::Post &post)
{
    const QString file = post.url.isEmpty() ? QString() : fileOf(site, post.url);
    return file.endsWith(u".html"_s) ? std::optional(BuiltPage{.file = file, .url = post.url, .title = post.title}) : std::nullopt;
}

/// Nothing but a guess where the addresses of posts are not known.
std::optional<BuiltPage> anyArticle(const site::Site &site)
{
    std::error_code error;
    std::filesystem::recursive_directory_iterator entry(site::nativePath(site.output), error);
    int left = mostEntries;
    for (; !error && entry != std::filesystem::recursive_directory_iterator() && left-- > 0; entry.increment(error)) {
        const QString file = site::fromNative(entry->path());
        const bool isDeep = entry.depth() > 0 && !file.endsWith(u"/page/index.html"_s);
        if (!isDeep || !file.endsWith(u".html"_s) || !entry->is_regular_file(error)) {
            continue;
        }
        const auto page = text::readHead(file, largestPage);
        if (page && page->bytes.count("<article") == 1) { // a list has several
            return BuiltPage{.file = file, .url = urlOf(site, file), .title = {}};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<BuiltPage> findBuiltPage(const checks::SiteFacts &facts, const QString &post)
{
    const site::Site &site = facts.site();
    if (!site.stylePage.isEmpty()) {
        return BuiltPage{.file = site.stylePage, .url = urlOf(site, site::canonicalPath(site.stylePage)), .title = {}};
    }
    if (site.output.isEmpty() || !site::isThere(site.output)) {
        return std::nullopt;
    }
    const site::Index &index = facts.index();
    if (const site::Post *own = index.byPath(site::placeOf(post))) {
        if (auto page = pageOf(site, *own)) {
            return page;
        }
    }
    int left = mostPosts;
    for (const site::Post &other : index.posts()) {
        if (left-- == 0) {
            break;
        }
        if (auto page = other.isPage ? std::nullopt : pageOf(site, other)) {
            return page;
        }
    }
    return anyArticle(site);
}

} // namespace galley::sitestyle
