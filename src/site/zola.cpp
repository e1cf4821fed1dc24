// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/inheritance.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

// Sources: getzola.org/documentation/getting-started/configuration and content/{overview,page,section}.

namespace galley::site
{

namespace
{

/// `base_url` is the one setting that must be there; Hugo's is spelled otherwise.
QString recognise(const Folder &folder)
{
    const QString file = folder.firstFile({u"config.toml"_s, u"zola.toml"_s});
    if (file == u"zola.toml") {
        return file;
    }
    return !file.isEmpty() && Settings::read(folder.at(file)).find(u"base_url") ? file : QString();
}

/// The pages of taxonomies, in each language; a language's own front page.
void readMadePages(Site &site)
{
    const Settings::Field *languages = site.settings.find(u"languages");
    QStringList prefixes{QString()};
    for (const Settings::Field &language : languages ? languages->children : std::vector<Settings::Field>()) {
        prefixes.append(u'/' + language.key);
        site.made.append(prefixes.last());
    }
    const Settings::Field *taxonomies = site.settings.find(u"taxonomies");
    for (const Settings::Field &taxonomy : taxonomies ? taxonomies->children : std::vector<Settings::Field>()) {
        Settings one;
        one.fields = taxonomy.children;
        for (const QString &prefix : std::as_const(prefixes)) {
            site.made.append(prefix + u'/' + slugOf(one.text(u"name"), SlugRule::Zola) + u"/**"_s);
        }
    }
}

void read(Site &site, const Folder &folder)
{
    const Settings &settings = site.settings;
    const Folder content(folder.at(u"content"_s));
    site.title = settings.text(u"title");
    site.baseUrl = settings.text(u"base_url");
    site.language = settings.text(u"default_language", u"en"_s);
    site.contentRoots = {content.path()};
    for (const QString &section : QStringList{u"blog"_s, u"posts"_s, u"post"_s}) {
        if (content.hasFolder(section)) {
            site.postFolders.append(content.at(section));
        }
    }
    site.staticRoots.push_back({folder.at(u"static"_s), u"/"_s});
    if (const QString theme = settings.text(u"theme"); !theme.isEmpty()) {
        site.staticRoots.push_back({folder.at(u"themes/"_s + theme + u"/static"_s), u"/"_s});
    }
    site.output = folder.at(settings.text(u"output_dir", u"public"_s));
    site.skipped << folder.at(u"themes"_s) << folder.at(u"templates"_s);
    site.slugRule = SlugRule::Zola;
    site.dialect = "zola";
    site.bundles = {u"index"_s, u"_index"_s};
    readMadePages(site);
}

/// `[slugify] paths`: "on" (the default), "safe", "off".
QString part(const Site &site, const QString &name)
{
    const QString mode = site.settings.text(u"slugify.paths", u"on"_s);
    return mode == u"on" ? slugOf(name, SlugRule::Zola) : name;
}

/// Zola passes over the folder of a section that is a draft, with all that is in it.
std::vector<frontmatter::Field> inherit(const Site &, const Place &place, Above &above)
{
    for (const QString &folder : foldersOf(place)) {
        for (const frontmatter::Field &field : above.fieldsOf(QString(folder + u"/_index.md"_s))) {
            if (field.key == u"draft" && field.text == u"true") {
                return {field};
            }
        }
    }
    return {};
}

void address(Post &post, const Site &site, const Placed &placed)
{
    QString name = placed.stem;
    QString language;
    if (const QString suffix = name.section(u'.', -1); suffix != name && site.settings.find(QString(u"languages."_s + suffix))) {
        language = suffix;
        name.chop(suffix.size() + 1);
    }
    const bool isSection = name == u"_index";
    QString folder = placed.folder;
    if (isSection || name == u"index") {
        name = nameIn(folder);
        folder = folder.contains(u'/') ? parentOf(folder) : QString();
    }
    post.isPage = isSection || folder.isEmpty();
    post.language = post.language.isEmpty() ? language : post.language;
    if (post.slug.isEmpty()) {
        post.slug = part(site, readStem(name).slug);
    } else {
        post.slug = part(site, post.slug);
    }
    QStringList parts{site.basePath(), language};
    if (const frontmatter::Field *own = placed.field(u"path"); own && !own->text.isEmpty()) {
        parts.append(own->text);
    } else {
        for (const QString &one : folder.split(u'/', Qt::SkipEmptyParts)) {
            parts.append(part(site, one));
        }
        parts.append(post.slug);
    }
    for (const QString &alias : textsOf(placed, u"aliases")) {
        post.aliases.append(joinUrl({site.basePath(), alias}, false));
    }
    const frontmatter::Field *render = placed.field(u"render");
    post.hasPage = !render || render->text != u"false";
    post.url = post.hasPage ? joinUrl(parts, true) : QString();
}

} // namespace

const Rules zolaRules{Generator::Zola, "Zola"_L1, recognise, read, address, inherit};

} // namespace galley::site
