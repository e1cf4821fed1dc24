// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/slug.h"
#include "site/settings.h"

namespace galley::site
{

using frontmatter::slugOf;
using frontmatter::SlugRule;

/// What makes web pages of the posts. `None`: a folder of posts, nothing more is known.
enum class Generator { None, Pelican, Hugo, Jekyll, Zola, Eleventy, Astro, Hexo, Docusaurus };

/// A folder whose files the generator copies as they are, and where below the site's address they then are.
struct StaticRoot {
    QString folder;  ///< absolute
    QString urlPath; ///< begins with "/", ends with "/" unless it is a file's
    friend bool operator==(const StaticRoot &, const StaticRoot &) = default;
};

/// Where the posts of a collection get their addresses.
struct Route {
    QString collection;
    QString urlPath; ///< of the folder below which they are, without slashes at its ends
    friend bool operator==(const Route &, const Route &) = default;
};

/// A folder that belongs to a generator, and what its configuration says. A plain value; made by `findSite`. Folders are absolute,
/// symbolic links in the root resolved, without a slash at the end, in the form of `text::pathFromBytes`; they need not exist.
struct Site {
    Generator generator = Generator::None;
    QString root;
    QString configuration; ///< the file by which it was recognised, absolute; empty for a mere folder
    QString overrides;     ///< its `.galley.toml`; empty if it has none
    QString title;
    QStringList contentRoots; ///< where posts and pages are; never empty. The first is that of new posts
    QStringList postFolders;  ///< where new posts go, the best first; empty: into the first content root
    std::vector<StaticRoot> staticRoots;
    QStringList draftFolders; ///< everything in them is a draft
    QString output;           ///< where the generator writes its pages, may be outside; empty: not known
    QStringList skipped;      ///< folders without posts: what the generator writes, themes, templates
    QStringList archetypes;   ///< folders with templates of new posts
    QStringList extensions{QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("mdown"), QStringLiteral("mkd")};
    QStringList pageEndings;     ///< of pages that are no Markdown; files with front matter like posts, for their addresses only
    QStringList made;            ///< addresses below the base path that the generator makes besides those of posts; forms as in madepages.h
    std::vector<Route> routes{}; ///< Astro's, as far as they are known
    QString baseUrl;             ///< "https://a.example/blog", or only "/blog" (Eleventy); empty if not said
    QString language;            ///< BCP 47; empty if not said
    QString permalink;           ///< of posts, in the generator's own words
    bool datesPosts = false;     ///< posts that give no date are given one: by their file, by git, all the same
    SlugRule slugRule = SlugRule::Hugo;
    QString theme;                  ///< page theme of the posts: a name, or an absolute folder; empty if not said
    QStringList styleSheets;        ///< what `.galley.toml` names as the site's style sheets
    QString stylePage;              ///< and as a page that is as its posts are; empty: none
    std::string dialect;            ///< a name of markdown/dialect.h; empty: Galley's own
    std::vector<QString> bundles{}; ///< names of the post of a page bundle (`index.md`); its folder is the post's
    Settings settings;              ///< the generator's
    Settings own;                   ///< those of `.galley.toml`

    /// The path below its host that the site has: "/blog/", else "/".
    QString basePath() const;
    /// True for a path in the root.
    bool contains(const QString &path) const;

    friend bool operator==(const Site &, const Site &) = default;
};

/// "Hugo"; empty for None.
QString nameOf(Generator generator);
/// Letter case does not count; "none" is None.
std::optional<Generator> generatorByName(QStringView name);

/// The site to which a file or folder belongs: the nearest folder above it (or itself) that has a generator's configuration file or a
/// `.galley.toml`. Where there is none, it is a site without a generator: the folder itself, or the one with the file. Never fails; what
/// could not be read is in the settings' problems. Safe on any thread. Takes some stat() calls a folder, and reads the configuration.
///
/// A `.galley.toml` beside the configuration has the last word (paths from its folder; all of it may be missing):
///
///     generator = "hugo"           # or pelican, jekyll, zola, eleventy, astro, hexo, docusaurus, none
///     content = ["content"]        # folders with posts
///     posts = ["content/blog"]     # where new posts go
///     static = ["static"]          # folders that become the site's root
///     drafts = ["drafts"]
///     skip = ["public", "themes"]
///     output = "public"            # where the generator writes its pages
///     base-url = "https://a.example/"
///     language = "de"
///     permalink = "/:year/:slug/"  # in the generator's own words
///     dialect = "hugo"
///     theme = "essay"              # page theme of preview and export; a folder has a slash in it: "./theme"; "site": as the site looks
///     style-sheets = ["public/a.css"] # of the site; for "site", where they are not found
///     style-page = "public/a.html"  # a page that the generator made, to be as; the same
Site findSite(const QString &path);

/// The dialect of a post that says none: its site's; of a file `.mdx`, where that is Astro's or nobody's, "mdx". Empty: Galley's own.
std::string dialectOf(const Site &site, const QString &post);

} // namespace galley::site
