// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/madepages.h"
#include "site/permalink.h"

#include "frontmatter/dates.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Sources: docs.getpelican.com/en/latest/settings.html and content.html.

namespace galley::site
{

namespace
{

QString recognise(const Folder &folder)
{
    return folder.firstFile({u"pelicanconf.py"_s});
}

/// The address is often said in the settings for publishing only.
void readPublishing(Site &site, const Folder &folder)
{
    if (site.settings.text(u"SITEURL").isEmpty() && folder.hasFile(u"publishconf.py"_s)) {
        site.baseUrl = Settings::read(folder.at(u"publishconf.py"_s)).text(u"SITEURL");
    }
}

void readStatic(Site &site, const Folder &content)
{
    for (const QString &path : site.settings.texts(u"STATIC_PATHS", {u"images"_s})) {
        const QString folder = content.at(path);
        site.staticRoots.push_back({folder, joinUrl({path}, content.hasFolder(path))});
    }
    if (const auto *moved = site.settings.find(u"EXTRA_PATH_METADATA")) {
        for (const Settings::Field &entry : moved->children) {
            const auto to = std::ranges::find(entry.children, u"path"_s, &Settings::Field::key);
            if (to != entry.children.end()) {
                site.staticRoots.insert(site.staticRoots.begin(),
                                        {content.at(entry.key), joinUrl({to->text}, content.hasFolder(entry.key))});
            }
        }
    }
}

/// The pages of tags, categories and authors, archives, feeds: what settings other than those of articles and pages name, and the
/// templates that become pages by themselves.
void readMadePages(Site &site)
{
    const auto isOfPosts = [](const QString &key) {
        return key.startsWith("ARTICLE_"_L1) || key.startsWith("PAGE_"_L1) || key.startsWith("DRAFT_"_L1) || key == u"SITEURL";
    };
    for (const Settings::Field &setting : site.settings.fields) {
        const bool isPlace = setting.key.endsWith("_URL"_L1) || setting.key.endsWith("_SAVE_AS"_L1);
        if (isPlace && !isOfPosts(setting.key) && !setting.text.isEmpty() && !setting.text.contains("://"_L1)) {
            site.made.append(u'/' + formOfBraces(setting.text));
        }
    }
    const Settings::Field *templates = site.settings.find(u"TEMPLATE_PAGES");
    for (const Settings::Field &page : templates ? templates->children : std::vector<Settings::Field>()) {
        site.made.append(u'/' + page.text);
    }
    for (const QString &name :
         site.settings.texts(u"DIRECT_TEMPLATES", {u"index"_s, u"tags"_s, u"categories"_s, u"authors"_s, u"archives"_s})) {
        site.made << u'/' + name << u'/' + name + u'#'; // and its later pages
    }
    site.made.append(u'/' + site.settings.text(u"THEME_STATIC_DIR", u"theme"_s) + u"/**"_s);
}

void read(Site &site, const Folder &folder)
{
    const Settings &settings = site.settings;
    const Folder content(folder.at(settings.text(u"PATH", u"."_s)));
    site.title = settings.text(u"SITENAME");
    site.baseUrl = settings.text(u"SITEURL");
    site.language = settings.text(u"DEFAULT_LANG");
    site.contentRoots = {content.path()};
    for (const QString &path : settings.texts(u"ARTICLE_PATHS")) {
        site.postFolders.append(content.at(path));
    }
    for (const QString &path : settings.texts(u"ARTICLE_EXCLUDES")) {
        site.skipped.append(content.at(path));
    }
    site.output = folder.at(settings.text(u"OUTPUT_PATH", u"output"_s));
    site.skipped << folder.at(u"themes"_s) << folder.at(u"plugins"_s);
    const Settings::Field *usualDate = settings.find(u"DEFAULT_DATE"); // "fs" or a date
    site.datesPosts = usualDate && (!usualDate->text.isEmpty() || !usualDate->items.isEmpty());
    site.permalink = settings.text(u"ARTICLE_URL", u"{slug}.html"_s);
    site.extensions << u"mkd"_s;
    site.pageEndings = {u"rst"_s, u"html"_s, u"htm"_s, u"adoc"_s, u"asciidoc"_s, u"asc"_s, u"ipynb"_s};
    site.slugRule = SlugRule::Pelican;
    site.dialect = "pelican";
    readPublishing(site, folder);
    readStatic(site, content);
    readMadePages(site);
}

bool isPage(const Site &site, const Placed &placed)
{
    const QStringList folders = site.settings.texts(u"PAGE_PATHS", {u"pages"_s});
    return std::ranges::any_of(folders, [&placed](const QString &path) { return isBelow(placed.folder, path); });
}

/// The category: said in the post, else the folder (USE_FOLDER_AS_CATEGORY), else DEFAULT_CATEGORY.
QString categoryOf(const Site &site, const Placed &placed)
{
    if (!placed.post.categories.isEmpty()) {
        return placed.post.categories.first();
    }
    if (site.settings.isTrue(u"USE_FOLDER_AS_CATEGORY", true) && !placed.folder.isEmpty()) {
        return nameIn(placed.folder);
    }
    return site.settings.text(u"DEFAULT_CATEGORY", u"misc"_s);
}

/// A part of Python's format strings, `{slug}` or `{date:%Y}`.
std::optional<QString> valueOf(QStringView field, const Site &site, const Placed &placed)
{
    const qsizetype colon = field.indexOf(u':');
    const QStringView name = colon < 0 ? field : field.first(colon);
    const Post &post = placed.post;
    if (name == u"date") {
        return post.date ? std::optional(formatDate(post.date->value, colon < 0 ? u"%Y-%m-%d" : field.sliced(colon + 1))) : std::nullopt;
    }
    if (name == u"slug") {
        return post.slug;
    }
    if (name == u"category") {
        return slugOf(categoryOf(site, placed), SlugRule::Pelican);
    }
    if (name == u"author" && !post.authors.isEmpty()) {
        return slugOf(post.authors.first(), SlugRule::Pelican);
    }
    if (name == u"lang") {
        return post.language.isEmpty() ? site.language : post.language;
    }
    const frontmatter::Field *own = placed.field(name);
    return own ? std::optional(own->text) : std::nullopt;
}

std::optional<QString> expand(QStringView pattern, const Site &site, const Placed &placed)
{
    QString result;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const qsizetype end = pattern[at] == u'{' ? pattern.indexOf(u'}', at) : -1;
        if (end < 0) {
            result += pattern[at];
            continue;
        }
        const auto value = valueOf(pattern.sliced(at + 1, end - at - 1), site, placed);
        if (!value) {
            return std::nullopt;
        }
        result += *value;
        at = end;
    }
    return result;
}

QString patternOf(const Site &site, const Placed &placed)
{
    const bool page = placed.post.isPage;
    const bool translated = !placed.post.language.isEmpty() && placed.post.language != site.language;
    const bool draft = placed.post.state == State::Draft;
    const QString prefix = draft ? (page ? u"DRAFT_PAGE_"_s : u"DRAFT_"_s) : page ? u"PAGE_"_s : u"ARTICLE_"_s;
    const QString folder = (draft ? u"drafts/"_s : QString()) + (page ? u"pages/"_s : QString());
    const QString file = translated ? u"{slug}-{lang}.html"_s : u"{slug}.html"_s;
    return site.settings.text(QString(prefix + (translated ? u"LANG_URL"_s : u"URL"_s)), folder + file);
}

/// What FILENAME_METADATA and PATH_METADATA find in the file's name and its path below the content, by group. The usual one is a date in
/// front of the name, which everything else reads as well.
QHash<QString, QString> saidByName(const Site &site, const Placed &placed)
{
    QHash<QString, QString> said;
    const QString file = nameIn(placed.post.path);
    for (const auto &[setting, name] :
         {std::pair(u"FILENAME_METADATA"_s, placed.stem), std::pair(u"PATH_METADATA"_s, joinUrl({placed.folder, file}, false).sliced(1))}) {
        QString pattern = site.settings.text(setting);
        if (pattern.isEmpty()) {
            continue;
        }
        // Python writes the names of groups with a P, and matches from the start. A pattern may take long; ten thousand steps are enough.
        const QRegularExpression form(u"(*LIMIT_MATCH=10000)^(?:"_s + pattern.replace("(?P<"_L1, "(?<"_L1) + u')');
        const QRegularExpressionMatch match = form.match(name);
        for (const QString &group : match.hasMatch() ? form.namedCaptureGroups() : QStringList()) {
            if (!group.isEmpty() && !match.captured(group).isEmpty() && !said.contains(group)) {
                said.insert(group, match.captured(group));
            }
        }
    }
    return said;
}

void addSaidByName(Post &post, const Site &site, const Placed &placed)
{
    const QHash<QString, QString> said = saidByName(site, placed);
    if (const QString date = said.value(u"date"_s); !post.date || (!date.isEmpty() && !placed.frontMatter.date())) {
        const auto read = frontmatter::parseDate(date);
        post.date = read ? read : post.date;
    }
    if (const QString slug = said.value(u"slug"_s); post.slug.isEmpty() && !slug.isEmpty()) {
        post.slug = slug;
    }
    if (post.categories.isEmpty() && said.contains(u"category"_s)) {
        post.categories = {said.value(u"category"_s)};
    }
    if (post.language.isEmpty()) {
        post.language = said.value(u"lang"_s);
    }
}

void address(Post &post, const Site &site, const Placed &placed)
{
    post.isPage = isPage(site, placed);
    addSaidByName(post, site, placed);
    const QString pattern = patternOf(site, placed);
    if (site.pageEndings.contains(post.path.section(u'.', -1))) { // its metadata are written in another way
        post.urlForm = joinUrl({site.basePath(), formOfBraces(pattern)}, false);
        return;
    }
    const bool byName = site.settings.text(u"SLUGIFY_SOURCE") == u"basename";
    if (post.slug.isEmpty()) {
        post.slug = slugOf(byName ? placed.stem : post.title, SlugRule::Pelican);
    }
    const frontmatter::Field *own = placed.field(u"url");
    const auto url = own ? std::optional(own->text) : expand(pattern, site, placed);
    post.url = url ? joinUrl({site.basePath(), *url}, false) : QString();
    post.urlForm = url ? QString() : joinUrl({site.basePath(), formOfBraces(pattern)}, false);
    for (const QString &file : textsOf(placed, u"save_as")) {
        post.aliases.append(joinUrl({site.basePath(), file}, false));
    }
}

} // namespace

const Rules pelicanRules{Generator::Pelican, "Pelican"_L1, recognise, read, address};

} // namespace galley::site
