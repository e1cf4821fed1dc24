// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/permalink.h"

#include <QRegularExpression>

#include <algorithm>

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

/// A page of Astro's with a parameter in its name: `posts/[...slug].astro`.
struct RouteFile {
    QString folder;          ///< below `src/pages`
    QString parameter;       ///< "slug", also of `[...slug]`
    QString form;            ///< of the addresses that it makes
    QStringList collections; ///< that it asks for
};

QStringList collectionsIn(const QByteArray &text)
{
    static const QRegularExpression asked(uR"(\bget(?:Live)?(?:Collection|Entry)\(\s*["'`]([\w-]+)["'`])"_s);
    QStringList names;
    for (const QRegularExpressionMatch &match : asked.globalMatch(QString::fromUtf8(text))) {
        names.append(match.captured(1));
    }
    names.removeDuplicates();
    return names;
}

void findRoutes(std::vector<RouteFile> &routes, const Folder &pages, const QString &below, int depth = 0)
{
    static const QRegularExpression parameter(uR"(\[(?:\.\.\.)?(\w+)\])"_s);
    static const QRegularExpression rest(uR"(\[\.\.\.\w+\])"_s);
    constexpr int deepest = 8;
    constexpr qint64 longest = 64 * 1024; // bytes of a page
    const Folder here(pages.at(below));
    for (const QString &name : here.files()) {
        const bool isPage = name.endsWith(".astro"_L1) || name.endsWith(".ts"_L1) || name.endsWith(".js"_L1);
        const QString stem = name.section(u'.', 0, -2);
        QString form = stem == u"index" ? below : QString(below + u'/' + stem);
        if (!isPage || !form.contains(u'[')) {
            continue;
        }
        QString last;
        for (const QRegularExpressionMatch &match : parameter.globalMatch(form)) {
            last = match.captured(1);
        }
        const auto text = text::readHead(here.at(name), longest);
        form.replace(rest, u"**"_s).replace(parameter, u"*"_s);
        routes.push_back({below, last, u'/' + form, text ? collectionsIn(text->bytes) : QStringList()});
    }
    for (const QString &name : depth < deepest ? here.folders() : QStringList()) {
        findRoutes(routes, pages, below.isEmpty() ? name : below + u'/' + name, depth + 1);
    }
}

/// Which pages show the posts of which collection is told from what they ask for; the others make addresses that are not known.
void readRoutes(Site &site)
{
    static const QStringList ofPosts{u"slug"_s, u"id"_s, u"path"_s, u"post"_s, u"entry"_s, u"article"_s};
    std::vector<RouteFile> files;
    findRoutes(files, Folder(site.contentRoots.value(1)), {});
    for (const RouteFile &file : files) {
        const bool isOne = ofPosts.contains(file.parameter) && !file.folder.contains(u'[');
        for (const QString &collection : isOne ? file.collections : QStringList()) {
            site.routes.push_back({collection, file.folder});
        }
        // One that does not say what it shows most likely shows the collection of its name; see routeOf.
        const bool ofNone = file.collections.isEmpty() && !Folder(site.contentRoots.front()).hasFolder(file.folder);
        if (!isOne || ofNone) {
            site.made.append(file.form);
        }
    }
    const Settings::Field *redirects = site.settings.find(u"redirects");
    for (const Settings::Field &redirect : redirects ? redirects->children : std::vector<Settings::Field>()) {
        site.made.append(redirect.key);
    }
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
    readRoutes(site);
    site.slugRule = SlugRule::Astro;
    site.dialect = "astro";
}

/// The part of the address that a collection's route has in front: that of the page `[...slug].astro` in the folder of its name, or
/// nothing where the one route lies at the top. Not known if there is neither.
std::optional<QString> routeOf(const Site &site, const QString &collection)
{
    if (const auto known = std::ranges::find(site.routes, collection, &Route::collection); known != site.routes.end()) {
        return known->urlPath;
    }
    const Folder pages(site.contentRoots.value(1));
    const auto hasRoute = [&pages](const QString &folder) {
        const QStringList files = Folder(pages.at(folder)).files();
        return std::ranges::any_of(files, [](const QString &file) {
            return file.startsWith(u'[') && file.endsWith(u".astro") && !file.endsWith(u"page].astro"); // that one is of a list
        });
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
