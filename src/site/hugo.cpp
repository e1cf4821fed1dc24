// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/hugocascade.h"
#include "site/permalink.h"

#include <array>

using namespace Qt::StringLiterals;

// Sources: gohugo.io/configuration, gohugo.io/content-management/{organization,urls,page-bundles}, gohugo.io/configuration/permalinks.

namespace galley::site
{

namespace
{

constexpr std::array endings{".toml"_L1, ".yaml"_L1, ".yml"_L1, ".json"_L1};

QString firstNamed(const Folder &folder, const QString &name)
{
    QStringList names;
    for (const QLatin1StringView ending : endings) {
        names.append(name + ending);
    }
    return folder.firstFile(names);
}

/// `config.toml` and its like have many owners: Hugo's say its address, or lie beside Hugo's folders.
bool isHugos(const Folder &folder, const QString &file)
{
    const Settings settings = Settings::read(folder.at(file));
    const bool said = settings.find(u"baseURL") || settings.find(u"contentDir") || settings.find(u"defaultContentLanguage");
    return said || (folder.hasFolder(u"content"_s) && (folder.hasFolder(u"layouts"_s) || folder.hasFolder(u"archetypes"_s)));
}

QString recognise(const Folder &folder)
{
    if (const QString file = firstNamed(folder, u"hugo"_s); !file.isEmpty()) {
        return file;
    }
    if (folder.hasFolder(u"config/_default"_s)) {
        for (const QString &name : QStringList{u"config/_default/hugo"_s, u"config/_default/config"_s}) {
            if (const QString file = firstNamed(folder, name); !file.isEmpty()) {
                return file;
            }
        }
    }
    const QString old = firstNamed(folder, u"config"_s);
    return !old.isEmpty() && isHugos(folder, old) ? old : QString();
}

/// Each file of `config/_default` but the main one has the settings below the key that it is named after.
void readParts(Site &site, const Folder &folder)
{
    const Folder parts(folder.at(u"config/_default"_s));
    for (const QString &name : parts.files()) {
        const bool known = std::ranges::any_of(endings, [&name](QLatin1StringView ending) { return name.endsWith(ending); });
        const QString key = name.first(name.lastIndexOf(u'.'));
        if (!known || parts.at(name) == site.configuration) {
            continue;
        }
        Settings settings = Settings::read(parts.at(name));
        if (key != u"hugo" && key != u"config") {
            settings.nest(key.section(u'.', 0, 0));
        }
        site.settings.add(settings);
    }
}

/// The content folder of a language that has one of its own.
QString contentOf(const Settings::Field &language, const Folder &folder)
{
    const auto content = std::ranges::find(language.children, u"contentDir"_s, &Settings::Field::key);
    return content == language.children.end() ? QString() : folder.at(content->text);
}

const std::vector<Settings::Field> &languagesOf(const Site &site)
{
    static const std::vector<Settings::Field> none;
    const Settings::Field *languages = site.settings.find(u"languages");
    return languages ? languages->children : none;
}

/// Content by language: the folder with all of it is none then.
void readLanguages(Site &site, const Folder &folder)
{
    QStringList roots;
    for (const Settings::Field &language : languagesOf(site)) {
        const QString content = contentOf(language, folder);
        const bool isDefault = language.key == site.settings.text(u"defaultContentLanguage", u"en"_s);
        if (!content.isEmpty() && !roots.contains(content)) {
            roots.insert(isDefault ? 0 : roots.size(), content);
        }
    }
    if (!roots.isEmpty()) {
        site.contentRoots = roots;
    }
}

void readMounts(Site &site, const Folder &folder)
{
    const Settings::Field *mounts = site.settings.find(u"module.mounts");
    for (const Settings::Field &mount : mounts ? mounts->children : std::vector<Settings::Field>()) {
        QString source;
        QString target;
        for (const Settings::Field &field : mount.children) {
            source = field.key == u"source" ? field.text : source;
            target = field.key == u"target" ? field.text : target;
        }
        const QString from = folder.at(source);
        const QString part = target.section(u'/', 0, 0);
        if (part == u"static") {
            site.staticRoots.push_back({from, joinUrl({target.section(u'/', 1)}, true)});
        } else if (target == u"content" && !site.contentRoots.contains(from)) {
            site.contentRoots.append(from);
        }
    }
}

void readThemes(Site &site, const Folder &folder)
{
    const QString themes = site.settings.text(u"themesDir", u"themes"_s);
    for (const QString &theme : site.settings.texts(u"theme")) {
        const Folder path(folder.at(themes + u'/' + theme));
        site.staticRoots.push_back({path.at(u"static"_s), u"/"_s});
        site.archetypes.append(path.at(u"archetypes"_s));
    }
    site.skipped.append(folder.at(themes));
}

/// Where most posts are: the first main section, else the folder with that usual name.
void choosePostFolder(Site &site)
{
    const Folder content(site.contentRoots.first());
    QStringList sections = site.settings.texts(u"params.mainSections");
    sections << u"posts"_s << u"post"_s << u"blog"_s << u"articles"_s;
    for (const QString &section : std::as_const(sections)) {
        if (content.hasFolder(section)) {
            site.postFolders.append(content.at(section));
        }
    }
}

void readFolders(Site &site, const Folder &folder)
{
    const Settings &settings = site.settings;
    site.contentRoots = {folder.at(settings.text(u"contentDir", u"content"_s))};
    for (const QString &name : settings.texts(u"staticDir", {u"static"_s})) {
        site.staticRoots.push_back({folder.at(name), u"/"_s});
    }
    site.archetypes = {folder.at(settings.text(u"archetypeDir", u"archetypes"_s))};
    site.output = folder.at(settings.text(u"publishDir", u"public"_s));
    for (const auto &[key, name] :
         {std::pair(u"resourceDir"_s, u"resources"_s), std::pair(u"layoutDir"_s, u"layouts"_s), std::pair(u"dataDir"_s, u"data"_s)}) {
        site.skipped.append(folder.at(settings.text(key, name)));
    }
    readLanguages(site, folder);
    readMounts(site, folder);
    readThemes(site, folder);
    // Pictures that templates and render hooks ask for by `/name`.
    site.staticRoots.push_back({folder.at(settings.text(u"assetDir", u"assets"_s)), u"/"_s});
}

/// The pages of taxonomies, in each language, and what comes behind the first page of a list.
void readMadePages(Site &site)
{
    QStringList names{u"tags"_s, u"categories"_s};
    const Settings::Field *taxonomies = site.settings.find(u"taxonomies");
    for (const Settings::Field &taxonomy : taxonomies ? taxonomies->children : std::vector<Settings::Field>()) {
        names.append(taxonomy.text);
    }
    const QString later = site.settings.text(u"pagination.path", site.settings.text(u"paginatePath", u"page"_s));
    for (const QString &name : std::as_const(names)) {
        site.made << u'/' + name + u"/**"_s;
        for (const Settings::Field &language : languagesOf(site)) {
            site.made << u'/' + language.key + u'/' + name + u"/**"_s;
        }
    }
    for (const Settings::Field &language : languagesOf(site)) {
        site.made << u'/' + language.key;
    }
    site.made << u"**/"_s + later + u"/#"_s;
}

void read(Site &site, const Folder &folder)
{
    readParts(site, folder);
    const Settings &settings = site.settings;
    site.title = settings.text(u"title");
    site.baseUrl = settings.text(u"baseURL");
    site.language = settings.text(u"languageCode", settings.text(u"locale", settings.text(u"defaultContentLanguage")));
    const QStringList dates = settings.texts(u"frontmatter.date"); // gohugo.io/configuration/front-matter/#dates
    site.datesPosts = dates.contains(u":git") || dates.contains(u":fileModTime", Qt::CaseInsensitive);
    site.slugRule = SlugRule::Hugo;
    site.dialect = "hugo";
    site.bundles = {u"index"_s, u"_index"_s};
    site.pageEndings = {u"html"_s, u"htm"_s, u"org"_s, u"adoc"_s, u"asciidoc"_s, u"ad"_s, u"rst"_s, u"pandoc"_s, u"pdc"_s};
    readFolders(site, folder);
    choosePostFolder(site);
    readMadePages(site);
    const QString section = nameIn(site.postFolders.value(0, u"posts"_s));
    site.permalink = settings.text(QString(u"permalinks.page."_s + section), settings.text(QString(u"permalinks."_s + section)));
}

struct Address {
    QString folder;   ///< of the page: without the bundle's own
    QString name;     ///< the file's or bundle's
    QString language; ///< of `name.fr.md`
    bool isSection = false;
};

Address addressOf(const Site &site, const Place &placed)
{
    Address result{.folder = placed.folder, .name = placed.stem, .language = {}};
    const QString suffix = placed.stem.section(u'.', -1);
    for (const Settings::Field &language : languagesOf(site)) {
        const QString content = contentOf(language, Folder(site.root));
        if (!content.isEmpty() && isBelow(placed.path, content)) {
            result.language = language.key;
        } else if (language.key == suffix && suffix != placed.stem) {
            result.language = suffix;
            result.name.chop(suffix.size() + 1);
        }
    }
    result.isSection = result.name == u"_index" || (result.name == u"index" && placed.folder.isEmpty());
    if (result.name == u"index" || result.name == u"_index") {
        result.name = nameIn(placed.folder);
        result.folder = placed.folder.contains(u'/') ? parentOf(placed.folder) : QString();
    }
    return result;
}

std::optional<QString> token(QStringView name, const Post &post, const Address &address)
{
    const QString fileName = slugOf(address.name, SlugRule::Hugo);
    if (name == u"section") {
        return slugOf(address.folder.section(u'/', 0, 0), SlugRule::Hugo);
    }
    if (name == u"sections") {
        return slugifyPath(address.folder, SlugRule::Hugo);
    }
    if (name == u"title") {
        return slugOf(post.title, SlugRule::Hugo);
    }
    if (name == u"slug") {
        return post.hasOwnSlug ? post.slug : slugOf(post.title, SlugRule::Hugo);
    }
    if (name == u"filename" || name == u"contentbasename") {
        return fileName;
    }
    if (name == u"slugorfilename" || name == u"slugorcontentbasename") {
        return post.hasOwnSlug ? post.slug : fileName;
    }
    return datePart(post.date, name);
}

QString languagePrefix(const Site &site, const Address &address)
{
    const QString usual = site.settings.text(u"defaultContentLanguage", u"en"_s);
    const QString language = address.language.isEmpty() ? usual : address.language;
    return language != usual || site.settings.isTrue(u"defaultContentLanguageInSubdir") ? language : QString();
}

/// Those that begin with a slash are the site's, others lie beside the page (gohugo.io/content-management/urls/#aliases).
QStringList aliasesOf(const Site &site, const Placed &placed, const Address &address, const QString &prefix)
{
    QStringList aliases;
    for (const QString &alias : textsOf(placed, u"aliases")) {
        const QString near = alias.startsWith(u'/') ? QString() : address.folder;
        aliases.append(joinUrl({site.basePath(), prefix, Folder(u"/"_s).at(near + u'/' + alias)}, false));
    }
    return aliases;
}

/// `build: {render: never}`, `headless: true`.
bool isRendered(const Placed &placed)
{
    Settings own;
    own.fields = placed.frontMatter.fields;
    own.fields.insert(own.fields.end(), placed.frontMatter.merged.begin(), placed.frontMatter.merged.end());
    const QString render = own.text(u"build.render", own.text(u"_build.render", u"always"_s));
    return render != u"never" && render != u"false" && !own.isTrue(u"headless");
}

/// As Hugo's paths of pages are: lower case, without the ending, with hyphens for spaces.
CascadeTarget targetOf(const Site &site, const Address &address)
{
    const QString path = joinUrl({address.folder, address.name}, false).toLower().replace(u' ', u'-');
    const bool isTaxonomy = path == u"/tags" || path == u"/categories";
    const bool isTerm = path.startsWith("/tags/"_L1) || path.startsWith("/categories/"_L1);
    const QString kind = !address.isSection ? u"page"_s
                         : path == u"/"     ? u"home"_s
                         : isTaxonomy       ? u"taxonomy"_s
                         : isTerm           ? u"term"_s
                                            : u"section"_s;
    const QString usual = site.settings.text(u"defaultContentLanguage", u"en"_s);
    return {.path = path, .kind = kind, .language = address.language.isEmpty() ? usual : address.language};
}

/// A section hands down to itself and all below; the nearest one wins, then the site's configuration.
std::vector<frontmatter::Field> inherit(const Site &site, const Place &place, Above &above)
{
    const CascadeTarget page = targetOf(site, addressOf(site, place));
    const QString suffix = place.stem.endsWith(u'.' + page.language) ? QString(u'.' + page.language) : QString();
    std::vector<frontmatter::Field> fields;
    const auto add = [&](const std::vector<frontmatter::Field> &from) {
        const auto cascade = std::ranges::find(from, u"cascade"_s, &frontmatter::Field::key);
        if (cascade != from.end()) {
            addCascade(fields, *cascade, page, above);
        }
    };
    for (const QString &folder : foldersOf(place)) {
        for (const QString &ending : {u".md"_s, u".markdown"_s, u".html"_s}) {
            add(above.fieldsOf(QString(folder + u"/_index"_s + suffix + ending)));
        }
    }
    add(site.settings.fields);
    return fields;
}

void address(Post &post, const Site &site, const Placed &placed)
{
    const Address address = addressOf(site, placed);
    post.isPage = address.isSection || address.folder.isEmpty();
    if (post.language.isEmpty()) {
        post.language = address.language;
    }
    const QString usual = slugOf(address.name, SlugRule::Hugo);
    if (post.slug.isEmpty()) {
        post.slug = usual;
    }
    const QString prefix = languagePrefix(site, address);
    post.aliases = aliasesOf(site, placed, address, prefix);
    post.hasPage = isRendered(placed);
    if (!post.hasPage) {
        return;
    }
    const auto expand = [&](const QString &pattern) {
        return expandColons(pattern, [&](QStringView name) { return token(name, post, address); });
    };
    if (const frontmatter::Field *own = placed.field(u"url"); own && !own->text.isEmpty()) {
        const QString url = expand(own->text).value_or(own->text); // tokens are filled in since 0.131
        post.url = joinUrl({site.basePath(), url.startsWith(u'/') ? QString() : prefix, url}, false);
        return;
    }
    const QString section = address.folder.section(u'/', 0, 0);
    const QString pattern =
        site.settings.text(QString(u"permalinks.page."_s + section), site.settings.text(QString(u"permalinks."_s + section)));
    const bool ugly = site.settings.isTrue(u"uglyURLs") && !address.isSection;
    const bool byPattern = !pattern.isEmpty() && !section.isEmpty() && !address.isSection;
    const auto expanded = byPattern
                              ? expand(pattern)
                              : std::optional(slugifyPath(address.folder, SlugRule::Hugo) + u'/' + (address.isSection ? usual : post.slug));
    if (expanded) {
        const QString url = joinUrl({site.basePath(), prefix, *expanded}, !ugly);
        post.url = ugly ? (url.endsWith(u'/') ? url.chopped(1) : url) + u".html"_s : url;
    }
}

} // namespace

const Rules hugoRules{Generator::Hugo, "Hugo"_L1, recognise, read, address, inherit};

} // namespace galley::site
