// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

// Sources: docusaurus.io/docs/blog, docusaurus.io/docs/api/docusaurus-config and api/plugins/@docusaurus/plugin-content-{blog,docs}.

namespace galley::site
{

namespace
{

QString recognise(const Folder &folder)
{
    return folder.firstFile({u"docusaurus.config.js"_s, u"docusaurus.config.ts"_s, u"docusaurus.config.mjs"_s, u"docusaurus.config.cjs"_s});
}

/// An option of the blog or of the docs, in whichever preset or plugin it stands.
QString optionOf(const Site &site, const QString &part, QStringView option)
{
    const Settings::Field *options = site.settings.findMapping(part);
    for (const Settings::Field &field : options ? options->children : std::vector<Settings::Field>()) {
        if (field.key == option && !field.text.isEmpty()) {
            return field.text;
        }
    }
    return part;
}

/// The lists that the blog and the docs make of tags, authors and categories, and their later pages.
void readMadePages(Site &site)
{
    for (const QString &part : {u"blog"_s, u"docs"_s}) {
        const QString route = joinUrl({optionOf(site, part, u"routeBasePath")}, true);
        for (const QString &list : {u"tags"_s, u"authors"_s, u"category"_s}) {
            site.made << route + list + u"/**"_s;
        }
        site.made << route + u"archive"_s;
    }
}

void read(Site &site, const Folder &folder)
{
    const Settings &settings = site.settings;
    site.title = settings.text(u"title");
    const QString base = settings.text(u"baseUrl", u"/"_s);
    site.baseUrl = settings.text(u"url") + base;
    site.language = settings.text(u"i18n.defaultLocale", u"en"_s);
    site.contentRoots = {folder.at(optionOf(site, u"blog"_s, u"path")), folder.at(optionOf(site, u"docs"_s, u"path")),
                         folder.at(u"src/pages"_s)};
    site.postFolders = {site.contentRoots.first()};
    for (const QString &name : settings.texts(u"staticDirectories", {u"static"_s})) {
        site.staticRoots.push_back({folder.at(name), u"/"_s});
    }
    site.output = folder.at(u"build"_s);
    site.skipped << folder.at(u".docusaurus"_s);
    site.extensions << u"mdx"_s;
    site.slugRule = SlugRule::Astro;
    site.dialect = "astro"; // remark with GFM, as Astro's
    site.bundles = {u"index"_s};
    readMadePages(site);
}

/// `01-intro` is shown as `intro`.
QString withoutNumber(const QString &name)
{
    qsizetype digits = 0;
    while (digits < name.size() && name[digits].isDigit()) {
        ++digits;
    }
    const bool numbered = digits > 0 && digits + 1 < name.size() && (name[digits] == u'-' || name[digits] == u'_' || name[digits] == u'.');
    return numbered ? name.sliced(digits + 1) : name;
}

/// The address below the blog: of a dated name `2020/01/31/name`.
QString blogPath(const Placed &placed)
{
    const bool index = placed.stem == u"index";
    const QString folder = index ? (placed.folder.contains(u'/') ? parentOf(placed.folder) : QString()) : placed.folder;
    const frontmatter::FileName name = readStem(index ? nameIn(placed.folder) : placed.stem);
    return joinUrl({folder, name.date ? formatDate(name.date->value, u"%Y/%m/%d") : QString(), name.slug}, false);
}

QString docsPath(const Placed &placed)
{
    QStringList parts;
    for (const QString &part : placed.folder.split(u'/', Qt::SkipEmptyParts)) {
        parts.append(withoutNumber(part));
    }
    const QString name = withoutNumber(placed.stem);
    const bool index = name.compare(u"index", Qt::CaseInsensitive) == 0 || name.compare(u"readme", Qt::CaseInsensitive) == 0;
    return joinUrl(parts << (index ? QString() : name), index);
}

void address(Post &post, const Site &site, const Placed &placed)
{
    const bool blog = isBelow(post.path, site.contentRoots.value(0));
    const bool docs = isBelow(post.path, site.contentRoots.value(1));
    post.isPage = !blog;
    const QString part = blog ? u"blog"_s : docs ? u"docs"_s : QString();
    const QString route = part.isEmpty() ? QString() : optionOf(site, part, u"routeBasePath");
    QString path = blog ? blogPath(placed) : docsPath(placed);
    if (post.hasOwnSlug) {
        path = post.slug.startsWith(u'/') || blog ? post.slug : joinUrl({placed.folder, post.slug}, false);
    }
    post.slug = nameIn(path.endsWith(u'/') ? path.chopped(1) : path);
    post.url = joinUrl({site.basePath(), route, path}, false);
}

} // namespace

const Rules docusaurusRules{Generator::Docusaurus, "Docusaurus"_L1, recognise, read, address};

} // namespace galley::site
