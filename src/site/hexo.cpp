// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

// Sources: hexo.io/docs/{configuration,permalinks,asset-folders,writing}.

namespace galley::site
{

namespace
{

/// `_config.yml` is Jekyll's as well: Hexo's has a folder of sources, or keys that only Hexo knows.
QString recognise(const Folder &folder)
{
    const QString file = folder.firstFile({u"_config.yml"_s, u"_config.yaml"_s, u"_config.json"_s});
    if (file.isEmpty()) {
        return {};
    }
    if (folder.hasFolder(u"source/_posts"_s) || folder.hasFolder(u"scaffolds"_s)) {
        return file;
    }
    const Settings settings = Settings::read(folder.at(file));
    return settings.find(u"new_post_name") || settings.find(u"source_dir") ? file : QString();
}

void read(Site &site, const Folder &folder)
{
    const Settings &settings = site.settings;
    const Folder source(folder.at(settings.text(u"source_dir", u"source"_s)));
    site.title = settings.text(u"title");
    site.baseUrl = settings.text(u"url");
    const QString root = settings.text(u"root", u"/"_s);
    if (site.basePath() == u"/" && root != u"/") {
        site.baseUrl += root;
    }
    site.language = settings.texts(u"language").value(0);
    site.contentRoots = {source.path()};
    site.postFolders = {source.at(u"_posts"_s)};
    site.draftFolders = {source.at(u"_drafts"_s)};
    site.staticRoots.push_back({source.path(), u"/"_s});
    if (const QString theme = settings.text(u"theme"); !theme.isEmpty()) {
        site.staticRoots.push_back({folder.at(u"themes/"_s + theme + u"/source"_s), u"/"_s});
    }
    site.output = folder.at(settings.text(u"public_dir", u"public"_s));
    site.skipped << folder.at(u"themes"_s);
    site.archetypes = {folder.at(u"scaffolds"_s)};
    site.permalink = settings.text(u"permalink", u":year/:month/:day/:title/"_s);
    site.slugRule = SlugRule::Hexo;
    site.dialect = "galley";
}

std::optional<QString> token(QStringView name, const Site &site, const Placed &placed)
{
    const Post &post = placed.post;
    if (name == u"title" || name == u"name") {
        const QString below = placed.folder.section(u'/', 1);
        return name == u"name" || below.isEmpty() ? placed.stem : below + u'/' + placed.stem;
    }
    if (name == u"post_title") {
        return slugOf(post.title, SlugRule::Hexo);
    }
    if (name == u"category") {
        QStringList parts;
        for (const QString &category : post.categories) {
            parts.append(site.settings.text(QString(u"category_map."_s + category), slugOf(category, SlugRule::Hexo)));
        }
        return parts.isEmpty() ? site.settings.text(u"default_category", u"uncategorized"_s) : parts.join(u'/');
    }
    if (auto part = datePart(post.date, name)) {
        return part;
    }
    const frontmatter::Field *own = placed.field(name);
    const QString usual = site.settings.text(QString(u"permalink_defaults."_s + name));
    const QString text = own && !own->text.isEmpty() ? own->text : usual;
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

void address(Post &post, const Site &site, const Placed &placed)
{
    const bool dated = placed.folder.startsWith(u"_posts") || placed.folder.startsWith(u"_drafts");
    const bool index = placed.stem == u"index";
    post.isPage = !dated;
    if (post.slug.isEmpty()) {
        post.slug = index && !dated ? nameIn(placed.folder) : placed.stem;
    }
    const frontmatter::Field *own = placed.field(u"permalink");
    if (own && !own->text.isEmpty()) {
        post.url = joinUrl({site.basePath(), own->text}, false);
    } else if (!dated) {
        post.url = joinUrl({site.basePath(), placed.folder, index ? QString() : placed.stem + u".html"_s}, index);
    } else if (const auto url = expandColons(site.permalink, [&](QStringView name) { return token(name, site, placed); })) {
        post.url = joinUrl({site.basePath(), *url}, false);
    }
}

} // namespace

const Rules hexoRules{Generator::Hexo, "Hexo"_L1, recognise, read, address};

} // namespace galley::site
