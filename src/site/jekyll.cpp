// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/jekylldefaults.h"
#include "site/permalink.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Sources: jekyllrb.com/docs/{structure,posts,permalinks,collections,static-files} and docs/configuration.

namespace galley::site
{

namespace
{

QString recognise(const Folder &folder)
{
    return folder.firstFile({u"_config.yml"_s, u"_config.yaml"_s, u"_config.toml"_s});
}

void readCollections(Site &site, const Folder &source)
{
    const Folder collections(source.at(site.settings.text(u"collections_dir", u"."_s)));
    site.postFolders.append(collections.at(u"_posts"_s));
    site.draftFolders.append(collections.at(u"_drafts"_s));
    if (collections.path() != source.path()) {
        site.contentRoots.append(collections.path());
    }
}

/// Of the folders that begin with an underscore only collections become pages.
void skipUnderscored(Site &site, const Folder &source)
{
    for (const QString &name : source.folders()) {
        const QString collection = name.sliced(1);
        const bool known = name == u"_posts" || name == u"_drafts" || site.settings.find(QString(u"collections."_s + collection)) ||
                           site.settings.texts(u"collections").contains(collection);
        if (name.startsWith(u'_') && !known) {
            site.skipped.append(source.at(name));
        }
    }
}

/// What the usual plugins make: later pages of a list (jekyll-paginate), archives (jekyll-archives).
void readMadePages(Site &site)
{
    const Settings &settings = site.settings;
    if (settings.find(u"paginate") || settings.find(u"paginate_path")) {
        site.made.append(settings.text(u"paginate_path", u"/page:num"_s).replace(u":num"_s, u"#"_s));
    }
    const QStringList plugins = settings.texts(u"plugins", settings.texts(u"gems"));
    if (!plugins.contains(u"jekyll-archives") && !settings.find(u"jekyll-archives")) {
        return;
    }
    for (const auto &[kind, usual] :
         {std::pair(u"year"_s, u"/:year/"_s), std::pair(u"month"_s, u"/:year/:month/"_s), std::pair(u"day"_s, u"/:year/:month/:day/"_s),
          std::pair(u"tag"_s, u"/tag/:name/"_s), std::pair(u"category"_s, u"/category/:name/"_s)}) {
        QString form = settings.text(QString(u"jekyll-archives.permalinks."_s + kind), usual);
        for (const QString &number : {u":year"_s, u":month"_s, u":day"_s}) {
            form.replace(number, u"#"_s);
        }
        site.made.append(form.replace(u":name"_s, u"*"_s));
    }
}

void read(Site &site, const Folder &folder)
{
    const Settings &settings = site.settings;
    const Folder source(folder.at(settings.text(u"source", u"."_s)));
    site.title = settings.text(u"title", settings.text(u"name"));
    site.baseUrl = settings.text(u"url") + settings.text(u"baseurl");
    site.language = settings.text(u"lang", settings.text(u"locale"));
    site.contentRoots = {source.path()};
    site.staticRoots.push_back({source.path(), u"/"_s});
    readCollections(site, source);
    site.output = folder.at(settings.text(u"destination", u"_site"_s));
    site.skipped << source.at(u"vendor"_s);
    skipUnderscored(site, source);
    for (const QString &path : settings.texts(u"exclude")) {
        site.skipped.append(source.at(path));
    }
    site.permalink = settings.text(u"permalink", u"date"_s);
    site.pageEndings = {u"html"_s, u"htm"_s};
    readMadePages(site);
    site.slugRule = SlugRule::Jekyll;
    site.dialect = "jekyll";
}

/// The patterns that have a name.
QString namedPattern(const QString &pattern)
{
    if (pattern == u"date") {
        return u"/:categories/:year/:month/:day/:title:output_ext"_s;
    }
    if (pattern == u"pretty") {
        return u"/:categories/:year/:month/:day/:title/"_s;
    }
    if (pattern == u"ordinal") {
        return u"/:categories/:year/:y_day/:title:output_ext"_s;
    }
    if (pattern == u"weekdate") {
        return u"/:categories/:year/W:week/:short_day/:title:output_ext"_s;
    }
    return pattern == u"none" ? u"/:categories/:title:output_ext"_s : pattern;
}

/// The folder of the collection that a file belongs to (`_posts`, `_projects`); empty for a page.
QString collectionOf(const QString &folder)
{
    for (const QString &part : folder.split(u'/', Qt::SkipEmptyParts)) {
        if (part.startsWith(u'_')) {
            return part;
        }
    }
    return {};
}

QStringList foldersAbove(const Placed &placed)
{
    const QStringList folders = placed.folder.split(u'/', Qt::SkipEmptyParts);
    const auto own = std::ranges::find_if(folders, [](const QString &folder) { return folder.startsWith(u'_'); });
    return {folders.begin(), own};
}

/// For an address (Jekyll's UrlDrop): `:categories` in lower case, `:slugified_categories` without what is no letter or digit.
QString categoriesOf(const Post &post, bool slugified)
{
    QStringList categories;
    for (const QString &category : post.categories) {
        categories.append(slugified ? slugOf(category, SlugRule::Jekyll) : category.toLower());
    }
    categories.removeDuplicates();
    return categories.join(u'/');
}

std::optional<QString> token(QStringView name, const Placed &placed, const QString &collection)
{
    const Post &post = placed.post;
    if (name == u"title") {
        return post.slug;
    }
    if (name == u"slug") {
        return slugOf(post.slug, SlugRule::Jekyll);
    }
    if (name == u"name" || name == u"basename") {
        return placed.stem;
    }
    if (name == u"path") {
        return joinUrl({placed.folder.section(u'/', 1), placed.stem}, false).sliced(1);
    }
    if (name == u"categories" || name == u"slugified_categories") {
        return categoriesOf(post, name != u"categories");
    }
    if (name == u"collection") {
        return collection.sliced(1);
    }
    if (name == u"output_ext") {
        return u".html"_s;
    }
    if (name == u"week") {
        return post.date ? std::optional(QString::number(post.date->value.date().weekNumber()).rightJustified(2, u'0')) : std::nullopt;
    }
    return datePart(post.date, name);
}

/// The type that a scope of `defaults` names: "pages", "posts" (drafts are), or the collection's name.
QString typeOf(const QString &collection)
{
    const bool dated = collection == u"_posts" || collection == u"_drafts";
    return collection.isEmpty() ? u"pages"_s : dated ? u"posts"_s : collection.sliced(1);
}

QString pagePattern(const Site &site, const Placed &placed)
{
    const bool index = placed.stem == u"index";
    const QString path = joinUrl({placed.folder, index ? QString() : placed.stem}, false);
    const bool pretty = site.permalink == u"pretty" || site.permalink.endsWith(u'/');
    return index || pretty ? joinUrl({path}, true) : path + u".html"_s;
}

QString patternOf(const Site &site, const Placed &placed, const QString &collection)
{
    if (const frontmatter::Field *said = placed.field(u"permalink"); said && !said->text.isEmpty()) {
        return namedPattern(said->text);
    }
    const QString type = typeOf(collection);
    const bool dated = type == u"posts";
    if (collection.isEmpty()) {
        return pagePattern(site, placed);
    }
    const QString own = site.settings.text(QString(u"collections."_s + type + u".permalink"_s));
    if (!own.isEmpty() || dated) {
        return namedPattern(own.isEmpty() ? site.permalink : own);
    }
    return site.settings.isTrue(QString(u"collections."_s + type + u".output"_s)) ? u"/:collection/:path:output_ext"_s : QString();
}

const frontmatter::Field *keyed(const std::vector<frontmatter::Field> &fields, QStringView key)
{
    const auto found = std::ranges::find(fields, key, &frontmatter::Field::key);
    return found == fields.end() || found->type == frontmatter::Field::Type::Null ? nullptr : &*found;
}

/// The items of a list; a text is divided at blanks, in whatever layout.
QStringList dividedAtBlanks(const frontmatter::Field &field)
{
    return field.type == frontmatter::Field::Type::List ? field.items : field.text.simplified().split(u' ', Qt::SkipEmptyParts);
}

/// `tag`, which is one whatever is in it, or else `tags` (`Utils.pluralized_array_from_hash`).
QStringList oneOrMore(const std::vector<frontmatter::Field> &fields, QStringView one, QStringView more)
{
    if (const frontmatter::Field *single = keyed(fields, one)) {
        return single->type == frontmatter::Field::Type::List ? single->items : QStringList{single->text.trimmed()};
    }
    const frontmatter::Field *several = keyed(fields, more);
    return several ? dividedAtBlanks(*several) : QStringList();
}

/// What the post has of its own hides the tags that it would inherit; categories add up, those of the folders above `_posts` too
/// (`Document#merge_categories!`, `#populate_categories`).
void addTagsAndCategories(Post &post, const Placed &placed)
{
    const frontmatter::FrontMatter &said = placed.frontMatter;
    post.tags = oneOrMore(said.fields, u"tag", u"tags");
    if (post.tags.isEmpty()) {
        post.tags = oneOrMore(said.merged, u"tag", u"tags");
    }
    post.categories = foldersAbove(placed);
    for (const auto *const fields : {&said.merged, &said.fields}) {
        if (const frontmatter::Field *several = keyed(*fields, u"categories")) {
            post.categories += dividedAtBlanks(*several);
        }
    }
    for (const auto *const fields : {&said.merged, &said.fields}) {
        if (keyed(*fields, u"category")) {
            post.categories += oneOrMore(*fields, u"category", u"");
        }
    }
    post.categories.removeDuplicates();
}

std::vector<frontmatter::Field> inherit(const Site &site, const Place &place, Above &above)
{
    const QString source = site.contentRoots.first();
    const QString path = isBelow(place.path, source) ? relativeTo(place.path, source) : nameIn(place.path);
    return jekyllDefaults(site, path, typeOf(collectionOf(place.folder)), above);
}

void address(Post &post, const Site &site, const Placed &placed)
{
    const QString collection = collectionOf(placed.folder);
    addTagsAndCategories(post, placed);
    for (const QString &old : textsOf(placed, u"redirect_from")) { // jekyll-redirect-from
        post.aliases.append(joinUrl({site.basePath(), old}, false));
    }
    post.isPage = typeOf(collection) != u"posts";
    if (post.slug.isEmpty()) {
        const QString stem = readStem(placed.stem).slug;
        post.slug = collection.isEmpty() && stem == u"index" ? nameIn(placed.folder) : stem;
    }
    const QString pattern = patternOf(site, placed, collection);
    const auto value = [&](QStringView name) { return token(name, placed, collection.isEmpty() ? u"_pages"_s : collection); };
    post.hasPage = !pattern.isEmpty();
    const auto expanded = pattern.isEmpty() ? std::nullopt : expandColons(pattern, value);
    post.url = expanded ? joinUrl({site.basePath(), *expanded}, false) : QString();
}

} // namespace

const Rules jekyllRules{Generator::Jekyll, "Jekyll"_L1, recognise, read, address, inherit};

} // namespace galley::site
