// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/generators.h"
#include "site/inheritance.h"
#include "site/madepages.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

// Sources: 11ty.dev/docs/{config,copy,permalinks,data-template-dir}.

namespace galley::site
{

namespace
{

QString recognise(const Folder &folder)
{
    return folder.firstFile({u".eleventy.js"_s, u"eleventy.config.js"_s, u"eleventy.config.mjs"_s, u"eleventy.config.cjs"_s,
                             u"eleventy.config.ts"_s, u"eleventy.config.mts"_s});
}

/// The argument of a method that takes one text.
QString argumentOf(const Settings &settings, const QString &method)
{
    const Settings::Field *call = settings.find(method);
    return call && !call->children.empty() ? call->children.back().text : QString();
}

void readCopies(Site &site, const Folder &folder, const QString &input)
{
    const Settings::Field *copies = site.settings.find(u"addPassthroughCopy()");
    for (const Settings::Field &copy : copies ? copies->children : std::vector<Settings::Field>()) {
        if (copy.key.contains(u'*')) {
            continue;
        }
        const QString from = folder.at(copy.key);
        QString to = copy.text;
        if (copy.key == copy.text) { // the same place, without the input folder
            to = isBelow(from, input) ? relativeTo(from, input) : relativeTo(from, folder.path());
        }
        site.staticRoots.push_back({from, joinUrl({to}, folder.hasFolder(copy.key))});
    }
}

void read(Site &site, const Folder &folder)
{
    const Settings &settings = site.settings;
    QString directory = settings.text(u"dir.input", argumentOf(settings, u"setInputDirectory()"_s));
    const Folder input(folder.at(directory.isEmpty() ? u"."_s : directory));
    const QString output = settings.text(u"dir.output", argumentOf(settings, u"setOutputDirectory()"_s));
    site.baseUrl = settings.text(u"pathPrefix");
    site.contentRoots = {input.path()};
    for (const QString &name : QStringList{u"blog"_s, u"posts"_s, u"articles"_s}) {
        if (input.hasFolder(name)) {
            site.postFolders.append(input.at(name));
        }
    }
    site.output = folder.at(output.isEmpty() ? u"_site"_s : output);
    site.skipped << input.at(settings.text(u"dir.includes", u"_includes"_s)) << input.at(settings.text(u"dir.data", u"_data"_s))
                 << folder.at(u"README.md"_s);
    readCopies(site, folder, input.path());
    site.pageEndings = {u"njk"_s, u"liquid"_s, u"html"_s, u"hbs"_s, u"mustache"_s, u"ejs"_s, u"haml"_s, u"pug"_s, u"webc"_s};
    site.slugRule = SlugRule::Eleventy;
    site.dialect = "eleventy";
}

/// The permalink that the post or its folder's data file sets; templates that only use the file's name are expanded.
std::optional<QString> expand(const QString &pattern, const QString &slug, const QString &title)
{
    QString result;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u"{{"_s, at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u"}}"_s, open);
        if (close < 0) {
            break;
        }
        const QString name = pattern.sliced(open + 2, close - open - 2).simplified().remove(u' ');
        result += pattern.sliced(at, open - at);
        if (name == u"page.fileSlug") {
            result += slug;
        } else if (name == u"title|slugify" || name == u"title|slug") {
            result += slugOf(title, SlugRule::Eleventy);
        } else {
            return std::nullopt;
        }
        at = close + 2;
    }
    return result + pattern.sliced(at);
}

/// True if a data file in JavaScript has a permalink that is no literal.
bool isComputed(const Folder &folder, const QString &file)
{
    const auto text = file.endsWith(".json"_L1) ? std::nullopt : std::optional(text::readHead(folder.at(file), 64 * 1024));
    return text && *text && (*text)->bytes.contains("permalink");
}

/// The data files of the folders, `posts/posts.json`; that of a nearer folder wins. Tags in them are names of collections rather than the
/// post's. A permalink is `{{}}` where only the generator knows what it says.
std::vector<frontmatter::Field> inherit(const Site &site, const Place &place, Above &above)
{
    std::vector<frontmatter::Field> fields;
    for (QString folder = place.folder; !folder.isEmpty(); folder = folder.contains(u'/') ? parentOf(folder) : QString()) {
        const Folder here(Folder(site.contentRoots.first()).at(folder));
        const QString name = nameIn(folder);
        for (const QString &ending :
             QStringList{u".11tydata.js"_s, u".11tydata.cjs"_s, u".11tydata.mjs"_s, u".11tydata.json"_s, u".json"_s}) {
            const QString file = name + ending;
            for (const frontmatter::Field &field : above.fieldsOf(here.at(file))) {
                if (field.key != u"tags" && !hasKey(fields, field.key)) {
                    fields.push_back(field);
                }
            }
            if (!hasKey(fields, u"permalink"_s) && here.hasFile(file) && isComputed(here, file)) {
                frontmatter::Field computed;
                computed.key = u"permalink"_s;
                computed.text = u"{{}}"_s;
                fields.push_back(computed);
            }
        }
    }
    return fields;
}

void address(Post &post, const Site &site, const Placed &placed)
{
    const QString stem = readStem(placed.stem).slug;
    const bool index = stem == u"index";
    post.isPage = placed.folder.isEmpty();
    const QString fileSlug = index ? nameIn(placed.folder) : stem;
    if (post.slug.isEmpty()) {
        post.slug = fileSlug;
    }
    const frontmatter::Field *said = placed.field(u"permalink");
    const QString pattern = said ? said->text : QString();
    post.hasPage = pattern != u"false";
    if (!post.hasPage) {
        return;
    }
    if (pattern.isEmpty()) {
        const bool isFolders = index || stem == nameIn(placed.folder); // `first/first.md` is `/first/` as well
        post.url = joinUrl({site.basePath(), placed.folder, isFolders ? QString() : stem}, true);
    } else if (const auto url = expand(pattern, fileSlug, post.title)) {
        const QString whole = joinUrl({site.basePath(), *url}, false);
        post.url = whole.endsWith(u"/index.html") ? whole.chopped(10) : whole;
    } else {
        post.urlForm = pattern.contains("{%"_L1) ? QString() : joinUrl({site.basePath(), formOfBraces(pattern)}, false);
    }
}

} // namespace

const Rules eleventyRules{Generator::Eleventy, "Eleventy"_L1, recognise, read, address, inherit};

} // namespace galley::site
