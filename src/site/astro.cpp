// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

// Sources: docs.astro.build/en/reference/configuration-reference, guides/{content-collections,routing,markdown-content}.

namespace galley::site
{

namespace
{

QString recognise(const Folder &folder)
{
    return folder.firstFile(
        {u"astro.config.mjs"_s, u"astro.config.js"_s, u"astro.config.ts"_s, u"astro.config.mts"_s, u"astro.config.cjs"_s});
}

/// Where collections load their files from, when that is not `src/content`: `glob({ base: './posts' })`.
void readCollections(Site &site, const Folder &folder, const Folder &source)
{
    const QString file =
        source.firstFile({u"content.config.ts"_s, u"content.config.mjs"_s, u"content.config.js"_s, u"content/config.ts"_s});
    if (file.isEmpty()) {
        return;
    }
    std::vector<Settings::Field> fields = Settings::read(source.at(file)).fields;
    while (!fields.empty()) { // keys named `base`, however deep
        const Settings::Field field = fields.back();
        fields.pop_back();
        fields.insert(fields.end(), field.children.begin(), field.children.end());
        if (field.key == u"base" && !field.text.isEmpty()) {
            const QString base = folder.at(field.text);
            site.postFolders.append(base);
            if (!std::ranges::any_of(site.contentRoots, [&base](const QString &root) { return isBelow(base, root); })) {
                site.contentRoots.append(base);
            }
        }
    }
    site.postFolders.sort();
}

void read(Site &site, const Folder &folder)
{
    const Settings &settings = site.settings;
    const Folder source(folder.at(settings.text(u"srcDir", u"src"_s)));
    site.baseUrl = settings.text(u"site") + settings.text(u"base");
    site.language = settings.text(u"i18n.defaultLocale");
    site.contentRoots = {source.at(u"content"_s), source.at(u"pages"_s)};
    site.staticRoots.push_back({folder.at(settings.text(u"publicDir", u"public"_s)), u"/"_s});
    site.output = folder.at(settings.text(u"outDir", u"dist"_s));
    site.extensions << u"mdx"_s;
    readCollections(site, folder, source);
    for (const QString &name : QStringList{u"blog"_s, u"posts"_s, u"post"_s}) {
        const Folder content(site.contentRoots.first());
        if (content.hasFolder(name) && !site.postFolders.contains(content.at(name))) {
            site.postFolders.append(content.at(name));
        }
    }
    site.slugRule = SlugRule::Astro;
    site.dialect = "astro";
}

/// The part of the address that a collection's route has in front: that of the page `[...slug].astro` in the folder of its name, or
/// nothing where the one route lies at the top. Not known if there is neither.
std::optional<QString> routeOf(const Site &site, const QString &collection)
{
    const Folder pages(site.contentRoots.value(1));
    const auto hasRoute = [&pages](const QString &folder) {
        const QStringList files = Folder(pages.at(folder)).files();
        return std::ranges::any_of(files, [](const QString &file) { return file.startsWith(u'[') && file.endsWith(u".astro"); });
    };
    if (hasRoute(collection)) {
        return collection;
    }
    return hasRoute(QString()) ? std::optional(QString()) : std::nullopt;
}

void address(Post &post, const Site &site, const Placed &placed)
{
    const bool page = isBelow(post.path, site.contentRoots.value(1));
    const bool index = placed.stem == u"index";
    post.isPage = page && placed.folder.isEmpty();
    if (post.slug.isEmpty()) {
        post.slug = slugOf(index ? nameIn(placed.folder) : placed.stem, SlugRule::Astro);
    }
    const bool slash = site.settings.text(u"trailingSlash") != u"never";
    if (page) {
        post.url = joinUrl({site.basePath(), placed.folder, index ? QString() : placed.stem}, slash);
        return;
    }
    const QString collection = placed.folder.section(u'/', 0, 0);
    const QString below = slugifyPath(placed.folder.section(u'/', 1), SlugRule::Astro);
    const QString name = index ? QString() : slugOf(placed.stem, SlugRule::Astro);
    if (const auto route = routeOf(site, collection)) {
        post.url = joinUrl({site.basePath(), *route, post.hasOwnSlug ? post.slug : below + u'/' + name}, slash);
    }
}

} // namespace

const Rules astroRules{Generator::Astro, "Astro"_L1, recognise, read, address};

} // namespace galley::site
